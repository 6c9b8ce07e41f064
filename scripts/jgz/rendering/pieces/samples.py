"""A small invented library for the page of components: a module in every state and a recommendation of every kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from jgz.model import (
    Body,
    Certainty,
    Change,
    ChangeKind,
    Cluster,
    ClusterStatus,
    Commenting,
    Direction,
    DocumentKind,
    Kind,
    Lapse,
    Library,
    Markup,
    Module,
    Origin,
    Recommendation,
    Registers,
    Revision,
    Status,
    Strength,
    Urgency,
    Version,
)

_CLUSTER = "voorbeeld"
_YEAR = 365
# The one recommendation of the module in revision, which may no longer hold.
OUTDATED = "verouderd-advies"


def sample_library(registers: Registers, today: date) -> Library:
    """The library; its modules lie around `today` so that every state of the term is among them.

    The first module holds all the recommendations. Of the registers only what pages read is kept.
    """
    phases = replace(Registers(), phases=registers.phases, professions=registers.professions)
    modules = (replace(item, id=f"voorbeeld-{number}") for number, item in enumerate(_modules(registers, today), 1))
    return Library(phases, (_cluster(today),), modules=tuple(modules))


def _cluster(today: date) -> Cluster:
    return Cluster(
        id=_CLUSTER, kind=DocumentKind.CLUSTER, title="Voorbeeld", summary="Een voorbeeld.", fictional=True,
        body=Body(), origin=Origin("clusters/voorbeeld.md"), name="Voorbeeld", description="Een voorbeeld.",
        status=ClusterStatus.ACTIVE, started_on=today, contact="cluster@voorbeeld.invalid", github_team="@voorbeeld",
    )  # fmt: skip


def _modules(registers: Registers, today: date) -> list[Module]:
    adopted = _module(registers, today)
    until = adopted.review_before or today
    lines = tuple(recommendations(registers))
    outdated = replace(lines[0], id=OUTDATED, title=_title(OUTDATED))
    revision = Revision(today - timedelta(60), today + timedelta(200), "Er is nieuw onderzoek.", (OUTDATED,))
    commenting = Commenting(today - timedelta(10), today + timedelta(20), "mail je reactie naar de werkgroep")
    draft = replace(adopted, adopted_on=None, review_before=None, version=Version(0, 4, 0))
    gone = Lapse(today - timedelta(30), "Het advies staat nu in een andere module.")
    return [
        replace(adopted, recommendations=lines),
        replace(adopted, review_before=today + timedelta(300)),
        replace(adopted, review_before=today + timedelta(90)),
        replace(adopted, review_before=today - timedelta(30)),
        replace(adopted, status=Status.IN_REVISION, revision=revision, recommendations=(outdated,)),
        replace(adopted, status=Status.IN_REVISION, revision=revision, review_before=today - timedelta(30)),
        replace(adopted, status=Status.LAPSED, lapse=gone, review_before=until),
        replace(draft, status=Status.COMMENTING, commenting=commenting),
        replace(draft, status=Status.FOR_AUTHORISATION),
        replace(draft, status=Status.CONCEPT),
    ]


def _module(registers: Registers, today: date) -> Module:
    adopted = today - timedelta(_YEAR)
    return Module(
        id="voorbeeld-1", kind=DocumentKind.MODULE, title="Handen wassen",
        summary="Hoe je een kind leert om handen te wassen.", fictional=True, body=Body(),
        origin=Origin("modules/voorbeeld/voorbeeld-1.md"), guideline_id="",
        cluster=_CLUSTER, phases=tuple(item.id for item in registers.phases[5:7]), audience=(), status=Status.ADOPTED,
        version=Version(1, 2, 0), questions=(), adopted_on=adopted, review_before=today + timedelta(3 * _YEAR),
        changes=(Change(Version(1, 2, 0), adopted, ChangeKind.EDITORIAL, "Zinnen korter gemaakt."),),
    )  # fmt: skip


# Id, text, kind, direction, strength, certainty, and whether it is a key recommendation.
_URGENT = {"brandwond-koelen": Urgency.NOW, "blaren-laten-zien": Urgency.TODAY}
_LINES = (
    ("voor-het-eten", "Leer kinderen om voor het eten hun handen te wassen.", Kind.RECOMMENDATION, Direction.FOR,
     Strength.STRONG, Certainty.HIGH, True),
    ("met-een-liedje", "Overweeg een liedje, zodat het wassen lang genoeg duurt.", Kind.RECOMMENDATION, Direction.FOR,
     Strength.WEAK, Certainty.LOW, False),
    ("geen-heet-water", "Gebruik geen heet water.", Kind.RECOMMENDATION, Direction.AGAINST, Strength.STRONG,
     Certainty.MODERATE, True),
    ("geen-gel-voor-peuters", "Overweeg om peuters geen handgel te geven.", Kind.RECOMMENDATION, Direction.AGAINST,
     Strength.WEAK, Certainty.VERY_LOW, False),
    ("doe-het-voor", "Doe het voor en doe het samen.", Kind.GOOD_PRACTICE, Direction.FOR, None, None, False),
    ("kort-en-vriendelijk", "Houd de uitleg kort en vriendelijk.", Kind.CONSENSUS, Direction.FOR, None,
     Certainty.NOT_GRADED, False),
    ("brandwond-koelen", "Koel een verbrande hand direct onder lauw water.", Kind.RECOMMENDATION, Direction.FOR,
     Strength.STRONG, Certainty.HIGH, False),
    ("blaren-laten-zien", "Laat blaren dezelfde dag aan de huisarts zien.", Kind.GOOD_PRACTICE, Direction.FOR, None,
     None, False),
    ("soort-zeep", "Over de soort zeep is geen advies te geven.", Kind.NONE, None, None, None, False),
)  # fmt: skip


def recommendations(registers: Registers) -> list[Recommendation]:
    """One of every kind, direction and strength; the first has every part that a recommendation can have."""
    phases = tuple(item.id for item in registers.phases[5:7])
    found = [
        Recommendation(
            id=id, module_id="voorbeeld-1", number=number, kind=kind, direction=direction, strength=strength,
            certainty=certainty, key=key, phases=phases, html=_paragraph(text), text=text, line=1,
            title=_title(id), urgency=_URGENT.get(id),
        )
        for number, (id, text, kind, direction, strength, certainty, key) in enumerate(_LINES, 1)
    ]  # fmt: skip
    professions = tuple(item.id for item in registers.professions[:1])
    whole = replace(
        found[0],
        phases=phases[:1],
        audience=professions,
        bds=("90101@1.0.0",),
        motivation=_paragraph("Schone handen dragen minder ziekten over."),
        tailoring=_paragraph("Is er geen kraan in de buurt? Dan kan een vochtig doekje."),
    )
    return [whole, *found[1:]]


def _title(id: str) -> str:
    return id.replace("-", " ").capitalize()


def _paragraph(text: str) -> Markup:
    return Markup((f"<p>{text}</p>",), text, text, text)
