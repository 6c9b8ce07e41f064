"""Structured data of schema.org for each page, as JSON-LD.

Choices. Invented text never gets a medical type: a machine that reads only this data would not see the notice on the
page. A strength stands on a recommendation and nowhere else, and only on one that holds: not on a draft, a lapsed
module, or a recommendation that may be outdated. `evidenceLevel` is left out: its three letters are no GRADE; the
certainty stands in words beside the strength.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jgz.datasets import DATASETS
from jgz.labels import FICTIONAL, STATUS, certainty_label, strength_label
from jgz.model import Document, Kind, Module, ParentPage, Recommendation, Version
from jgz.model.addresses import DATA, SEARCH, address_of
from jgz.model.archive import version_address
from jgz.model.ledger import VersionRecord
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.page import Page

Thing = dict[str, Any]
# In a script element nothing may look like markup, whatever the text says.
_ESCAPED = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
_AUDIENCE: dict[str, Thing] = {
    "ouders": {"@type": "ParentAudience", "audienceType": "Ouders en verzorgers"},
    "jongeren": {"@type": "PeopleAudience", "audienceType": "Jongeren"},
}


@dataclass(frozen=True)
class Maker:
    """Makes the data of the pages of one library."""

    builder: Builder

    @cached_property
    def _documents(self) -> dict[str, Document]:
        return {address_of(item): item for item in self.builder.library.documents()}

    def data(self, page: Page, version: VersionRecord | None = None) -> str:
        """The data of a page as JSON that is safe inside a script element; `version` is what it is the page of."""
        things = [
            self._page(page) | (self._version(page, version) if version else {}),
            *self._crumbs(page),
            *self._site(page),
            *self._dataset(page),
            *self._guideline(page),
        ]
        graph = {"@context": "https://schema.org", "@graph": things}
        text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
        for sign, escaped in _ESCAPED.items():
            text = text.replace(sign, escaped)
        return text

    def _address(self, page: Page, address: str) -> str:
        """A full address; while the site has none, the way from the page, which a reader of the data resolves."""
        return self.builder.site.full(address) or f"{page.root}{address}"

    def _page(self, page: Page) -> Thing:
        document = self._documents.get(page.address)
        url = self._address(page, page.address)
        thing = {
            "@type": _type(page, document),
            "@id": url,
            "url": url,
            "name": page.title,
            "description": page.description,
            "inLanguage": page.language,
        }
        if page.updated:
            thing["dateModified"] = page.updated.isoformat()
        if isinstance(document, Module):
            thing |= self._numbered(page, document)
        if page.fictional:
            return thing | {"creativeWorkStatus": FICTIONAL}
        if isinstance(document, Module):
            return thing | self._module(document, url)
        if isinstance(document, ParentPage):
            return thing | self._parents(page, document)
        return thing

    def _module(self, module: Module, url: str) -> Thing:
        names = {item.id: item.plural for item in self.builder.library.registers.professions}
        about: Thing = {"mainEntity": {"@id": f"{url}#MedicalGuideline"}} if module.status.in_force else {}
        # A machine reads it on any day: it gets the date, and not whether that has passed.
        if about and module.review_before:
            about["expires"] = module.review_before.isoformat()
        return about | {
            "creativeWorkStatus": STATUS[module.status],
            "medicalAudience": [{"@type": "MedicalAudience", "audienceType": names[id]} for id in module.audience],
            **({"citation": cited} if (cited := [item.address for item in module.sources if item.address]) else {}),
        }

    def _numbered(self, page: Page, module: Module) -> Thing:
        """Its version, and the one before it that was adopted, where that can be read."""
        return {"version": str(module.version), **self._before(page, module.id, module.version)}

    def _before(self, page: Page, module: str, version: Version) -> Thing:
        known = [item for item in self.builder.archive.ledger.versions(module) if item.version < version]
        return {"isBasedOn": self._address(page, version_address(module, known[-1].version))} if known else {}

    def _version(self, page: Page, record: VersionRecord) -> Thing:
        """What an archived version says of itself: what it is a version of, and in which days it held."""
        end = record.valid_to.isoformat() if record.valid_to else ".."
        held = {} if record.never_held else {"temporalCoverage": f"{record.valid_from.isoformat()}/{end}"}
        return {
            "version": str(record.version),
            **held,
            **({"datePublished": record.public_from.isoformat()} if record.last.blob else {}),
            "exampleOfWork": self._address(page, page.canonical),
            **self._before(page, record.module, record.version),
        }

    def _parents(self, page: Page, document: ParentPage) -> Thing:
        modules = self.builder.library.modules_by_id
        based = [self._address(page, address_of(modules[id])) for id in document.checked_against if id in modules]
        return {
            **({"lastReviewed": document.checked_on.isoformat()} if document.checked_on else {}),
            "audience": _AUDIENCE[document.kind],
            "isBasedOn": based,
        }

    def _crumbs(self, page: Page) -> list[Thing]:
        if not page.crumbs:
            return []
        steps = [*((item.title, item.address) for item in page.crumbs), (page.title, page.address)]
        items = [
            {"@type": "ListItem", "position": number, "name": title, "item": self._address(page, address)}
            for number, (title, address) in enumerate(steps, 1)
        ]
        return [{"@type": "BreadcrumbList", "itemListElement": items}]

    def _site(self, page: Page) -> list[Thing]:
        """The site and how to search it, on the home page only."""
        if page.address != "/":
            return []
        query = f"{self._address(page, SEARCH)}#?q={{zoekvraag}}"
        action = {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": query},
            "query-input": "required name=zoekvraag",
        }
        url = self._address(page, "/")
        site = {
            "@type": "WebSite",
            "@id": f"{url}#WebSite",
            "url": url,
            "name": self.builder.site.name,
            "inLanguage": "nl",
        }
        return [{**site, "potentialAction": action}]

    def _dataset(self, page: Page) -> list[Thing]:
        """The data for programs, on the page about them."""
        if page.address != DATA:
            return []
        url = self._address(page, DATA)
        files = [
            {
                "@type": "DataDownload",
                "contentUrl": self._address(page, item.address),
                "encodingFormat": item.media_type,
                "description": item.about,
            }
            for item in DATASETS
        ]
        licence = {"license": self.builder.site.licence} if self.builder.site.licence else {}
        thing = {"@type": "Dataset", "@id": f"{url}#Dataset", "url": url, "name": page.title}
        described = {"description": page.description, "inLanguage": page.language, "isAccessibleForFree": True}
        return [{**thing, **described, **licence, "distribution": files}]

    def _guideline(self, page: Page) -> list[Thing]:
        """The guideline that a module in force is, and its recommendations that hold."""
        module = self._documents.get(page.address)
        if page.fictional or not isinstance(module, Module) or not module.status.in_force:
            return []
        url = self._address(page, page.address)
        guideline = {
            "@type": "MedicalGuideline",
            "@id": f"{url}#MedicalGuideline",
            "url": url,
            "name": module.title,
            "description": module.summary,
            **_dated(module),
        }
        advice = (item for item in module.recommendations if item.kind is not Kind.NONE)
        holding = [item for item in advice if not module.may_be_outdated(item)]
        return [guideline, *(_recommendation(module, item, url) for item in holding)]


def _type(page: Page, document: Document | None) -> str:
    medical = isinstance(document, Module | ParentPage) and not page.fictional
    return "MedicalWebPage" if medical else "WebPage"


def _recommendation(module: Module, item: Recommendation, url: str) -> Thing:
    words = (strength_label(item), certainty_label(item))
    return {
        "@type": "MedicalGuidelineRecommendation",
        "@id": f"{url}#{item.id}",
        "url": f"{url}#{item.id}",
        "name": f"{module.title}: {item.name}",
        "description": item.text,
        "recommendationStrength": ". ".join(filter(None, words)),
        "guideline": {"@id": f"{url}#MedicalGuideline"},
        **_dated(module),
    }


def _dated(module: Module) -> Thing:
    return {"guidelineDate": module.adopted_on.isoformat()} if module.adopted_on else {}
