"""The fastest peer: Hugo with a theme of our own that does no more than it must, on the texts of the plain site."""

from __future__ import annotations

import re
from pathlib import Path

from tests.bench.measure import Case

_ATTRIBUTES = re.compile(r"^\{: (#[^ }]+) \}$", re.MULTILINE)
_SETTINGS = """baseURL = "https://richtlijnen.voorbeeld.invalid/"
title = "JGZ-richtlijnen"
languageCode = "nl"
disableKinds = ["taxonomy", "term", "rss"]
[markup.goldmark.parser.attribute]
block = true
[markup.tableOfContents]
endLevel = 3
"""
# Every page has the whole tree, made once for all, and the pages of its own section; links between texts are resolved.
_LAYOUTS = {
    "_default/baseof.html": """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>{{ .Title }} - {{ site.Title }}</title><link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><a href="/">{{ site.Title }}</a></header>
{{ partialCached "tree.html" . }}
{{ partial "section.html" . }}
<main><nav>{{ .TableOfContents }}</nav><article>{{ block "main" . }}{{ end }}</article></main></body></html>
""",
    "_default/single.html": """{{ define "main" }}{{ .Content }}{{ end }}
""",
    "_default/list.html": """{{ define "main" }}{{ .Content }}<ul>{{ range .Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
""",
    "partials/tree.html": """<nav><ul>{{ range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
<ul>{{ range .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></li>
{{ end }}</ul></nav>
""",
    "partials/section.html": """<nav><ul>{{ range .CurrentSection.RegularPages }}
<li><a href="{{ .RelPermalink }}"{{ if eq . $ }} aria-current="page"{{ end }}>{{ .Title }}</a></li>{{ end }}</ul></nav>
""",
    "_default/_markup/render-link.html": """{{ $u := urls.Parse .Destination }}{{ $d := .Destination }}
{{- if and (not $u.IsAbs) (hasSuffix $u.Path ".md") -}}
{{ with .Page.GetPage $u.Path }}{{ $d = .RelPermalink }}
{{- with $u.Fragment }}{{ $d = printf "%s#%s" $d . }}{{ end }}{{ end }}
{{- end -}}<a href="{{ $d | safeURL }}">{{ .Text }}</a>
""",
}


def hugo_case(name: str, program: Path, plain: Path, root: Path) -> Case:
    """The build of the texts of the plain site in `plain` by Hugo, in a root of its own."""
    write_hugo_root(plain, root)
    command = (str(program), "--quiet", "--source", str(root), "--destination", str(root / "site"))
    return Case(name, root, command, cleared=("site", "resources", ".hugo_build.lock"))


def write_hugo_root(plain: Path, root: Path) -> None:
    """Writes the texts of a plain site as Hugo wants them, with the theme."""
    root.mkdir(parents=True)
    (root / "hugo.toml").write_text(_SETTINGS, encoding="utf-8")
    for name, text in _LAYOUTS.items():
        _write(root / "layouts" / name, text)
    for path in sorted((plain / "docs").rglob("*.md")):
        inside = path.relative_to(plain / "docs")
        # What Hugo calls the page of a section.
        inside = inside.with_name("_index.md") if path.name == "index.md" else inside
        text = path.read_text(encoding="utf-8").replace("index.md", "_index.md")
        _write(root / "content" / inside, _ATTRIBUTES.sub(r"{\1}", text))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
