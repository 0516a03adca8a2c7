"""AnkiConnect: what is asked of it, and what a person is told when it does not answer."""

import socket
from pathlib import Path
from typing import Any

import pytest

from quizgen.anki.connect import AnkiConnect, Pushed, check_version, push_package
from quizgen.errors import AnkiError
from tests.anki.stub_connect import Answer, Refused, listening


def _says(result: Any) -> Answer:
    return lambda params: result


class _Notes:
    """Two notes before the import, three after it, one of them changed; and the deck's options."""

    def __init__(self) -> None:
        self.times = {11: 100, 12: 100}
        self.options = {"Mine": 5}

    def answers(self) -> dict[str, Answer]:
        return {
            "version": _says(6),
            "importPackage": self._import,
            "deckNames": lambda params: list(self.options),
            "getDeckConfig": lambda params: {"id": self.options[params["deck"]], "name": "x"},
            "setDeckConfigId": self._set_options,
            "findNotes": lambda params: list(self.times),
            "notesModTime": lambda params: [
                {"noteId": note, "mod": self.times[note]} for note in params["notes"]
            ],
        }

    def _import(self, params: dict[str, Any]) -> bool:
        self.times = {11: 100, 12: 200, 13: 200}
        self.options = dict.fromkeys([*self.options, 'My "best" deck'], 77)
        return True

    def _set_options(self, params: dict[str, Any]) -> bool:
        self.options |= dict.fromkeys(params["decks"], params["configId"])
        return True


def test_a_package_is_imported_and_what_came_of_it_is_counted(tmp_path: Path) -> None:
    package = tmp_path / "deck.apkg"
    with listening(_Notes().answers()) as stub:
        anki = AnkiConnect(stub.address)
        check_version(anki)
        assert push_package(anki, package, "a-deck", 'My "best" deck') == Pushed(3, 1, 1)
    assert [(one["action"], one["version"]) for one in stub.asked] == [
        ("version", 6),
        ("findNotes", 6),
        ("notesModTime", 6),
        ("deckNames", 6),
        ("importPackage", 6),
        ("findNotes", 6),
        ("notesModTime", 6),
    ]
    assert stub.asked[4]["params"] == {"path": str(package.resolve())}
    assert stub.asked[1]["params"] == {
        "query": '"Id:a-deck/*" OR "deck:My \\"best\\" deck"',
    }
    assert all("key" not in one for one in stub.asked)


def test_a_deck_that_is_there_keeps_its_options(tmp_path: Path) -> None:
    notes = _Notes()
    with listening(notes.answers()) as stub:
        push_package(AnkiConnect(stub.address), tmp_path, "a-deck", "Mine")
    assert notes.options == {"Mine": 5, 'My "best" deck': 77}


def test_an_older_add_on_does_not_tell_what_was_updated(tmp_path: Path) -> None:
    answers = _Notes().answers()
    del answers["notesModTime"]
    with listening(answers) as stub:
        assert push_package(AnkiConnect(stub.address), tmp_path, "x", "y") == Pushed(3, 1, None)


def test_the_key_goes_along_and_is_asked_for(tmp_path: Path) -> None:
    with listening({"version": _says(6)}, key="secret") as stub:
        check_version(AnkiConnect(stub.address, "secret"))
        with pytest.raises(AnkiError, match="valid api key") as raised:
            check_version(AnkiConnect(stub.address))
    assert "QUIZGEN_ANKI_KEY" in (raised.value.hint or "")


def test_no_anki_is_said_with_the_cure() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}"
    with pytest.raises(AnkiError, match="not running") as raised:
        check_version(AnkiConnect(address))
    assert "2055492159" in (raised.value.hint or "")


def test_an_old_protocol_is_refused() -> None:
    with listening({"version": _says(5)}) as stub, pytest.raises(AnkiError, match="version 5"):
        check_version(AnkiConnect(stub.address))


@pytest.mark.parametrize("raw", [b"<html>", b"[]", b'{"result": 1}', b'"AnkiConnect v.6"', b"\xff"])
def test_another_program_at_the_address_is_no_anki(raw: bytes) -> None:
    with listening({}, raw=raw) as stub, pytest.raises(AnkiError, match="not AnkiConnect"):
        check_version(AnkiConnect(stub.address))


@pytest.mark.parametrize("address", ["nonsense", "http://", "ftp://127.0.0.1", "http://[bad"])
def test_a_wrong_address_is_told(address: str) -> None:
    with pytest.raises(AnkiError):
        check_version(AnkiConnect(address))


def test_silence_is_not_waited_for_for_ever() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        address = f"http://127.0.0.1:{mute.getsockname()[1]}"
        with pytest.raises(AnkiError, match=r"no answer in 0\.2 seconds"):
            AnkiConnect(address).ask("version", patience=0.2)


@pytest.mark.parametrize(
    ("error", "cure"),
    [
        ("collection is not available", "no profile"),
        ("[Errno 2] No such file or directory: '/tmp/x.apkg'", "cannot read that folder"),
    ],
)
def test_a_refusal_is_told_in_ankis_words(tmp_path: Path, error: str, cure: str) -> None:
    def refuse(params: dict[str, Any]) -> Any:
        raise Refused(error)

    with (
        listening({**_Notes().answers(), "importPackage": refuse}) as stub,
        pytest.raises(AnkiError) as raised,
    ):
        push_package(AnkiConnect(stub.address), tmp_path, "x", "y")
    assert error in raised.value.message
    assert cure in (raised.value.hint or "")


def test_nothing_imported_is_no_success(tmp_path: Path) -> None:
    with (
        listening({**_Notes().answers(), "importPackage": _says(False)}) as stub,
        pytest.raises(AnkiError, match="imported nothing"),
    ):
        push_package(AnkiConnect(stub.address), tmp_path, "x", "y")


def test_a_proxy_of_the_environment_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with listening({"version": _says(6)}) as stub:
        check_version(AnkiConnect(stub.address))
