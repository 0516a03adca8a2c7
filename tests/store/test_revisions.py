from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from quizgen.errors import LibraryError
from quizgen.store.library import open_library
from quizgen.store.revisions import known_revisions
from tests.store.library import REPOSITORY, dump, make_deck, run_sql


def test_the_revisions_known_without_alembic_are_those_of_alembic() -> None:
    config = Config()
    config.set_main_option("script_location", str(REPOSITORY / "db"))
    config.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(config)
    walked = [revision.revision for revision in script.walk_revisions()]
    assert tuple(reversed(walked)) == known_revisions()
    assert script.get_heads() == [known_revisions()[-1]]


def test_a_library_of_a_newer_program_is_refused_and_left_as_it_is(file: Path) -> None:
    with open_library(str(file)) as library:
        library.put_deck(make_deck("a"), "deck.yaml")
    run_sql(file, "UPDATE alembic_version SET version_num = '9999'")
    before = dump(file)
    with pytest.raises(LibraryError, match="newer quizgen") as caught:
        open_library(str(file))
    assert caught.value.hint.startswith("upgrade quizgen")
    assert dump(file) == before


@pytest.mark.parametrize(
    "tables",
    [
        ["CREATE TABLE notes (id)"],
        ["CREATE TABLE alembic_version (version_num)"],
        [
            "CREATE TABLE alembic_version (version_num)",
            "INSERT INTO alembic_version VALUES ('0001')",
        ],
    ],
)
def test_a_database_of_another_program_is_refused_and_left_as_it_is(
    file: Path, tables: list[str]
) -> None:
    file.parent.mkdir()
    run_sql(file, *tables)
    before = file.read_bytes()
    with pytest.raises(LibraryError, match="another program"):
        open_library(str(file))
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]
