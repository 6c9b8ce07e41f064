"""Modules that compete with the real ones: made of their sentences, with some of the long words exchanged."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from jgz.model import Library, find_numbers
from jgz.search.parts import section_text
from tests.bench.plan import letters

COUNT = 960
SEED = 20261122
_GUIDELINE_SIZE = 3
_EXCHANGED = 0.45
_LONG = re.compile(r"[A-Za-zà-ü]{7,}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
# Nothing that Markdown or our blocks would read as more than text.
_PLAIN = re.compile(r"[A-Z][A-Za-zà-ü0-9 ,;()'’é-]+[.?]")
# A sentence may become a title, and no title holds a number to call.
_SHORTEST, _LONGEST = 5, 40
# Words of an id that a title takes over.
_LONGEST_TITLE = 5


class _Maker:
    """Makes sentences; the same seed gives the same ones."""

    def __init__(self, library: Library, seed: int) -> None:
        self.chance = random.Random(seed)
        self._sentences = tuple(_sentences(library))
        self._words = sorted({word for sentence in self._sentences for word in re.findall(r"[a-zà-ü]{7,}", sentence)})

    def sentence(self) -> str:
        return _LONG.sub(self._exchange, self.chance.choice(self._sentences))

    def _exchange(self, match: re.Match[str]) -> str:
        if self.chance.random() >= _EXCHANGED:
            return match[0]
        word: str = self.chance.choice(self._words)
        return word.capitalize() if match[0][0].isupper() else word

    def name(self, count: int) -> str:
        """The first words of a sentence, without the mark at the end."""
        return " ".join(self.sentence().split()[:count]).strip(".,;?() -")

    def fitting(self, least: int, most: int) -> str:
        """A sentence of so many letters: the fields have a length."""
        return next(text for text in iter(self.sentence, "") if least <= len(text) <= most)

    def text(self, count: int) -> str:
        return "\n".join(self.sentence() for _ in range(count))

    def keywords(self, texts: Sequence[str], count: int) -> list[str]:
        return list(dict.fromkeys(re.findall(r"[a-zà-ü]{7,}", " ".join(texts))))[:count]


def _sentences(library: Library) -> Iterator[str]:
    for module in library.in_force:
        advice = [item.text for item in module.recommendations]
        why = [text for item in module.recommendations for text in (item.motivation.text, item.tailoring.text)]
        texts = (*advice, *map(section_text, module.body.sections), *why, module.summary)
        for sentence in (part for text in texts for part in _SENTENCE.split(text)):
            if (
                _SHORTEST <= len(sentence.split()) <= _LONGEST
                and _PLAIN.fullmatch(sentence)
                and not any(find_numbers(sentence))
            ):
                yield sentence


def add_modules(root: Path, library: Library, count: int = COUNT, seed: int = SEED) -> None:
    """Adds `count` modules to the content in `root`, three to a guideline; `library` is that content."""
    maker = _Maker(library, seed)
    clusters = sorted(item.id for item in library.clusters)
    phases = [item.id for item in library.phases]
    for number in range(0, count, _GUIDELINE_SIZE):
        group = range(number, min(number + _GUIDELINE_SIZE, count))
        id = f"proef-{letters(number)}"
        cluster = clusters[number // _GUIDELINE_SIZE % len(clusters)]
        folder = root / "modules" / id
        folder.mkdir()
        _write(folder / "index.md", _guideline(maker, id, cluster, group))
        for item in group:
            start = maker.chance.randrange(len(phases) - 2)
            _write(folder / f"{_id(item)}.md", _module(maker, item, cluster, phases[start : start + 3]))


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")


def _id(number: int) -> str:
    return f"proefmodule-{letters(number)}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _listed(words: Sequence[str]) -> str:
    return f"[{', '.join(map(_quoted, words))}]"


def _guideline(maker: _Maker, id: str, cluster: str, group: Sequence[int]) -> str:
    title, summary = maker.name(4), maker.fitting(40, 280)
    return f"""---
