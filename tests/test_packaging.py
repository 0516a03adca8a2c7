"""What is shipped: the wheel and the source distribution, built from a copy of the checkout."""

import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NOT_SOURCE = (".git", ".*_cache", ".hypothesis", ".venv", "venv", "__pycache__", "quizgen-demo")
JUNK = ("db/dev.sqlite3", "quizgen/store/x.sqlite3-wal", "decks/old.pyc", "dist/old.whl")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source distribution; git-ignored files lay in the tree."""
    tree = tmp_path_factory.mktemp("build") / "tree"
    shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(*NOT_SOURCE))
    for name in JUNK:
        (tree / name).parent.mkdir(exist_ok=True)
        (tree / name).write_bytes(b"junk")
    out = tree.parent / "out"
    # both straight from the tree: through the source distribution the wheel would be cleaner
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--sdist"]
    subprocess.run([*command, "--outdir", str(out), str(tree)], check=True, capture_output=True)
    return out


@pytest.fixture(scope="module")
def wheel(built: Path) -> set[str]:
    (path,) = built.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def sdist(built: Path) -> set[str]:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        return {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}


def _files(folder: str) -> set[str]:
    """The files of the checkout that belong into the wheel."""
    found = (p for p in (ROOT / folder).rglob("*") if p.is_file())
    return {
        p.relative_to(ROOT).as_posix()
        for p in found
        if p.suffix != ".pyc" and ".sqlite3" not in p.name and not p.name.startswith(".")
    }


def test_the_wheel_holds_the_whole_package(wheel: set[str]) -> None:
    assert "quizgen/py.typed" in wheel
    assert _files("quizgen") - wheel == set()


@pytest.mark.parametrize("name", ["db", "decks"])
def test_shipped_data_lies_inside_the_package(wheel: set[str], name: str) -> None:
    shipped = {f"quizgen/_{file}" for file in _files(name)}
    assert shipped - wheel == set()


def test_the_wheel_puts_nothing_beside_the_package(wheel: set[str]) -> None:
    top = {name.split("/")[0] for name in wheel}
    assert {name for name in top if not name.endswith(".dist-info")} == {"quizgen"}


def test_neither_holds_what_git_ignores(wheel: set[str], sdist: set[str]) -> None:
    assert [n for n in wheel | sdist if ".sqlite3" in n or n.endswith((".pyc", ".whl"))] == []


def test_the_source_distribution_holds_what_the_build_and_the_tests_need(sdist: set[str]) -> None:
    needed = _files("quizgen") | _files("db") | _files("decks") | {"LICENSE", "CHANGELOG.md"}
    assert needed - sdist == set()
    assert {"README.md", "pyproject.toml", "tests/conftest.py"} <= sdist


def test_the_wheel_tells_what_the_project_says(built: Path) -> None:
    (path,) = built.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith("dist-info/METADATA"))
        told = message_from_string(archive.read(name).decode())
    said = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert told["Version"] == said["version"]
    assert told["License-Expression"] == "MIT"
    extras = [one for more in said.get("optional-dependencies", {}).values() for one in more]
    assert len(told.get_all("Requires-Dist") or ()) == len(said["dependencies"]) + len(extras)
    assert not [line for line in told.get_all("Requires-Dist") or () if "@" in line]


def test_the_lock_names_public_places_only() -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    places = {
        file["url"].split("/")[2]
        for package in lock["package"]
        for file in [*package.get("wheels", []), package.get("sdist")]
        if file
    }
    assert len(places) == 1
    sources = [package["source"] for package in lock["package"] if package["name"] != "quizgen"]
    assert {tuple(source) for source in sources} == {("registry",)}
    assert len({source["registry"] for source in sources}) == 1
