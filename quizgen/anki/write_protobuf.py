"""Protocol buffers, written: the counterpart of read_protobuf."""

from collections.abc import Iterable

Field = tuple[int, int | str | bytes]


def write_message(fields: Iterable[Field]) -> bytes:
    """A message of numbered fields: numbers (not below zero), texts, bytes or messages."""
    return b"".join(_field(number, value) for number, value in fields)


def _field(number: int, value: int | str | bytes) -> bytes:
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    content = value.encode() if isinstance(value, str) else value
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(number: int) -> bytes:
    written = bytearray()
    while number > 0x7F:
        written.append(number & 0x7F | 0x80)
        number >>= 7
    written.append(number)
    return bytes(written)
