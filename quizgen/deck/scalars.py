"""YAML scalars: what a bare word would be taken for, and how a text is written to stay one."""

import re
from typing import Literal

from yaml import SafeLoader

Taken = Literal["text", "true or false", "a number", "a date", "nothing", "an instruction"]

_TAGS: dict[str, Taken] = {
    "bool": "true or false",
    "int": "a number",
    "float": "a number",
    "timestamp": "a date",
    "null": "nothing",
    "merge": "an instruction",
    "value": "an instruction",
}
# What YAML 1.2 (editors, other languages) reads as a number and PyYAML, which is 1.1, does not.
_NEWER_NUMBER = re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?|0o[0-7]+")
_INTEGER = re.compile(r"-?(0|[1-9]\d*)")
_DECIMAL = re.compile(r"-?(0|[1-9]\d*)\.\d+([eE][-+]?\d+)?")
_ENDLESS = {".inf": float("inf"), "-.inf": float("-inf"), ".nan": float("nan")}
_LONGEST_NUMBER = 400  # digits; Python refuses more than 4,300, people need fewer

_BARE = re.compile(
    r"[^\s\-?:,\[\]{}#&*!|>'\"%@`\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]"
    r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]*"
)
_UNSAFE = re.compile(r": |:$| #|\s$")
_UNSAFE_INLINE = re.compile(r"[\[\]{},?]")
_ESCAPED = re.compile(
    '["\\\\\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff'
    "\U0001fffe\U0001ffff\U0010fffe\U0010ffff]"
)
_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def taken_for(bare: str) -> Taken:
    """What YAML makes of a word without quotes, in either version of YAML."""
    candidates = SafeLoader.yaml_implicit_resolvers.get(bare[:1], [])
    for tag, pattern in candidates:
        if pattern.match(bare):
            return _TAGS[tag.rpartition(":")[2]]
    if bare[:1] in "+-.0123456789" and _NEWER_NUMBER.fullmatch(bare):
        return "a number"
    return "text" if bare else "nothing"


def read_number(bare: str) -> int | float | None:
    """A number in plain decimal notation; None for hexadecimal, 007, 1_000, 12:30 and the like."""
    if len(bare) > _LONGEST_NUMBER:
        return None
    if _INTEGER.fullmatch(bare):
        return int(bare)
    return float(bare) if _DECIMAL.fullmatch(bare) else _ENDLESS.get(bare)


def write_number(number: float) -> str:
    """The number as `read_number` reads it back, equal and of the same type."""
    if isinstance(number, int):
        return str(number)
    for word, value in _ENDLESS.items():
        if repr(value) == repr(number):
            return word
    digits, exponent, power = repr(number).partition("e")
    return (digits if "." in digits else f"{digits}.0") + exponent + power


def write_text(text: str, *, inline: bool = False) -> str:
    """A text on one line, quoted only where YAML would change it; `inline`: inside [ ] or { }."""
    if _stays_itself(text) and not (inline and _UNSAFE_INLINE.search(text)):
        return text
    escaped = _ESCAPED.sub(_escape, text)
    if '"' in text and "'" not in text and escaped.count("\\") == text.count('"'):
        return f"'{text}'"
    return f'"{escaped}"'


def _stays_itself(text: str) -> bool:
    return bool(_BARE.fullmatch(text)) and not _UNSAFE.search(text) and taken_for(text) == "text"


def _escape(found: re.Match[str]) -> str:
    character = found.group()
    code = ord(character)
    wide = f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return _SHORT_ESCAPES.get(character) or (f"\\x{code:02x}" if code < 0x100 else wide)
