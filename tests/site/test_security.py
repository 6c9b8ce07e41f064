"""What a browser may do on the site, where a weakness is reported, and that the privacy page says what is true."""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from urllib.request import urlopen
from xml.etree.ElementTree import Element

import pytest
from tests.site.built import BuiltPage, BuiltSite, text_of, under_heading
from tests.site.hosts import jgz
from tests.site.test_serve import preview_of

from jgz.model import Library
from jgz.model.addresses import address_of

TODAY = date(2026, 11, 22)
SITES = ["site", "made_preview", "made_site"]
# A script element with another type is data: a browser never runs it, and the policy does not look at it.
RUN = {None, "module", "text/javascript"}
# Every way to keep something on a reader's device, and how a script would name what it keeps.
KEEPING = r"\b(?:localStorage|sessionStorage|indexedDB|caches|cookieStore|cookie)\b"
KEY = r"localStorage\.(?:getItem|setItem|removeItem)\(\s*[\"']([^\"']+)"


def policies(page: BuiltPage) -> list[str]:
    """The content security policies that stand in a page."""
    return [
        item.get("content", "")
        for item in page.tree.iter("meta")
        if item.get("http-equiv", "").lower() == "content-security-policy"
    ]


def directives(policy: str) -> dict[str, list[str]]:
    """A policy taken apart: directive -> sources."""
    parts = [part.split() for part in policy.split(";")]
    found = {name: sources for name, *sources in parts}
    assert len(found) == len(parts), "a directive stands twice; a browser takes the first"
    return found


def allowed(element: Element, policy: dict[str, list[str]]) -> bool:
    """Whether an inline script or style may run: by the hash of exactly its text."""
    digest = base64.b64encode(hashlib.sha256((element.text or "").encode()).digest()).decode()
    return f"'sha256-{digest}'" in policy[f"{element.tag}-src"]


@pytest.mark.parametrize("which", SITES)
def test_every_page_has_one_strict_policy(which: str, request: pytest.FixtureRequest) -> None:
    site: BuiltSite = request.getfixturevalue(which)
    found = {tuple(policies(page)) for page in site.everything.values() if not page.card}
    ((policy,),) = found
    read = directives(policy)
    assert read["default-src"] == read["base-uri"] == ["'none'"]
    assert {name: read[name] for name in ("script-src", "style-src", "connect-src", "form-action")} == {
        name: ["'self'"] for name in ("script-src", "style-src", "connect-src", "form-action")
    }
    assert {source for sources in read.values() for source in sources} <= {"'none'", "'self'", "data:"}


def test_a_card_has_its_own_style_and_nothing_else(site: BuiltSite) -> None:
    ((policy,),) = {tuple(policies(page)) for page in site.everything.values() if page.card}
    read = directives(policy)
    assert read.pop("style-src") == read.pop("img-src") == ["'self'"]
    assert read == {"default-src": ["'none'"], "base-uri": ["'none'"], "form-action": ["'none'"]}


@pytest.mark.parametrize("which", SITES)
def test_the_policy_comes_before_anything_it_must_judge(which: str, request: pytest.FixtureRequest) -> None:
    site: BuiltSite = request.getfixturevalue(which)
    for file in site.everything:
        text = (site.root / file).read_bytes()
        place = text.index(b"Content-Security-Policy")
        assert not re.search(rb"<(?:script|link|style|img|base|body)\b", text[:place]), file
        # A browser looks for the character set in the first part only.
        assert b"charset" in text[:1024], file


@pytest.mark.parametrize("which", SITES)
def test_whatever_stands_inline_has_its_hash_in_the_policy(which: str, request: pytest.FixtureRequest) -> None:
    site: BuiltSite = request.getfixturevalue(which)
    refused = {
        page.file
        for page in site.everything.values()
        for element in page.tree.iter()
        if element.tag == "style" or (element.tag == "script" and element.get("type") in RUN and not element.get("src"))
        if not allowed(element, directives(policies(page)[0]))
    }
    assert refused == set()


@pytest.mark.parametrize("which", SITES)
def test_no_page_tells_another_site_where_a_reader_came_from(which: str, request: pytest.FixtureRequest) -> None:
    site: BuiltSite = request.getfixturevalue(which)
    for page in site.everything.values():
        said = {item.get("content") for item in page.tree.iter("meta") if item.get("name") == "referrer"}
        assert said == {"no-referrer"}, page.file


def server_headers(site: BuiltSite) -> dict[str, str]:
    """What `_headers` says for every address."""
    return headers_by_address(site)["/*"]


def headers_by_address(site: BuiltSite) -> dict[str, dict[str, str]]:
    """What `_headers` says, by the addresses that it says it for."""
    found: dict[str, dict[str, str]] = {}
    for line in (site.root / "_headers").read_text(encoding="utf-8").splitlines():
        assert len(line) < 2000
        if line.startswith("/"):
            found[line] = {}
        else:
            assert line.startswith("  ")
            name, value = line.strip().split(": ", 1)
            found[[*found][-1]][name] = value
    return found


def test_a_browser_keeps_no_copy_of_a_page_that_leaves_no_trace(site: BuiltSite, public: Library) -> None:
    private = {address_of(item) for item in public.parent_pages if not item.kept}
    assert private
    kept = {address for address, headers in headers_by_address(site).items() if "Cache-Control" not in headers}
    assert {address.removesuffix("*") for address in headers_by_address(site)} - kept >= private
    assert all(headers_by_address(site)[item] == {"Cache-Control": "no-store"} for item in private)


