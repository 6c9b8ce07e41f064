"""The frame of a packet: one file with its style in it, a list of parts, and numbers on every printed page."""

from __future__ import annotations

import html as html_lib
from collections.abc import Iterable, Sequence

# Nothing may be asked of any server.
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_STYLE = """
:root{color-scheme:light dark;--tekst:#1b2a33;--vlak:#fff;--lijn:#5f7680;--merk:#0a5a66;--was:#fcebe9;--wordt:#e9f5ee}
@media (prefers-color-scheme:dark){
:root{--tekst:#e8eef0;--vlak:#12191d;--lijn:#8fa6ae;--merk:#8fd3dd;--was:#4a1f1b;--wordt:#143c26}
}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:1rem;font:1rem/1.55 system-ui,sans-serif}
body{color:var(--tekst);background:var(--vlak)}
h1{font-size:1.8rem;line-height:1.2}
h2{margin-top:2.2rem;font-size:1.4rem;border-bottom:2px solid var(--merk)}
h3{font-size:1.1rem}
a{color:var(--merk)}
img{max-width:100%}
.tabel{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{padding:.4rem .5rem;border:1px solid var(--lijn);text-align:left;vertical-align:top}
del{background:var(--was)}
ins{background:var(--wordt)}
.noot{font-weight:600}
.aanbeveling{padding-left:.8rem;border-left:.25rem solid var(--lijn)}
.lijst{padding:0;list-style:none}
.lijst li{display:flex;gap:.5rem;margin:.4rem 0}
.vak{flex:none;width:1.3rem;height:1.3rem;border:2px solid;text-align:center;line-height:1.1rem}
@page{size:A4;margin:18mm 15mm 20mm;
@bottom-right{content:"Bladzijde " counter(page) " van " counter(pages);font:9pt sans-serif}}
@media print{
body{max-width:none;padding:0;font-size:10.5pt;color:#000;background:#fff}
nav{break-after:page}
h2,h3{break-after:avoid}
tr,.aanbeveling,.lijst li{break-inside:avoid}
thead{display:table-header-group}
.tabel{overflow:visible;padding-right:1px}
}
""".replace("\n", "")


def escaped(text: object) -> str:
    """A text as html."""
    return html_lib.escape(str(text))


def list_of(items: Iterable[str], otherwise: str) -> str:
    """Items of ready html; a sentence where there are none."""
    found = list(items)
    return f"<ul>{''.join(f'<li>{item}</li>' for item in found)}</ul>" if found else f"<p>{escaped(otherwise)}</p>"


def table(name: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of ready html; its frame can be scrolled by who uses keys."""
    cells = "".join(f'<th scope="col">{escaped(item)}</th>' for item in head)
    body = "".join(
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>' for first, *rest in rows
    )
    whole = f"<table><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>"
    return f'<div class="tabel" role="region" aria-label="{escaped(name)}" tabindex="0">{whole}</div>'


def page(title: str, notes: Sequence[str], parts: Sequence[tuple[str, str, str]]) -> str:
    """The whole file; `parts` are the id, heading and html of each."""
    links = "".join(f'<li><a href="#{id}">{escaped(heading)}</a></li>' for id, heading, _ in parts)
    body = "\n".join(
        f'<section aria-labelledby="{id}"><h2 id="{id}">{number}. {escaped(heading)}</h2>{text}</section>'
        for number, (id, heading, text) in enumerate(parts, 1)
    )
    told = "".join(f'<p class="noot">{escaped(note)}</p>' for note in notes)
    return (
        '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{escaped(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{escaped(title)}</h1>\n{told}\n"
        f'<nav aria-label="Inhoud"><h2>Inhoud</h2><ol>{links}</ol></nav>\n{body}\n</main>\n</body>\n</html>\n'
    )
