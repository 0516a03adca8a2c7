"""`python -m tests.bench [NAME ...]`: run the benches and print their figures.

A bench is a module here with a `measure()` that yields figures; put it into BENCHES.
With --strict the run fails if a bar is broken.
"""

import sys

from tests.bench import (
    anki_export,
    anki_import,
    exam,
    generate,
    memory,
    start,
    store,
    worksheet,
)

BENCHES = {
    "start": start.measure,
    "generate": generate.measure,
    "anki_export": anki_export.measure,
    "memory": memory.measure,
    "exam": exam.measure,
    "store": store.measure,
    "anki_import": anki_import.measure,
    "worksheet": worksheet.measure,
}


def main(arguments: list[str]) -> int:
    """Exit code 1 if --strict is given and a bar is broken."""
    chosen = [name for name in arguments if not name.startswith("-")] or list(BENCHES)
    broken = False
    for name in chosen:
        print(f"{name}:")
        for figure in BENCHES[name]():
            print(f"  {figure}", flush=True)
            broken |= figure.bar is not None and figure.value > figure.bar
    return int(broken and "--strict" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
