"""A library on a disk that was full before it was opened: a real one, of one megabyte."""

import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

ROOT = Path(__file__).parents[2]
OWN_MOUNTS = ["unshare", "--map-root-user", "--mount"]
ON_A_FULL_DISK = """
import subprocess, sys
from pathlib import Path
from quizgen.cli.app import main
from quizgen.store.library import open_library
from tests.cli.progress import fill_library

disk, command = Path(sys.argv[1]), sys.argv[2:]
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], check=True)
library, filler = disk / "library.sqlite3", disk / "filler"
fill_library(library)
with open_library(str(library)) as opened:
    before = opened.reviews("me")
assert before
with filler.open("wb", buffering=0) as file:
    try:
        while file.write(bytes(4096)):
            pass
    except OSError:
        pass
try:
    main(["--library", str(library), *command])
except SystemExit as ended:
    print("exit code", ended.code)
filler.unlink()
with open_library(str(library)) as opened:
    print("nothing lost" if opened.reviews("me") == before else "LOST")
"""


def can_mount() -> bool:
    """Whether a mount of one's own is allowed here, which takes no more than Linux mostly."""
    try:
        return not subprocess.run(
            [*OWN_MOUNTS, "true"], capture_output=True, check=False
        ).returncode
    except OSError:
        return False


@pytest.mark.skipif(not can_mount(), reason="needs unshare, and a kernel that lets one mount")
@pytest.mark.parametrize("command", ["study", "stats", "doctor"])
def test_a_library_on_a_full_disk_says_so_and_loses_nothing(tmp_path: Path, command: str) -> None:
    program = [*OWN_MOUNTS, sys.executable, "-c", ON_A_FULL_DISK, str(tmp_path), command]
    child = pexpect.spawn(
        program[0], program[1:], cwd=str(ROOT), dimensions=(30, 250), encoding="utf-8", timeout=120
    )
    shown = child.read()
    child.close()
    assert f"the library {tmp_path}/library.sqlite3 cannot be used: its disk is full" in shown
    assert "free some space there, and try again; every answer up to now is kept" in shown
    assert "backup" not in shown
    assert "exit code 1" in shown
    assert "nothing lost" in shown
