"""Questions of an HTML quiz: form fields that a keyboard, a finger and a screen reader can use."""

from base64 import b64encode
from collections.abc import Mapping
from html import escape
from pathlib import PurePath

from quizgen.worksheet.labels import Labels, in_points
from quizgen.worksheet.sheet import Gap, Question, Section, letter

_TYPES = {".jpg": "jpeg", ".svg": "svg+xml"}


def section_html(section: Section, labels: Labels, pictures: Mapping[str, bytes]) -> str:
    """A section with its questions; `pictures` holds those that it names."""
    kind = section.kind
    heading = labels["kinds"][kind][0]
    parts = [
        f'<section aria-labelledby="h-{kind}"><h2 id="h-{kind}">{escape(heading)}</h2>',
        f'<p class="how">{escape(labels["quiz"]["how"][kind])}</p>',
    ]
    if section.bank:
        words = "".join(f'<span dir="auto">{escape(word)}</span> ' for word in section.bank)
        parts.append(f'<p class="bank"><strong>{escape(labels["bank"])}:</strong> {words}</p>')
    parts += [_question(one, labels, pictures) for one in section.questions]
    return "\n".join([*parts, "</section>"])


def _question(question: Question, labels: Labels, pictures: Mapping[str, bytes]) -> str:
    number = question.number
    points = "" if question.points == 1 else in_points(question.points, labels)
    shown = f' <span class="points">[{escape(points)}]</span>' if points else ""
    if question.kind == "cloze":
        legend = f'{number}.<span class="unseen"> {escape(labels["kinds"]["cloze"][0])}</span>'
    else:
        asked = "".join(str(piece) for piece in question.text)
        legend = f'{number}. <span dir="auto">{escape(asked)}</span>'
        if question.several:
            legend += " " + escape(labels["select"].replace("{n}", str(question.several)))
    return (
        f'<div class="asked"><fieldset class="question {question.kind}" id="q{number}">'
        f"<legend>{legend}{shown}</legend>"
        f"{_pictures(question, pictures)}{_fields(question, labels)}</fieldset>"
        f'<div class="verdict" id="v{number}" hidden></div></div>'
    )


def _fields(question: Question, labels: Labels) -> str:
    match question.kind:
        case "choice":
            return _options(question, question.options, lettered=True)
        case "true_false":
            return _options(question, (labels["true"], labels["false"]), lettered=False)
        case "matching":
            return _pairs(question)
        case "ordering":
            return _steps(question)
        case "cloze":
            return _sentence(question, labels)
        case _:
            return _answer(question, labels)


def _options(question: Question, options: tuple[str, ...], *, lettered: bool) -> str:
    kind = "checkbox" if question.several else "radio"
    rows = []
    for place, option in enumerate(options):
        mark = f'<span class="letter">{letter(place)}</span>' if lettered else ""
        rows.append(
            f'<label class="option"><input type="{kind}" name="q{question.number}" '
            f'value="{place}">{mark}<span dir="auto">{escape(option)}</span></label>'
        )
    return "".join(rows)


def _pairs(question: Question) -> str:
    lettered = [(letter(place), text) for place, text in enumerate(question.options)]
    listed = "".join(
        f'<li><span class="letter">{mark}</span><span dir="auto">{escape(text)}</span></li>'
        for mark, text in lettered
    )
    choices = "".join(
        f'<option value="{place}">{mark} – {escape(" ".join(text.split()))}</option>'
        for place, (mark, text) in enumerate(lettered)
    )
    rows = "".join(
        f'<div class="line"><label for="q{question.number}-{place}"><bdi>{escape(left)}</bdi>'
        f'</label><select class="pair" id="q{question.number}-{place}">'
        f'<option value="">–</option>{choices}</select></div>'
        for place, left in enumerate(question.lefts)
    )
    return f'<ol class="choices">{listed}</ol>{rows}'


def _steps(question: Question) -> str:
    places = "".join(
        f'<option value="{place}">{place}</option>' for place in range(1, len(question.options) + 1)
    )
    return "".join(
        f'<div class="line"><select class="step" id="q{question.number}-{place}">'
        f'<option value="">–</option>{places}</select>'
        f'<label for="q{question.number}-{place}"><bdi>{escape(step)}</bdi></label></div>'
        for place, step in enumerate(question.options)
    )


def _sentence(question: Question, labels: Labels) -> str:
    pieces = []
    for piece in question.text:
        if isinstance(piece, Gap):
            pieces.append(_gap(piece, labels))
        else:
            pieces.append(escape(piece))
    return f'<p class="text" dir="auto">{"".join(pieces)}</p>'


def _gap(gap: Gap, labels: Labels) -> str:
    name = labels["quiz"]["gap"].replace("{n}", str(gap.number or 1))
    name += f" ({gap.hint})" if gap.hint else ""
    mark = f"({gap.number})\u00a0" if gap.number else ""
    hint = f" <em>({escape(gap.hint)})</em>" if gap.hint else ""
    return (
        f'{mark}<input type="text" class="g{gap.size}" autocomplete="off" autocapitalize="none" '
        f'spellcheck="false" aria-label="{escape(name)}">{hint}'
    )


def _answer(question: Question, labels: Labels) -> str:
    name = escape(labels["quiz"]["your_answer"])
    if question.lines > 1:
        return f'<textarea class="answer" autocomplete="off" aria-label="{name}"></textarea>'
    half = " half" if question.half else ""
    return (
        f'<input type="text" class="answer{half}" autocomplete="off" autocapitalize="none" '
        f'spellcheck="false" aria-label="{name}">'
    )


def _pictures(question: Question, pictures: Mapping[str, bytes]) -> str:
    found = []
    for picture in question.pictures:
        suffix = PurePath(picture.file).suffix.lower()
        kind = _TYPES.get(suffix, suffix[1:])
        content = b64encode(pictures[picture.file]).decode()
        found.append(
            f'<figure><img src="data:image/{kind};base64,{content}" '
            f'alt="{escape(picture.alt)}"></figure>'
        )
    return "".join(found)
