"""What every prompt has at its foot, and the keys that end it."""

import signal
from collections.abc import Callable, Sequence

from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import Window
from prompt_toolkit.layout.controls import FormattedTextControl

from quizgen.cli.screen_face import SPACE, Key
from quizgen.cli.screen_foot import foot_lines, help_lines
from quizgen.cli.screen_leave import Leave


class Foot:
    """The lines under the prompt: a note, if there is one, and the keys, in short or at length."""

    def __init__(self, keys: Sequence[Key], width: Callable[[], int]) -> None:
        self._keys = keys
        self._width = width
        self._long = False
        self._note = ""
        self.window = Window(FormattedTextControl(self._text), dont_extend_height=True)

    def toggle(self) -> None:
        """Show the keys at length, or in short again."""
        self._long = not self._long
        self._note = ""

    def judge(self, note: str) -> bool:
        """Show what is wrong with the line; true if nothing is."""
        self._note = note
        return not note

    def bindings(self, help_key: str) -> KeyBindings:
        """The keys that work at every prompt."""
        bindings = KeyBindings()
        bindings.add(help_key)(lambda _: self.toggle())
        bindings.add("c-c")(lambda event: end_prompt(event.app, Leave(interrupted=True)))
        bindings.add("<sigint>")(lambda event: end_prompt(event.app, Leave(interrupted=True)))
        bindings.add("c-d")(lambda event: end_prompt(event.app, Leave()))
        if hasattr(signal, "SIGTSTP"):
            bindings.add("c-z")(lambda event: event.app.suspend_to_background())
        return bindings

    def _text(self) -> FormattedText:
        lines = (help_lines if self._long else foot_lines)(self._keys, self._width())
        if self._note:
            lines = [[("class:note", f" {self._note}")], *lines]
        text = [piece for line in lines for piece in (*line, ("", "\n"))]
        return FormattedText(text[:-1])


def bind_key(bindings: KeyBindings, name: str) -> None:
    """The key ends the prompt with its name; a letter does so in either case."""

    def end(event: KeyPressEvent) -> None:
        event.app.exit(result=name)

    is_letter = len(name) == 1 and name.isalpha()
    for key in {name, name.upper()} if is_letter else {" " if name == SPACE else name}:
        bindings.add(key)(end)


def end_prompt(application: "Application[str]", leave: Leave) -> None:
    """End the prompt, from a key or a signal, unless it has ended already."""

    def end() -> None:
        if application.is_running and not application.is_done:
            application.exit(exception=leave)

    if application.loop:
        application.loop.call_soon_threadsafe(end)
