"""`python -m tests.bench [NAME ...]`: run the benches and print their figures.

A bench is a module here with a `measure()` that yields figures; put it into BENCHES.
With --strict the run fails if a bar is broken.
"""

import argparse
import sys
from collections.abc import Sequence

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


def main(arguments: Sequence[str]) -> int:
    """Exit code 1 if --strict is given and a bar is broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Run benches.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHES)}")
    parser.add_argument("--strict", action="store_true", help="fail if a bar is broken")
    wishes = parser.parse_args(arguments)
    if unknown := set(wishes.names) - set(BENCHES):
        parser.error(f"no such bench: {', '.join(sorted(unknown))}")
    broken = False
    for name in wishes.names or BENCHES:
        print(f"{name}:")
        for figure in BENCHES[name]():
            print(f"  {figure}", flush=True)
            broken |= figure.bar is not None and figure.value > figure.bar
    return int(broken and wishes.strict)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
