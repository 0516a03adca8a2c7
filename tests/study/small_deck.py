"""A small deck with every kind of item, as a file and as items."""

from pathlib import Path

from quizgen.deck.deck import Deck
from quizgen.deck.read import parse_deck

SMALL_DECK = """\
quizgen: 1
id: nato
title: Türkiye, NATO and earthquake diplomacy
source: {title: Earthquake diplomacy, published: "2023-02-16"}
items:
- id: small0000001
  kind: choice
  question: What must all 30 members of NATO give before a new country may join?
  options: [A simple majority, Unanimous consent, A two-thirds majority]
  answer: Unanimous consent
  why: {A simple majority: Every single member has to agree.}
  evidence:
  - {quote: Unanimous consent from all 30 NATO member countries is required for new membership., paragraph: 9}
  fact: f01
  status: approved
- id: small0000002
  kind: true_false
  statement: Türkiye bought the S-400 from the United States.
  answer: false
  correction: Türkiye bought the S-400 from Russia.
  evidence:
  - {quote: "Relations deteriorated in 2019, when Türkiye introduced Russia's missile defence system S-400.", paragraph: 5}
  fact: f02
- id: small0000003
  kind: cloze
  text: "The Russian military has deployed the {{c1::S-400::a missile system}} since {{c1::2007::year}}."
  evidence:
  - {quote: "The S-400 is a surface-to-air missile system, which has been deployed by the Russian military since 2007.", paragraph: 6}
  fact: f03
- id: small0000004
  kind: short_answer
  question: Which party does Türkiye accuse Sweden and Finland of supporting?
  answer: Kurdistan Workers' Party
  accept: [PKK]
  evidence:
  - {quote: "accusing them of supporting the Kurdistan Workers' Party (PKK)", paragraph: 9}
  fact: f04
- id: small0000005
  kind: matching
  question: What do the short forms stand for?
  pairs:
  - [PKK, Kurdistan Workers' Party]
  - [CAATSA, Countering America's Adversaries Through Sanctions Act]
  - [THAAD, Terminal High Altitude Area Defense]
  decoys: [North Atlantic Treaty Organization]
  fact: f05
- id: small0000006
  kind: ordering
  question: In which order did this happen?
  order: [An earthquake struck Türkiye, Greece sent aid, An earthquake struck near Athens, Türkiye sent rescue teams]
  explanation: Both earthquakes struck in 1999, a month apart.
  fact: f06
- id: small0000007
  kind: flashcard
  front: "What is <b>earthquake diplomacy</b>?"
  back: "Better relations through <i>mutual help</i> after a disaster&nbsp;<br>Example: Greece &amp; Türkiye"
  markup: html
  fact: f07
- id: small0000008
  kind: choice
  question: Which of these countries applied to join NATO in 2022?
  options: [Sweden, Finland, Austria, Ireland]
  answer: [Sweden, Finland]
  fact: f08
"""


def small_deck(*ids: str) -> Deck:
    """The deck, or those items of it whose ids end in `ids`."""
    deck = parse_deck(SMALL_DECK, "deck.yaml")
    items = [item for item in deck.items if not ids or item.id.endswith(ids)]
    return deck.model_copy(update={"items": items})


def write_small_deck(path: Path, *ids: str) -> Path:
    """Write the deck, or those items of it, to a file."""
    from quizgen.deck.write import write_deck

    write_deck(small_deck(*ids), path)
    return path
