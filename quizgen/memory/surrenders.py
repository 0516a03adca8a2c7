"""Answers that give none: idk, no idea, don't know."""

import re

_LEAD = r"(?:(?:sorry|um+|uh+|hm+|well|i|honestly|really),? ?)*"
_SAID = (
    r"id[kc]|dunno|(?:do ?n[o']?t|do not) (?:really )?(?:know|remember|recall)|(?:have )?no "
    r"(?:idea|clue|answer)|(?:have )?forgot(?:ten)?(?: it)?|not sure|unsure|can ?no?t "
    r"(?:remember|recall|say)|nope|pass|skip|[?.\-_ ]+|n/a"
)
_SURRENDER = re.compile(rf"{_LEAD}(?:{_SAID})(?: (?:it|sorry|at all|this|that))?[.!?]*")


def is_surrender(text: str) -> bool:
    """Whether a text only says that the answer is not known."""
    plain = " ".join(text.casefold().replace("’", "'").split())
    return bool(plain) and bool(_SURRENDER.fullmatch(plain))
