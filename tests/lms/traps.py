"""Texts that real importers misread when they are not written with care."""

import string

from hypothesis import strategies as st

TRAPS = (
    *("<b>bold</b>", "a < b & c > d", "&amp; &lt; &#65; &nbsp;", "]]>", "a ]]> b ]]> "),
    *("~", "=", "#", "{", "}", ":", "\\", "->", "a -> b", "=x", "~y", "#z", "::n::", "// x"),
    *("%50% of it", "50 %", "%-10%x", "=%30% x", "~%50%of", "*", "\\*", "a*b", "**"),
    *("[html]x", "[plain] y", "[markdown]", "[moodle]z", "[x] in brackets", "[gap1]"),
    *("&&058; &&010;", "{1:SA:=x}", "{#1}", "{{x}}", "{=a ~b}", "R&", "a\\", "\\} \\#"),
    *("<![CDATA[", "$$x^2$$", "\\(x\\)", "$CATEGORY: x", "@@PLUGINFILE@@", "A. a", "B) b"),
    *("ANSWER: A", "a\\n", "R&D"),
    *('"quoted"', "it's", "“typographic”", "a,b;c\td", "=1+1", "+1", "-1", "@SUM(A1)", "-5"),
    *("Türkiye ğışİ", "日本語 한국어", "العربية", "e\u0301", "😀 👩‍👩‍👧", "\u202eabc"),
    *("a\u00a0b", "\ufeffa"),
    *("TRUE", "FALSE", "T", "F", "1", "1.50", "007", "a  b", "line\nbreak", "x" * 300, "100%"),
)  # fmt: skip

anything = st.one_of(
    st.sampled_from(TRAPS),
    st.text(min_size=1, max_size=30),
    st.text(alphabet=string.punctuation + " ab\n", min_size=1, max_size=20),
).filter(lambda text: bool(text.strip()))
