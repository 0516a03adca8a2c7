"""Traits: what can be seen of a candidate that tells whether a teacher would use it.

Every trait is a number between 0 and about 2; absent ones are 0. What each is worth is learned
from items that graders judged (usability.py).
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.facts.find import Facts
from quizgen.questions.candidate import Candidate
from quizgen.questions.traits_alone import Introduced, find_introduced, see_alone
from quizgen.questions.traits_clause import see_clause, see_sentence
from quizgen.questions.traits_grammar import see_grammar
from quizgen.questions.traits_place import Place, list_roots, see_place
from quizgen.questions.traits_wording import see_answer, see_question, see_words

Trait = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Reading:
    """An article counted once for all its candidates; by the number of a sentence."""

    facts: Facts
    roots: Counter[str]
    places: dict[int, Place]
    introduced: Introduced

    def list_traits(self, candidate: Candidate) -> dict[str, float]:
        """All traits that the candidate has."""
        place = self.places[candidate.evidence.sentence]
        return {name: value for name, value in self._see(candidate, place) if value}

    def _see(self, candidate: Candidate, place: Place) -> Iterator[Trait]:
        mentions = self.facts.mentions
        yield from see_kind(candidate)
        yield from see_place(candidate, place, self.roots)
        yield from see_question(candidate, mentions)
        yield from see_answer(candidate, mentions)
        yield from see_words(candidate)
        yield from see_alone(candidate, mentions, self.introduced)
        yield from see_grammar(candidate)
        yield from see_sentence(self.facts.standing[candidate.evidence.sentence])
        if candidate.frame is not None:
            yield from see_clause(candidate.frame, mentions)


def read_article(facts: Facts) -> Reading:
    """Where paragraphs begin and end, and how often the roots of words are said."""
    lines: dict[int, list[int]] = {}
    for one in facts.sentences:
        lines.setdefault(one.paragraph, []).append(one.sentence)
    opening = min(lines, default=1)
    places = {
        one.sentence: Place(
            one.quote, Counter(list_roots(one.quote)), one.sentence - lines[one.paragraph][0],
            one.sentence == lines[one.paragraph][-1], one.paragraph == opening,
        )
        for one in facts.sentences
    }  # fmt: skip
    roots = Counter(root for place in places.values() for root in place.roots.elements())
    return Reading(facts, roots, places, find_introduced(facts.sentences))


def see_kind(candidate: Candidate) -> Iterator[Trait]:
    """Kind of item, construction, and kind of answer."""
    judged = f" {candidate.answer}" if candidate.kind == "true_false" else ""
    kind = f"{candidate.kind}{judged}"
    yield f"kind {kind}", 1
    yield f"form {candidate.form}", 1
    yield f"{kind} of {candidate.answer_kind or 'anything'}", 1
    if candidate.phrase is not None:
        yield f"answer {candidate.phrase.kind or 'unsure'}", 1
    yield "worth", candidate.worth / 3
    yield "named", candidate.named
    yield "passing", candidate.passing
    yield "label", bool(candidate.label)
    yield "option of the article", sum("article" in o.why for o in candidate.options) / 3
