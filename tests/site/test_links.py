"""Every link, file and fragment of every page resolves, at the root and in a sub-folder; nothing is foreign."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

import pytest
from tests.once import once
from tests.site.built import BuiltPage, BuiltSite
from tests.site.hosts import bouw

ORIGIN = "https://richtlijnen.voorbeeld.invalid"
# What makes a browser fetch something by itself.
LOADING = (
    ("script", "src"), ("img", "src"), ("img", "srcset"), ("source", "src"), ("source", "srcset"), ("iframe", "src"),
    ("embed", "src"), ("object", "data"), ("video", "src"), ("audio", "src"), ("track", "src"), ("input", "src"),
    ("use", "href"), ("image", "href"), ("body", "background"),
)  # fmt: skip
LOADING_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch",
                     "manifest", "prerender", "next", "prev", "apple-touch-icon"}  # fmt: skip
LEAVING = {"https", "http", "mailto", "tel"}


def loads(page: BuiltPage) -> Iterator[str]:
    """Every address that a browser fetches for a page without the reader asking."""
    for tag, attribute in LOADING:
        yield from (element.attrib[attribute] for element in page.tree.iter(tag) if attribute in element.attrib)
    for element in page.tree.iter("link"):
        if LOADING_RELATIONS & set(element.get("rel", "").split()):
            yield element.attrib["href"]


# What a page asks of one that reads it from its address, where no server sees it: no place on that page.
ASKED = {"/zoeken/": {"q"}, "/aanbevelingen/": {"beroep"}, "/vergelijken/": {"a"}}


def problems(site: BuiltSite, mount: str = "/") -> list[tuple[str, str]]:
    """Page and address of every reference inside the site that leads nowhere."""
    ids = {page.file: set(page.ids()) for page in site.everything.values()}
    found = []
    for page in site.everything.values():
        # The error page answers at any depth, so its links must not depend on where it is shown.
        base = f"{ORIGIN}{mount}" + ("heel/diep/weg/" if page.file == "404.html" else page.address.lstrip("/"))
        for target in {*page.links(), *loads(page), *refreshes(page)}:
            parts = urlsplit(urljoin(base, target))
            if f"{parts.scheme}://{parts.netloc}" != ORIGIN:
                continue
            asked = parse_qs(parts.fragment[1:]) if parts.fragment.startswith("?") else {}
            if asked and set(asked) == ASKED.get(f"/{parts.path.removeprefix(mount)}"):
                parts = parts._replace(fragment="")
            file = page.file if target.startswith("#") else file_of(unquote(parts.path), mount)
            if file not in site.files or (parts.fragment and unquote(parts.fragment) not in ids.get(file, ())):
                found.append((page.file, target))
    return found


def refreshes(page: BuiltPage) -> Iterator[str]:
    for element in page.tree.iter("meta"):
        if element.get("http-equiv") == "refresh":
            yield element.attrib["content"].partition("url=")[2]


def file_of(path: str, mount: str) -> str:
    inside = path.removeprefix(mount) if path.startswith(mount) else f"buiten de site: {path}"
    return f"{inside}index.html" if inside.endswith("/") or not inside else inside


@pytest.fixture(scope="module")
def in_folder(made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of the made library as built for a sub-folder of a host."""

    def make(folder: Path) -> None:
        bouw(made_once, folder / "site", today=date(2026, 11, 22), JGZ_SITE_URL=f"{ORIGIN}/repo/")

    return BuiltSite(once(tmp_path_factory, "submap", make) / "site")


def test_every_reference_resolves_at_the_root(site: BuiltSite) -> None:
    assert problems(site) == []


def test_every_reference_resolves_in_a_preview(made_preview: BuiltSite) -> None:
    assert problems(made_preview) == []


def test_every_reference_resolves_in_the_made_site(made_site: BuiltSite) -> None:
    assert problems(made_site) == []


