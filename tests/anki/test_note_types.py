"""The note types are frozen; only their looks may change, and then their time must."""

import hashlib
import re

import pytest

from quizgen.anki.note_types import NOTE_TYPES, OPTIONS, NoteType
from quizgen.deck.item import KINDS

COMMON = (
    "Explanation,Also right,As of,Front media,Back media,Evidence,Source,Id,Spare 1,Spare 2,Spare 3"
)
OPTION_FIELDS = "".join(f",Option {place},Why {place}" for place in range(1, 9))
FROZEN = {
    "quizgen basic": (1204843914077, "Front,Back"),
    "quizgen typed": (1012480780067, "Question,Answer,Tolerance"),
    "quizgen cloze": (1226012540809, "Text"),
    "quizgen choice": (1183093363189, f"Question,Right,Several{OPTION_FIELDS}"),
    "quizgen true false": (1318209770041, "Statement,Answer,Correction"),
    "quizgen matching": (1377260010858, "Question,Left,Right,Pairs"),
    "quizgen ordering": (1261095933544, "Question,Items,Order"),
}
# When a look changes, so does its digest: give the type a new `modified`, then renew both here.
LOOKS = {
    "basic": ("2026-11-28", "1f6a3ffa1cb1"),
    "typed": ("2026-11-28", "416eb7eae9f1"),
    "cloze": ("2026-11-28", "cdbd032f79a8"),
    "choice": ("2026-11-28", "736b9049e4bc"),
    "true_false": ("2026-11-28", "f69399b5bdf0"),
    "matching": ("2026-11-28", "6a01c151c74e"),
    "ordering": ("2026-11-28", "37f4d7ef5295"),
}


def test_every_kind_of_item_has_a_note_type() -> None:
    assert set(NOTE_TYPES) == set(KINDS)


def test_names_numbers_and_fields_never_change() -> None:
    assert {kind.title: (kind.number, ",".join(kind.fields)) for kind in NOTE_TYPES.values()} == {
        title: (number, f"{fields},{COMMON}") for title, (number, fields) in FROZEN.items()
    }


@pytest.mark.parametrize("kind", NOTE_TYPES.values(), ids=lambda kind: kind.name)
def test_ids_of_fields_and_template_count_on_from_the_type_s(kind: NoteType) -> None:
    fields = [field["id"] for field in kind.field_settings()]
    assert fields == [kind.number * 1000 + place for place in range(len(kind.fields))]
    (template,) = kind.template_settings()
    assert (template["name"], template["id"]) == ("Card", kind.number * 1000 + 900)


@pytest.mark.parametrize("kind", NOTE_TYPES.values(), ids=lambda kind: kind.name)
def test_a_new_look_has_a_new_time(kind: NoteType) -> None:
    (template,) = kind.template_settings()
    look = "\x1f".join((str(template["qfmt"]), str(template["afmt"]), kind.css))
    digest = hashlib.sha256(look.encode()).hexdigest()[:12]
    assert (f"{kind.modified:%Y-%m-%d}", digest) == LOOKS[kind.name]


def test_a_choice_card_shows_all_options_that_its_fields_hold() -> None:
    (template,) = NOTE_TYPES["choice"].template_settings()
    for side in ("qfmt", "afmt"):
        assert str(template[side]).count("<li") == OPTIONS
    marks = re.findall(r"> \.o(\d) > \.option::after", NOTE_TYPES["choice"].css)
    assert marks == [str(place) for place in range(1, OPTIONS + 1)]


@pytest.mark.parametrize("kind", NOTE_TYPES.values(), ids=lambda kind: kind.name)
def test_a_script_names_no_field_by_mistake(kind: NoteType) -> None:
    """Two braces in a row are Anki's."""
    (template,) = kind.template_settings()
    for side in ("qfmt", "afmt"):
        markup, *scripts = str(template[side]).split("<script>")
        assert bool(scripts) == kind.is_shuffled
        assert "{{" not in "".join(scripts)
        assert "}}" not in "".join(scripts)
        assert "{{" in markup
