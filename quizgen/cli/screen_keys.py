"""The live lines at the foot of the transcript: one prompt_toolkit application a prompt.

Only these lines are ever redrawn, so the transcript scrolls, is copied and reflows like any
other text.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from prompt_toolkit import print_formatted_text
from prompt_toolkit.application import Application
from prompt_toolkit.application.current import get_app_session
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.input.typeahead import get_typeahead
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import AnyContainer, HSplit, Layout, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl
from prompt_toolkit.layout.processors import BeforeInput
from prompt_toolkit.styles import Style

from quizgen.cli.screen_face import Check, Key
from quizgen.cli.screen_foot import HELP, TYPED_HELP
from quizgen.cli.screen_layout import Line, Look
from quizgen.cli.screen_leave import Leave, Parting
from quizgen.cli.screen_prompt import Foot, bind_key, end_prompt

# Named colours follow the theme of the terminal, light or dark; "dim" does so as well.
STYLE = Style.from_dict(
    {
        "question": "bold",
        "key": "bold ansicyan",
        "right": "bold ansigreen",
        "wrong": "bold ansired",
        "bar": "ansigreen",
        "quiet": "dim",
        "note": "bold",
        "typed": "bold",
    }
)
PROMPT = [("class:key", " › ")]


class TerminalFace:
    """A terminal that can move its cursor."""

    def __init__(self, parting: Parting) -> None:
        # Else prompt_toolkit asks the terminal where its cursor is, and complains if not told.
        os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
        self._parting = parting
        self._session = get_app_session()

    @property
    def look(self) -> Look:
        """The look at this moment: the terminal may be resized at any time."""
        return Look(columns=self._session.output.get_size().columns)

    @contextmanager
    def sitting(self) -> Iterator[None]:
        """No echo between two prompts: a key pressed early waits for the next one, unless it is
        dropped."""
        with self._session.input.raw_mode():
            yield

    def show(self, lines: Sequence[Line]) -> None:
        """Add lines to the transcript."""
        text = FormattedText(piece for line in lines for piece in (*line, ("", "\n")))
        print_formatted_text(text, style=STYLE, output=self._session.output, end="")

    def drop_typed(self) -> None:
        """Forget keys typed before; Ctrl-C among them leaves. Only a real terminal types ahead."""
        source = self._session.input
        if not os.isatty(source.fileno()):
            return
        with source.raw_mode():
            waiting = [*get_typeahead(source), *source.read_keys(), *source.flush_keys()]
        if any(pressed.key == Keys.ControlC for pressed in waiting):
            raise Leave(interrupted=True)

    def press(self, label: str, keys: Sequence[Key]) -> str:
        """Wait for one of the keys and return its name. Raises Leave."""
        line = FormattedTextControl(
            lambda: [*PROMPT, ("class:quiet", label), ("[SetCursorPosition]", "")],
            focusable=True,
        )
        foot = Foot([*keys, HELP], lambda: self.look.width)
        bindings = foot.bindings("?")
        for key in keys:
            for name in key.names:
                bind_key(bindings, name)
        return self._run(Window(line, height=1), foot, bindings)

    def read(self, label: str, keys: Sequence[Key], check: Check, start: str = "") -> str:
        """Read a line that passes the check; `start` stands there to be changed. Raises Leave.

        A line that does not pass stays, to be mended; a command may be typed behind it.
        """
        buffer = Buffer(document=Document(start), multiline=False)
        foot = Foot([*keys, TYPED_HELP], lambda: self.look.width)
        bindings = foot.bindings("f1")
        kept = ""

        @bindings.add("enter")
        def accept(event: KeyPressEvent) -> None:
            nonlocal kept
            text = " ".join(buffer.text.split())
            behind = text.removeprefix(kept).strip()
            if kept and behind.startswith(":"):
                text = behind
            if text == ":?":
                foot.toggle()
            elif foot.judge(check(text)):
                event.app.exit(result=text)
                return
            kept = start if text == ":?" else text
            buffer.reset(Document(kept))

        control = BufferControl(buffer, [BeforeInput([*PROMPT, ("class:quiet", label)])])
        line = Window(control, dont_extend_height=True, wrap_lines=True)
        return self._run(line, foot, bindings)

    def _run(self, line: Window, foot: Foot, bindings: KeyBindings) -> str:
        rows: list[AnyContainer] = [line, foot.window]
        application: Application[str] = Application(
            layout=Layout(HSplit(rows), focused_element=line),
            key_bindings=bindings,
            style=STYLE,
            erase_when_done=True,
            input=self._session.input,
            output=self._session.output,
        )
        with self._parting.waiting(lambda: end_prompt(application, Leave(interrupted=True))):
            try:
                return application.run()
            except (EOFError, OSError) as error:  # the terminal has gone
                raise Leave(interrupted=True) from error
