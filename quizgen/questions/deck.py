"""A deck from an article and the items written about it."""

from collections.abc import Sequence
from hashlib import sha256

from quizgen.deck.deck import Deck, Source
from quizgen.deck.item import AnyItem
from quizgen.deck.reading import slug
from quizgen.source.article import Article

_LONGEST_ID = 48


def make_deck(article: Article, items: Sequence[AnyItem], file: str | None) -> Deck:
    """The deck; `file` is the name under which the cleaned article lies beside it, if it does."""
    title = article.title or "Untitled article"
    return Deck(
        id=_short_id(title),
        title=title,
        language=article.language,
        source=Source(
            title=article.title,
            url=article.url,
            author=article.author,
            published=article.published.isoformat() if article.published else "",
            file=file,
            sha256=sha256(article.text.encode()).hexdigest() if file else "",
        ),
        items=list(items),
    )


def _short_id(title: str) -> str:
    """`Türkiye, NATO and diplomacy` -> `turkiye-nato-and-diplomacy`, cut between words."""
    whole = slug(title)
    return whole if len(whole) <= _LONGEST_ID else whole[: _LONGEST_ID + 1].rpartition("-")[0]
