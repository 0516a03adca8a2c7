"""Cards as pages, the way Anki's reviewer puts them into its window."""

import html
import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("anki.collection", reason="the oracle is the anki package (group oracle)")

from anki.cards import Card

BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)
# What Anki's own style sheet of the reviewer does to a card.
REVIEWER = """
body { margin: 20px; overflow-wrap: break-word; }
body.nightMode { background: #2c2c2c; color: #fcfcfc; }
img { max-width: 100%; max-height: 95vh; }
li { text-align: start; }
#typeans { width: 100%; box-sizing: border-box; line-height: 1.75; }
code#typeans { white-space: pre-wrap; font-variant-ligatures: none; }
.typeGood { background: #afa; color: black; }
.typeBad { background: #faa; color: black; }
.typeMissed { background: #ccc; color: black; }
"""
MEASURE = """<script>
const seen = (element, part) => getComputedStyle(element, part);
parent.postMessage({
  page: location.pathname.split('/').pop(),
  overflow: document.documentElement.scrollWidth - window.innerWidth,
  paper: seen(document.body).backgroundColor,
  ink: seen(document.querySelector('.sheet > *')).color,
  right: [...document.querySelectorAll('.sheet *')]
    .filter((element) => seen(element, '::after').content.includes('✓'))
    .map((element) => element.textContent),
}, '*');
</script>"""
# Chromium makes no window narrower than 500 pixels; a frame can be.
FRAMES = """<!doctype html><meta charset="utf-8"><script>
const told = {};
addEventListener('message', (event) => {
  told[event.data.page] = event.data;
  document.title = JSON.stringify(told);
});
</script>"""


def page(
    card: Card,
    side: str,
    *,
    night: str = "",
    typed: str = "",
    large: bool = False,
) -> str:
    """The HTML of a page; `side` is "front" or "back".

    `night` is the class by which a program of Anki's says that it is dark; `large` doubles
    the size of the text.
    """
    sides = card.render_output()
    shown = sides.question_text if side == "front" else sides.answer_text
    style = f"{REVIEWER}{sides.css}"
    body = re.sub(r"\[\[type:.*?\]\]", lambda _: _typing(card, side, typed), shown)
    if large:
        style += "html { font-size: 200%; }"
    return (
        '<!doctype html><html><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f'<style>{style}</style></head><body class="card card1 {night}"><div id="qa">{body}</div>'
        f"{MEASURE}</body></html>"
    )


def _typing(card: Card, side: str, typed: str) -> str:
    if side == "front":
        return '<center><input type="text" id="typeans"></center>'
    compared = card.col.compare_answer(card.note()["Answer"], typed)
    return f"<div>{compared}</div>"


def measure(program: str, pages: Mapping[str, str], folder: Path, width: int) -> dict[str, Any]:
    """What each page (name to HTML) measured of itself in a window `width` pixels wide."""
    frames = [FRAMES]
    for name, source in pages.items():
        (folder / name).write_text(source, encoding="utf-8")
        frames.append(
            f'<iframe src="{name}" style="border:0;width:{width}px;height:700px"></iframe>'
        )
    framed = folder / "frames.html"
    framed.write_text("".join(frames), encoding="utf-8")
    measured: dict[str, Any] = read_title(program, framed.as_uri(), folder)
    return measured


def read_title(program: str, address: str, folder: Path) -> Any:
    """The title of a page after its scripts have run, which is JSON."""
    shown = _dump(program, address, folder)
    told = re.search(r"<title>(.*?)</title>", shown, re.DOTALL)
    assert told, shown
    return json.loads(html.unescape(told[1]))


def _dump(program: str, address: str, folder: Path) -> str:
    """The page as it is after its scripts have run."""
    quiet = (
        "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
        "--disable-background-networking --disable-component-update --virtual-time-budget=20000"
    )
    profile = f"--user-data-dir={folder / 'profile'}"
    ran = subprocess.run(
        [program, *quiet.split(), profile, "--dump-dom", "--window-size=1400,900", address],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    return ran.stdout
