"""One page of each type: real texts where text matters, the small made library where a list is long."""

from __future__ import annotations

from tests.markup import html_of

from jgz.model import Library, Module
from jgz.model.addresses import address_of

REAL = (
    "home", "module", "richtlijn", "cluster", "ouders", "vertaling", "jongeren", "leeftijd", "over", "niet gevonden",
)  # fmt: skip
# The made library has a module of every status; what their pages add is the banner.
MADE = {
    "fase": "/fasen/peuter-1-4/",
    "aanbevelingen": "/aanbevelingen/",
    "aanbevelingen per cluster": "/aanbevelingen/het-lichaam/peuter-1-4/",
    "kaart": "/richtlijnen/proef/kaart/",
    "actualiteit": "/actualiteit/",
    "begrippen": "/begrippen/",
    "archief": "/archief/",
    "archief van een jaar": "/archief/2024/",
    "versie": "/modules/laat-stuk/v/1.0.0/",
    "geldt dit nog": "/g/laat-stuk/1.0.0/",
    "commentaarrondes": "/commentaar/",
    "commentaarronde": "/commentaar/commentaar-stuk/voorjaar/",
    "alle ouders": "/ouders/",
    "alle jongeren": "/jongeren/",
    "oudere vertaling": "/ouders/proef/en/",
    "taal": "/ouders/taal/ar/",
    "alle fasen": "/fasen/",
    "alle clusters": "/clusters/",
    "alle richtlijnen": "/richtlijnen/",
    "zoeken": "/zoeken/",
    "regels": "/over/regels/",
    "regel": "/over/regels/jgz330/",
    "velden": "/over/velden/",
    "sterkte": "/over/sterkte/",
    "hulp": "/hulp/",
    "zonder internet": "/over/offline/",
    "gegevens": "/gegevens/",
    "basisdataset": "/gegevens/bds/",
    "nieuw": "/nieuw/",
    "autorisatie": "/autorisatie/",
    "autorisatie per jaar": "/autorisatie/2024/",
    "vergelijken": "/vergelijken/",
    "kennislacunes": "/kennislacunes/",
    "kennislacunes per cluster": "/kennislacunes/het-lichaam/",
    "vragen": "/vragen/",
    "vragen per cluster": "/vragen/het-lichaam/",
    "hulpmiddelen": "/hulpmiddelen/",
    "hulpmiddel": "/hulpmiddelen/voorbeeld-slaapdagboek/",
    "beroepen": "/beroepen/",
    "beroep": "/beroepen/jeugdarts/",
    "oefenen": "/oefenen/",
    "oefenen per cluster": "/oefenen/het-lichaam/",
    "invoeren": "/invoeren/",
    "invoeren per cluster": "/invoeren/cluster/het-lichaam/",
    "teamkaart": "/invoeren/halfjaar-stuk/",
    "werkbord": "/werkbord/",
    "werkbord per cluster": "/werkbord/het-lichaam/",
    "agenda": "/clusters/het-lichaam/agenda/",
    "dekking": "/over/dekking/",
    "teksten elders": "/over/teksten-elders/",
    "bouwstenen": "/over/bouwstenen/",
    "herziening en verlopen": "/modules/laat-stuk/",
    "vervallen": "/modules/vervallen-stuk/",
    "commentaar": "/modules/commentaar-stuk/",
}
TYPES = (*REAL, *MADE)


def real_pages(library: Library) -> dict[str, str]:
    """Name of a type -> the address of a page of that type with much on it."""
    module = max(library.in_force, key=_weight)
    parents = max((item for item in library.parent_pages if item.kind == "ouders"), key=lambda item: item.body.words)
    found = {
        "home": "/",
        "module": address_of(module),
        "richtlijn": f"/richtlijnen/{module.guideline_id}/",
        "cluster": f"/clusters/{module.cluster}/",
        "ouders": address_of(parents),
        "vertaling": next(address_of(item) for item in library.translations if item.language == "ar"),
        "jongeren": next(address_of(item) for item in library.parent_pages if item.kind == "jongeren"),
        "leeftijd": f"/ouders/leeftijd/{parents.phases[0]}/",
        "over": next(address_of(item) for item in library.pages if item.id != "home"),
        "niet gevonden": "/bestaat/echt/niet/",
    }
    assert tuple(found) == REAL
    return found


def _weight(module: Module) -> tuple[bool, int, int]:
    tables = any("<table" in html_of(part.html) for section in module.body.sections for part in section.parts)
    return bool(module.cluster) and tables, len(module.related), module.body.words
