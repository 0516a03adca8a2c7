"""A quiz as one HTML file: no network, nothing to install, answers sealed (html_seal.py).

A Content-Security-Policy in the page allows its own script and style by their hashes and nothing
else. The questions are plain HTML; the script only checks.
"""

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from html import escape

from quizgen.shipped import shipped_bytes
from quizgen.worksheet.html_data import as_json, quiz_data
from quizgen.worksheet.html_question import section_html
from quizgen.worksheet.html_seal import ROUNDS
from quizgen.worksheet.labels import Labels, is_right_to_left, labels_for
from quizgen.worksheet.page_data import describe_reading
from quizgen.worksheet.profiles import PROFILES
from quizgen.worksheet.sheet import Key, Sheet


def quiz_html(
    sheet: Sheet,
    key: Key,
    *,
    profile: str,
    pictures: Mapping[str, bytes],
    reveal: bool = True,
    rounds: int = ROUNDS,
) -> bytes:
    """The quiz of a sheet and its key; `pictures` holds those that it names, by name.

    Without `reveal` the page never shows an answer that was not found. `rounds` is how slow the
    hash of an answer is.
    """
    labels = labels_for(sheet.language)
    data = quiz_data(sheet, key, labels, reveal=reveal, rounds=rounds)
    script = shipped_bytes("worksheet", "quiz.js").decode()
    style = shipped_bytes("worksheet", "quiz.css").decode()
    return _page(sheet, labels, profile, pictures, as_json(data), script, style).encode()


def _page(
    sheet: Sheet,
    labels: Labels,
    profile: str,
    pictures: Mapping[str, bytes],
    data: str,
    script: str,
    style: str,
) -> str:
    words = {name: escape(text) for name, text in labels["quiz"].items() if isinstance(text, str)}
    language = sheet.language
    direction = "rtl" if is_right_to_left(language) else "ltr"
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    form = f"{labels['form']} {sheet.form}" if sheet.form else ""
    shown = f' <span class="form">{escape(form)}</span>' if form else ""
    sections = "\n".join(section_html(one, labels, pictures) for one in sheet.sections)
    links = "".join(
        f'<li><a id="to{one.number}" href="#q{one.number}">{one.number} '
        '<span class="sign" aria-hidden="true"></span><span class="unseen"></span></a></li>'
        for section in sheet.sections
        for one in section.questions
    )
    return f"""<!doctype html>
<html lang="{escape(language)}" dir="{direction}" class="{_classes(profile)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{escape(" · ".join(filter(None, (sheet.title, form))))}</title>
<style>{style}</style>
</head>
<body>
<main>
<h1><span dir="auto">{escape(sheet.title)}</span>{shown}</h1>
<noscript><p><strong>{words["script"]}</strong></p></noscript>
<form id="form" autocomplete="off" novalidate>
<p class="name"><label for="name">{escape(labels["name"])}</label>
<input type="text" id="name" autocomplete="name"></p>
{_passage(sheet, labels)}
{_vocabulary(sheet, labels)}
{sections}
<p><button type="button" id="check" disabled>{words["check"]}</button></p>
<p id="status" role="status"></p>
</form>
<section id="result" aria-labelledby="h-result" hidden>
<h2 id="h-result" tabindex="-1">{words["result"]}</h2>
<p id="score"></p>
<ol class="marks">{links}</ol>
<p><label for="code">{words["code"]}</label></p>
<p class="send"><input type="text" id="code" readonly>
<button type="button" id="copy">{words["copy"]}</button>
<span id="copied" role="status"></span></p>
<p><button type="button" id="again">{words["again"]}</button></p>
</section>
</main>
<script type="application/json" id="quiz">{data}</script>
<script>{script}</script>
</body>
</html>
"""


def _passage(sheet: Sheet, labels: Labels) -> str:
    if not sheet.passage:
        return ""
    paragraphs = "".join(
        f'<p><span class="number">[{place}]</span><span dir="auto">{escape(text)}</span></p>'
        for place, text in enumerate(sheet.passage, start=1)
    )
    source = ""
    if sheet.source:
        source = f'<p class="source">{escape(labels["source"])}: {escape(sheet.source)}</p>'
    if sheet.reading:
        source += f'<p class="source">{escape(describe_reading(sheet.reading, labels))}</p>'
    heading = escape(labels["passage"])
    return (
        f'<section class="passage" aria-labelledby="h-text"><h2 id="h-text">{heading}</h2>'
        f"{paragraphs}{source}</section>"
    )


def _vocabulary(sheet: Sheet, labels: Labels) -> str:
    if not sheet.vocabulary:
        return ""
    words = "".join(
        f"<dt>{escape(one.word)} <span>({one.level})</span></dt><dd>“{escape(one.sentence)}”</dd>"
        for one in sheet.vocabulary
    )
    heading = escape(labels["vocabulary"]["heading"])
    return (
        f'<section class="words" aria-labelledby="h-words"><h2 id="h-words">{heading}</h2>'
        f"<dl>{words}</dl></section>"
    )


def _classes(profile: str) -> str:
    look = PROFILES[profile]
    names = {"sans": look.sans, "large": look.wide, "spaced": look.cream, "cream": look.cream}
    return " ".join(name for name, wanted in names.items() if wanted)


def _hash(text: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()
