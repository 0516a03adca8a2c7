"""The "it" that stands for nothing: "It took three years for all states to ratify"."""

import re

_LEAD = r"^(?:\W*(?:[A-Z][a-z]+ly|However|Then|Thus|Therefore|Also),? )?[Ii]t "
_BE = r"(?:is|was|has been|had been|became|becomes|remains?|remained|will be|would be|may be)"
_JUDGED = (
    r"(?:possible|impossible|difficult|hard|easy|easier|harder|important|necessary|common|rare"
    r"|useful|best|better|essential|customary|usual|illegal|legal|safe|dangerous|rumou?red)"
)
_PLEONASTIC = re.compile(
    _LEAD
    + rf"(?:(?:\w+ly )?(?:takes?|took|has taken|had taken|seems?|seemed|appears?|appeared|happened"
    rf"|follows|followed|turn(?:s|ed) out|rain(?:s|ed)|snow(?:s|ed)|costs?)\b"
    rf"|{_BE} (?:\w+ly |not |\w+ )?{_JUDGED}\b"
    rf"|{_BE} (?:\w+ ){{1,3}}(?:that|whether)\b"
    rf"|{_BE} [^,.]{{1,20}}(?:minutes?|hours?|days?|weeks?|months?|years?|decades?) "
    rf"(?:after|before|since|until)\b"
    rf"|{_BE} (?:in|on|at|by|from|not until|only) [^,]{{2,60}} that\b"
    rf"|{_BE} [A-Z]\w+(?: [A-Z]\w+)* (?:who|that|which)\b)"
)


def is_pleonastic(sentence: str) -> bool:
    """Whether the "it" that begins a sentence is a place holder, so that it must not be named.

    >>> is_pleonastic("It took three years for all states to ratify.")
    True
    >>> is_pleonastic("It was the first country to have operas.")
    False
    """
    return _PLEONASTIC.match(sentence) is not None
