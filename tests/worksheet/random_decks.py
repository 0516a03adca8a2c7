"""Random decks whose texts are words of their own, so that they are found again in any file."""

from random import Random
from typing import Any

from quizgen.deck.deck import Deck
from quizgen.deck.item import KINDS, AnyItem
from tests.anki.decks import item


def random_deck(seed: int, size: int = 8) -> Deck:
    """A deck with every kind of item; each text is a word that occurs only once."""
    rng = Random(seed)
    items = [_item(number, KINDS[number % len(KINDS)], rng) for number in range(1, size + 1)]
    rng.shuffle(items)
    return Deck(id=f"random-{seed}", title="Random", items=items)


def _item(number: int, kind: str, rng: Random) -> AnyItem:
    words = iter(f"{kind[0]}{number}x{place}y{rng.randrange(10**4):04}" for place in range(40))
    points = rng.choice([1, 1, 1, 2, 2.5])
    fields: dict[str, Any] = {"points": points}
    asked = f"ask{number}q"
    match kind:
        case "choice":
            options = [next(words) for _ in range(rng.randint(2, 6))]
            several = rng.random() < 0.3
            answer = options[:2] if several else rng.choice(options)
            pinned = [options[-1]] if rng.random() < 0.3 else []
            fields |= {"question": asked, "options": options, "answer": answer, "pinned": pinned}
        case "true_false":
            fields |= {"statement": asked, "answer": rng.random() < 0.5}
        case "cloze":
            gaps = " ".join(
                f"word {{{{c{place}::{next(words)}}}}}" for place in range(1, rng.randint(2, 5))
            )
            fields |= {"text": f"{asked} {gaps} end"}
        case "short_answer":
            fields |= {"question": asked, "answer": next(words), "accept": [next(words)]}
        case "matching":
            pairs = [[next(words), next(words)] for _ in range(rng.randint(2, 5))]
            fields |= {"question": asked, "pairs": pairs, "decoys": [next(words)]}
        case "ordering":
            fields |= {"question": asked, "order": [next(words) for _ in range(rng.randint(2, 6))]}
        case _:
            fields |= {"front": asked, "back": next(words)}
    return item(number, kind, **fields)
