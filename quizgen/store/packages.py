"""Packages that decks were imported from: what is kept of them, and whether one is new."""

from sqlalchemy import Connection, and_, delete, insert, select, update

from quizgen.store.tables import PACKAGES


def keep_package(
    connection: Connection, deck: str, sha256: str, report: str, body: bytes, *, whole: bool
) -> None:
    """Keep what a package held that a deck does not model; `report` says what came of it, as JSON.

    If it is `whole`, it holds all that the deck has from packages, and those before it can go.
    """
    here = PACKAGES.c.deck == deck
    gone = here if whole else and_(here, PACKAGES.c.body == b"")
    connection.execute(delete(PACKAGES).where(gone))
    outdate(connection, deck)
    row = {"deck": deck, "sha256": sha256, "report": report, "body": body, "latest": True}
    connection.execute(insert(PACKAGES), row)


def find_report(connection: Connection, sha256: str) -> str | None:
    """What came of a package, if nothing has been done to its deck since; None if that may be."""
    wanted = select(PACKAGES.c.report).where(PACKAGES.c.sha256 == sha256, PACKAGES.c.latest)
    return connection.execute(wanted).scalar()


def outdate(connection: Connection, deck: str) -> None:
    """Remember that a deck is no longer as a package made it."""
    connection.execute(update(PACKAGES).where(PACKAGES.c.deck == deck).values(latest=False))


def read_packages(connection: Connection, deck: str) -> list[bytes]:
    """What is kept of the packages of a deck, the newest first."""
    wanted = select(PACKAGES.c.body).where(PACKAGES.c.deck == deck)
    newest = wanted.order_by(PACKAGES.c.number.desc())
    return [body for body in connection.execute(newest).scalars() if body]
