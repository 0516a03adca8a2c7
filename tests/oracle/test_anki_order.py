"""The order of options in a real browser: mixed anew each day, the same on front and back."""

import contextlib
import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("anki.collection", reason="the oracle is the anki package (group oracle)")

from anki.collection import Collection

from quizgen.anki.export import package_deck
from tests.anki.decks import SAVED, deck, item
from tests.oracle.pages import BROWSER, MEASURE, page, read_title
from tests.oracle.real_anki import cards, import_package

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not BROWSER, reason="needs Chromium")]

NAMES = ["Ada", "Bob", "Cid", "Dot", "Eve"]
ONE = item(1, "choice", question="Who?", options=NAMES, answer="Cid", why={"Bob": "He is a cat."})
SEVERAL = item(2, "choice", question="Who else?", options=NAMES, answer=["Ada", "Eve"])
PINNED = item(3, "choice", question="Whom?", options=NAMES, answer="Ada", pinned=["Dot", "Eve"])
MATCHING = item(4, "matching", question="Match", pairs=[[n, n.lower()] for n in NAMES])
ORDERING = item(5, "ordering", question="Sort", order=NAMES)

MORNING = "2026-11-28T09:00:00"
# In each page: a clock that stands, taps, and what came of it to the page around.
REPORT = """<script>
const taps = new URLSearchParams(location.search).getAll('tap');
const at = new URLSearchParams(location.search).get('at');
Date.now = () => new Date(at).getTime();
if (location.search.includes('refuse')) Object.defineProperty(window, 'sessionStorage', {
  get() { throw new DOMException('refused', 'SecurityError'); },
});
addEventListener('load', () => {
  const options = () => [...document.querySelectorAll('.options > li, .lettered li')];
  for (const tap of taps) options().find((one) => one.innerText.startsWith(tap)).click();
  const of = (name) => options().filter((one) => one.classList.contains(name))
    .map((one) => one.firstElementChild.textContent);
  parent.postMessage({
    order: options().map((one) => (one.querySelector('.option') || one).textContent),
    chosen: of('chosen'), wrong: of('wrong'),
    letters: [...document.querySelectorAll('#answer li, #answer td + td')]
      .map((one) => one.textContent),
  }, '*');
});
</script>"""
DRIVER = """<!doctype html><meta charset="utf-8"><title>[]</title><script>
const show = (address) => new Promise((done) => {
  const shown = document.querySelector('iframe') || document.createElement('iframe');
  if (!SCRIPTS) shown.sandbox = 'allow-same-origin';
  const listener = (event) => { removeEventListener('message', listener); done(event.data); };
  if (SCRIPTS) addEventListener('message', listener);
  else shown.onload = () => done({
    order: [...shown.contentDocument.querySelectorAll('.options > li > .option')]
      .map((one) => one.textContent),
    right: shown.contentDocument.querySelector('[data-right]')?.dataset.right,
    reasons: [...shown.contentDocument.querySelectorAll('.why')].map((one) => one.textContent),
  });
  shown.src = address;
  if (!shown.isConnected) document.documentElement.append(shown);
});
(async () => {
  const told = [];
  for (const page of PAGES) told.push(await show(page));
  document.title = JSON.stringify(told);
})();
</script>"""


