"""A deck as a teacher has it: every kind of item, evidence, long and short texts."""

import re
from typing import Any

from quizgen.deck.deck import Deck, Source
from quizgen.deck.item import AnyItem
from tests.anki.decks import item

ARTICLE = (
    "After the earthquake in February 2023, Greece was among the first to send rescue teams. "
    "The two foreign ministers embraced at the airport of Adana.",
    "Unanimous consent from all 30 member countries of NATO is required before another country "
    "may join. Sweden and Finland applied in May 2022.",
    "Türkiye bought the S-400 missile defence system from Russia; it arrived in July 2019. The "
    "system has been in service with the Russian army since 2007.",
    "Norway gave 14 million kroner for tents, blankets and field hospitals.",
)


def _evidence(paragraph: int, quote: str) -> list[dict[str, Any]]:
    return [{"quote": quote, "paragraph": paragraph}]


ITEMS: tuple[AnyItem, ...] = (
    item(
        1, "choice",
        question="What must all 30 members of NATO give before a new country may join?",
        options=["A simple majority", "Unanimous consent", "A two-thirds majority",
                 "A written promise"],
        answer="Unanimous consent",
        why={
            "A simple majority": "Every single member has to agree, so one refusal is enough.",
            "A two-thirds majority": "That is the rule in other alliances.",
        },
        evidence=_evidence(2, "Unanimous consent from all 30 member countries of NATO is required"),
        tags=["nato"], status="approved",
    ),
    item(
        2, "choice",
        question="Which two countries applied in May 2022?",
        options=["Sweden", "Greece", "Finland", "Norway"],
        answer=["Sweden", "Finland"], points=2,
        explanation="Both gave up a policy of neutrality that was many decades old.",
        evidence=[{"quote": "Sweden and Finland applied in May 2022."}], tags=["nato"],
    ),
    item(
        3, "choice",
        question="When did the S-400 arrive in Türkiye?",
        options=["In 2007", "In 2015", "In 2019", "In 2023"], answer="In 2019",
        evidence=_evidence(3, "it arrived in July 2019"), tags=["defence"],
    ),
    item(
        4, "choice",
        question="What does the article say about the two foreign ministers?",
        options=[
            "They met in a field hospital that Norway had paid for and sent to the region",
            "They embraced at the airport of Adana",
            "They refused to speak to each other until the rescue teams had gone home",
            "None of these",
        ],
        answer="They embraced at the airport of Adana", pinned=["None of these"],
        evidence=_evidence(1, "The two foreign ministers embraced at the airport of Adana."),
    ),
    item(
        5, "true_false", statement="Türkiye bought the S-400 in 2007.", answer=False,
        correction="The S-400 arrived in Türkiye in 2019; Russia has used it since 2007.",
        evidence=_evidence(3, "it arrived in July 2019"), tags=["defence"],
    ),
    item(
        6, "true_false", answer=True,
        statement="Greece was among the first countries that sent rescue teams after the "
        "earthquake, although relations between the two neighbours had been tense for years.",
    ),
    item(
        7, "cloze", tags=["defence"],
        text="The {{c1::S-400}} has been in service with the {{c2::Russian army}} since "
        "{{c3::2007::year}}.",
    ),
    item(8, "cloze", text="Norway gave {{c1::14 million kroner}} for tents and blankets."),
    item(
        9, "short_answer", question="How much did Norway give?", answer="14 million kroner",
        accept=["14,000,000 kroner", "NOK 14 million"], as_of="2023-02-16",
        evidence=_evidence(4, "Norway gave 14 million kroner"),
    ),
    item(
        10, "short_answer", question="Why is the consent of each single member needed?", points=3,
        answer="Because NATO decides by unanimous consent, and one country that refuses is enough "
        "to keep another from joining.",
    ),
    item(
        11, "matching", question="What do these letters stand for?", points=3,
        pairs=[
            ["PKK", "Kurdistan Workers' Party"],
            ["CAATSA", "Countering America's Adversaries Through Sanctions Act"],
            ["THAAD", "Terminal High Altitude Area Defense"],
        ],
        decoys=["North Atlantic Treaty Organization"],
    ),
    item(
        12, "ordering", question="In which order did this happen?", points=2,
        order=["The S-400 arrives in Türkiye", "Sweden applies to NATO",
               "The earthquake strikes", "Greece sends rescue teams"],
    ),
    item(13, "flashcard", front="<b>Who</b> embraced at the airport?", markup="html",
         back="The foreign ministers of Greece and Türkiye"),
    item(14, "choice", question="A draft?", options=["a", "b"], answer="a", status="draft"),
)  # fmt: skip

DECK = Deck(
    id="turkiye-nato-2023",
    title="Türkiye, NATO and earthquake diplomacy",
    source=Source(
        title="Earthquake diplomacy", published="2023-02-16", url="https://example.org/a"
    ),
    items=list(ITEMS),
)


def texts_on_sheet(item: AnyItem) -> list[str]:
    """Every text of an item that its students have to see, gaps apart."""
    data = item.model_dump()
    texts = data.get("options", []) + data.get("order", []) + data.get("decoys", [])
    texts += [side for pair in data.get("pairs", []) for side in pair]
    asked = [data.get(name, "") for name in ("question", "statement", "front")]
    return texts + [re.sub("<[^>]*>", "", text) for text in asked if text]


def texts_in_key(item: AnyItem) -> list[str]:
    """Every text of an item that its teacher has to see, but for true and false."""
    data = item.model_dump()
    answer = data.get("answer")
    texts = answer if isinstance(answer, list) else [answer] if isinstance(answer, str) else []
    texts = [*texts, *re.findall(r"\{\{c\d+::(.*?)(?:::.*?)?\}\}", data.get("text", ""))]
    texts += data.get("order", []) + [side for pair in data.get("pairs", []) for side in pair]
    texts += [data.get("back", ""), data.get("correction", ""), data["explanation"], data["as_of"]]
    texts += [*data["accept"], *data.get("why", {}).values()]
    texts += [evidence["quote"] for evidence in data["evidence"]]
    return [text for text in texts if text]
