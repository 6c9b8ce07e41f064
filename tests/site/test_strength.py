"""The words for strength and direction: the same everywhere, explained at hand, never against their own sentence."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tests.site.built import BuiltSite, text_of, with_class

from jgz.labels import OUTDATED, URGENCY, strength_label, strength_words
from jgz.model import Library
from jgz.model.addresses import STRENGTH_PAGE, address_of


def test_every_label_has_its_explanation_beside_it(library: Library, built: BuiltSite) -> None:
    explained = {item.attrib["id"] for item in built.pages[STRENGTH_PAGE].main.iter("dt") if "id" in item.attrib}
    assert explained == {word.id for word in strength_words()}
    for module in library.modules:
        blocks = with_class(built.pages[address_of(module)].main, "jgz-aanbeveling")
        for item, block in zip(module.recommendations, blocks, strict=True):
            (label,) = with_class(block, "jgz-sterkte")
            assert text_of(label).split(" ", 1)[1] == strength_label(item)
            (link,) = with_class(block, "jgz-uitleg")
            address, _, anchor = link.attrib["href"].partition("#")
            assert address.endswith(STRENGTH_PAGE)
            assert anchor in explained
            assert strength_label(item) in link.attrib["aria-label"]


def test_lists_of_recommendations_lead_to_the_explanation(built: BuiltSite) -> None:
    for page in built.pages.values():
        if with_class(page.main, "jgz-regel") and not with_class(page.main, "jgz-aanbeveling"):
            assert any(STRENGTH_PAGE in item.attrib.get("href", "") for item in page.main.iter("a")), page.address


def test_no_label_says_what_not_to_do(library: Library, built: BuiltSite) -> None:
    labels = {word.label for word in strength_words()}
    for page in built.pages.values():
        for label in with_class(page.main, "jgz-sterkte"):
            assert text_of(label).split(" ", 1)[1] in labels
    assert not any("niet" in label or "doen" in label for label in labels)


def test_a_slide_says_how_urgent_an_advice_is_and_when_it_may_be_outdated(library: Library, built: BuiltSite) -> None:
    shown, wanted = [], []
    for module in library.modules:
        if page := built.pages.get(f"/invoeren/{module.id}/"):
            slides = with_class(page.main, "jgz-dia")[1:-1]
            shown += [(text_of(with_class(item, "jgz-dia__kop")[0]), *_warned(item)) for item in slides]
            keys = [item for item in module.recommendations if item.key]
            wanted += [(item.title, URGENCY.get(item.urgency), module.may_be_outdated(item)) for item in keys]
    assert shown == wanted


def _warned(slide: Element) -> tuple[str | None, bool]:
    urgency = [text_of(item) for item in with_class(slide, "jgz-spoed")]
    return urgency[0] if urgency else None, OUTDATED in text_of(slide)
