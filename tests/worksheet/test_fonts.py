"""Which fonts are tried for which letters."""

from quizgen.worksheet.fonts import SANS, SERIF, families, missing_characters, needs_more_fonts


def test_the_system_is_searched_only_for_what_does_not_come_along() -> None:
    assert not needs_more_fonts("Türkiye, żółć, Ελλάδα, Россия, “½” ≤ H₂O", sans=False)
    assert needs_more_fonts("Россия", sans=True)
    assert not needs_more_fonts("Türkiye, żółć “quoted” …", sans=True)
    for text in ("日本", "한국", "العربية", "ไทย", "😀"):
        assert needs_more_fonts(text, sans=False)


def test_our_own_fonts_come_first_and_a_language_s_own_before_its_neighbours() -> None:
    assert families(sans=False, language="en", more=False) == [SERIF]
    assert families(sans=True, language="en", more=False) == [SANS, SERIF]
    korean = families(sans=True, language="ko", more=True)
    assert korean[0] == SANS
    assert korean.index("Noto Sans CJK KR") < korean.index("Noto Sans CJK SC")
    assert korean[-1] == SERIF


def test_missing_characters_are_named_once() -> None:
    said = (
        'error: the text `"日"` could not be displayed with font `"X"`\n'
        'error: the text `"\\u{10fffd}"` could not be displayed with font `"X"`\n'
        'error: the text `"日"` could not be displayed with font `"X"`\n'
    )
    assert missing_characters(said) == [
        "日 (U+65E5 CJK UNIFIED IDEOGRAPH-65E5)",
        "\U0010fffd (U+10FFFD unnamed)",
    ]
    assert missing_characters("error: unknown variable") == []
