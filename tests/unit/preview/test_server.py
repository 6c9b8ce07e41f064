"""What the live preview answers: the page as it is now, faults on top of it, and nothing from outside the site."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from pathlib import Path
from typing import Any, cast

import pytest
from tests.site.made import module_path, write_library

from jgz.preview import shown
from jgz.preview.server import PreviewServer, Theme
from jgz.preview.shown import Preview
from jgz.publishing import Printer
from jgz.rendering import SiteIdentity
from jgz.site import Site, build
from jgz.store import kept_at

PAGE = "modules/geldig-stuk/"
PARENT_PAGE = "ouders/proef/"
CODE = "beeld/g/ouders-proef.svg"


class PlainPrinter:
    """Prints a page as its title and what its view says."""

    def text(self, page: Any) -> str:
        return f"<html><body class='x'><h1>{page.title}</h1>{page.view!r}</body></html>"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, PreviewServer]:
    folder = tmp_path_factory.mktemp("voorvertoning")
    root = folder / "wortel"
    root.mkdir()
    write_library(root)
    (root / "theme/geheim.txt").write_text("geheim")
    static = folder / "vast"
    static.mkdir()
    (static / "404.html").write_text("<body>Niet gevonden</body>")
    preview = Preview(root, lambda: date(2026, 11, 22), kept_at(root, remembers=True))
    assert preview.refresh() == ()
    printer = cast(Printer, PlainPrinter())
    ready = lambda: (printer, {"assets/jgz.css": "body{}"})  # noqa: E731 - a theme is a value here
    theme = Theme(preview, root / "mkdocs.yml", root / "theme", static, ready, lambda: None)
    return root, PreviewServer(("127.0.0.1", 0), "/", theme)


def text(server: PreviewServer, path: str) -> str:
    return server.answer(path)[2].decode()


def test_an_edit_shows_on_its_page_and_in_the_lists(served: tuple[Path, PreviewServer]) -> None:
    root, server = served
    file = module_path(root, "geldig-stuk")
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole.replace('titel: "Over het geldig stuk"', 'titel: "Over heel iets anders"'), encoding="utf-8")
    server._look(frozenset({str(file)}))
    assert "<h1>Over heel iets anders</h1>" in text(server, PAGE)
    assert "Over heel iets anders" in text(server, "richtlijnen/proef/")
    assert "Over heel iets anders" in text(server, "zoeken/index/kop.json")
    file.write_text(whole, encoding="utf-8")
    server._look(frozenset({str(file)}))
    assert "heel iets anders" not in text(server, "zoeken/index/kop.json")


def test_a_fault_stands_on_the_page_and_goes(
    served: tuple[Path, PreviewServer], capsys: pytest.CaptureFixture[str]
) -> None:
    root, server = served
    file = module_path(root, "geldig-stuk")
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole.replace("cluster:", "<b>kluster:", 1), encoding="utf-8")
    server._look(frozenset({str(file)}))
    page = text(server, PAGE)
    assert page.index("<body") < page.index('role="alert"') < page.index("<h1>Over het geldig stuk")
    assert "modules/proef/geldig-stuk.md:" in page
    assert "<b>kluster" not in page
    assert "JGZ" in capsys.readouterr().err
    file.write_text(whole, encoding="utf-8")
    server._look(frozenset({str(file)}))
    assert 'role="alert"' not in text(server, PAGE)


def test_files_of_the_theme_and_what_is_not_there(served: tuple[Path, PreviewServer]) -> None:
    _, server = served
    assert server.answer("assets/jgz.css") == (HTTPStatus.OK, "text/css", b"body{}")
    for path in ("bestaat-niet/", "../wortel/theme/geheim.txt", "/etc/passwd", "modules/../../x"):
        status, _, content = server.answer(path)
        assert status is HTTPStatus.NOT_FOUND
        assert b"Niet gevonden" in content


def test_a_browser_hears_of_a_newer_version(served: tuple[Path, PreviewServer]) -> None:
    root, server = served
    known = server.news("")
    server._look(frozenset({str(module_path(root, "geldig-stuk"))}))
    assert server.news(known) != known


def test_what_a_page_loads_does_not_wait_for_the_whole_site(
    served: tuple[Path, PreviewServer], monkeypatch: pytest.MonkeyPatch
) -> None:
    root, server = served
    made: list[int] = []

    def counted(*given: Any, **named: Any) -> Site:
        made.append(1)
        return build(*given, **named)

    monkeypatch.setattr(shown, "build", counted)
    server._preview.settings(False, SiteIdentity("Proef", "https://proef.invalid/"))
    server._look(frozenset({str(module_path(root, "geldig-stuk"))}))
    whole = server.answer(CODE)
    assert (whole[0], made) == (HTTPStatus.OK, [1])
    made.clear()
    server._look(frozenset({str(module_path(root, "geldig-stuk"))}))
    assert "<h1>" in text(server, PARENT_PAGE)
    assert server.answer(CODE) == whole
    for path in (
        "assets/pictogram/180.png",
        "zoeken/index/poort.json",
        "zoeken/index/hulp.json",
        "zoeken/index/talen.json",
        "zoeken/index/kop.json",
    ):
        assert server.answer(path)[0] is HTTPStatus.OK, path
    assert made == []
    assert server.answer("actualiteit/modules.csv")[0] is HTTPStatus.OK
    assert made == [1]
