"""A real Chromium, driven as a person would, with nothing to reach outside."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

PROGRAM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A browser for the whole session."""
    playwright = pytest.importorskip("playwright.sync_api", reason="group oracle")
    if not PROGRAM:
        pytest.skip("needs Chromium")
    with playwright.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=PROGRAM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def page(browser: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A page; it may reach nothing but files, and says nothing on its console.

    The marker `context` gives options of the browser's context.
    """
    marker = request.node.get_closest_marker("context")
    context = browser.new_context(offline=True, **(marker.kwargs if marker else {}))
    found = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    found.on("console", lambda message: said.append(message.text))
    found.on("pageerror", lambda error: said.append(str(error)))
    found.on("request", lambda asking: asked.append(asking.url))
    yield found
    context.close()
    assert not said
    assert all(url.startswith(("file:", "data:", "about:")) for url in asked)


@pytest.fixture
def show(page: Any, tmp_path: Path) -> Any:
    """Open a file with this content."""

    def open_file(content: bytes) -> Any:
        path = tmp_path / "quiz.html"
        path.write_bytes(content)
        page.goto(path.as_uri())
        return page

    return open_file
