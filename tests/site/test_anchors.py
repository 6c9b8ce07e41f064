"""Anchors that the check predicts and the ids that a browser finds in the built pages: no difference at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.bench.generator import write_root
from tests.conftest import REPOSITORY, TODAY
from tests.once import once
from tests.site.built import BuiltSite
from tests.site.hosts import bouw
from tests.site.test_links import problems

from jgz.loader import load
from jgz.model import Document, Library, Module
from jgz.model.addresses import address_of
from jgz.model.page_ids import is_frame_id, page_ids, removed_recommendations

# A page with every way in which a text can come by an id, and some that only look like one.
EVERY_WAY = """---
id: ankers
soort: pagina
titel: Alle soorten ankers
samenvatting: Een pagina waarop alles staat waar een koppeling naartoe kan leiden, voor deze ene test.
---
Zie [één](#een-kop), [twee](#een-kop_1), [drie](#eigen-kop), [vier](#oud), [vijf](#kop-in-blok), [zes](#fn:1),
[zeven](#cafe-creme-co2) en [acht](#woord).

## Eén kop

## Eén kop

### Kop met *nadruk*, `code` & [koppeling](over.md)

## Vaste kop {#eigen-kop}

Onderstreepte kop
-----------------

## Café crème: CO<sub>2</sub>

## 10 vragen (over dingen) / en meer…

## ???

## Een kop die eindigt op _1

> ## Kop in een citaat

- punt

    ### Kop in een lijst

/// let-op
### Kop in blok

Tekst.
///

<a id="oud"></a>Een oud anker, een *woord*{: #woord } met een id en een noot[^1], nog eens[^1] en een andere[^twee].

Een alinea met een id.
{: #alinea }

| a {: #cel } | b |
| --- | --- |
| c | d |

```
## Geen kop {#geen-anker}
```

Ook `{#geen-anker}` is er geen.

[^1]: De eerste noot.

[^twee]: De tweede, met [een koppeling](#eigen-kop).
"""
# What the templates add for their own use; text never links there, and no heading can have two hyphens in a row.
FRAME = {"__drawer", "__search", "bij-hulpmiddelen", "directe-hulp", "zoek-boven", "zoek-hier", "verwante-modules"}


@dataclass(frozen=True)
class Pair:
    """A library as the check reads it and as a build does, and the site that came of it."""

    quick: Library
    full: Library
    site: BuiltSite


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of 25 generated modules, with the page above."""

    def make(folder: Path) -> None:
        root = folder / "wortel"
        write_root(REPOSITORY, root, 25)
        (root / "modules/over/ankers.md").write_text(EVERY_WAY, encoding="utf-8")
        bouw(root, root / "site", today=TODAY)

    return once(tmp_path_factory, "ankers", make) / "wortel"


@pytest.fixture(scope="module", params=["echt", "gemaakt"])
def pair(request: pytest.FixtureRequest) -> Pair:
    if request.param == "echt":
        root, site, full = (request.getfixturevalue(name) for name in ("content", "site", "whole"))
    else:
        root = request.getfixturevalue("generated")
        site, full = BuiltSite(root / "site"), load(root).library
    return Pair(load(root, quick=True).library.without_concepts(), full.without_concepts(), site)


def test_the_ids_on_a_page_are_those_that_were_predicted(pair: Pair) -> None:
    different = {}
    for document in pair.full.documents():
        there = {
            id
            for id in pair.site.pages[address_of(document)].ids()
            if id not in FRAME and not id.startswith("jgz-") and "--" not in id
        }
        predicted = set(page_ids(document))
        if there != predicted:
            different[document.origin.path] = (sorted(there - predicted), sorted(predicted - there))
    assert different == {}


def test_quick_reading_predicts_the_same(pair: Pair) -> None:
    quick, full = (
        {item.origin.path: anchors(item) for item in library.documents()} for library in (pair.quick, pair.full)
    )
    assert quick == full


def anchors(document: Document) -> tuple[object, ...]:
    """Everything about a text that a link may lead to."""
    body = document.body
    return page_ids(document), body.ids, body.headings, body.citations, body.links


def test_every_link_with_a_fragment_lands(pair: Pair) -> None:
    fragments = sum("#" in link for page in pair.site.everything.values() for link in page.links())
    assert fragments > len(pair.full.modules)
    assert problems(pair.site) == []


def test_headings_recommendations_and_sources_keep_their_id(pair: Pair) -> None:
    for document in pair.full.documents():
        there = pair.site.pages[address_of(document)].ids()
        for heading in document.body.headings:
            assert there.count(heading.id) == 1, (document.origin.path, heading)
    for module in pair.full.modules:
        there = pair.site.pages[address_of(module)].ids()
        named = [item.id for item in module.recommendations] + [f"bron-{item.id}" for item in module.sources]
        assert [id for id in named if there.count(id) != 1] == []


def test_an_author_can_give_no_id_that_a_page_uses_itself(pair: Pair) -> None:
    for document in pair.full.documents():
        named = set(document.body.ids)
        if isinstance(document, Module):
            named |= removed_recommendations(document)
            named |= {old for item in document.recommendations for old in item.former_ids}
        own = set(pair.site.pages[address_of(document)].ids()) - named
        assert [id for id in sorted(own) if not is_frame_id(id)] == [], document.origin.path
