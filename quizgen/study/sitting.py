"""A sitting: pick, ask, mark, keep, undo.

Every answer is kept in the library, durably, before the next question is made. The clock and
the seed are arguments; nothing here knows of a terminal.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from quizgen.deck.item import AnyItem
from quizgen.memory.card import Card
from quizgen.memory.leeches import judge_leech
from quizgen.memory.parameters import PARAMETERS, Parameters
from quizgen.memory.queue import Queue
from quizgen.memory.review import Grade, study_day
from quizgen.memory.states import State
from quizgen.memory.verdict import Given, Verdict
from quizgen.study.answer import Answer, Reply
from quizgen.study.answer_key import AnswerKey
from quizgen.study.ledger import Clock, Ledger
from quizgen.study.progress import Progress
from quizgen.study.question import Question, make_question
from quizgen.study.round import Round

if TYPE_CHECKING:
    from quizgen.study.keeper import Keeper


class Sitting:
    """One learner at one queue.

    `cards_of` gives all cards of a deck, due or not: their answers are never taken for a slip of
    the pen. `retention` of a deck, by its id, beats the usual one; `parameters` are the learner's.
    `answers` are those that stand, oldest first.
    """

    def __init__(
        self,
        library: "Keeper",
        learner: str,
        cards_of: Callable[[str], Iterable[Card]],
        queue: Queue,
        *,
        clock: Clock,
        seed: str,
        retention: Mapping[str, float] | None = None,
        parameters: Parameters = PARAMETERS,
    ) -> None:
        self.answers: list[Answer] = []
        self._library = library
        self._learner = learner
        self._key = AnswerKey(library, learner, cards_of)
        self._round = Round(queue)
        self._clock = clock
        self._seed = seed
        self._ledger = Ledger(
            library, learner, clock=clock, retention=retention, parameters=parameters
        )
        self._changed: dict[tuple[str, str], AnyItem] = {}  # since the sitting began
        self._again: list[Question] = []  # taken back: asked next, as they were
        self._shown_at = clock()

    def next_question(self) -> Question | None:
        """The question to ask now; None when nothing is left. Its time starts to count."""
        self._shown_at = self._clock()
        if self._again:
            return self._as_changed(self._again[-1])
        last = self.answers[-1].card if self.answers else None
        card = self._round.next_card(self._shown_at.astimezone(UTC), last)
        return self._as_changed(self._ask(card)) if card else None

    def mark(self, question: Question, given: Given) -> Verdict:
        """Mark an answer without keeping it: a close one is for the learner to decide."""
        return self._key.mark(question, given)

    def now(self) -> datetime:
        """The moment, by the clock of the sitting."""
        return self._clock()

    def previews(self, question: Question) -> dict[Grade, State]:
        """What each grade would make of the card, were it given now."""
        return self._ledger.previews(question)

    def keep(self, question: Question, reply: Reply, verdict: Verdict) -> Answer:
        """Keep an answer: one durable commit."""
        took = max(timedelta(), self._clock() - self._shown_at)
        answer = self._record(question, reply, verdict, took)
        self._forget(question)
        return answer

    def amend(self, *, right: bool = False, guessed: bool = False, easy: bool = False) -> Answer:
        """Correct the last answer, taken back and kept anew: "I was right", "I guessed", "easy"."""
        old = self._take_back()
        if right:
            self.accept(old.question, old.reply)
        verdict = replace(old.verdict, right=True, close=False) if right else old.verdict
        reply = replace(old.reply, guessed=True) if guessed else old.reply
        reply = replace(reply, grade=Grade.EASY) if easy else reply
        took = timedelta(milliseconds=old.review.took_ms)
        return self._record(old.question, reply, verdict, took)

    def accept(self, question: Question, reply: Reply) -> None:
        """Count a typed answer as right from now on, for this learner."""
        self._key.accept(question, reply)

    def change_item(self, deck: str, item: AnyItem) -> None:
        """Ask an item of a deck as it is now: someone changed it since the sitting began."""
        self._changed[deck, item.id] = item
        self._key.forget(deck)

    def undo(self) -> Question | None:
        """Take back the last answer, or what was put aside since; it is asked again, as it was.

        None: nothing to take back.
        """
        aside = self._round.bring_back(len(self.answers))
        if aside and not self._is_last_answered(aside):
            self._again.append(aside)
            return aside
        if not self.answers:
            return None
        question = self._take_back().question
        self._key.take_back(question.card)
        self._again.append(question)
        return question

    def show_options(self, question: Question) -> None:
        """Ask a choice next that was asked without its options, with them."""
        self._again.append(make_question(question.card, self._seed, with_options=True))

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return bool(self.answers) or self._round.has_aside

    def skip(self, question: Question) -> None:
        """Put a card aside for this sitting; nothing is recorded."""
        self._put_aside(question)

    def flag(self, question: Question, take_back: Callable[[], object]) -> None:
        """Do not ask a card that was found bad; `take_back` is called if that is undone, together
        with the answer to it if there was one."""
        self._put_aside(question, take_back)

    def drop(self, question: Question) -> None:
        """Do not ask a card any more in this sitting, for good."""
        self._forget(question)
        self._round.drop(question.card.key)

    def hold(self, question: Question, *, days: int | None) -> bool:
        """Do not ask a card before so many study days have passed, or, with None, at all.

        False if it has left the library meanwhile, and is thus not asked anyway.
        """
        until = study_day(self._clock()) + timedelta(days=days) if days is not None else None
        which = self._learner, question.card.deck, question.card.item.id
        held = self._library.hold(*which, until)
        self._put_aside(question, lambda: self._library.release(*which))
        return held

    @property
    def progress(self) -> Progress:
        """How far it has come."""
        return Progress(self.answers, self._round)

    @property
    def time_left(self) -> timedelta | None:
        """Until the sitting ends by the clock; None if it does not."""
        return None

    def _ask(self, card: Card) -> Question:
        return make_question(card, self._seed)

    def _as_changed(self, question: Question) -> Question:
        """The question, made anew if its item was changed meanwhile."""
        item = self._changed.get(question.card.key)
        if item is None or item == question.card.item:
            return question
        return self._ask(replace(question.card, item=item))

    def _forget(self, question: Question) -> None:
        """What was taken back of this card is out of date: its state has changed since."""
        key = question.card.key
        self._again = [other for other in self._again if other.card.key != key]

    def _record(
        self, question: Question, reply: Reply, verdict: Verdict, took: timedelta
    ) -> Answer:
        review, state = self._ledger.enter(question, reply, verdict, took)
        card = replace(question.card, state=state)
        leech = judge_leech(question.card.state, state)
        answer = Answer(question, reply, verdict, review, card, self._round.queue, leech)
        self._round.advance(card)
        if leech == "suspended":
            self._library.hold(self._learner, card.deck, card.item.id, None, "leech")
            self._round.leave_out(card.key)
        self.answers.append(answer)
        return answer

    def _put_aside(self, question: Question, take_back: Callable[[], object] | None = None) -> None:
        self._forget(question)
        self._round.put_aside(question, len(self.answers), take_back)

    def _is_last_answered(self, question: Question) -> bool:
        """Whether the question was put aside while the outcome of its answer was shown."""
        return bool(self.answers) and self.answers[-1].question is question

    def _take_back(self) -> Answer:
        answer = self.answers.pop()
        self._ledger.take_back(answer.review)
        if answer.leech == "suspended":
            self._library.release(self._learner, answer.card.deck, answer.card.item.id)
        self._round.restore(answer.queue)
        return answer
