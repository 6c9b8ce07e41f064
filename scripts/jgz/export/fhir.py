"""A module as FHIR R4: a bundle with a PlanDefinition for the module and one for each of its recommendations.

It says what is recommended, to be shared; nothing in it can be computed with, and it says so.
"""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from typing import Any

from jgz.export.entries import Export, ModuleEntry, RecommendationEntry
from jgz.json_text import laid_out
from jgz.labels import FICTIONAL_SHORT, strength_label
from jgz.model import Certainty, CodeSystem, Direction, Module, Phase, Source, Status, Strength, Urgency
from jgz.model.addresses import DATA

FOLDER = "fhir/r4"
_LONGEST = 64
_DIGITS = 8
_STATUS = {Status.ADOPTED: "active", Status.IN_REVISION: "active", Status.LAPSED: "retired"}
_CPG = "http://hl7.org/fhir/uv/cpg/StructureDefinition"
_CORE = "http://hl7.org/fhir/StructureDefinition"
_TERMS = "http://terminology.hl7.org/CodeSystem"
_STRENGTH = {Strength.STRONG: ("strong", "Strong"), Strength.WEAK: ("weak", "Weak")}
_CERTAINTY = {
    Certainty.HIGH: ("high", "High quality"),
    Certainty.MODERATE: ("moderate", "Moderate quality"),
    Certainty.LOW: ("low", "Low quality"),
    Certainty.VERY_LOW: ("very-low", "Very low quality"),
}
_SYSTEMS = {CodeSystem.SNOMED: "http://snomed.info/sct", CodeSystem.ICPC: "http://hl7.org/fhir/sid/icpc-1"}
_PRIORITY = {Urgency.NOW: "stat", Urgency.TODAY: "urgent"}
_DIRECTION = {Direction.FOR: ("for", "For"), Direction.AGAINST: ("against", "Against")}


def fhir_path(module_id: str) -> str:
    """The file of a module, as a path in the site."""
    return f"{FOLDER}/{module_id}.json"


def fhir_files(entry: ModuleEntry) -> dict[str, str]:
    """Path and text of the bundle of a module; none while the site has no address, by which resources are named."""
    if not entry.export.site.url:
        return {}
    return {fhir_path(entry.module.id): laid_out(_bundle(entry))}


def fhir_id(*names: str) -> str:
    """A name that FHIR takes for an id: at most 64 signs. A longer one is cut, and ends in a digest of the whole."""
    whole = ".".join(names)
    if len(whole) <= _LONGEST:
        return whole
    digest = hashlib.sha256(whole.encode()).hexdigest()[:_DIGITS]
    return f"{whole[: _LONGEST - _DIGITS - 1].rstrip('-.')}-{digest}"


def _bundle(entry: ModuleEntry) -> dict[str, Any]:
    resources = [_strategy(entry), *(_recommendation(item) for item in entry.recommendations)]
    return {
        "resourceType": "Bundle",
        "id": fhir_id(entry.module.id),
        "type": "collection",
        "entry": [{"fullUrl": item["url"], "resource": item} for item in resources],
    }


def _strategy(entry: ModuleEntry) -> dict[str, Any]:
    """The module, which refers to each of its recommendations."""
    module = entry.module
    id = fhir_id(module.id)
    return {
        **_head(entry, id, module.id, module.title, module.summary),
        "type": {"coding": [_coding(f"{_TERMS}/plan-definition-type", "clinical-protocol", "Clinical Protocol")]},
        "relatedArtifact": _artifacts(entry),
        "action": [
            {"title": item.item.name, "definitionCanonical": f"{_url(entry.export, _id_of(item))}|{module.version}"}
            for item in entry.recommendations
        ],
    }  # fmt: skip


def _recommendation(entry: RecommendationEntry) -> dict[str, Any]:
    item, owner = entry.item, entry.owner
    title = f"{owner.module.title}: {item.name}"
    action = {
        "extension": _rating(entry),
        "title": item.name,
        "priority": _PRIORITY[item.urgency] if item.urgency else None,
        "description": item.text,
        "textEquivalent": f"{item.text} ({strength_label(item)})",
        "documentation": [{"type": "documentation", "display": title, "url": entry.address}],
    }
    return {
        **_head(owner, _id_of(entry), item.full_id, title, item.text),
        "type": {"text": "aanbeveling"},
        "action": [{key: value for key, value in action.items() if value}],
    }


