"""What could be asked about a few sentences, for the tests of the forms of questions."""

from quizgen.facts.find import find_facts
from quizgen.questions.asking import list_candidates
from quizgen.questions.candidate import Candidate
from quizgen.questions.peers import collect_peers
from quizgen.questions.topic_label import label_topics
from quizgen.questions.verify import find_fault
from quizgen.source.article import Article


def ask(*sentences: str, title: str = "Notes") -> dict[str, tuple[Candidate, str]]:
    """Question with its label -> (candidate, fault) of everything that could be asked."""
    facts = find_facts(Article(title=title, paragraphs=(" ".join(sentences),)))
    listed = label_topics(list(list_candidates(facts, collect_peers(facts, None))), facts.mentions)
    return {one.asked: (one, find_fault(one, facts.mentions)) for one in listed}


def ask_form(form: str, *sentences: str, title: str = "Notes") -> dict[str, tuple[str, str]]:
    """Question -> (answer, fault) of one form."""
    return {
        question: (one.answer, fault)
        for question, (one, fault) in ask(*sentences, title=title).items()
        if one.form == form
    }
