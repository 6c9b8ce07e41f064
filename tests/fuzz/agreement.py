"""What `jgz controleer` and `jgz bouw` say of the same texts: each text a page or a module of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jgz.checking import check
from jgz.diagnostics import Diagnostic
from tests.sites.root import PLACE, TODAY, Root

_PAGE = "---\nid: {id}\nsoort: pagina\ntitel: Een proef\nsamenvatting: {about}\n---\n{text}"
_ABOUT = "Een tekst die niemand zou schrijven, voor een proef."
_ADVICE = "Overweeg om samen met ouders op een kaart te kijken waar verkeer, water en schaduw zijn."
_GROUNDS = "Er is nauwelijks onderzoek naar kleine speelplekken."
_FOLDER = "modules/buiten-spelen"
Said = frozenset[tuple[str, int, int, int, str, str]]


def differences(root: Root, texts: Sequence[str]) -> list[tuple[str, Said, Said]]:
    """The texts of which a check says something else than a build, each with what only one of both says."""
    module = root.read(PLACE)
    paths = {_write(root, module, number, text): text for number, text in enumerate(texts)}
    try:
        quick, full = (_said(root.path, paths, quick) for quick in (True, False))
    finally:
        for path in paths:
            root.remove(path)
    return [
        (text, quick[path] - full[path], full[path] - quick[path])
        for path, text in paths.items()
        if quick[path] != full[path]
    ]


def _write(root: Root, module: str, number: int, text: str) -> str:
    """Puts a text in a page, in the running text of a module, or in a recommendation; gives the path."""
    id = f"proef-{number}x"
    path = f"modules/over/{id}.md" if number % 3 == 0 else f"{_FOLDER}/{id}.md"
    place = (None, _GROUNDS, _ADVICE)[number % 3]
    own = module.replace("speelplek-beoordelen", id)
    root.write(path, own.replace(place, text.rstrip("\n")) if place else _PAGE.format(id=id, about=_ABOUT, text=text))
    return path


def _said(root: Path, paths: dict[str, str], quick: bool) -> dict[str, Said]:
    said: dict[str, set[tuple[str, int, int, int, str, str]]] = {path: set() for path in paths}
    for item in check(root, TODAY, quick=quick).diagnostics:
        if item.location.path in said:
            said[item.location.path].add(_words(item))
    return {path: frozenset(words) for path, words in said.items()}


def _words(item: Diagnostic) -> tuple[str, int, int, int, str, str]:
    place = item.location
    return item.code, place.line, place.column, place.length, item.severity, item.message
