"""Tellers: by what name to call who says something: a person, a body, a study, an office."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from quizgen.facts.mentions import Mentions
from quizgen.facts.phrases import core_name, make_word, text_inside
from quizgen.facts.references import dangling
from quizgen.facts.roles import introduce
from quizgen.facts.simplify import contiguous, removable, subtree
from quizgen.facts.speakers import Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 12  # words


def name_teller(
    subject: "Token", number: int, speakers: Mapping[int, Speaker], mentions: Mentions
) -> Speaker | None:
    """Who the subject of a verb of saying is, so that a reader knows; None if that is not told.

    `number` is that of its sentence, `speakers` by sentence: who "he" and "she" are.
    """
    if subject.pos_ == "PRON":
        return speakers.get(number) if subject.lower_ in {"he", "she"} else None
    full = mentions.people.get(core_name(subject), mentions.people.get(subject.text, ""))
    if full or subject.ent_type_ == "PERSON":
        return Speaker(full, introduce(full, mentions), number) if " " in full else None
    gone = removable(subject.sent)
    places = [place for place in subtree(subject) if place not in gone]
    if not contiguous(places) or len(places) > LONGEST or not _is_identified(subject, places):
        return None
    words = [make_word(subject.doc[place]) for place in places]
    if dangling(words, mentions, owner=None, sentence=number):
        return None
    text = text_inside(subject.doc, places, mentions)
    return Speaker(text, text, number)


def _is_identified(subject: "Token", places: list[int]) -> bool:
    """ "Russia", "a spokesperson for the Farmers' Union", "a 2014 study"; no bare "officials"."""
    if subject.pos_ == "PROPN":
        return True
    others = [subject.doc[place] for place in places if place != subject.i]
    named = any(
        one.pos_ == "PROPN" or one.like_num or (one.text[0].isupper() and not one.is_sent_start)
        for one in others
    )
    return named and subject.pos_ == "NOUN"
