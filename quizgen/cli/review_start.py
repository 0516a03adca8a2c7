"""Starting a review: the terminal, the article beside the deck, what waits, the summary."""

from datetime import UTC, datetime
from pathlib import Path

from prompt_toolkit.utils import is_dumb_terminal

from quizgen.cli.review_decide import list_waiting
from quizgen.cli.review_lines import note
from quizgen.cli.review_options import make_finder
from quizgen.cli.review_walk import Step, Walk, walk
from quizgen.cli.screen_face import Face
from quizgen.cli.screen_keys import TerminalFace
from quizgen.cli.screen_leave import parting_signals
from quizgen.cli.screen_plain import PlainFace
from quizgen.cli.screen_times import count
from quizgen.deck.article_beside import read_beside
from quizgen.deck.deck import Deck
from quizgen.deck.read import read_deck
from quizgen.errors import Exit


def start_review(path: Path, *, every: bool, plain: bool) -> Exit:
    """Walk a person through the deck. Raises DeckError."""
    deck = read_deck(path)
    paragraphs, findings = read_beside(deck, path.parent)
    with parting_signals() as parting:
        face: Face = PlainFace(parting) if plain or is_dumb_terminal() else TerminalFace(parting)
        for finding in findings:
            face.show(note(finding.message, face.look))
        ids = [item.id for item in list_waiting(deck, every=every)]
        if not ids:
            face.show(note("Every item is decided on; --all shows them again.", face.look))
            return Exit.DONE
        review = Walk(path, face, clock, paragraphs, make_finder(deck, paragraphs), ids)
        interrupted = walk(review)
        face.show(note(_summary(review.steps, read_deck(path), path), face.look))
    return Exit.INTERRUPTED if interrupted else Exit.DONE


def clock() -> datetime:
    """Now."""
    return datetime.now(UTC)


def _summary(steps: list[Step], deck: Deck, path: Path) -> str:
    last = {step.new.id: (step.old, step.new) for step in steps}
    first = {step.new.id: step.old for step in reversed(steps)}
    approved = sum(_became("approved", step) for step in steps)
    rejected = sum(_became("rejected", step) for step in steps)
    edited = sum(
        first[id].model_dump(exclude=_MARKS) != new.model_dump(exclude=_MARKS)
        for id, (_, new) in last.items()
    )
    left = len(list_waiting(deck))
    told = f"{approved} approved, {rejected} rejected, {edited} changed."
    return f"{told} {count(left, 'item')} left: quizgen review {path}" if left else told


_MARKS = {"status", "doubts", "modified", "fingerprint"}


def _became(status: str, step: Step) -> bool:
    return step.new.status == status != step.old.status
