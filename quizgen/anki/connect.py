"""A package into a running Anki, through its add-on AnkiConnect (protocol version 6).

The add-on listens on this machine only: a request is {"action", "version", "params", "key"}, an
answer {"result", "error"}, both JSON over HTTP. See https://git.sr.ht/~foosoft/anki-connect.
"""

import http.client
import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizgen.errors import AnkiError

ADDRESS = "http://127.0.0.1:8765"
_ADD_ON = "2055492159"
_VERSION = 6
_SOON, _PATIENT = 10, 1800  # seconds that an answer may take; an import takes as long as it takes


@dataclass(frozen=True, slots=True)
class Pushed:
    """What came of it: notes that Anki has now, those among them that are new, or were changed.

    `updated` is None if the add-on is too old to tell.
    """

    notes: int
    new: int
    updated: int | None


@dataclass(frozen=True, slots=True)
class AnkiConnect:
    """Where the add-on listens; `key` if it is told to want one."""

    address: str = ADDRESS
    key: str = ""

    def ask(self, action: str, *, patience: float = _SOON, **params: object) -> Any:
        """The result of an action. Raises AnkiError if there is none, with what to do."""
        wanted: dict[str, object] = {"action": action, "version": _VERSION, "params": params}
        if self.key:
            wanted["key"] = self.key
        answer = self._read(json.dumps(wanted).encode(), patience)
        if not isinstance(answer, dict) or not {"result", "error"} <= answer.keys():
            raise self._stranger()
        if answer["error"] is not None:
            raise _refusal(str(answer["error"]))
        return answer["result"]

    def _read(self, question: bytes, patience: float) -> object:
        header = {"Content-Type": "application/json"}
        try:
            request = urllib.request.Request(self.address, question, header)
            with _OPENER.open(request, timeout=patience) as answer:
                return json.load(answer)
        except TimeoutError as error:
            raise self._silence(f"Anki gave no answer in {patience:g} seconds") from error
        except urllib.error.HTTPError as error:
            raise self._stranger() from error
        except urllib.error.URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise self._silence(f"Anki gave no answer in {patience:g} seconds") from error
            raise self._silence("Anki is not running, or has not the add-on AnkiConnect") from error
        except OSError as error:
            raise self._silence("Anki closed while it was asked") from error
        except (ValueError, http.client.HTTPException) as error:
            raise self._stranger() from error

    def _silence(self, problem: str) -> AnkiError:
        return AnkiError(
            f"{problem} (asked at {self.address})",
            hint=f"start Anki, with add-on {_ADD_ON} (Tools > Add-ons > Get Add-ons), and close "
            "its dialogs; or write a package: quizgen anki DECK -o deck.apkg",
        )

    def _stranger(self) -> AnkiError:
        return AnkiError(
            f"what answers at {self.address} is not AnkiConnect",
            hint="name its address: --anki http://127.0.0.1:8765",
        )


def check_version(anki: AnkiConnect) -> None:
    """Raises AnkiError if Anki does not answer, or its add-on is too old."""
    version = anki.ask("version")
    if not isinstance(version, int) or version < _VERSION:
        raise AnkiError(
            f"AnkiConnect speaks version {version} of its protocol, not {_VERSION}",
            hint="update the add-on: Tools > Add-ons > Check for Updates",
        )


def push_package(anki: AnkiConnect, package: Path, deck_id: str, name: str) -> Pushed:
    """Have Anki import a package, as File > Import does, with progress and deck options.

    `deck_id` and `name` tell its notes: by the id that they hold, or by their deck. A deck that is
    there keeps the options that a person chose for it. Raises AnkiError.
    """
    query = f'"Id:{deck_id}/*" OR "deck:{_escape(name)}"'
    before, options = _find_notes(anki, query), _find_options(anki, name)
    if anki.ask("importPackage", patience=_PATIENT, path=str(package.resolve())) is not True:
        raise _refusal("it imported nothing")
    if options is not None and options != _find_options(anki, name):
        anki.ask("setDeckConfigId", decks=[name], configId=options)
    after = _find_notes(anki, query)
    if None in before.values() or None in after.values():
        updated = None
    else:
        updated = sum(after.get(note, time) != time for note, time in before.items())
    return Pushed(len(after), len(after.keys() - before.keys()), updated)


def _find_notes(anki: AnkiConnect, query: str) -> dict[int, int | None]:
    """Numbers of the notes, each with the time of its last change if the add-on tells it."""
    numbers = anki.ask("findNotes", query=query)
    if not numbers:
        return {}
    try:
        times = anki.ask("notesModTime", patience=_PATIENT, notes=numbers)
    except AnkiError:
        return dict.fromkeys(numbers)
    return {one["noteId"]: one["mod"] for one in times if "noteId" in one}


def _find_options(anki: AnkiConnect, deck: str) -> int | None:
    """The number of a deck's options; None if there is no such deck."""
    if deck not in anki.ask("deckNames"):  # asked for its options, the add-on might make it
        return None
    options = anki.ask("getDeckConfig", deck=deck)
    number = options.get("id") if isinstance(options, dict) else None
    return number if isinstance(number, int) else None


def _escape(name: str) -> str:
    r"""A name as it stands in a search: signs that mean something there get a \."""
    return "".join(f"\\{sign}" if sign in '\\"*_' else sign for sign in name)


def _refusal(reason: str) -> AnkiError:
    hint = "look into Anki: a dialog may be open, or no profile"
    if "api key" in reason:
        hint = "put the apiKey of AnkiConnect's settings into QUIZGEN_ANKI_KEY"
    elif "No such file" in reason or "not found" in reason.lower():
        hint = "Anki cannot read that folder; name another: --output FILE"
    return AnkiError(f"Anki refused: {reason}", hint=hint)


_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # it is on this machine
