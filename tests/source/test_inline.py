"""What stands inside a line and is not its words."""

import pytest

from quizgen.source.inline import tidy


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**Tides** are *very* ***old*** and _slow_.", "Tides are very old and slow."),
        ("They are ~~new~~.", "They are new."),
        ("5 * 3 * 2 is 30, and a_b_c is a name.", "5 * 3 * 2 is 30, and a_b_c is a name."),
        ('See [the Moon](https://a.b/c_(d) "title").', "See the Moon."),
        ("See <https://a.b>.", "See https://a.b."),
        ("A ![picture [of] it](a.png) here.", "A here."),
        ("[![badge](a.png)](b) One.", "One."),
        ("Use `tide.c` or ``two``.", "Use tide.c or two."),
        ("Salt &amp; pepper&nbsp;cost &lt; 5&#8239;&euro;.", "Salt & pepper cost < 5 €."),
        ("Twice &amp;amp; over.", "Twice & over."),
        ("Escaped \\* and \\[x\\].", "Escaped * and [x]."),
        ("H<sub>2</sub>O is <b>water</b>.<br/>", "H2O is water."),
        ("One <!-- not this --> two.", "One two."),
        ("Rome[1][12] fell.[a] It did.[citation needed][who?]", "Rome fell. It did."),
        ("Rome fell [3].", "Rome fell."),
        ("“[a] man came” in [2019] and [t]hen.", "“[a] man came” in [2019] and [t]hen."),
        ("- > 1. A sentence.", "A sentence."),
        ("1914. That year it began.", "1914. That year it began."),
        ("-5 degrees were measured.", "-5 degrees were measured."),
        ("  wide \t and\u00a0odd\u2009spaces ", "wide and odd spaces"),
        ("e\ufb03cient co\u00adop\u200beration", "efficient cooperation"),
        ("Tu\u0308rkiye", "Türkiye"),
        ("x² and m³ stay", "x² and m³ stay"),
        ("***", ""),
    ],
)
def test_marks_go_and_words_stay(text: str, words: str) -> None:
    assert tidy(text) == words
    assert tidy(words) == words