def test_a_web_server_gets_the_same_policy_and_what_a_page_cannot_say(site: BuiltSite) -> None:
    headers = server_headers(site)
    policy = directives(headers.pop("Content-Security-Policy"))
    assert policy == directives(policies(site.everything["index.html"])[0])
    assert headers.pop("Permissions-Policy").startswith("accelerometer=(), ")
    assert headers == {
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
    }


def test_only_cards_may_stand_in_a_frame_of_another_site(site: BuiltSite) -> None:
    rules = {
        address for address, said in headers_by_address(site).items()
        if said.get("Content-Security-Policy") == "frame-ancestors 'none'"
    }  # fmt: skip
    # A page that only leads on may have any name; where it leads to has a rule.
    free = {
        page.address for page in site.everything.values()
        if not page.redirect and not rules & {page.address, f"/{page.file}", f"/{page.file.split('/')[0]}/*"}
    }  # fmt: skip
    assert free == {page.address for page in site.everything.values() if page.card}
    assert free


def test_a_web_server_is_told_the_types_that_it_may_not_know(site: BuiltSite) -> None:
    said = headers_by_address(site)
    types = {name: said[f"/{name}"]["Content-Type"] for name in site.files if name.endswith((".ics", ".csv"))}
    assert {name.rpartition(".")[2]: type for name, type in types.items()} == {
        "csv": "text/csv; charset=utf-8",
        "ics": "text/calendar; charset=utf-8",
    }


def test_a_search_engine_is_led_to_the_list_of_pages(site: BuiltSite) -> None:
    (address,) = re.findall(r"^Sitemap: https://[^/]+/(\S+)$", (site.root / "robots.txt").read_text("utf-8"), re.M)
    assert address in site.files


def test_a_live_preview_has_no_policy_for_its_own_script(made: Path) -> None:
    with preview_of(made, "jgz serveer") as preview:
        assert preview.until(lambda: "Over het jaar stuk" in preview.text("/modules/jaar-stuk/")), preview.said
        with urlopen(f"{preview.url}/modules/jaar-stuk/", timeout=3) as answer:
            page = answer.read().decode()
    assert "location.reload()" in page
    assert "Content-Security-Policy" not in page


# --- security.txt


def security(site: BuiltSite) -> dict[str, list[str]]:
    """The fields of security.txt."""
    fields: dict[str, list[str]] = {}
    for line in (site.root / ".well-known" / "security.txt").read_text(encoding="utf-8").splitlines():
        name, value = line.split(": ", 1)
        fields.setdefault(name, []).append(value)
    return fields


def test_security_txt_says_where_and_until_when(site: BuiltSite) -> None:
    fields = security(site)
    (expires,) = fields.pop("Expires")
    assert TODAY + timedelta(days=300) < datetime.fromisoformat(expires).astimezone(UTC).date() < date(2027, 11, 22)
    assert fields == {
        "Contact": ["mailto:beveiliging@voorbeeld.invalid"],
        "Preferred-Languages": ["nl, en"],
        "Canonical": ["https://richtlijnen.voorbeeld.invalid/.well-known/security.txt"],
    }


def set_contact(root: Path, line: str) -> None:
    """Puts another contact in mkdocs.yml, or takes it away."""
    config = root / "mkdocs.yml"
    text, number = re.subn(r"(?m)^  beveiliging: .*\n", line, config.read_text(encoding="utf-8"))
    assert number == 1
    config.write_text(text, encoding="utf-8")


def test_without_a_contact_there_is_no_security_txt(made: Path, tmp_path: Path) -> None:
    set_contact(made, "")
    done = jgz(made, "bouw", "--naar", str(tmp_path / "uit"), "--vandaag", TODAY.isoformat())
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "uit" / ".well-known").exists()


@pytest.mark.parametrize("contact", ["beveiliging@voorbeeld.invalid", "http://onveilig.invalid/", "mailto:a b@c"])
def test_a_contact_that_the_standard_does_not_take_stops_the_build(contact: str, made: Path, tmp_path: Path) -> None:
    set_contact(made, f"  beveiliging: '{contact}'\n")
    done = jgz(made, "bouw", "--naar", str(tmp_path / "uit"), "--vandaag", TODAY.isoformat())
    assert done.returncode == 1
    assert f"'{contact}' is geen adres" in done.stderr
    assert "Traceback" not in done.stderr


# --- what stays on a reader's device


def test_the_privacy_page_names_exactly_what_scripts_keep(site: BuiltSite) -> None:
    scripts = {
        name: (site.root / name).read_text(encoding="utf-8")
        for name in site.files
        if name.endswith(".js") and name != "assets/zoek/stammer.js"
    }
    kept = {(name, word) for name, text in scripts.items() for word in re.findall(KEEPING, text)}
    keys = {key for text in scripts.values() for key in re.findall(KEY, text)}
    part = list(under_heading(site.pages["/over/privacy/"].main, "h2", "Wat er op je apparaat blijft"))
    named = {text_of(code) for element in part for code in element.iter("code")}
    assert keys == named
    says_nothing = "bewaart op dit moment niets op je apparaat" in " ".join(map(text_of, part))
    assert says_nothing == (kept == set()), kept
