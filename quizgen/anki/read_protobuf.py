"""Protocol buffers, as far as Anki's packages need them: numbered fields, nothing interpreted."""

from collections.abc import Iterator

Value = int | bytes
_LONGEST_VARINT = 10


def read_fields(message: bytes) -> Iterator[tuple[int, Value]]:
    """The fields of a message in order: numbers as int (unsigned), all else as bytes.

    Raises ValueError if it is broken.
    """
    position = 0
    while position < len(message):
        key, position = _read_varint(message, position)
        number, wire = key >> 3, key & 7
        if wire == 0:
            value, position = _read_varint(message, position)
            yield number, value
            continue
        if wire == 2:
            size, position = _read_varint(message, position)
        elif wire in (1, 5):
            size = 8 if wire == 1 else 4
        else:
            raise ValueError(f"wire type {wire}")
        if position + size > len(message):
            raise ValueError("the message ends inside a field")
        yield number, message[position : position + size]
        position += size


def read_last(message: bytes) -> dict[int, Value]:
    """The last value of each field, as a reader of a field that is not repeated takes it."""
    return dict(read_fields(message))


def text_of(value: Value | None) -> str:
    """The text in a field; "" without one. Raises ValueError if it is none."""
    if isinstance(value, int):
        raise ValueError("a number where a text belongs")
    return (value or b"").decode("utf-8")


def number_of(value: Value | None) -> int:
    """The number in a field; 0 without one. Raises ValueError if it is none."""
    if isinstance(value, bytes):
        raise ValueError("bytes where a number belongs")
    return value or 0


def _read_varint(message: bytes, position: int) -> tuple[int, int]:
    value = 0
    for place in range(_LONGEST_VARINT):
        if position + place >= len(message):
            break
        byte = message[position + place]
        value |= (byte & 0x7F) << (7 * place)
        if byte < 0x80:
            return value, position + place + 1
    raise ValueError("a number without an end")
