"""The text of a module: the full front matter of an adopted module and about 800 words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from tests.bench.dutch import AGAINST, STRONG, WEAK, Writer, wrap
from tests.bench.plan import GuidelinePlan, ModulePlan

SOURCES = 6
_QUESTIONS = ("uv1", "uv2")
_AUDIENCE = ("jeugdarts", "jeugdverpleegkundige", "verpleegkundig-specialist")
_PARTIES = (
    ("AJN", "inhoudelijk"),
    ("V&VN", "inhoudelijk"),
    ("NVDA", "inhoudelijk"),
    ("ActiZ", "randvoorwaardelijk"),
    ("GGD GHOR", "randvoorwaardelijk"),
)
_GROUP = (
    ("voorzitter", "jeugdarts", "AJN"),
    ("lid", "jeugdverpleegkundige", "V&VN"),
    ("lid", "doktersassistent", "NVDA"),
    ("lid", "ouder", "ouderpanel"),
)
# Direction, strength, certainty and sentence patterns of the recommendations, in order.
_RECOMMENDATIONS = (
    ("voor", "sterk", "redelijk", STRONG),
    ("voor", "sterk", "laag", STRONG),
    ("voor", "zwak", "laag", WEAK),
    ("tegen", "sterk", "zeer-laag", AGAINST),
    ("voor", "zwak", "redelijk", WEAK),
    ("voor", "sterk", "hoog", STRONG),
)
_KEY = 3
# Words of an id that a title takes over.
_LONGEST_TITLE = 5


def module_text(module: ModulePlan, guideline: GuidelinePlan, modules: Sequence[ModulePlan], seed: int) -> str:
    """The whole file. `modules` are all modules of the root: links lead to some of them."""
    writer = Writer(f"{seed}/module/{module.number}")
    front = "\n".join(_front_matter(module, modules, writer))
    return f"---\n{front}\n---\n{_body(module, guideline, modules, writer)}"


def _front_matter(module: ModulePlan, modules: Sequence[ModulePlan], writer: Writer) -> Iterator[str]:
    adopted = date(2022, 6, 1) + timedelta(days=writer.chance.randrange(1400))
    yield from (f"id: {module.id}", "soort: module", f"titel: {module.title}")
    yield f"samenvatting: Hoe je {writer.definite()} herkent en {writer.definite()} bespreekt, en wanneer je verwijst."
    yield f"cluster: {module.cluster}"
    yield f"nevenclusters: [{module.side_cluster}]"
    yield f"fasen: [{', '.join(module.phases)}]"
    yield f"doelgroep: [{', '.join(_AUDIENCE)}]"
    yield from ("status: vastgesteld", 'versie: "1.1.0"', "uitgangsvragen:")
    for id in _QUESTIONS:
        yield from (f"  - id: {id}", f"    vraag: Hoe kun je {writer.definite()} {writer['v']} bij {writer['w']}?")
    yield f"vastgesteld_op: {adopted}"
    yield f"herzien_voor: {adopted + timedelta(days=1460 + writer.chance.randrange(360))}"
    yield from _procedure(adopted)
    yield f"trefwoorden: [{writer.several(writer.compound, 6)}]"
    yield f"synoniemen: [{writer.several(writer.phrase, 6)}]"
    yield from _relations(module, modules, writer)
    yield from _sources(module, writer)
    yield from _changes(module, adopted, writer)


def _procedure(adopted: date) -> Iterator[str]:
    """How the module came to be adopted; every date lies before the adoption."""

    def before(days: int) -> date:
        return adopted - timedelta(days=days)

    yield "autorisatie:"
    for number, (party, kind) in enumerate(_PARTIES):
        day = before(30 - 4 * number)
        yield f"  - {{partij: {party}, soort: {kind}, datum: {day}, versie: '1.0.0'}}"
    yield "rac:"
    yield f"  - {{moment: concept, datum: {before(260)}, uitkomst: akkoord met opmerkingen}}"
    yield f"  - {{moment: na-praktijktest, datum: {before(90)}, uitkomst: akkoord}}"
    yield f"  - {{moment: autorisatie, datum: {before(45)}, uitkomst: akkoord}}"
    yield from ("commentaar:", f"  van: {before(220)}", f"  tot: {before(178)}", "  route: Formulier van het cluster")
    yield "werkgroep:"
    for role, discipline, on_behalf_of in _GROUP:
        yield f"  - {{rol: {role}, discipline: {discipline}, namens: {on_behalf_of}, belangen: geen}}"


def _relations(module: ModulePlan, modules: Sequence[ModulePlan], writer: Writer) -> Iterator[str]:
    others = {other.id: None for step in (3, 11) if (other := _neighbour(module, modules, step)) is not module}
    yield from ["zie_ook:"] if others else []
    for id in others:
        yield from (f"  - id: {id}", f"    reden: Daar staat meer over {writer.definite()}.")


def _sources(module: ModulePlan, writer: Writer) -> Iterator[str]:
    yield "bronnen:"
    for number in range(SOURCES):
        title = f"{writer.phrase()} bij {writer['w']}, een {writer['a']} {writer.noun()}"
        yield f"  - id: {_source_id(number)}"
        yield f"    tekst: Voorbeeldgroep {writer.compound().capitalize()}. {title}. {2014 + number}."
        yield f"    doi: 10.5555/jgz-bench.{module.number}.{number}"


def _source_id(number: int) -> str:
    return f"studie-{chr(ord('a') + number)}"


def _changes(module: ModulePlan, adopted: date, writer: Writer) -> Iterator[str]:
    yield "wijzigingen:"
    entries = (
        ("1.1.0", 100 + writer.chance.randrange(60), "onderbouwing", "Bron toegevoegd", module.recommendations[:1]),
        ("1.0.1", 40 + writer.chance.randrange(40), "redactie", "Zinnen korter gemaakt", ()),
        ("1.0.0", 0, "nieuw", "Eerste vastgestelde versie", module.recommendations),
    )
    for version, days, kind, text, touched in entries:
        yield f'  - versie: "{version}"'
        yield f"    datum: {adopted + timedelta(days=days)}"
        yield from (f"    soort: {kind}", f"    tekst: {text} over {writer.definite()}.")
        if touched:
            yield f"    aanbevelingen: [{', '.join(touched)}]"


def _body(module: ModulePlan, guideline: GuidelinePlan, modules: Sequence[ModulePlan], writer: Writer) -> str:
    links = _links(module, guideline, modules)
    parts = ["## Aanbevelingen", *_recommendations(module, writer)]
    parts += ["## Zorg op maat", writer.paragraph(45, links[:1]), f"/// let-op\n{writer.paragraph(20)}\n///"]
    parts += ["## Onderbouwing", *_evidence(writer)]
    parts += ["## Overwegingen", writer.paragraph(60, links[1:3])]
    parts.append(writer.table(("Overweging", "Voor", "Tegen"), 4))
    parts += ["## Kennislacunes", f"/// kennislacune\n{writer.paragraph(18)}\n///"]
    parts += ["## Registratie", writer.paragraph(20, links[3:4]), "\n".join(f"- {writer.phrase()}" for _ in range(4))]
    parts += ["## Implementatie", writer.paragraph(30, links[4:5])]
    parts += ["## Verantwoording", writer.paragraph(20, links[5:])]
    return "\n\n".join(parts) + "\n"


def _recommendations(module: ModulePlan, writer: Writer) -> Iterator[str]:
    for number, (id, kind) in enumerate(zip(module.recommendations, _RECOMMENDATIONS, strict=True)):
        direction, strength, certainty, patterns = kind
        lines = [
            f"/// aanbeveling | {id}",
            f"    titel: {_title(id, direction)}",
            f"    richting: {direction}",
            f"    sterkte: {strength}",
        ]
        lines += [f"    zekerheid: {certainty}", f"    kern: {'ja' if number < _KEY else 'nee'}"]
        lines += [f"    uitgangsvraag: {_QUESTIONS[number % len(_QUESTIONS)]}"]
        if number == 1:
            lines.append(f"    fasen: [{module.phases[0]}]")
        text = writer.sentence(patterns)
        if "dezelfde dag" in text:
            lines.append("    spoed: vandaag")
        lines += ["", wrap(text), ""]
        if number % 2 == 0:
            lines += ["//// motivering", writer.paragraph(22), "////"]
        if number in (1, 4):
            lines += ["//// op-maat", writer.paragraph(16), "////"]
        yield "\n".join([*lines, "///"])


def _title(id: str, direction: str) -> str:
    words = id.split("-")[:_LONGEST_TITLE]
    return " ".join(["Niet", *words] if direction == "tegen" else ["Over", *words])


def _evidence(writer: Writer) -> Iterator[str]:
    for number in range(3):
        yield f"### {writer.phrase()}"
        cited = [writer.sentence(cited=_source_id(2 * number + item)) for item in range(2)]
        yield writer.paragraph(40, cited)
        if number == 1:
            yield writer.table(("Signaal", "Mogelijke oorzaak", "Wat je doet"), 6)


def _links(module: ModulePlan, guideline: GuidelinePlan, modules: Sequence[ModulePlan]) -> list[str]:
    """Six sentences with a link: to modules near and far, to their anchors, to the guideline and its parent page."""
    first, second, third, fourth = (_neighbour(module, modules, step) for step in (1, 2, 7, 23))
    return [
        f"Zie ook [{first.title}]({_path(module, first)}).",
        f"Dit sluit aan bij de [aanbeveling uit {second.title}]({_path(module, second)}#{second.recommendations[0]}).",
        f"De studies staan bij de [onderbouwing van {third.title}]({_path(module, third)}#onderbouwing).",
        f"Meer hierover staat in [{fourth.title}]({_path(module, fourth)}).",
        f"Het geheel staat bij de richtlijn [{guideline.title}](index.md).",
        f"Geef ouders de [uitleg over {guideline.title}](ouders.md).",
    ]


def _neighbour(module: ModulePlan, modules: Sequence[ModulePlan], step: int) -> ModulePlan:
    return modules[(module.number + step) % len(modules)]


def _path(source: ModulePlan, target: ModulePlan) -> str:
    name = f"{target.id}.md"
    return name if source.guideline == target.guideline else f"../{target.guideline}/{name}"
