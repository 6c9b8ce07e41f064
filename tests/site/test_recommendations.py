"""/aanbevelingen/: the counts equal the data and each count is the length of the list behind it."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urljoin

from tests.site.built import BuiltSite, text_of, with_class
from tests.site.lists import in_brackets, number, targets

from jgz.labels import URGENCY, certainty_short, strength_label, strength_sign
from jgz.model import Library, Module, Recommendation
from jgz.model.addresses import address_of
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.recommendation_data import recommendation_files


def test_all_recommendations(library: Library, built: BuiltSite) -> None:
    page = built.pages["/aanbevelingen/"]
    total = sum(1 for _ in library.recommendations())
    assert number(text_of(with_class(page.main, "jgz-inleiding")[0])) == total
    by_cluster = Counter(module.cluster for module, _ in library.recommendations())
    names = {item.name: by_cluster[item.id] for item in library.clusters} | {"Voor elk cluster": by_cluster[""]}
    shown = {text_of(item).rpartition(" (")[0]: in_brackets(text_of(item)) for item in page.main.iter("h2")}
    assert shown == {name: count for name, count in names.items() if count}


def test_each_cell_is_the_length_of_its_list(library: Library, built: BuiltSite) -> None:
    front = built.pages["/aanbevelingen/"]
    cells = {
        urljoin(front.address, link.attrib["href"]): in_brackets(text_of(link))
        for part in with_class(front.main, "jgz-fasen")
        for link in part.iter("a")
    }
    wanted: dict[str, list[str]] = {}
    for module, item in library.recommendations():
        for phase in item.phases:
            address = f"/aanbevelingen/{module.cluster or 'generiek'}/{phase}/"
            wanted.setdefault(address, []).append(f"{address_of(module)}#{item.id}")
    assert cells == {address: len(found) for address, found in wanted.items()}
    for address, found in wanted.items():
        page = built.pages[address]
        every = targets(page, with_class(page.main, "jgz-regel__tekst"))
        shown = [target for target in every if not target.startswith("tel:")]
        assert Counter(shown) == Counter(found)
        assert number(text_of(with_class(page.main, "jgz-inleiding")[0])) == len(found)


def test_no_page_of_recommendations_is_large(built: BuiltSite) -> None:
    pages = [page.file for page in built.pages.values() if page.address.startswith("/aanbevelingen/")]
    assert max(len(gzip.compress((built.root / file).read_bytes())) for file in pages) < 100_000


# --- what the filter reads


def head(built: BuiltSite) -> dict[str, Any]:
    """What every recommendation is chosen by."""
    read: dict[str, Any] = json.loads((built.root / "aanbevelingen/gegevens/kop.json").read_text(encoding="utf-8"))
    return read


def texts(built: BuiltSite, cluster: str) -> list[Any]:
    """The modules of a cluster in words."""
    path = built.root / "aanbevelingen/gegevens" / head(built)["versie"] / f"{cluster}.json"
    read: list[Any] = json.loads(path.read_text(encoding="utf-8"))
    return read


def chosen(values: list[list[str]], bits: int) -> set[str]:
    """The ids that a set of bits stands for."""
    return {id for place, (id, _) in enumerate(values) if bits & 1 << place}


def strengths(item: Recommendation) -> set[str]:
    """What a reader may choose to find a recommendation by its strength."""
    return {f"{item.strength}-{item.direction}", str(item.strength)} if item.strength else {str(item.kind)}


def urgencies(item: Recommendation) -> set[str]:
    """What a reader may choose to find what can't wait."""
    return {"ja", str(item.urgency)} if item.urgency else set()


def test_the_data_of_the_filter_is_the_library(library: Library, built: BuiltSite) -> None:
    read = head(built)
    names = {name: facet["waarden"] for name, facet in read["keuzes"].items()}
    assert {name for name, facet in read["keuzes"].items() if facet["meer"]} == {
        "fase", "beroep", "sterkte", "spoed", "status",
    }  # fmt: skip
    assert [id for id, _ in names["status"]] == ["vastgesteld", "in-herziening", "termijn-verlopen"]
    files = {id: dict(enumerate(texts(built, id))) for id, _ in names["cluster"]}
    found = {}
    for group, place, in_revision, term, lines in read["modules"]:
        cluster = names["cluster"][group][0]
        title, address, until, revised, words = files[cluster].pop(place)
        assert (in_revision, term) == (revised, until)
        for (phases, audience, kind, key), (id, name, text, certainty, outdated) in zip(lines, words, strict=True):
            strength, label, sign, _, urgency, by_when = read["soorten"][kind]
            by = (cluster, chosen(names["fase"], phases), chosen(names["beroep"], audience), bool(key), urgency)
            said = (title, until, bool(revised), name, text, label, sign, certainty, bool(outdated))
            found[f"{address}#{id}"] = (*by, chosen(names["spoed"], by_when), chosen(names["sterkte"], strength), *said)
    assert not any(files.values())
    assert found == {
        f"{address_of(module)}#{item.id}": (
            module.cluster or "generiek",
            set(item.phases),
            set(item.audience),
            item.key,
            URGENCY[item.urgency] if item.urgency else "",
            urgencies(item),
            strengths(item),
            module.title,
            str(module.review_before or ""),
            module.status == "in-herziening",
            item.title,
            item.text,
            strength_label(item),
            strength_sign(item),
            certainty_short(item),
            bool(module.revision and item.id in module.revision.outdated),
        )
        for module, item in library.recommendations()
    }


def statuses(module: Module, today: date) -> set[str]:
    """What a reader may choose to find a recommendation by the status of its module."""
    late = module.review_before is not None and module.review_before < today
    return {str(module.status), *(["termijn-verlopen"] if late else [])}


def test_the_choices_and_their_numbers_stand_on_the_page(library: Library, built: BuiltSite, today: date) -> None:
    page = built.pages["/aanbevelingen/"].main
    lists = {item.attrib["name"]: list(item.iter("option")) for item in page.iter("select")}
    shown = {
        name: {item.attrib["value"]: in_brackets(text_of(item)) for item in options} for name, options in lists.items()
    }
    every = list(library.recommendations())
    assert {name: counts.pop("") for name, counts in shown.items()} == dict.fromkeys(shown, len(every))
    wanted = {
        "fase": Counter(name for _, item in every for name in item.phases),
        "cluster": Counter(module.cluster or "generiek" for module, _ in every),
        "beroep": Counter(name for _, item in every for name in item.audience),
        "sterkte": Counter(name for _, item in every for name in strengths(item)),
        "spoed": Counter(name for _, item in every for name in urgencies(item)),
        "status": Counter(name for module, _ in every for name in statuses(module, today)),
    }
    # What there is nothing of can't be chosen.
    assert shown == {name: counts for name, counts in wanted.items() if counts}
    assert int(page.find(".//*[@id='filterkern']").text or "") == sum(item.key for _, item in every)  # type: ignore[union-attr]


def test_the_names_of_the_texts_change_with_them(public: Library, today: date) -> None:
    """A browser that holds an old file must not show it beside a new head."""
    before = recommendation_files(Builder(public, today))
    assert recommendation_files(Builder(public, today)) == before
    index, module = next((index, item) for index, item in enumerate(public.modules) if item.status.in_force)
    first, *rest = module.recommendations
    changed = replace(module, recommendations=(replace(first, text="Doe iets anders."), *rest))
    modules = (*public.modules[:index], changed, *public.modules[index + 1 :])
    after = recommendation_files(Builder(replace(public, modules=modules), today))
    assert set(before) & set(after) == {"aanbevelingen/gegevens/kop.json"}
