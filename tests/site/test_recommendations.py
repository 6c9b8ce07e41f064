"""/aanbevelingen/: the counts equal the data and each count is the length of the list behind it."""

from __future__ import annotations

import gzip
from collections import Counter
from urllib.parse import urljoin

from tests.site.built import BuiltSite, text_of, with_class
from tests.site.lists import in_brackets, number, targets

from jgz.model import Library
from jgz.model.addresses import address_of


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
        shown = targets(page, with_class(page.main, "jgz-regel__tekst"))
        assert Counter(shown) == Counter(found)
        assert number(text_of(with_class(page.main, "jgz-inleiding")[0])) == len(found)


def test_no_page_of_recommendations_is_large(built: BuiltSite) -> None:
    pages = [page.file for page in built.pages.values() if page.address.startswith("/aanbevelingen/")]
    assert max(len(gzip.compress((built.root / file).read_bytes())) for file in pages) < 100_000