def test_every_reference_resolves_in_a_sub_folder(in_folder: BuiltSite) -> None:
    assert problems(in_folder, "/repo/") == []


def test_the_sub_folder_shows_only_where_a_full_address_is_needed(in_folder: BuiltSite, made_site: BuiltSite) -> None:
    """Pages link relatively, so the same pages work anywhere; canonical addresses, sitemap and feeds name the host."""
    at_root = made_site.bytes()
    different = {name for name, data in in_folder.bytes().items() if at_root[name] != data}
    canonical = {
        page.file for page in made_site.everything.values() if page.tree.find(".//link[@rel='canonical']") is not None
    }
    assert {name for name in different if name.endswith(".html")} <= canonical | {"404.html"}
    assert not {name for name in different if name.startswith(("assets/", "beeld/")) and "/g/" not in name}


@pytest.mark.parametrize("which", ["site", "made_preview"])
def test_nothing_loads_from_another_origin(which: str, request: pytest.FixtureRequest) -> None:
    built: BuiltSite = request.getfixturevalue(which)
    foreign = {
        (page.file, target)
        for page in built.everything.values()
        for target in loads(page)
        if urlsplit(target).scheme or urlsplit(target).netloc
    }
    assert foreign == set()


def test_style_sheets_and_scripts_load_nothing_from_elsewhere(site: BuiltSite) -> None:
    foreign = set()
    for name in sorted(site.files):
        text = (site.root / name).read_text(encoding="utf-8") if name.endswith((".css", ".js", ".svg")) else ""
        if name.endswith(".css"):
            targets = re.findall(r"url\(\s*['\"]?([^'\")]*)", text) + re.findall(r"@import\s+['\"]([^'\"]*)", text)
            foreign |= {(name, target) for target in targets if not target.startswith(("data:", "#"))}
        if name.endswith(".js"):
            # The notices of others name where their work came from.
            code = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
            foreign |= {(name, match) for match in re.findall(r"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}", code)}
        if name.endswith(".svg"):
            foreign |= {(name, match) for match in re.findall(r"(?:href|src)\s*=\s*[\"'](?!#)[^\"']*", text)}
    # The search page leads there who asks for what this site does not have; nothing is loaded from it.
    assert foreign == {("assets/zoek/zoeken.js", "https://www.thuisarts.nl")}


def test_links_use_known_schemes(site: BuiltSite) -> None:
    schemes = {urlsplit(target).scheme for page in site.everything.values() for target in page.links()}
    assert schemes <= LEAVING | {""}


def test_links_inside_the_site_are_relative(site: BuiltSite) -> None:
    """An absolute path would break in a sub-folder; only the error page needs one."""
    absolute = {
        (page.file, target)
        for page in site.everything.values()
        for target in [*page.links(), *loads(page)]
        if target.startswith("/") and page.file != "404.html"
    }
    assert absolute == set()


def test_canonical_addresses(site: BuiltSite) -> None:
    for page in site.pages.values():
        found = page.tree.find(".//link[@rel='canonical']")
        assert found is not None, page.file
        # A version, and whether it holds, is found under the page of now.
        old = re.fullmatch(r"/(?:g/(.+)/[^/]+|modules/(.+)/v/[^/]+)/", page.address)
        listed = f"/modules/{old[1] or old[2]}/" if old else page.address
        assert found.get("href") == f"{ORIGIN}{listed}"


def test_no_inline_scripts_styles_or_handlers(site: BuiltSite) -> None:
    """The content security policy has no place for them. Structured data is no script: a browser never runs it."""
    found = set()
    for page in site.everything.values():
        for element in page.tree.iter():
            handlers = {name for name in element.attrib if name.startswith("on") or name == "style"}
            data = element.get("type") == "application/ld+json"
            inline = element.tag in ("script", "style") and "src" not in element.attrib and not data
            if handlers or inline:
                found.add((page.file, element.tag, *handlers))
    assert found == set()
