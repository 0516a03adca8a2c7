"""AnkiConnect as its documentation describes it: its answers, recorded, over real HTTP."""

import http.server
import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

Answer = Callable[[dict[str, Any]], Any]
"""From the params of a request to its result; it may raise Refused."""


class Refused(Exception):  # noqa: N818
    """What the add-on says in `error`."""


@dataclass
class Stub:
    """A listening add-on; `asked` holds the requests, `raw` is sent instead of any answer."""

    answers: Mapping[str, Answer]
    key: str = ""
    raw: bytes = b""
    asked: list[dict[str, Any]] = field(default_factory=list)
    address: str = ""

    def answer(self, question: dict[str, Any]) -> dict[str, Any]:
        """As the add-on answers from protocol version 5 on."""
        self.asked.append(question)
        if self.key and question.get("key") != self.key:
            return {"result": None, "error": "valid api key must be provided"}
        action = self.answers.get(question["action"])
        if action is None:
            return {"result": None, "error": "unsupported action"}
        try:
            return {"result": action(question.get("params", {})), "error": None}
        except Refused as error:
            return {"result": None, "error": str(error)}


@contextmanager
def listening(answers: Mapping[str, Answer], **options: Any) -> Iterator[Stub]:
    """A stub on a free port of this machine."""
    stub = Stub(answers, **options)

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            sent = stub.raw or json.dumps(stub.answer(json.loads(body))).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(sent)))
            self.end_headers()
            self.wfile.write(sent)

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        stub.address = f"http://127.0.0.1:{server.server_port}"
        try:
            yield stub
        finally:
            server.shutdown()
