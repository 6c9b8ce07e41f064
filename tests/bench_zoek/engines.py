"""The peers: how each gets the pages, and how it is asked in the browser.

Every engine has the keywords where its own documentation puts them: Material in `tags` (which its search boosts by
itself), MiniSearch and Orama in a boosted field, with prefix and fuzzy search on, Pagefind in text with the highest
weight.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path

import yaml
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from tests.bench_zoek.install import minisearch_script, orama_folder, pagefind_program, stemmer_script
from tests.bench_zoek.pages import Page
from tests.bench_zoek.server import Served

# A query -> the path of the first result, empty when there is none.
Ask = Callable[[Browser, Served, Sequence[str]], dict[str, str]]


@dataclass(frozen=True)
class Engine:
    """A peer: `write` makes its site in a folder from the pages and the installed packages; `ask` queries it."""

    name: str
    write: Callable[[Path, Sequence[Page], Path], None]
    ask: Ask


def _write_material(folder: Path, pages: Sequence[Page], packages: Path) -> None:
    """A plain Material site in Dutch with its search plug-in; keywords as tags."""
    config = {
        "site_name": "JGZ-richtlijnen",
        "theme": {"name": "material", "language": "nl", "font": False},
        "plugins": [{"search": {"lang": "nl"}}],
        "validation": {"links": {"absolute_links": "ignore"}},
        # Without a menu of a thousand lines on each page: only its search counts here.
        "nav": ["index.md"],
    }
    source = folder.with_name(f"{folder.name}-bron")
    _put(source / "mkdocs.yml", yaml.safe_dump(config, sort_keys=False))
    _put(source / "docs/index.md", "---\nsearch:\n  exclude: true\n---\n# Begin\n")
    for page in pages:
        front = yaml.safe_dump({"title": page.title, "tags": list(page.keywords)}, allow_unicode=True, sort_keys=False)
        body = "".join(f'<h2 id="{item.id}">{escape(item.title)}</h2>{item.html}' for item in page.sections)
        html = f"<div><h1>{escape(page.title)}</h1><p>{escape(page.summary)}</p>{body}</div>"
        lines = " ".join(line.strip() for line in html.splitlines() if line.strip())
        _put(source / f"docs/{page.path.rstrip('/')}.md", f"---\n{front}---\n\n{lines}\n")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(source / "mkdocs.yml"), "-d", str(folder)]
    _run(command)


# Keeps what the search worker answers, beside Material's own listener.
_WATCH = """
const Plain = window.Worker;
window.Worker = class extends Plain {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => {
      if (data.type === 1) window.isReady = true;
      if (data.type === 3) window.answer = data.data;
    });
  }
};
"""
_TYPE = """async (query) => {
  const field = document.querySelector("[data-md-component=search-query]");
  window.answer = null;
  field.focus();
  field.value = query;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  const end = performance.now() + 60_000;
  while (!window.answer) {
    if (performance.now() > end) throw new Error(`geen antwoord op ${query}`);
    await new Promise((done) => setTimeout(done, 2));
  }
  return window.answer.items.length ? window.answer.items[0][0].location : "";
}"""


def _ask_material(browser: Browser, served: Served, queries: Sequence[str]) -> dict[str, str]:
    tab = browser.new_page(locale="nl-NL")
    tab.add_init_script(_WATCH)
    tab.goto(served.url("/material/"))
    tab.locator("[data-md-component=search-query]").focus()
    tab.wait_for_function("window.isReady", timeout=120_000)
    found = {query: tab.evaluate(_TYPE, query).partition("#")[0] for query in queries}
    tab.close()
    return found


def _write_minisearch(folder: Path, pages: Sequence[Page], packages: Path) -> None:
    """Its script, the pages as JSON, and a page to ask it on."""
    folder.mkdir(parents=True)
    shutil.copy(minisearch_script(packages), folder / "minisearch.js")
    _put(folder / "pages.json", _rows(pages))
    _put(folder / "index.html", '<!doctype html><html lang="nl"><script src="minisearch.js"></script></html>')


def _rows(pages: Sequence[Page]) -> str:
    """The pages as JSON, for engines that make their index in the browser."""
    rows = [
        {
            "id": item.path,
            "titel": item.title,
            "trefwoorden": item.keywords,
            "samenvatting": item.summary,
            "tekst": item.text,
        }
        for item in pages
    ]
    return json.dumps(rows, ensure_ascii=False)


_MINISEARCH = """async ({ queries, boost }) => {
  const engine = new MiniSearch({
    fields: ["titel", "trefwoorden", "samenvatting", "tekst"],
    extractField: (row, name) => Array.isArray(row[name]) ? row[name].join(" ") : row[name],
    searchOptions: { boost, prefix: true, fuzzy: 0.2 },
  });
  engine.addAll(await (await fetch("pages.json")).json());
  return Object.fromEntries(queries.map((query) => [query, engine.search(query)[0]?.id || ""]));
}"""
# Out of 32 combinations: the best one on the real pages, and the best one on a thousand modules.
_BOOSTS = {
    "minisearch": {"titel": 4, "trefwoorden": 2, "samenvatting": 1},
    "minisearch-b": {"titel": 2, "trefwoorden": 2, "samenvatting": 2},
}


def _ask_minisearch(name: str, browser: Browser, served: Served, queries: Sequence[str]) -> dict[str, str]:
    tab = _open(browser, served.url(f"/{name}/"))
    found: dict[str, str] = tab.evaluate(_MINISEARCH, {"queries": list(queries), "boost": _BOOSTS[name]})
    tab.close()
    return found


def _write_orama(folder: Path, pages: Sequence[Page], packages: Path) -> None:
    """Its modules with its own Dutch stemmer, the pages as JSON, and a page to ask it on."""
    folder.mkdir(parents=True)
    shutil.copytree(orama_folder(packages), folder / "orama")
    shutil.copy(stemmer_script(packages), folder / "stemmer.js")
    _put(folder / "pages.json", _rows(pages))
    _put(folder / "index.html", '<!doctype html><html lang="nl"><title>Begin</title></html>')


_ORAMA = """async ({ queries, boost, tolerance }) => {
  const { create, insertMultiple, search } = await import(new URL("orama/index.js", location));
  const { stemmer } = await import(new URL("stemmer.js", location));
  const schema = { titel: "string", trefwoorden: "string[]", samenvatting: "string", tekst: "string" };
  const tokenizer = { language: "dutch", stemming: true, stemmer };
  const engine = create({ schema, components: { tokenizer } });
  await insertMultiple(engine, await (await fetch("pages.json")).json(), 500);
  const found = {};
  for (const term of queries) {
    const { hits } = await search(engine, { term, boost, tolerance, limit: 1 });
    found[term] = hits[0]?.id || "";
  }
  return found;
}"""


def _ask_orama(browser: Browser, served: Served, queries: Sequence[str]) -> dict[str, str]:
    tab = _open(browser, served.url("/orama/"))
    given = {"queries": list(queries), "boost": _BOOSTS["minisearch"], "tolerance": 1}
    found: dict[str, str] = tab.evaluate(_ORAMA, given)
    tab.close()
    return found


def _write_pagefind(folder: Path, pages: Sequence[Page], packages: Path) -> None:
    """Bare pages with the keywords in text of the highest weight, indexed by its own program."""
    program = pagefind_program(packages)
    _put(folder / "index.html", '<!doctype html><html lang="nl"><title>Begin</title></html>')
    for page in pages:
        body = "".join(f'<h2 id="{item.id}">{escape(item.title)}</h2>{item.html}' for item in page.sections)
        words = f'<p data-pagefind-weight="10">{escape(", ".join(page.keywords))}</p>'
        title = f'<h1 data-pagefind-weight="10">{escape(page.title)}</h1>'
        main = f"<main data-pagefind-body>{title}<p>{escape(page.summary)}</p>{words}{body}</main>"
        head = f'<!doctype html><html lang="nl"><head><title>{escape(page.title)}</title></head>'
        _put(folder / page.path / "index.html", f"{head}<body>{main}</body></html>")
    _run([str(program), "--site", str(folder), "--quiet"])


_PAGEFIND = """async (queries) => {
  const engine = await import(new URL("pagefind/pagefind.js", location));
  const found = {};
  for (const query of queries) {
    const { results } = await engine.search(query);
    found[query] = results.length ? (await results[0].data()).raw_url : "";
  }
  return found;
}"""


def _ask_pagefind(browser: Browser, served: Served, queries: Sequence[str]) -> dict[str, str]:
    tab = _open(browser, served.url("/pagefind/"))
    found: dict[str, str] = tab.evaluate(_PAGEFIND, list(queries))
    tab.close()
    return {query: path.lstrip("/") for query, path in found.items()}


def _open(browser: Browser, address: str) -> Tab:
    tab = browser.new_page(locale="nl-NL")
    tab.goto(address)
    return tab


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=600)


PEERS = (
    Engine("material", _write_material, _ask_material),
    *(Engine(name, _write_minisearch, partial(_ask_minisearch, name)) for name in _BOOSTS),
    Engine("pagefind", _write_pagefind, _ask_pagefind),
    Engine("orama", _write_orama, _ask_orama),
)