@pytest.fixture
def folder(collection: Collection, tmp_path: Path) -> Path:
    """A folder with the pages of all cards: 1-front.html, 1-back.html, ..."""
    items = (ONE, SEVERAL, PINNED, MATCHING, ORDERING)
    import_package(collection, package_deck(deck(*items), changed_at=SAVED, media=None)[0])
    for number, card in enumerate(cards(collection), 1):
        for side in ("front", "back"):
            source = page(card, side).replace(MEASURE, "").replace("<head>", f"<head>{REPORT}")
            (tmp_path / f"{number}-{side}.html").write_text(source, encoding="utf-8")
    return tmp_path


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A frame that goes on before it has read everything is no error."""


@contextlib.contextmanager
def _served(folder: Path) -> Iterator[str]:
    """The folder on a port of this machine, as the desktop program serves its cards."""
    handler = partial(_Quiet, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


def _show(folder: Path, *pages: str, scripts: bool = True) -> list[dict[str, Any]]:
    """What each page tells, one shown after the other in the same frame, as AnkiDroid does it."""
    source = DRIVER.replace("PAGES", repr(list(pages))).replace("SCRIPTS", str(scripts).lower())
    (folder / "driver.html").write_text(source, encoding="utf-8")
    with _served(folder) as root:
        told: list[dict[str, Any]] = read_title(BROWSER, f"{root}/driver.html", folder)
    assert len(told) == len(pages)
    return told


@pytest.mark.parametrize(
    "storage", ["", "&refuse"], ids=["with storage", "where storage is refused"]
)
def test_front_and_back_have_the_same_order_and_other_days_other_ones(
    folder: Path, storage: str
) -> None:
    days = [f"2026-11-{day}T09:00:00{storage}" for day in range(20, 29)]
    pages = [f"1-{side}.html?at={day}" for day in days for side in ("front", "back")]
    told = _show(folder, *pages)
    orders = [tuple(one["order"]) for one in told]
    assert orders[::2] == orders[1::2]
    assert all(sorted(order) == NAMES for order in orders)
    assert len(set(orders)) > 6


def test_a_day_that_ends_between_front_and_back_changes_nothing(folder: Path) -> None:
    front, back, alone = _show(
        folder,
        "1-front.html?at=2026-11-28T03:59:59",
        "1-back.html?at=2026-11-28T04:00:01",
        "2-front.html?at=2026-11-28T04:00:01",
    )
    assert front["order"] == back["order"]
    late, early = _show(
        folder, "1-back.html?at=2026-11-28T04:00:01", "1-back.html?at=2026-11-28T03:59:59"
    )
    assert late["order"] != early["order"], "the days differ, so only what was kept can agree"
    assert alone["chosen"] == []


def test_what_was_tapped_is_judged_on_the_back(folder: Path) -> None:
    front, back, other = _show(
        folder,
        f"1-front.html?at={MORNING}&tap=Ada&tap=Bob",
        f"1-back.html?at={MORNING}",
        f"2-back.html?at={MORNING}",
    )
    assert (front["chosen"], back["chosen"], back["wrong"]) == (["Bob"], ["Bob"], ["Bob"])
    assert other["chosen"] == []


def test_of_several_right_ones_several_can_be_tapped_and_taken_back(folder: Path) -> None:
    taps = "tap=Ada&tap=Bob&tap=Cid&tap=Bob"
    _, back = _show(folder, f"2-front.html?at={MORNING}&{taps}", f"2-back.html?at={MORNING}")
    assert (sorted(back["chosen"]), back["wrong"]) == (["Ada", "Cid"], ["Cid"])


def test_without_a_script_options_reasons_and_key_are_there_in_the_deck_s_order(
    folder: Path,
) -> None:
    front, back = _show(folder, "1-front.html", "1-back.html", scripts=False)
    assert front == {"order": NAMES, "reasons": []}
    assert back == {"order": NAMES, "right": "3", "reasons": ["He is a cat."]}


def test_pinned_options_keep_their_place(folder: Path) -> None:
    days = [f"2026-11-{day}T09:00:00" for day in range(20, 29)]
    orders = [one["order"] for one in _show(folder, *(f"3-front.html?at={d}" for d in days))]
    assert {tuple(order[3:]) for order in orders} == {("Dot", "Eve")}
    assert len({tuple(order) for order in orders}) > 3


def test_the_back_names_the_letters_of_the_front(folder: Path) -> None:
    for number, right in ((4, [name.lower() for name in NAMES]), (5, NAMES)):
        front, back = _show(
            folder, f"{number}-front.html?at={MORNING}", f"{number}-back.html?at={MORNING}"
        )
        lettered = {text: "ABCDE"[place] for place, text in enumerate(front["order"])}
        assert back["letters"] == [f"{lettered[text]}{text}" for text in right]


def test_every_place_is_as_likely_for_every_option(folder: Path) -> None:
    """Over 1,000 days each option stands about 200 times at each place; 5 sigma are 63."""
    counting = """<script>
    const qa = document.querySelector('#qa'), plain = qa.innerHTML, counts = {};
    for (let day = 0; day < 1000; day++) {
      Date.now = () => 1.8e12 + day * 864e5;
      qa.innerHTML = plain;
      const old = qa.querySelector('script'), anew = document.createElement('script');
      anew.textContent = old.textContent;  // as the desktop program does it
      old.replaceWith(anew);
      [...document.querySelectorAll('.option')].forEach((option, place) => {
        const row = counts[option.textContent] ||= [0, 0, 0, 0, 0];
        row[place] += 1;
      });
    }
    document.title = JSON.stringify(counts);
    </script>"""
    front = (folder / "1-front.html").read_text(encoding="utf-8")
    front = front.replace("<head>", "<head><title>{}</title>").replace(
        "</body>", f"{counting}</body>"
    )
    (folder / "count.html").write_text(front, encoding="utf-8")
    with _served(folder) as root:
        counts = read_title(BROWSER, f"{root}/count.html?at={MORNING}", folder)
    assert sorted(counts) == NAMES
    for row in counts.values():
        assert all(abs(times - 200) <= 63 for times in row), counts
