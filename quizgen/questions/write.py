"""From the facts of an article to the items of a deck."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from quizgen.deck.item import AnyItem
from quizgen.facts.find import Facts
from quizgen.questions.ask_families import FORM as FAMILY
from quizgen.questions.ask_in_place import FORM
from quizgen.questions.ask_times import find_doubles
from quizgen.questions.asking import list_candidates
from quizgen.questions.candidate import ROUGH, SOFT, UNLIKELY, Candidate, is_soft, worst
from quizgen.questions.choose import choose, choose_worthy
from quizgen.questions.clashes import find_clashes
from quizgen.questions.groups import make_groups
from quizgen.questions.halves import find_halves
from quizgen.questions.headline_label import label_headlines
from quizgen.questions.items import make_items
from quizgen.questions.key_places import spread_keys
from quizgen.questions.options import add_options, is_one_of_many
from quizgen.questions.peers import collect_peers
from quizgen.questions.rank import rank_candidates
from quizgen.questions.rivals import mark_rivals
from quizgen.questions.short_forms import spell_out
from quizgen.questions.topic_label import label_topics
from quizgen.questions.verify import find_fault
from quizgen.questions.verify_passing import doubt_bare_count
from quizgen.questions.verify_worth import TOPIC

WORDS_AN_ITEM = 45
ITEMS_A_GROUP = 5  # of so many wanted items, one may put events in order or match pairs


@dataclass(frozen=True, slots=True)
class Written:
    """The items in the order of the article, and every dropped candidate with its reason."""

    items: tuple[AnyItem, ...]
    dropped: tuple[Candidate, ...]


def write_items(
    facts: Facts,
    *,
    count: int | None = None,
    kinds: Sequence[str] = (),
    published: date | None = None,
) -> Written:
    """Items for the facts; the same facts give the same items."""
    peers = collect_peers(facts, published)
    sound: list[Candidate] = []
    doubtful: list[Candidate] = []
    dropped: list[Candidate] = []
    spelled = spell_out(list(list_candidates(facts, peers)), facts.mentions)
    listed = label_topics(spelled, facts.mentions)
    for candidate, rival in zip(listed, mark_rivals(listed, facts.frames), strict=True):
        fault = worst(rival, find_fault(candidate, facts.mentions))
        if fault and not is_soft(fault):
            dropped.append(replace(candidate, refused=fault))
            continue
        finished = add_options(replace(candidate, refused=""), peers)
        fault = fault or doubt_bare_count(finished)
        if fault == TOPIC and is_one_of_many(finished, peers):
            fault = ""
        if finished.form in {FORM, FAMILY} and finished.kind != "choice":
            dropped.append(replace(candidate, refused="a gap asks that as well"))
        elif kinds and finished.kind not in kinds:
            dropped.append(replace(candidate, refused="kind not wanted"))
        elif fault:
            doubtful.append(replace(finished, doubts=(fault,)))
        else:
            sound.append(finished)
    halves = find_halves(sound)
    dropped += [replace(c, refused=half) for c, half in zip(sound, halves, strict=True) if half]
    sound = [one for one, half in zip(sound, halves, strict=True) if not half]
    doubles = find_doubles(sound, doubtful)
    dropped += [replace(c, refused="another question for the same date") for c in doubles]
    sound = [one for one in sound if one not in doubles]
    ranked = rank_candidates(sound, facts)
    words = len(facts.mentions.text.split())
    reserved = 0 if count is None else count // ITEMS_A_GROUP
    singles, _, _ = choose_worthy(ranked, words, None if count is None else count - reserved)
    groups = _add_groups(facts, singles, kinds)[: None if count is None else reserved]
    chosen, weak, left = choose_worthy(ranked, words, count, groups)
    doubtful += [replace(candidate, doubts=(UNLIKELY,)) for candidate in weak]
    wanted = count if count is not None else _draft_target(facts)
    if count is None:  # what needs much work is offered only to those who ask for a number
        doubtful = [c for c in doubtful if not set(c.doubts) - (SOFT - ROUGH)]
    taken = [*groups, *chosen]
    drafts, more = choose(rank_candidates(doubtful, facts), wanted, taken)
    ordered = sorted([*taken, *drafts], key=lambda c: (c.evidence.sentence, c.question))
    labelled = label_headlines(ordered, facts.mentions)
    kept, clashing = _take_out_clashes(spread_keys(labelled, peers))
    left_out = (*left, *more, *clashing)
    dropped.extend(replace(candidate, refused=reason) for candidate, reason in left_out)
    return Written(items=tuple(make_items(kept)), dropped=tuple(dropped))


def _take_out_clashes(
    ordered: Sequence[Candidate],
) -> tuple[list[Candidate], list[tuple[Candidate, str]]]:
    """(those that stay, those that clash with one of them, with the reason)."""
    items = make_items(ordered)
    reasons = find_clashes(items)
    pairs = list(zip(ordered, items, strict=True))
    kept = [candidate for candidate, item in pairs if item.id not in reasons]
    return kept, [(c, reasons[item.id]) for c, item in pairs if item.id in reasons]


def _add_groups(
    facts: Facts, singles: Sequence[Candidate], kinds: Sequence[str]
) -> list[Candidate]:
    """Items of several facts, made of what no other question is about."""
    used = {candidate.evidence.sentence for candidate in singles}
    return list(make_groups(facts, used, kinds))


def _draft_target(facts: Facts) -> int:
    """How many items a deck should reach with drafts: one in so many words of the article."""
    return len(facts.mentions.text.split()) // WORDS_AN_ITEM
