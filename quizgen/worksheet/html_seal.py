"""Answers sealed in an HTML quiz: checked by the page, but not to be read in it.

A value that is right (or wrong, with a reason) becomes a key by PBKDF2-HMAC-SHA-256 with a salt of
its place, and seals a box (AES-256-GCM). The page makes a key from what was entered and tries the
boxes: one that opens says whether it was right. All places right together give the key to the
note of the question: answer, evidence, explanation. With `reveal` a slow chain from no secret at
all opens the notes too, so that the page can show them to those who were wrong: then nothing is
kept from somebody who runs the page's own script. Without it, the right answers alone open them;
what has few answers (four options) is still found by trying, what has many (a name) is not.

Nothing is random, so that the same deck gives the same bytes: salts come from what can be read,
initialisation vectors from key and content.
"""

import hashlib
import hmac
import json
from base64 import b64encode
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from quizgen.worksheet.html_slots import Slot

ROUNDS = 50_000  # of PBKDF2: some 12 ms on a computer, 50 on a phone, for each place
_PADDED = 512  # bytes: boxes are filled up to multiples of it, so that sizes tell little
Keys = dict[tuple[str, bytes], bytes]


def make_salt(*public: str) -> bytes:
    """16 bytes from what everybody can read."""
    return hashlib.sha256("\0".join(public).encode()).digest()[:16]


def derive_keys(values: Collection[tuple[str, bytes]], rounds: int) -> Keys:
    """The key of each value under its salt; slow by design, so on all processors."""
    wanted = list(dict.fromkeys(values))

    def derive(one: tuple[str, bytes]) -> bytes:
        return hashlib.pbkdf2_hmac("sha256", one[0].encode(), one[1], rounds, 32)

    with ThreadPoolExecutor() as pool:
        return dict(zip(wanted, pool.map(derive, wanted), strict=True))


def needed_values(slots: Sequence[Slot], salts: Sequence[bytes]) -> list[tuple[str, bytes]]:
    """What `seal` looks up of `derive_keys`."""
    return [
        (value, salt)
        for slot, salt in zip(slots, salts, strict=True)
        for value in (*slot.right, *slot.wrong)
    ]


def seal(
    slots: Sequence[Slot], salts: Sequence[bytes], note: Any, opener: bytes | None, keys: Keys
) -> dict[str, Any]:
    """The sealed places and note of a question, as the page reads them.

    `opener` is the key that opens the note without an answer, if there is one.
    """
    shares = [
        sign(keys[slot.right[0], salt], b"share") for slot, salt in zip(slots, salts, strict=True)
    ]
    secret = hashlib.sha256(b"".join(shares)).digest()
    sealed: dict[str, Any] = {
        "slots": [
            _seal_slot(slot, salt, share, keys)
            for slot, salt, share in zip(slots, salts, shares, strict=True)
        ],
        "note": _box(secret, note),
    }
    if opener is not None:
        sealed["open"] = _box(opener, encode(secret))
    return sealed


def encode(content: bytes) -> str:
    """Bytes as text."""
    return b64encode(content).decode()


def _seal_slot(slot: Slot, salt: bytes, share: bytes, keys: Keys) -> dict[str, Any]:
    right = {"share": encode(share), "low": slot.low, "high": slot.high}
    boxes = [_box(keys[value, salt], right) for value in slot.right]
    boxes += [_box(keys[value, salt], {"why": why}) for value, why in slot.wrong.items()]
    # in an order that tells nothing
    return {"salt": encode(salt), "step": slot.step, "boxes": sorted(boxes)}


def _box(key: bytes, content: Any) -> str:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    text = json.dumps(content, ensure_ascii=False).encode()
    plain = text.ljust(-(-len(text) // _PADDED) * _PADDED)
    vector = sign(key, plain)[:12]
    return encode(vector + AESGCM(key).encrypt(vector, plain, None))


def sign(key: bytes, content: bytes) -> bytes:
    """HMAC-SHA-256."""
    return hmac.new(key, content, hashlib.sha256).digest()
