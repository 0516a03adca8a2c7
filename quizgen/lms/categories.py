"""Categories of Moodle: a path such as $course$/top/Unit 1/History, in which // is a slash."""

from collections.abc import Iterable

from quizgen.lms.losses import Loss

_LONGEST = 255  # characters
_NO_NAMES = ("$course$", "$system$", "$module$", "$category$", "top")


def write_category(title: str, losses: list[Loss]) -> str:
    """The category in which a deck is put; what is changed of the title is added to `losses`."""
    name = " ".join(title.split()).strip("/ ")[:_LONGEST].strip("/ ") or "Questions"
    if name != title:
        losses.append(Loss("", f"the title becomes {name!r}, as Moodle can keep it"))
    return f"$course$/top/{name.replace('/', '//')}"


def category_names(category: str) -> list[str]:
    """The names in a path, the outermost first."""
    parts = (part.replace("\0", "/").strip() for part in category.replace("//", "\0").split("/"))
    return [part for part in parts if part and part not in _NO_NAMES]


def common_title(categories: Iterable[str]) -> str:
    """The innermost name if there is only one category; it is the title of a deck."""
    distinct = set(categories)
    names = category_names(distinct.pop()) if len(distinct) == 1 else []
    return names[-1] if names else ""
