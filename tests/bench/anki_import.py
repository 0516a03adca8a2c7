"""Importing a package of 100,000 notes into the library, against Anki importing it.

Both are whole programs with their start, taking turns, into a library and a collection that are
there already. CPU time says the same on a busy machine; the clock also tells that reading and
writing overlap, but only where two processors are free.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from statistics import median

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
_PREPARE = """
import sys
from anki.collection import Collection
from quizgen.store.library import open_library
Collection(sys.argv[1]).close()
open_library(sys.argv[2]).close()
"""
# The peak of a new process is at first that of the one which started it: so a small one does.
_STARTER = """
import json, os, sys, time
began = time.perf_counter()
number = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(number, 0)
waited = time.perf_counter() - began
assert os.waitstatus_to_exitcode(status) == 0
print(json.dumps([waited, used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""


@dataclass(frozen=True)
class _Spent:
    waited: float  # seconds
    busy: float  # seconds of CPU
    mib: float  # at its peak


def measure() -> Iterator[Figure]:
    """Ratios and MiB. QUIZGEN_BENCH_PACKAGE keeps the package."""
    if not find_spec("anki"):
        yield Figure("left out: the anki package is not there", 0, "")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        package = Path(os.environ.get("QUIZGEN_BENCH_PACKAGE") or folder / "large.apkg")
        if not package.exists():
            _python("-m", "tests.bench.large_package", package)
        _python("-c", _PREPARE, folder / "empty.anki2", folder / "empty.sqlite3")
        rounds = [_round(folder, package) for _ in range(ROUNDS + 1)][1:]  # the first compiles
    anki, anki_again, own, own_again = zip(*rounds, strict=True)
    yield Figure("Anki imports 100,000 notes", _busy(anki), "s")
    yield Figure("quizgen imports them", _busy(own), "s")
    yield Figure("quizgen / Anki", _busy(own) / _busy(anki), "", 1.2)
    yield Figure("the same by the clock", _waited(own) / _waited(anki), "", 1.2)
    yield Figure("peak memory of Anki", max(one.mib for one in anki), "MiB")
    yield Figure("peak memory", max(one.mib for one in own), "MiB", 143)  # 150 MB
    yield Figure("Anki imports them again", _busy(anki_again), "s")
    yield Figure("quizgen imports them again", _busy(own_again), "s")
    yield Figure("quizgen again / Anki at first", _busy(own_again) / _busy(anki), "", 0.5)
    yield Figure("quizgen again / Anki again", _busy(own_again) / _busy(anki_again), "")


def _waited(spent: Sequence[_Spent]) -> float:
    return median(one.waited for one in spent)


def _busy(spent: Sequence[_Spent]) -> float:
    return median(one.busy for one in spent)


def _python(*arguments: str | Path) -> None:
    subprocess.run([sys.executable, *map(str, arguments)], check=True)


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
    starter = [sys.executable, "-S", "-c", _STARTER, *command]
    told = subprocess.run(starter, env=environment, check=True, stdout=subprocess.PIPE).stdout
    waited, busy, most = json.loads(told.splitlines()[-1])
    size = 1 if sys.platform == "darwin" else 1024
    return _Spent(waited, busy, most * size / 2**20)
