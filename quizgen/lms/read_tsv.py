"""TSV into a deck: a card a line, as Quizlet and Anki write them; a table if it has headings."""

from quizgen.lms.csv_headings import find_columns
from quizgen.lms.read_csv import read_csv
from quizgen.lms.reading import Imported, Reading

_SETTING = "#"  # of Anki's: #separator:tab, #html:true, ...


def read_tsv(content: bytes, name: str) -> Imported:
    """The deck of a file named `name`. Raises ImportFileError with every mistake."""
    reading = Reading(name)
    lines = reading.decode(content).split("\n")
    if find_columns(lines[0].split("\t")):
        return read_csv(content, name)
    head = True
    for number, line in enumerate(lines, start=1):
        head = head and line.startswith(_SETTING) and ":" in line and "\t" not in line
        if head or not line.strip():
            continue
        front, tab, rest = line.partition("\t")
        back, more, _ = rest.partition("\t")
        if not tab:
            reading.wrong(number, "no tab; put one between the term and its definition")
            continue
        reading.add(number, "flashcard", {"front": front, "back": back})
        if more:
            reading.lose(number, "columns after the second left out")
    return reading.finish()