id: {id}
soort: richtlijn
titel: {_quoted(title)}
samenvatting: {_quoted(summary)}
fictief: true
cluster: {cluster}
regiehouder: Regieteam van het cluster
modules: [{", ".join(map(_id, group))}]
trefwoorden: {_listed(maker.keywords([title, summary], 4))}
---
{maker.text(2)}
"""


def _module(maker: _Maker, number: int, cluster: str, phases: Sequence[str]) -> str:
    advice = [maker.sentence() for _ in range(4)]
    names = [f"advies-{letters(place)}" for place in range(len(advice))]
    blocks = "\n\n".join(_recommendation(name, text) for name, text in zip(names, advice, strict=True))
    evidence = "\n\n".join(f"### {maker.name(4)}\n\n{maker.text(3)}" for _ in range(3))
    return f"""---
id: {_id(number)}
soort: module
titel: {_quoted(maker.name(7))}
samenvatting: {_quoted(maker.fitting(40, 280))}
fictief: true
cluster: {cluster}
fasen: [{", ".join(phases)}]
doelgroep: [jeugdarts, jeugdverpleegkundige]
status: vastgesteld
versie: "1.0.0"
uitgangsvragen:
  - id: uv1
    vraag: {_quoted(maker.sentence().rstrip(".?") + "?")}
vastgesteld_op: 2025-06-02
herzien_voor: 2029-06-02
autorisatie:
  - {{partij: AJN, soort: inhoudelijk, datum: 2025-05-01, versie: "1.0.0"}}
  - {{partij: V&VN, soort: inhoudelijk, datum: 2025-05-05, versie: "1.0.0"}}
  - {{partij: NVDA, soort: inhoudelijk, datum: 2025-05-09, versie: "1.0.0"}}
  - {{partij: ActiZ, soort: randvoorwaardelijk, datum: 2025-05-13, versie: "1.0.0"}}
  - {{partij: GGD GHOR, soort: randvoorwaardelijk, datum: 2025-05-17, versie: "1.0.0"}}
rac:
  - {{moment: concept, datum: 2024-09-02, uitkomst: akkoord}}
  - {{moment: na-praktijktest, datum: 2025-03-03, uitkomst: akkoord}}
  - {{moment: autorisatie, datum: 2025-04-14, uitkomst: akkoord}}
commentaar:
  van: 2024-10-07
  tot: 2024-11-18
  route: Formulier van het cluster
werkgroep:
  - {{rol: voorzitter, discipline: jeugdarts, namens: AJN, belangen: geen}}
  - {{rol: lid, discipline: jeugdverpleegkundige, namens: V&VN, belangen: geen}}
  - {{rol: lid, discipline: ouder, namens: ouderpanel, belangen: geen}}
trefwoorden: {_listed(maker.keywords(advice, 8))}
bronnen:
  - id: studie
    tekst: Voorbeeldgroep. Een verzonnen studie. 2020.
    doi: 10.5555/jgz-bench.{number}
wijzigingen:
  - versie: "1.0.0"
    datum: 2025-06-02
    soort: nieuw
    tekst: Eerste vastgestelde versie.
    aanbevelingen: [{", ".join(names)}]
---
## Aanbevelingen

{blocks}

## Zorg op maat

{maker.text(3)}

## Onderbouwing

Zie de studie [@studie].

{evidence}

## Overwegingen

{maker.text(4)}

## Kennislacunes

/// kennislacune
{maker.text(1)}
///

## Registratie

{maker.text(2)}

## Implementatie

{maker.text(2)}

## Verantwoording

{maker.text(2)}
"""


def _recommendation(id: str, text: str) -> str:
    strength = "zwak" if "Overweeg" in text else "sterk"
    options = ("richting: voor", f"sterkte: {strength}", "zekerheid: redelijk", "kern: ja", "uitgangsvraag: uv1")
    title = " ".join(["Over", *id.split("-")[:_LONGEST_TITLE]])
    options = (f"titel: {title}", *options)
    return "\n".join([f"/// aanbeveling | {id}", *(f"    {item}" for item in options), "", text, "///"])
