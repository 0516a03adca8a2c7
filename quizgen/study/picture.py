"""A picture of statistics as SVG: the forgetting curve, and what falls due on the days to come.

It stands alone, in light and dark, and says in words what it shows.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from html import escape

from quizgen.memory.fsrs6 import recall_chance
from quizgen.memory.parameters import PARAMETERS, Parameters
from quizgen.study.curve import ENDS, Point

_WIDTH, _HEIGHT = 760, 620
_LEFT, _RIGHT = 60, 730
_CURVE = (60, 270)  # top and bottom of the upper plot
_BARS = (380, 560)
_STYLE = """
  svg { background: #ffffff; font: 14px system-ui, sans-serif; }
  text { fill: #1b1b1b; } .small { font-size: 12px; fill: #4a4a4a; }
  .head { font-weight: 600; font-size: 16px; }
  .axis { stroke: #767676; stroke-width: 1; } .grid { stroke: #d5d5d5; stroke-width: 1; }
  .curve { fill: none; stroke: #0b5cad; stroke-width: 2.5; } .dot { fill: #b3430a; }
  .bar { fill: #0b5cad; }
  @media (prefers-color-scheme: dark) {
    svg { background: #15181c; } text { fill: #ececec; } .small { fill: #bdbdbd; }
    .grid { stroke: #3a3f45; } .curve { stroke: #7db8f0; } .bar { fill: #7db8f0; }
    .dot { fill: #ffab7a; }
  }
"""


def draw_statistics(
    points: Sequence[Point],
    forecast: Sequence[int],
    day: date,
    *,
    parameters: Parameters = PARAMETERS,
) -> str:
    """The SVG of a curve with the observed points on it, and of cards due by day from `day` on."""
    parts = [
        _open("Forgetting curve and forecast", _in_words(points, forecast)),
        *_draw_curve(points, parameters),
        *_draw_forecast(forecast, day),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _open(title: str, told: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-labelledby="title told"><title id="title">{escape(title)}</title>'
        f'<desc id="told">{escape(told)}</desc><style>{_STYLE}</style>'
    )


def _in_words(points: Sequence[Point], forecast: Sequence[int]) -> str:
    told = [
        f"After {point.wait:.1f} times the stability {point.known:.0%} of {point.answers} answers "
        f"were right, {point.foretold:.0%} were foretold."
        for point in points
    ]
    due = ", ".join(map(str, forecast))
    return " ".join([*told, f"Cards due, from today on: {due}."])


def _draw_curve(points: Sequence[Point], parameters: Parameters) -> "list[str]":
    top, bottom = _CURVE
    widest = ENDS[-1]

    def place(wait: float, share: float) -> tuple[float, float]:
        across = _LEFT + (_RIGHT - _LEFT) * wait / widest
        return across, bottom - (bottom - top) * max(0.0, share - 0.4) / 0.6

    found = [_text(_LEFT, 32, "Forgetting curve", "head")]
    for percent in range(40, 101, 20):
        _, height = place(0, percent / 100)
        found += [_line(_LEFT, height, _RIGHT, height, "grid")]
        found += [_text(_LEFT - 8, height + 4, f"{percent} %", "small", "end")]
    for multiple in range(5):
        across, _ = place(multiple, 0.4)
        found += [_text(across, bottom + 18, f"{multiple}", "small", "middle")]
    steps = (widest * number / 80 for number in range(81))
    line = [place(wait, recall_chance(1000, round(1000 * wait), parameters)) for wait in steps]
    path = " ".join(f"{across:.1f},{height:.1f}" for across, height in line)
    found += [f'<polyline class="curve" points="{path}"/>']
    most = max((point.answers for point in points), default=1)
    for point in points:
        across, height = place(min(point.wait, widest), point.known)
        radius = 3 + 6 * (point.answers / most) ** 0.5
        told = f"{point.known:.0%} of {point.answers} answers"
        found += [
            f'<circle class="dot" cx="{across:.1f}" cy="{height:.1f}" r="{radius:.1f}">'
            f"<title>{told}</title></circle>"
        ]
    legend = "line: as FSRS foretells; dots: your answers, the larger, the more"
    found += [_text(_LEFT, bottom + 40, f"days waited, as a multiple of the stability ({legend})")]
    return found


def _draw_forecast(forecast: Sequence[int], day: date) -> "list[str]":
    top, bottom = _BARS
    most = max([*forecast, 1])
    width = (_RIGHT - _LEFT) / max(len(forecast), 1)
    found = [_text(_LEFT, top - 28, "Cards due", "head")]
    found += [_text(_LEFT - 8, top + 4, str(most), "small", "end")]
    found += [_line(_LEFT, bottom, _RIGHT, bottom, "axis")]
    every = max(1, round(len(forecast) / 8))
    for number, count in enumerate(forecast):
        left = _LEFT + number * width
        height = (bottom - top) * count / most
        one = day + timedelta(days=number)
        found += [
            f'<rect class="bar" x="{left + 1:.1f}" y="{bottom - height:.1f}" '
            f'width="{max(1.0, width - 2):.1f}" height="{height:.1f}">'
            f"<title>{one:%d %b}: {count}</title></rect>"
        ]
        if number % every == 0:
            name = "today" if number == 0 else f"{one.day} {one:%b}"
            found += [_text(left + width / 2, bottom + 18, name, "small", "middle")]
    return found


def _text(across: float, height: float, text: str, kind: str = "small", anchor: str = "") -> str:
    placed = f' text-anchor="{anchor}"' if anchor else ""
    return f'<text class="{kind}" x="{across:.1f}" y="{height:.1f}"{placed}>{escape(text)}</text>'


def _line(left: float, top: float, right: float, bottom: float, kind: str) -> str:
    return (
        f'<line class="{kind}" x1="{left:.1f}" y1="{top:.1f}" x2="{right:.1f}" y2="{bottom:.1f}"/>'
    )
