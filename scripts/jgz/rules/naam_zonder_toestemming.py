"""JGZ506: a person's name without consent."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ506", "naam-zonder-toestemming")


def check(context: Context) -> Iterator[Diagnostic]:
    """A name in `werkgroep` needs `naam_toestemming: true`, in a concept too: the file itself is public."""
    for module in context.library.modules:
        for number, person in enumerate(module.contributors):
            if person.name and not person.name_consent:
                yield FAULT.at(
                    module.origin.at(f"werkgroep.{number}.naam"),
                    "Hier staat een naam zonder toestemming van die persoon.",
                    "Haal de naam weg, of zet er na toestemming `naam_toestemming: true` bij.",
                )


RULE = Rule(
    FAULT,
    what="Een naam in `werkgroep` staat er alleen met toestemming van die persoon.",
    why="Namen zijn persoonsgegevens en blijven in de geschiedenis van de bestanden staan.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="  - {rol: voorzitter, discipline: jeugdverpleegkundige, namens: V&VN, belangen: geen}",
        wrong=lines(
            "  - rol: voorzitter",
            "    discipline: jeugdverpleegkundige",
            "    namens: V&VN",
            "    belangen: geen",
            "    naam: Voorbeeldnaam",
        ),
        right=lines(
            "  - rol: voorzitter",
            "    discipline: jeugdverpleegkundige",
            "    namens: V&VN",
            "    belangen: geen",
            "    naam: Voorbeeldnaam",
            "    naam_toestemming: true",
        ),
    ),
)
