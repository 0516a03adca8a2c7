"""Page furniture is told by its form; sentences that look like it stay."""

import pytest

from quizgen.source.furniture import NO_WORDS, SHORT, find_furniture, is_headline


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("https://example.org/a?b=c", "bare link"),
        ("Source: www.example.org", "bare link"),
        ("Kim Min-ji reporter kim@example.co.kr", "e-mail or contact line"),
        ("Tel: 0123 456", "e-mail or contact line"),
        ("© The Example Daily (www.example.org).", "copyright line"),
        ("Copyright 2024 Example. All rights reserved.", "copyright line"),
        ("This story was originally published by Example.", "copyright line"),
        ("Photo: Jane Doe", "caption"),
        ("Image credit: NASA/JPL", "caption"),
        ("Figure 3. The cell divides.", "caption"),
        ("The bridge at night. (Photo by Jane Doe)", "caption"),
        ("A ship in the harbour. (AP Photo/Jane Doe)", "caption"),
        ("Photographs by Jane Doe", "caption"),
        ("ADVERTISEMENT", "advertisement"),
        ("Story continues below", "advertisement"),
        ("This site uses cookies to give you the best service.", "cookie notice"),
        ("By continuing, you agree to our terms.", "cookie notice"),
        ("Subscribe to our newsletter!", "call to the reader"),
        ("Sign up for the Morning Briefing newsletter to get it first.", "call to the reader"),
        ("Follow us on Facebook and X.", "call to the reader"),
        ("Click here to see the pictures.", "call to the reader"),
        ("Share this", "call to the reader"),
        ("Read more about volcanoes.", "link to other articles"),
        ("Related articles", "link to other articles"),
        ("Read: Why is the sky blue?", "link to other articles"),
        ("Home › World › Europe › Norway", "page furniture"),
        ("4 min read", "page furniture"),
        ("Additional reporting by Jane Doe.", "editorial note"),
        ("Editor's note: This text was changed.", "editorial note"),
        ("Background", SHORT),
        ("12,000", SHORT),
        ("* * *", NO_WORDS),
    ],
)
def test_furniture_is_named(text: str, reason: str) -> None:
    assert find_furniture(text) == reason


@pytest.mark.parametrize(
    "text",
    [
        "Photographs by Ansel Adams hang in the hall.",
        "Images of the bridge can be seen in the museum.",
        "Figure 3 shows how the cell divides.",
        "Copyright law protects books and songs.",
        "Cookies were first baked in Persia.",
        "Like Facebook, the site sells advertisements.",
        "Add three to x and divide by two.",
        "Subscribers paid 5 euros in 2019.",
        "Follow the river and you will reach the sea.",
        "Related languages are spoken in Estonia.",
        "Read more slowly than you think you should.",
        "Share prices fell by 5 percent.",
        "Writing by hand helps children to remember.",
        "Next came the Romans.",
        "Malaria killed 600,000 people in 2020 (source: WHO).",
        "Contact between the two ended in 1450.",
        "Updates are free for ten years.",
        "He asked why.",
        "“We were surprised,” she said",
        "It was the longest bridge of its time and it still carries trains today",
        "Three things are needed for a fire to burn:",
    ],
)
def test_sentences_that_begin_like_furniture_stay(text: str) -> None:
    assert find_furniture(text) in ("", SHORT if "surprised" in text else "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Turkey buys missiles... ties strained", True),
        ("Signs of peace?", True),
        ("The bridge was opened in 1900.", False),
        ("“We are not afraid.”", False),
        ("Is it true that he said all this without once looking at the paper in his hand?", False),
    ],
)
def test_a_headline_has_no_full_stop_and_is_short(text: str, said: bool) -> None:
    assert is_headline(text) is said
