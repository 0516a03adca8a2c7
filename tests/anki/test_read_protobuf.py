"""Protocol buffers: what is written comes back, rubbish is refused."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.read_protobuf import number_of, read_fields, read_last, text_of
from tests.anki.hostile_build import bytes_field, varint_field

FIELD = st.tuples(st.integers(1, 500), st.integers(0, 2**64 - 1) | st.binary(max_size=300))


@given(st.lists(FIELD, max_size=8))
def test_what_is_written_comes_back(fields: list[tuple[int, int | bytes]]) -> None:
    written = b"".join(
        varint_field(place, value) if isinstance(value, int) else bytes_field(place, value)
        for place, value in fields
    )
    assert list(read_fields(written)) == fields


@given(st.binary(max_size=60))
def test_rubbish_is_read_or_refused(message: bytes) -> None:
    fields = 0
    with suppress(ValueError):
        for place, _ in read_fields(message):
            fields += 1
            assert place >= 0
    assert fields <= len(message)


@pytest.mark.parametrize("message", [b"\x0a\x05ab", b"\x08", b"\x08" + b"\xff" * 20, b"\x0b"])
def test_a_broken_message_is_refused(message: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_last(message)


def test_the_kind_of_a_field_is_looked_at() -> None:
    assert (text_of(None), number_of(None)) == ("", 0)
    with pytest.raises(ValueError, match="text"):
        text_of(1)
    with pytest.raises(ValueError, match="number"):
        number_of(b"1")
