"""A git CMS on this machine: who edits opens a form in a browser, saves, and the file says that and nothing else.

`make test` fetches the programs where npm is there; without them this is left out. `make proef-cms` runs only this.
"""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect
from tests.e2e.server import serving
from tests.sites.root import COMPLETE, REPOSITORY, TALKING, Root
from tests.unit.cli.history import git, history
from tests.unit.cli.process import check_here, jgz_here, sentences

from jgz.reports.cms import VERSIONS

ROOM = REPOSITORY / "scripts" / "cms"
PACKAGES = ROOM / "node_modules"
SERVER = PACKAGES / "decap-server" / "dist" / "index.js"
SETTINGS = "site_name: x\nrepo_url: https://github.com/naam/richtlijnen\n"
# A form of eighty fields on a busy machine.
PATIENCE = 60_000
COLLECTIONS = {
    "modules/buiten-spelen/spelen-bespreken.md": "Modules",
    "modules/buiten-spelen/index.md": "Richtlijnen",
    "modules/buiten-spelen/ouders.md": "Pagina's voor ouders",
    "modules/buiten-spelen/jongeren.md": "Pagina's voor jongeren",
    "modules/buiten-spelen/ouders.ar.md": "Pagina's in een andere taal",
    "modules/over/privacy.md": "Pagina's over de site",
    "clusters/het-lichaam.md": "Clusters",
}
needs_programs = pytest.mark.skipif(
    not SERVER.is_file() or not shutil.which("node"), reason="Node of de pakketten staan niet klaar (`make proef-cms`)."
)


@pytest.fixture
def root(tmp_path: Path) -> Root:
    made = Root(tmp_path)
    assert jgz_here("opmaak", "--wortel", made.path).returncode == 0
    return history(made)


@pytest.fixture
def open_cms(browser: Browser, tmp_path: Path) -> Iterator[Callable[[Root], Page]]:
    """Gives the CMS of a root in a browser, signed in; it may speak to this machine only."""
    ends: list[Callable[[], object]] = []

    def start(root: Root) -> Page:
        root.write("mkdocs.yml", SETTINGS)
        folder = tmp_path / "cms"
        assert jgz_here("cms", "--wortel", root.path, "--voor", "decap", "--naar", folder).returncode == 0
        shutil.copy(PACKAGES / "decap-cms" / "dist" / "decap-cms.js", folder)
        backend = _started(_backend(root.path), ends)
        _points_to(folder / "config.yml", backend)
        site = _started(serving(folder), ends)
        page = browser.new_page(locale="nl-NL", viewport={"width": 1280, "height": 900})
        ends.append(page.close)
        page.set_default_timeout(PATIENCE)
        # What is asked of another machine gets no answer, and the test fails on it.
        here = re.compile(rf"^({re.escape(site.origin)}|{re.escape(backend)}|data:|blob:)")
        foreign: list[str] = []
        page.on("request", lambda item: None if here.match(item.url) else foreign.append(item.url))
        ends.append(lambda: _nothing_in(foreign))
        page.goto(site.url("/"))
        page.get_by_role("button", name="Inloggen").click()
        return page

    yield start
    for end in reversed(ends):
        end()


def _nothing_in(foreign: list[str]) -> None:
    assert foreign == []


def _started(manager: Any, ends: list[Callable[[], object]]) -> Any:
    """What a context gives, and its end among the others."""
    value = manager.__enter__()
    ends.append(lambda: manager.__exit__(None, None, None))
    return value


@contextmanager
def _backend(root: Path) -> Iterator[str]:
    """The program that reads and writes the files for the page: its address, once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    node = shutil.which("node")
    assert node
    surroundings = {"GIT_REPO_DIRECTORY": str(root), "PORT": str(port), "BIND_HOST": "127.0.0.1", "MODE": "fs"}
    running = subprocess.Popen([node, str(SERVER)], env=surroundings, cwd=root, stdout=subprocess.DEVNULL)
    try:
        while True:
            assert running.poll() is None, "decap-server is gestopt"
            with socket.socket() as line:
                if line.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/api/v1"
    finally:
        running.terminate()
        running.wait()


def _points_to(config: Path, backend: str) -> None:
    """The configuration as it is, with another address than the fixed one of the program on this machine."""
    text = config.read_text(encoding="utf-8")
    old, new = '"local_backend": true', f'"local_backend": {{"url": "{backend}"}}'
    assert text.count(old) == 1
    config.write_text(text.replace(old, new), encoding="utf-8")


def open_entry(page: Page, collection: str, title: str) -> None:
    """Goes to the form of a text as people do."""
    page.get_by_role("link", name=collection, exact=True).click()
    page.get_by_role("link", name=title, exact=True).click()
    expect(page.get_by_label("Titel", exact=True).first).to_be_visible(timeout=PATIENCE)


def save(page: Page) -> None:
    page.get_by_role("button", name="Publiceer", exact=True).click()
    page.get_by_role("menuitem", name="Publiceer nu", exact=True).click()
    expect(page.get_by_text("Wijzigingen opgeslagen", exact=True)).to_be_visible(timeout=PATIENCE)


@needs_programs
def test_a_sentence_and_a_day_are_changed_and_nothing_else(root: Root, open_cms: Callable[[Root], Page]) -> None:
    page = open_cms(root)
    open_entry(page, "Modules", "Buiten spelen bespreken")
    text = page.get_by_label("Tekst").last
    text.fill(text.input_value().replace("Bedenk samen met ouders", "Bedenk altijd samen met ouders"))
    page.get_by_label("Vastgesteld op").fill("2026-10-05")
    page.keyboard.press("Tab")
    save(page)
    (item,) = json.loads(jgz_here("verschil", "--wortel", root.path, "--formaat", "json", "HEAD").stdout)
    assert item["pad"] == TALKING
    assert {(change["aspect"], *change["let_op"]) for change in item["wijzigingen"]} == {
        ("tekst", "+altijd"), ("geldigheid",),
    }  # fmt: skip
    checked = check_here(root)
    assert checked.returncode == 0, sentences(checked.stdout)
    assert "0 fouten, 0 waarschuwingen" in sentences(checked.stdout + checked.stderr)
    # What a reviewer sees once the layout is as in other files: these two lines.
    jgz_here("opmaak", "--wortel", root.path)
    assert git(root.path, "diff", "--numstat", "HEAD", "--", TALKING).split()[:2] == ["2", "2"]


@needs_programs
def test_a_title_of_every_kind_of_file_is_changed_and_every_other_field_kept(
    tmp_path: Path, open_cms: Callable[[Root], Page]
) -> None:
    shutil.copytree(COMPLETE, tmp_path / "volledig")
    root = Root.at(tmp_path / "volledig")
    before = {name: _fields(root, name) for name in COLLECTIONS}
    page = open_cms(root)
    for name, collection in COLLECTIONS.items():
        open_entry(page, collection, before[name]["titel"])
        page.get_by_label("Titel", exact=True).first.fill("Een andere titel")
        save(page)
        page.get_by_role("link", name=f"Terug naar {collection}").click()
    after = {name: _fields(root, name) for name in COLLECTIONS}
    assert after == {name: fields | {"titel": "Een andere titel"} for name, fields in before.items()}


def _fields(root: Root, name: str) -> dict[str, Any]:
    _, head, body = root.read(name).split("---\n", 2)
    return {**yaml.safe_load(head), "body": body.strip()}


def test_the_programs_are_of_the_versions_that_the_configuration_names() -> None:
    wanted = json.loads((ROOM / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert f"decap-cms@{wanted['decap-cms']}" == VERSIONS["decap"]
