"""Signs within words that make something elsewhere, and stand on the page as they are, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jgz import faults
from jgz.diagnostics import Severity
from jgz.source.markdown.meant.finding import Finding
from jgz.source.markdown.meant.lost_links import broken_links
from jgz.source.markdown.pieces import Piece

# With what each of these begins, which is seen much faster than the whole.
_BEGINS = "~=^:[]$&*"
_INLINE = re.compile(
    r"""
      (?=[~=^:\[\]$&*])(?:
      (?P<strike>(?<![~\\])(?P<tilde>~{1,2})(?=[^\s~])[^~]{0,300}?(?<=[^\s~])(?P=tilde)(?!~))
    | (?P<mark>(?<![=\\])==(?=[^\s=])[^=]{1,300}?(?<=\S)==(?!=))
    | (?P<high>(?<!\\)\^(?:\[[^\]\n]{1,200}\]|[^\s^\[\]]{1,30}\^))
    | (?P<emoji>(?<![\w:\\]):[a-z][a-z_+-]*[a-z0-9]:(?![\w:]))
    | (?P<wiki>(?<!\\)\[\[[^\[\]\n]{1,200}\]\](?!\())
    | (?P<contents>^\[TOC\]$)
    | (?P<alert>^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])
    | (?P<formula>(?<!\\)\$\$|(?<!\\)\$`|(?<![\w\\])\$(?=\S)[^$\n]{0,80}[\\^_][^$\n]{0,80}\$(?!\w))
    | (?P<times>(?<=\d)\*(?=\d)[^*\n]*(?<=\d)(?=\*\d))
    | (?P<entity>&amp;(?:\#\d{1,6}|[a-zA-Z]{2,20});|&(?:nbsp|amp|lt|gt|quot|eacute|euml|iuml)(?![\w;]))
    | (?P<apart>(?<![\\\]])\][ ]+\((?=(?:https?://|www\.|mailto:|tel:|\.{0,2}/|\#|[\w/-]+\.md)[^\s()]*\)))
    | (?P<spaced>(?<!\\)\]\([ ]*(?!<)[^\s()<>"']+[ ]+[^\s()"'][^()\n"']*\))
    )
    """,
    re.VERBOSE | re.MULTILINE,
)
_ADVICE: dict[str, tuple[Severity, str, str]] = {
    "strike": (
        Severity.ERROR,
        "Doorgestreepte tekst kan hier niet: wie zoekt of luistert, merkt de streep niet.",
        "Haal weg wat niet meer geldt. Schrijf `\\~` voor het teken zelf, en `<sub>2</sub>` voor een laag cijfer.",
    ),
    "mark": (Severity.WARNING, "`==` maakt hier geen markering.", "Gebruik `**vet**`, of haal de tekens weg."),
    "high": (
        Severity.WARNING,
        "`^` maakt hier geen tekst die hoger staat en geen voetnoot.",
        "Schrijf `<sup>2</sup>`, of een voetnoot als `[^1]` met onderaan `[^1]: …`.",
    ),
    "emoji": (Severity.WARNING, "Een plaatje als code wordt hier gewone tekst.", "Typ het teken zelf, of een woord."),
    "wiki": (
        Severity.ERROR,
        "Een koppeling met twee paar haken wordt hier gewone tekst.",
        "Schrijf `[woorden](bestand.md)`.",
    ),
    "contents": (Severity.ERROR, "Een inhoudsopgave maak je hier niet zelf.", "Haal de regel weg."),
    "alert": (Severity.ERROR, "Een kader met `[!…]` kan hier niet.", "Gebruik het blok `let-op`."),
    "formula": (Severity.WARNING, "Een formule met `$` wordt hier gewone tekst.", "Schrijf haar in woorden."),
    "entity": (
        Severity.WARNING,
        "Deze tekens staan zo op de pagina, als code.",
        "Typ het teken zelf, of schrijf de code met één `&` en een `;` erachter.",
    ),
    "times": (
        Severity.WARNING,
        "Twee sterretjes maken de tekst ertussen schuin.",
        "Schrijf `×` voor keer, of `\\*` voor het teken zelf.",
    ),
    "apart": (
        Severity.ERROR,
        "Tussen `]` en `(` staat een spatie; daardoor wordt dit geen koppeling.",
        "Haal de spatie weg: `[woorden](adres)`.",
    ),
    "spaced": (
        Severity.ERROR,
        "In dit adres staat een spatie; daardoor wordt dit geen koppeling.",
        "Zet het adres tussen `<` en `>`, of schrijf `%20` voor de spatie.",
    ),
}


def inline(piece: Piece, text: str) -> Iterator[Finding]:
    """A finding at each of these signs in a piece of text, and at each link in it that can't be one."""
    spaced: set[int] = set()
    for match in _INLINE.finditer(text) if any(map(text.__contains__, _BEGINS)) else ():
        name = next(name for name in _ADVICE if match[name] is not None)
        severity, message, help = _ADVICE[name]
        line, column = piece.place(match.start())
        length = len(match[0].partition("\n")[0])
        yield Finding(faults.NOT_AS_MEANT, line, column, length, message, help, severity)
        if name == "spaced":
            spaced.add(match.start())
    yield from broken_links(piece, text, spaced)
