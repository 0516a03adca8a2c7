"""GIFT into a deck: choices with points and reasons, typed and numerical answers, pairs, missing
words, orders. What has no answer that a program could mark is not taken.
"""

from quizgen.lms.categories import category_names, common_title
from quizgen.lms.moodle_tags import split_difficulty
from quizgen.lms.read_answers import said_fields
from quizgen.lms.read_gift_blocks import Block, split_blocks
from quizgen.lms.read_gift_kinds import read_kind
from quizgen.lms.read_gift_question import take_apart
from quizgen.lms.reading import Imported, Reading


def read_gift(content: bytes, name: str) -> Imported:
    """The deck of a GIFT file named `name`. Raises ImportFileError with every mistake."""
    reading = Reading(name)
    text = reading.decode(content)
    blocks = list(split_blocks(text))
    title = common_title(block.category for block in blocks)
    for block in blocks:
        _read_block(block, reading, [] if title else category_names(block.category))
    return reading.finish(title)


def _read_block(block: Block, reading: Reading, names: list[str]) -> None:
    """Add the item of a block; `names` are its categories, if they tell items apart."""
    question = take_apart(block, reading)
    found = read_kind(question, block.kind) if question else None
    if question and found:
        kind, fields = found
        tags, difficulty = split_difficulty(block.tags)
        fields = said_fields(question.feedback(), fields)
        fields |= {"tags": [*tags, *names], "difficulty": difficulty}
        reading.add(block.line, kind, fields, block.own_id, block.name)
