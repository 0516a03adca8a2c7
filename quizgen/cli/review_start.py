"""Starting a review: the terminal, the article beside the deck, what waits, the summary."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from prompt_toolkit.utils import is_dumb_terminal

from quizgen.cli.review_article import make_reader
from quizgen.cli.review_decide import list_waiting
from quizgen.cli.review_lines import note
from quizgen.cli.review_more import make_asker
from quizgen.cli.review_options import make_finder
from quizgen.cli.review_walk import Step, Walk, walk
from quizgen.cli.screen_face import Face
from quizgen.cli.screen_keys import TerminalFace
from quizgen.cli.screen_leave import parting_signals
from quizgen.cli.screen_plain import PlainFace
from quizgen.cli.screen_times import count
from quizgen.deck.article_beside import read_beside
from quizgen.deck.deck import Deck
from quizgen.deck.identity import fingerprint
from quizgen.deck.item import AnyItem
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
        read = make_reader(deck, paragraphs)
        review = Walk(path, face, clock, paragraphs, make_finder(read), make_asker(read), ids)
        interrupted = walk(review)
        face.show(note(_summary(review.steps, read_deck(path), path), face.look))
    return Exit.INTERRUPTED if interrupted else Exit.DONE


def clock() -> datetime:
    """Now."""
    return datetime.now(UTC)


def _summary(steps: Sequence[Step], deck: Deck, path: Path) -> str:
    before: dict[str, AnyItem | None] = {}
    after = {step.new.id: step.new for step in steps}
    for step in steps:
        before.setdefault(step.new.id, step.old)
    pairs = [(before[id], new) for id, new in after.items()]
    approved, rejected = (
        sum(new.status == status and (old is None or old.status != status) for old, new in pairs)
        for status in ("approved", "rejected")
    )
    edited = sum(old is not None and fingerprint(old) != fingerprint(new) for old, new in pairs)
    added = sum(old is None for old, _ in pairs)
    told = f"{approved} approved, {rejected} rejected, {edited} changed"
    told += f", {added} added." if added else "."
    left = len(list_waiting(deck))
    return f"{told} {count(left, 'item')} left: quizgen review {path}" if left else told
