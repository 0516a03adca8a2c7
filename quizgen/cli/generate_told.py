"""What `quizgen generate` says of what it made: in words, or as data."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizgen.cli import output
from quizgen.cli.screen_times import count as counted

if TYPE_CHECKING:
    from quizgen.cli.generate_deck import Generated
    from quizgen.deck.item import AnyItem


def explain(made: "Generated") -> None:
    """Everything that was dropped, with its reason."""
    for line in made.article.dropped:
        output.say(f"line {line.line} left out ({line.reason}): {line.text}")
    for refusal in made.facts.refusals:
        output.say(f"no fact ({refusal.reason}): {refusal.text}")
    for candidate in made.written.dropped:
        output.say(f"dropped ({candidate.refused}): {candidate.question} [{candidate.answer}]")


def tell(made: "Generated", to: str, count: int | None) -> None:
    """What was made and what comes next; nothing where the deck went to standard output."""
    if to == "-":
        return
    total = len(made.deck.items)
    drafts = sum(item.status == "draft" for item in made.deck.items)
    merged = f" ({made.added} new, {made.kept} kept)" if made.kept else ""
    output.say(f"{to}: {counted(total, 'question')}{merged}")
    if drafts:
        output.say(f"{counted(drafts, 'draft')} among them: quizgen review {to}")
    if made.unproven:
        one = made.unproven == 1
        output.say(
            f"{made.unproven} no longer {'stands' if one else 'stand'} in the article and "
            f"{'is' if one else 'are'} marked unproven: quizgen review {to}"
        )
    _tell_room(made, count)
    output.say(f"next: quizgen study {to}")
    output.say(f"      quizgen anki {to} -o {Path(to).with_suffix('.apkg')}")


def count_spare(made: "Generated") -> int:
    """How many candidates were left out for no other reason than that there were enough."""
    from quizgen.questions.choose import FULL

    return sum(candidate.refused == FULL for candidate in made.written.dropped)


def _tell_room(made: "Generated", count: int | None) -> None:
    """Whether the article holds more, or less than was wanted."""
    spare = count_spare(made)
    if spare:
        output.say(
            f"up to {spare} more {'was' if spare == 1 else 'were'} possible, drafts among them: "
            f"-n {len(made.written.items) + spare}"
        )
    elif count and made.added + made.kept < count:
        output.say(
            f"fewer than {count}: the article holds no more that can be proven "
            f"({len(made.written.dropped)} candidates dropped; --explain shows each)"
        )


def as_data(made: "Generated", to: str, *, explained: bool) -> dict[str, object]:
    """What was made, for --json."""
    data: dict[str, object] = {
        "deck": to,
        "title": made.deck.title,
        "added": made.added,
        "kept": made.kept,
        "unproven": made.unproven,
        "spare": count_spare(made),
        "items": [_item_data(item) for item in made.deck.items],
    }
    if explained:
        data["dropped"] = [
            {"reason": c.refused, "form": c.form, "question": c.question, "answer": c.answer,
             "sentence": c.evidence.quote}
            for c in made.written.dropped
        ]  # fmt: skip
        data["refused"] = [{"reason": r.reason, "text": r.text} for r in made.facts.refusals]
    return data


def _item_data(item: "AnyItem") -> dict[str, Any]:
    """What the item says, with what kind it is and whether it is a draft, defaults or not."""
    said = item.model_dump(mode="json", exclude_defaults=True)
    return {"id": item.id, "kind": item.kind, "status": item.status, **said}
