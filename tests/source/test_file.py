"""Reading bytes: what is missing, not a file, or too long."""

from pathlib import Path

import pytest

from quizgen.errors import ArticleError
from quizgen.source.file import LIMIT, read_bytes


def message_of(where: str, stdin: bytes | None = None) -> str:
    with pytest.raises(ArticleError) as caught:
        read_bytes(where, stdin)
    assert caught.value.hint
    return caught.value.message


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one\r\ntwo")
    assert read_bytes(str(tmp_path / "a.txt"), None) == b"one\r\ntwo"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "nowhere.txt does not exist" in message_of(str(tmp_path / "nowhere.txt"))


def test_a_folder_is_not_an_article(tmp_path: Path) -> None:
    assert "is a folder" in message_of(str(tmp_path))


def test_a_file_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one")
    assert "a.txt" in message_of(str(tmp_path / "a.txt" / "b.txt"))


def test_an_impossible_name_is_refused() -> None:
    assert "cannot be read" in message_of("a\0b")


def test_a_web_address_is_not_fetched() -> None:
    assert "web address" in message_of("https://example.org/a")


def test_a_long_file_is_refused_before_it_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_bytes(b"a" * (LIMIT + 1))
    assert "too long" in message_of(str(tmp_path / "long.txt"))


def test_standard_input_is_bytes_or_a_function_that_reads_them() -> None:
    asked: list[int] = []

    def read(size: int) -> bytes:
        asked.append(size)
        return b"text"

    assert read_bytes("-", b"text") == b"text"
    assert read_bytes("-", read) == b"text"
    assert asked == [LIMIT + 1]


def test_no_standard_input_is_an_error() -> None:
    assert "standard input" in message_of("-")


def test_a_long_standard_input_is_refused() -> None:
    assert "standard input is too long" in message_of("-", b"a" * (LIMIT + 1))
