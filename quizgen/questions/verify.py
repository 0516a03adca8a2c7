"""Verification: the finished item read back as text; each rule says why an item is dropped."""

from collections.abc import Callable, Iterator

from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate, is_soft, worst
from quizgen.questions.verify_alone import (
    find_bare_share,
    find_missing_anchor,
    find_missing_topic,
    find_nameless,
    find_open_start,
    find_unknown_event,
)
from quizgen.questions.verify_asker import (
    find_minor_bearer,
    find_nameless_person,
    find_no_person,
    find_no_place,
    find_opinion_holder,
    find_telling_body,
    find_willing_thing,
)
from quizgen.questions.verify_clause import (
    find_cut_relative,
    find_dated_present,
    find_disagreement,
    find_empty_copula,
    find_first_name,
    find_loose_infinitive,
    find_noun_as_verb,
    find_open_aside,
    find_unnamed_person,
    find_whereabouts,
)
from quizgen.questions.verify_counts import (
    find_count_beside,
    find_family_detail,
    find_figure_among_many,
    find_plain_sum,
)
from quizgen.questions.verify_damage import (
    find_damage,
    find_lost_figure,
    find_lost_limit,
    find_swallowed_speech,
)
from quizgen.questions.verify_dates import find_minor_date, find_open_future, find_passing_date
from quizgen.questions.verify_definition import (
    find_circle,
    find_mere_role,
    find_open_definition,
)
from quizgen.questions.verify_empty import find_empty_claim, find_unseen_figure
from quizgen.questions.verify_evidence import (
    find_correction,
    find_lost_speaker,
    find_measure_as_agent,
    find_open_holder,
    find_open_row,
    find_ownerless,
    find_passing_meaning,
    find_second_meaning,
    find_shared_name,
    find_unsure_pronoun,
    find_wrong_object,
)
from quizgen.questions.verify_form import (
    find_broken_form,
    find_formula,
    find_twice_told,
    find_wrong_length,
    find_wrong_name,
)
from quizgen.questions.verify_gap import (
    find_aimed_gap,
    find_crowded_gap,
    find_cut_name,
    find_known_answer,
    find_open_gap,
    find_padded_name,
    find_passing_gap,
)
from quizgen.questions.verify_hedge import find_hedge
from quizgen.questions.verify_introduced import (
    find_bare_source,
    find_day_without_year,
    find_undated_turn,
    find_unintroduced,
)
from quizgen.questions.verify_leak import find_leak, find_told_country
from quizgen.questions.verify_open import (
    find_bare_act,
    find_earlier_past,
    find_misplaced_noun,
    find_openness,
)
from quizgen.questions.verify_passing import find_minor_acronym, find_minor_voice
from quizgen.questions.verify_places import (
    find_acting_town,
    find_given_away,
    find_half_place,
    find_plain_trait,
)
from quizgen.questions.verify_statement import (
    find_dated_habit,
    find_lone_list,
    find_statistics,
    find_unplaced_round,
    find_untold_list,
)
from quizgen.questions.verify_told import (
    find_any_contest,
    find_many_leads,
    find_one_of_many,
    find_told_reason,
)
from quizgen.questions.verify_topic import find_off_topic
from quizgen.questions.verify_turns import find_awkward_turn, find_loose_part
from quizgen.questions.verify_worth import (
    find_cut_answer,
    find_detail,
    find_self_evidence,
    find_title_answer,
    find_truism,
    find_untold_answer,
)

Rule = Callable[[Candidate, Mentions], str]
_RULES: tuple[Rule, ...] = (
    find_hedge,
    find_disagreement,
    find_formula,
    find_empty_copula,
    find_open_aside,
    find_cut_relative,
    find_noun_as_verb,
    find_dated_present,
    find_loose_infinitive,
    find_unnamed_person,
    find_whereabouts,
    find_first_name,
    find_twice_told,
    find_wrong_length,
    find_broken_form,
    find_leak,
    find_told_country,
    find_loose_part,
    find_awkward_turn,
    find_wrong_name,
    find_missing_anchor,
    find_bare_share,
    find_title_answer,
    find_openness,
    find_misplaced_noun,
    find_earlier_past,
    find_bare_act,
    find_many_leads,
    find_any_contest,
    find_told_reason,
    find_one_of_many,
    find_open_start,
    find_unknown_event,
    find_missing_topic,
    find_off_topic,
    find_nameless,
    find_detail,
    find_minor_date,
    find_passing_date,
    find_plain_sum,
    find_count_beside,
    find_open_future,
    find_plain_trait,
    find_given_away,
    find_acting_town,
    find_figure_among_many,
    find_minor_acronym,
    find_minor_voice,
    find_half_place,
    find_family_detail,
    find_self_evidence,
    find_truism,
    find_cut_answer,
    find_untold_answer,
    find_circle,
    find_mere_role,
    find_open_definition,
    find_cut_name,
    find_known_answer,
    find_padded_name,
    find_passing_gap,
    find_crowded_gap,
    find_aimed_gap,
    find_open_gap,
    find_damage,
    find_no_person,
    find_nameless_person,
    find_no_place,
    find_opinion_holder,
    find_willing_thing,
    find_telling_body,
    find_minor_bearer,
    find_lost_figure,
    find_lost_limit,
    find_swallowed_speech,
    find_lost_speaker,
    find_open_row,
    find_wrong_object,
    find_measure_as_agent,
    find_unsure_pronoun,
    find_second_meaning,
    find_passing_meaning,
    find_ownerless,
    find_shared_name,
    find_open_holder,
    find_correction,
    find_lone_list,
    find_untold_list,
    find_statistics,
    find_unplaced_round,
    find_unintroduced,
    find_bare_source,
    find_day_without_year,
    find_undated_turn,
    find_empty_claim,
    find_unseen_figure,
    find_dated_habit,
)


def find_fault(candidate: Candidate, mentions: Mentions) -> str:
    """The worst rule that the candidate breaks, or ""; a soft one makes it a draft only.

    The first that drops it for good is the worst: the rules after it need not be tried.
    """
    soft = []
    for reason in _list_faults(candidate, mentions):
        if not is_soft(reason):
            return reason
        soft.append(reason)
    return worst(*soft)


def _list_faults(candidate: Candidate, mentions: Mentions) -> Iterator[str]:
    if candidate.refused:
        yield candidate.refused
    for rule in _RULES:
        reason = rule(candidate, mentions)
        if reason:
            yield reason