def _head(entry: ModuleEntry, id: str, name: str, title: str, description: str) -> dict[str, Any]:
    """What a resource of a module says of itself: whose it is, which version, and when it held."""
    module, export = entry.module, entry.export
    notice = f"{FICTIONAL_SHORT}. " if module.fictional else ""
    head = {
        "resourceType": "PlanDefinition",
        "id": id,
        "language": "nl",
        "extension": [{"url": f"{_CPG}/cpg-knowledgeCapability", "valueCode": "shareable"}],
        "url": _url(export, id),
        "identifier": [{"system": export.address(DATA), "value": name}],
        "version": str(module.version),
        "name": "".join(part.capitalize() for part in id.replace(".", "-").split("-")),
        "title": title,
        "status": _STATUS[module.status],
        "experimental": module.fictional,
        "date": module.last_change.isoformat(),
        "publisher": export.site.name,
        "description": f"{notice}{description}",
        "useContext": _contexts(entry),
        "topic": [{"coding": [{"system": _SYSTEMS[item.system], "code": item.code}]} for item in module.codes],
        "jurisdiction": [{"coding": [_coding("urn:iso:std:iso:3166", "NL", "Netherlands")]}],
        "approvalDate": _day(module.adopted_on),
        "lastReviewDate": _day(_last_review(module)),
        "effectivePeriod": _period(module),
    }
    return {key: value for key, value in head.items() if value not in (None, [], {}, "")}


def _last_review(module: Module) -> date | None:
    """The last day on which somebody said that it still holds."""
    days = [item.date for item in module.reassessments]
    return max([*days, *([module.adopted_on] if module.adopted_on else [])], default=None)


def _period(module: Module) -> dict[str, str]:
    """When it holds. A term that has passed ends nothing: the module leads until it is revised."""
    start, end = module.adopted_on, module.lapse.on - timedelta(days=1) if module.lapse else None
    if start and end:
        # What lapsed on the day of its adoption held on no day; a period has one at least.
        end = max(start, end)
    return {name: day.isoformat() for name, day in (("start", start), ("end", end)) if day}


def _contexts(entry: ModuleEntry) -> list[dict[str, Any]]:
    """For which ages and which professions it is."""
    registers = entry.export.library.registers
    phases = [item for item in registers.phases if item.id in entry.module.phases]
    people = [item for item in registers.professions if item.id in entry.module.audience]
    found = [_context("age", "Age Range", {"valueRange": _ages(item)}) for item in phases if item.from_days is not None]
    return found + [
        _context("user", "User Type", {"valueCodeableConcept": {"text": item.name}}) for item in people
    ]  # fmt: skip


def _context(code: str, display: str, value: dict[str, Any]) -> dict[str, Any]:
    return {"code": _coding(f"{_TERMS}/usage-context-type", code, display), **value}


def _ages(phase: Phase) -> dict[str, Any]:
    ends = {"low": phase.from_days, "high": phase.to_days}
    unit = {"unit": "dag", "system": "http://unitsofmeasure.org", "code": "d"}
    return {name: {"value": days, **unit} for name, days in ends.items() if days is not None}


def _artifacts(entry: ModuleEntry) -> list[dict[str, Any]]:
    """Its page, its sources, and what it replaces or is replaced by."""
    module, export = entry.module, entry.export
    successors = module.lapse.replaced_by if module.lapse else ()
    others = (("predecessor", module.replaces), ("successor", successors))
    return [
        {"type": "documentation", "display": module.title, "url": entry.address},
        *(_citation(item) for item in module.sources),
        *(
            {"type": kind, "resource": _url(export, fhir_id(id))}
            for kind, ids in others
            for id in ids
            if id in export.ids
        ),
    ]


def _citation(source: Source) -> dict[str, str]:
    found = {"type": "citation", "citation": source.text}
    return {**found, "url": source.address} if source.address else found


def _rating(entry: RecommendationEntry) -> list[dict[str, Any]]:
    """How strong, how certain and which way, in the words that FHIR has for it."""
    item = entry.item
    found = []
    if item.strength:
        found.append(
            _rated(f"{_CORE}/cqf-strengthOfRecommendation", "recommendation-strength", _STRENGTH[item.strength])
        )
    if item.certainty in _CERTAINTY:
        found.append(_rated(f"{_CORE}/cqf-qualityOfEvidence", "evidence-quality", _CERTAINTY[item.certainty]))
    if item.direction:
        code, display = _DIRECTION[item.direction]
        system = "http://hl7.org/fhir/uv/cpg/CodeSystem/cpg-recommendation-direction-cs"
        found.append(_extension(f"{_CPG}/cpg-directionOfRecommendation", _coding(system, code, display)))
    return found


def _rated(url: str, system: str, word: tuple[str, str]) -> dict[str, Any]:
    return _extension(url, _coding(f"{_TERMS}/{system}", *word))


def _extension(url: str, coding: dict[str, str]) -> dict[str, Any]:
    return {"url": url, "valueCodeableConcept": {"coding": [coding]}}


def _coding(system: str, code: str, display: str) -> dict[str, str]:
    return {"system": system, "code": code, "display": display}


def _id_of(entry: RecommendationEntry) -> str:
    return fhir_id(entry.item.module_id, entry.item.id)


def _url(export: Export, id: str) -> str:
    return export.address(f"/{FOLDER}/PlanDefinition/{id}")


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
