"""Reading an article: bytes, text, lines, blocks, running text; one way, step by step."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from quizgen.errors import ArticleError
from quizgen.source.article import Article, Dropped
from quizgen.source.blocks import split_blocks
from quizgen.source.clean import clean_blocks
from quizgen.source.dates import find_date
from quizgen.source.decode import decode_text
from quizgen.source.file import Stdin, read_bytes
from quizgen.source.frontmatter import split_front_matter
from quizgen.source.inline import tidy
from quizgen.source.language import find_foreign
from quizgen.source.lines import Line, split_lines

_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd"})
_PROSE = frozenset({"paragraph", "item", "heading"})
_SHOWN = 5  # dropped lines that an error names


def read_article(where: str, *, stdin: Stdin = None, published: date | None = None) -> Article:
    """The article in the file `where`, or on `stdin` if that is "-".

    `stdin` is the input itself or a function like `sys.stdin.buffer.read`; `published` beats every
    date in the article. Raises ArticleError for what cannot be read, is not English, or holds no
    running text.
    """
    name = "standard input" if where == "-" else where
    text = decode_text(read_bytes(where, stdin), name)
    markdown = Path(where).suffix.lower() in _MARKDOWN
    return parse_article(text, name, markdown=markdown, published=published)


def parse_article(
    text: str, name: str, *, markdown: bool = False, published: date | None = None
) -> Article:
    """The article in a text with "\\n" at its line ends; `name` is for errors.

    `markdown` says that single line breaks mean nothing and indented lines are code. Marks of
    Markdown (headings, lists, links, emphasis) are read in any text.
    """
    lines = split_lines(text)
    said, rest = split_front_matter(lines)
    blocks = split_blocks(rest, markdown=markdown or bool(said))
    _refuse_foreign([block.text for block in blocks if block.kind in _PROSE], name)
    page = clean_blocks(blocks, tidy(said.get("title", "")))
    _refuse_foreign(page.paragraphs, name)
    front = _drop_front_matter(lines[: len(lines) - len(rest)])
    if not page.paragraphs:
        raise _nothing_left((*front, *page.dropped), name)
    return Article(
        title=page.title,
        paragraphs=tuple(page.paragraphs),
        headings=tuple(page.headings),
        published=published or find_date(said.get("published", "")) or page.published,
        author=tidy(said.get("author", "")) or page.author,
        url=said.get("url", ""),
        dropped=(*front, *page.dropped),
    )


def _refuse_foreign(texts: Sequence[str], name: str) -> None:
    if language := find_foreign("\n".join(texts)):
        raise ArticleError(
            f"{name} does not read like English, but like {language}",
            hint="only English articles are read at present; translate it first",
        )


def _drop_front_matter(lines: Sequence[Line]) -> tuple[Dropped, ...]:
    return tuple(
        Dropped(line.number, line.text.strip(), "front matter") for line in lines if not line.blank
    )


def _nothing_left(dropped: Sequence[Dropped], name: str) -> ArticleError:
    shown = "; ".join(
        f"line {one.line}: {one.reason} ({_shorten(one.text)})" for one in dropped[:_SHOWN]
    )
    more = f"; and {len(dropped) - _SHOWN} more" if len(dropped) > _SHOWN else ""
    return ArticleError(
        f"nothing of {name} is running text, so nothing is left to ask about: {shown}{more}",
        hint="give it an article in whole sentences, each ending with a full stop",
    )


def _shorten(text: str) -> str:
    return text if len(text) <= 40 else text[:39].rstrip() + "…"
