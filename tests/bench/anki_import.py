"""Importing a package of 100,000 notes into the library, against Anki importing it.

Both are whole programs with their start, taking turns, into a library and a collection that are
there already. CPU time is compared: it says the same on a busy machine.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from quizgen.store.library import open_library
from tests.bench.timing import Figure, installed_environment

ROUNDS = 3
_ANKI = """
import sys
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
collection = Collection(sys.argv[1])
options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
request = ImportAnkiPackageRequest(package_path=sys.argv[2], options=options)
log = collection.import_anki_package(request).log
assert len(log.new) + len(log.duplicate) == log.found_notes
collection.close()
"""
_QUIZGEN = "from quizgen.cli.app import main; main()"


@dataclass(frozen=True)
class _Spent:
    seconds: float  # of CPU
    mib: float  # at its peak


def measure() -> Iterator[Figure]:
    """Ratios and MiB. QUIZGEN_BENCH_PACKAGE keeps the package."""
    try:
        from tests.bench.large_package import make_package
    except ImportError:
        yield Figure("left out: the anki package is not there", 0, "")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        package = Path(os.environ.get("QUIZGEN_BENCH_PACKAGE") or folder / "large.apkg")
        if not package.exists():
            make_package(package)
        _prepare(folder)
        rounds = [_round(folder, package) for _ in range(ROUNDS + 1)][1:]  # the first compiles
    anki, anki_again, own, own_again = (
        median(turn[place].seconds for turn in rounds) for place in range(4)
    )
    yield Figure("Anki imports 100,000 notes", anki, "s")
    yield Figure("quizgen imports them", own, "s")
    yield Figure("quizgen / Anki", own / anki, "", 1.2)
    yield Figure("peak memory of Anki", max(turn[0].mib for turn in rounds), "MiB")
    yield Figure("peak memory", max(turn[2].mib for turn in rounds), "MiB", 150)
    yield Figure("Anki imports them again", anki_again, "s")
    yield Figure("quizgen imports them again", own_again, "s")
    yield Figure("quizgen again / Anki at first", own_again / anki, "", 0.5)
    yield Figure("quizgen again / Anki again", own_again / anki_again, "")


def _prepare(folder: Path) -> None:
    from anki.collection import Collection

    Collection(str(folder / "empty.anki2")).close()
    open_library(str(folder / "empty.sqlite3")).close()


def _round(folder: Path, package: Path) -> list[_Spent]:
    collection, library = folder / "new.anki2", folder / "new.sqlite3"
    for new, empty in ((collection, "empty.anki2"), (library, "empty.sqlite3")):
        for old in folder.glob(f"{new.stem}*"):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        shutil.copy(folder / empty, new)
    theirs = [sys.executable, "-c", _ANKI, str(collection), str(package)]
    ours = [sys.executable, "-c", _QUIZGEN, "import", str(package)]
    return [_run(library, command) for command in (theirs, theirs, ours, ours)]


def _run(library: Path, command: Sequence[str]) -> _Spent:
    environment = {**installed_environment(library.parent), "QUIZGEN_LIBRARY": str(library)}
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    size = 1 if sys.platform == "darwin" else 1024
    return _Spent(used.ru_utime + used.ru_stime, used.ru_maxrss * size / 2**20)
