"""Parts of the points as Moodle knows them: single answers cannot have just any percentage."""

from quizgen.deck.item import AnyItem, Choice
from quizgen.lms.losses import Loss

# Percent of each of so many answers, out of the list that Moodle's import takes.
SHARES = {1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667", 7: "14.28571",
          8: "12.5", 9: "11.11111", 10: "10"}  # fmt: skip
MOST_RIGHT = 20


def split_points(count: int) -> list[str]:
    """Percentages of so many right options, 20 at most, that add up to 100."""
    if count in SHARES:
        return [SHARES[count]] * count
    return ["10"] * (MOST_RIGHT - count) + ["5"] * (2 * count - MOST_RIGHT)


def penalty(wrong: int) -> str:
    """Percentage to take away for each of so many wrong options."""
    return SHARES.get(wrong, "10")


def can_split_points(item: AnyItem, losses: list[Loss]) -> bool:
    """Whether Moodle can share the points among the right options; what is uneven is told."""
    right = len(set(item.answers)) if isinstance(item, Choice) else 1
    if right > MOST_RIGHT:
        losses.append(
            Loss(item.id, f"left out: Moodle takes no more than {MOST_RIGHT} right options")
        )
    elif right not in SHARES:
        losses.append(Loss(item.id, "points for single options: some count double"))
    return right <= MOST_RIGHT
