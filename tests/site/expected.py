"""The pages that a library must give, by what the content model says there is."""

from __future__ import annotations

import unicodedata
from collections import deque
from collections.abc import Iterable, Mapping
from posixpath import join, normpath

from jgz.model import Library, Module
from jgz.model.addresses import (
    FIXED_PAGES,
    address_of,
    language_address,
    month_address,
    round_address,
    rule_address,
    signatures_of_party,
    signatures_of_year,
)
from jgz.model.news import news_of
from jgz.rules import explanations


def expected_addresses(library: Library) -> set[str]:
    """The address of every page of a library without concepts; without leading slash, as a folder of the site."""
    found = {address.strip("/") for address in FIXED_PAGES}
    found |= {f"modules/{item.id}" for item in library.modules}
    found |= {f"richtlijnen/{item.id}" for item in library.guidelines}
    found |= {f"{folder}/{item.id}" for item in library.clusters for folder in ("clusters", "actualiteit")}
    found |= {f"{item.kind}/{item.id}" for item in library.parent_pages}
    found |= {f"over/{item.id}" for item in library.pages if item.id != "home"}
    found |= {rule_address(item.fault.code).strip("/") for item in explanations()}
    found |= {address_of(item).strip("/") for item in library.translations}
    found |= {language_address(item.id).strip("/") for item in library.registers.phrases}
    for phase in library.phases:
        found |= {f"fasen/{phase.id}", f"ouders/leeftijd/{phase.id}"}
    found |= {month_address(item.date).strip("/") for item in news_of(library)}
    titled = [*library.guidelines, *library.in_force, *library.parent_pages]
    found |= {f"zoeken/{unicodedata.normalize('NFD', item.title)[0].lower()}" for item in titled}
    shown = {item.id for item in library.modules}
    rounds = [item for item in library.registers.rounds if item.module in shown]
    found |= {round_address(item.module, item.id).strip("/") for item in rounds}
    found |= {signatures_of_party(item.id).strip("/") for item in library.registers.party_list}
    public = [item for item in library.modules if not item.status.draft]
    days = [item.date for module in public for item in (*module.authorisations, *module.rac)]
    found |= {signatures_of_year(day.year).strip("/") for day in days}
    return found | _sheets(library) | _recommendations(library) | _years(library) | _beside(library)


def _beside(library: Library) -> set[str]:
    """What stands beside the modules: a page per cluster where there is something to show, a card per module."""
    found = {f"invoeren/{item.id}" for item in library.in_force}
    found |= {f"clusters/{item.id}/agenda" for item in library.clusters}
    found |= {f"werkbord/{item.cluster or 'generiek'}" for item in library.modules}
    found |= {f"beroepen/{item.id}" for item in library.registers.professions}
    found |= {f"hulpmiddelen/{item.id}" for item in library.registers.tools}
    for module in library.in_force:
        group = module.cluster or "generiek"
        lists = {
            "kennislacunes": module.knowledge_gaps,
            "vragen": module.practice_questions,
            "oefenen": module.quiz_questions,
        }
        found |= {f"{name}/{group}" for name, items in lists.items() if items}
        found |= {f"invoeren/cluster/{group}"} if module.body.section("Implementatie") else set()
        guideline = library.guidelines_by_id.get(module.guideline_id)
        if guideline and guideline.body.section("Voor managers en gemeenten"):
            found |= {f"invoeren/cluster/{group}", *(f"invoeren/fase/{phase}" for phase in module.phases)}
    return found


def _years(library: Library) -> set[str]:
    """Without a history the archive has the years in which the versions of now were adopted."""
    return {f"archief/{item.adopted_on.year}" for item in _adopted(library) if item.adopted_on}


def _adopted(library: Library) -> list[Module]:
    return [item for item in library.modules if not item.status.draft and item.adopted_on]


def version_addresses(library: Library) -> set[str]:
    """The page of each adopted version: without a history those of now."""
    return {f"modules/{item.id}/v/{item.version}" for item in _adopted(library)}


def code_files(library: Library) -> set[str]:
    """The codes on paper: of each version of now, each sheet and each page in plain language."""
    pages = {f"{folder.removeprefix('modules/')}".replace("/v/", "-") for folder in version_addresses(library)}
    pages |= {sheet.replace("/", "-") for sheet in _sheets(library)}
    pages |= {f"{item.kind}-{item.id}" for item in library.parent_pages}
    pages |= {f"ouders-{item.guideline_id}-{item.language}" for item in library.translations}
    return {f"beeld/g/{name}.svg" for name in pages}


def _sheets(library: Library) -> set[str]:
    """A guideline has a sheet to print; a generic module one of its own."""
    carded = [item for item in library.in_force if any(line.key for line in item.recommendations)]
    generic = {f"modules/{item.id}/kaart" for item in carded if item.guideline_id not in library.guidelines_by_id}
    return {f"richtlijnen/{item.guideline_id}/kaart" for item in carded if item.cluster} | generic


def _recommendations(library: Library) -> set[str]:
    return {
        f"aanbevelingen/{module.cluster or 'generiek'}/{phase}"
        for module, item in library.recommendations()
        for phase in item.phases
    }


def clicks(links: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """How many links away from the home page each page is, from the links of every page by its address."""
    found = {"/": 0}
    waiting = deque(found)
    while waiting:
        here = waiting.popleft()
        for link in links[here]:
            there = normpath(join(here, link.partition("#")[0]))
            there = there if there.endswith("/") else f"{there}/"
            if there in links and there not in found:
                found[there] = found[here] + 1
                waiting.append(there)
    return found
