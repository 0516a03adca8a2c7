"""Cards in a real browser: by day and night, on a phone and on a wide window."""

import re
from pathlib import Path

import pytest

pytest.importorskip("anki.collection", reason="the oracle is the anki package (group oracle)")

from anki.collection import Collection

from quizgen.anki.export import package_deck
from quizgen.anki.note_types import NOTE_TYPES
from tests.anki import decks
from tests.anki.decks import EVERY, SAVED, deck, item
from tests.oracle.pages import BROWSER, measure, page
from tests.oracle.real_anki import cards, import_package

PHONE, WIDE = 360, 1280
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 2
BROAD = (
    item(20, "flashcard", front=LONG, back=LONG),
    item(21, "choice", question=LONG, options=[LONG, "b"], answer=LONG, why={"b": LONG}),
    item(22, "matching", question=LONG, pairs=[[LONG, "1"], ["2", LONG]]),
)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("mode", [0, 1], ids=["by day", "by night"])
@pytest.mark.parametrize("ink", ["ink", "soft", "accent", "right", "wrong"])
def test_every_colour_of_text_can_be_read_on_every_ground(mode: int, ink: str) -> None:
    """At least 4.5 to 1, as WCAG 2.2 (1.4.3) asks for text."""
    block = re.findall(r"\{\s*(--[^}]*)\}", NOTE_TYPES["choice"].css)[mode]
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))
    for ground in ("paper", "field", "right-field"):
        light, dark = sorted((_luminance(colours[ground]), _luminance(colours[ink])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ground, ink)


@pytest.mark.slow
@pytest.mark.skipif(not BROWSER, reason="needs Chromium")
@pytest.mark.parametrize(
    ("width", "night", "large"),
    [
        (PHONE, "", False),
        (PHONE, "", True),
        (PHONE, "nightMode", False),  # as the desktop's body has it
        (WIDE, "", False),
        (WIDE, "night_mode", False),  # as AnkiDroid and older programs have it
    ],
)
def test_cards_fit_their_window_and_mark_what_is_right(
    collection: Collection, tmp_path: Path, width: int, night: str, large: bool
) -> None:
    package = package_deck(deck(*EVERY, *BROAD), changed_at=SAVED, media=None)[0]
    import_package(collection, package)
    pages = {
        f"{card.note()['Id'].split('/')[1]}-{card.ord}-{side}.html": page(
            card, side, night=night, typed="12 crowns", large=large
        )
        for card in cards(collection)
        for side in ("front", "back")
    }
    measured = measure(BROWSER, pages, tmp_path, width)
    assert set(measured) == set(pages)
    for name, found in measured.items():
        assert found["overflow"] <= 0, name
        assert found["paper"] == ("rgb(31, 33, 36)" if night else "rgb(253, 253, 251)"), name
        assert found["ink"] != found["paper"], name
    marked = {name: found["right"] for name, found in measured.items() if found["right"]}
    assert {name: sorted(marked[name]) for name in marked if not name.startswith(BROAD[1].id)} == {
        f"{decks.CHOICE.id}-0-back.html": ["Unanimous consent"],
        f"{decks.SEVERAL.id}-0-back.html": ["Finland", "Sweden"],
        f"{decks.TRUE_FALSE.id}-0-back.html": ["False"],
    }
