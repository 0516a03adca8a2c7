"""Source and evidence of an item, in the fields of its note and back."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.origins import read_evidence, read_source, write_evidence, write_source
from quizgen.deck.deck import Source
from quizgen.deck.item import Evidence

LINES = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="[]"), max_size=12)
LINKS = st.sampled_from(["", "https://example.org/a?b=1&c=<2>", "http://a.example/x"])
DAYS = st.sampled_from(["", "2023-02-16"])


@given(st.builds(Source, title=LINES, url=LINKS, author=LINES, licence=LINES, published=DAYS))
def test_a_source_comes_back_as_it_went(source: Source) -> None:
    assert read_source(write_source(source)) == source.model_copy(
        update={"title": "" if source.title == source.url else source.title}
    )


PASSAGES = st.lists(
    st.builds(
        Evidence,
        quote=LINES.filter(bool),
        paragraph=st.none() | st.integers(1, 999_999),
    ),
    max_size=4,
)


@given(PASSAGES)
def test_passages_come_back_with_their_paragraphs(evidence: list[Evidence]) -> None:
    assert read_evidence(write_evidence(evidence)) == evidence


def test_what_was_written_without_parts_or_paragraphs_is_still_read() -> None:
    old = '<a href="https://example.org/a?b=1&amp;c=2">A &amp; B</a>, 2023-02-16'
    assert read_source(old) == Source(
        title="A & B", url="https://example.org/a?b=1&c=2", published="2023-02-16"
    )
    assert read_source("A title, 2023-02-16") == Source(published="2023-02-16")
    assert read_evidence("<blockquote>a &lt; b</blockquote>") == [Evidence(quote="a < b")]


def test_what_a_person_broke_is_passed() -> None:
    assert read_source('<span class="title">A') == Source()
    assert read_source('<span class="published">soon</span>') == Source()
    assert read_source('<span class="title">' * 100_000) == Source()
    broken = '<blockquote data-paragraph="0">a</blockquote><blockquote>b<blockquote></blockquote>'
    assert read_evidence(broken) == [Evidence(quote="b")]
