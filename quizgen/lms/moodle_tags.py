"""Tags as Moodle keeps them: 50 characters, without <, > and `, one blank between words.

After PARAM_TAG in lib/classes/param.php of Moodle 4.5, which takes away the rest without a word.
"""

from collections.abc import Sequence

from quizgen.deck.item import AnyItem
from quizgen.lms.losses import Loss

DIFFICULTIES = ("easy", "medium", "hard")
_LONGEST = 50
_INSTEAD = str.maketrans("<>`", "‹›'")


def split_difficulty(tags: Sequence[str]) -> tuple[list[str], str]:
    """The tags again, and the difficulty if that is the last of them."""
    if tags and tags[-1] in DIFFICULTIES:
        return list(tags[:-1]), tags[-1]
    return list(tags), ""


def tags_for_moodle(item: AnyItem, losses: list[Loss]) -> list[str]:
    """The tags of an item, the difficulty last; what is changed is added to `losses`."""
    tags = []
    for tag in item.tags:
        kept = " ".join(tag.translate(_INSTEAD).split())[:_LONGEST].rstrip()
        if kept != tag:
            what = f"is longer than {_LONGEST} characters" if len(tag) > _LONGEST else "is changed"
            losses.append(Loss(item.id, f"a tag {what}, as Moodle wants it"))
        tags.append(kept)
    if tags and tags[-1] in DIFFICULTIES and not item.difficulty:
        losses.append(Loss(item.id, f"the tag {tags[-1]} is read as the difficulty"))
    return [*tags, *([item.difficulty] if item.difficulty else [])]
