"""The browser and the package read words alike and rank pages alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.e2e.search import HOSTILE, QUERIES, Open, questions, with_parts
from tests.e2e.server import Served

from jgz.model import Library
from jgz.search import Search
from jgz.search.answers import read_dangers
from jgz.search.fitting import typed_words
from jgz.search.gate import gate_of
from jgz.search.gate_weights import ENOUGH
from jgz.search.index import SearchIndex

pytestmark = pytest.mark.browser

GOLDEN = Path(__file__).parents[1] / "golden" / "ontleder.tsv"
MORE = ["baby's x-benen", "'s nachts", "8 weken huilen", "dag 10", "allergieën", "10 000", "2,5 jaar", "peuter"]


def test_the_same_terms_for_every_word_of_the_list(served: Served, open_page: Open) -> None:
    rows = [line.split("\t") for line in GOLDEN.read_text(encoding="utf-8").splitlines()[1:]]
    page = with_parts(open_page, served)
    found = page.evaluate(
        """async (texts) => {
            const { openIndex, terms } = await import("/assets/zoek/proef.js");
            await openIndex(new URL("/", document.baseURI));
            return texts.map((text) => terms(text).join(" "));
        }""",
        [text for text, _ in rows],
    )
    wrong = [(text, ours, theirs) for (text, theirs), ours in zip(rows, found, strict=True) if ours != theirs]
    assert len(rows) >= 5000
    assert wrong == []


def test_every_term_is_worth_the_same_on_every_page(served: Served, search: Search, open_page: Open) -> None:
    """The browser works out what lunr said when the index was built."""
    index = search.index
    page = with_parts(open_page, served)
    found = page.evaluate(
        """async (terms) => {
            const { openIndex } = await import("/assets/zoek/proef.js");
            const index = await openIndex(new URL("/", document.baseURI));
            await index.need(terms);
            return terms.map((term) => [index.rarity(term), [...index.scores(term)]]);
        }""",
        index.terms,
    )
    different = [
        term
        for term, (rarity, scores) in zip(index.terms, found, strict=True)
        if scores != [list(item) for item in _sums(index, term)] or abs(rarity - index.rarity(term)) > 1e-12
    ]
    assert different == []
    assert sum(len(scores) for _, scores in found) > 40_000


def _sums(index: SearchIndex, term: str) -> list[tuple[int, float]]:
    """What a term is worth for each page, its fields together."""
    sums: dict[int, float] = {}
    for pages in index.postings[term].values():
        for number, worth in pages.items():
            sums[number] = round(sums.get(number, 0.0) + worth, 3)
    return sorted(sums.items())


@pytest.mark.parametrize(("door", "step"), [("", 1), ("ouder", 3), ("professional", 3)])
def test_the_same_pages_and_scores_for_every_query(
    door: str, step: int, served: Served, search: Search, open_page: Open
) -> None:
    """A door only weighs pages otherwise, so there some queries tell of all."""
    queries = [*(row["query"] for row in questions()), *HOSTILE.values(), *MORE][::step]
    ranker = search.ranker
    wanted = [[[hit.number, hit.score, *hit.parts] for hit in ranker.rank(query, door).hits] for query in queries]
    page = with_parts(open_page, served)
    found = page.evaluate(
        """async ([queries, door]) => {
            const { openIndex, search } = await import("/assets/zoek/proef.js");
            const index = await openIndex(new URL("/", document.baseURI));
            const found = [];
            for (const query of queries) {
                const { hits } = await search(index, query, { door });
                found.push(hits.map((hit) => [hit.number, hit.score, ...hit.parts]));
            }
            return found;
        }""",
        [queries, door],
    )
    different = [query for query, ours, theirs in zip(queries, found, wanted, strict=True) if ours != theirs]
    assert different == []
    assert sum(bool(hits) for hits in found) > 400 / step


def test_the_same_help_for_every_sentence(served: Served, public: Library, search: Search, open_page: Open) -> None:
    rows = [
        row for name in ("gevaar.tsv", "geen-gevaar.tsv") for row in (QUERIES / name).read_text("utf-8").splitlines()
    ]
    queries = [*(row.split("\t")[0] for row in rows), *HOSTILE.values(), "zelf moord", "geen koorts", "zonder te slaan"]
    queries += [row.split("\t")[0] for row in (QUERIES / "talen.tsv").read_text("utf-8").splitlines()]
    # One of each language for each word: the browser reads these in a file of their own, when a query begins like one.
    registers = public.registers
    queries += [
        word.of(item.id)[0].rstrip("*")
        for word in registers.tongue_words
        for item in registers.tongues
        if word.of(item.id)
    ]
    wanted = []
    for query in queries:
        told, dangers = read_dangers(public.registers, search.ranker, query)
        loud, quiet = ([item.help.id for item in dangers if item.quiet == is_quiet] for is_quiet in (False, True))
        wanted.append([loud, quiet, [told.tongue.id, told.dutch] if told else None])
    page = with_parts(open_page, served)
    found = page.evaluate(
        """async (queries) => {
            const { openIndex, dangersIn, toldIn, withHelp } = await import("/assets/zoek/proef.js");
            const index = await openIndex(new URL("/", document.baseURI));
            await withHelp(() => {});
            const found = [];
            // One after the other: nobody waits longer than a moment for what a word means.
            for (const query of queries) {
                const dangers = await dangersIn(query, index);
                const ids = (wanted) => dangers.filter(({ quiet }) => quiet === wanted).map(({ help }) => help.id);
                const told = await toldIn(query, index);
                found.push([ids(false), ids(true), told && [told.tongue.id, told.dutch]]);
            }
            return found;
        }""",
        queries,
    )
    different = [query for query, ours, theirs in zip(queries, found, wanted, strict=True) if ours != theirs]
    assert different == []
    assert sum(bool(loud) for loud, _, _ in found) > 500
    assert sum(bool(told) for _, _, told in found) > 400


def test_the_same_weight_at_the_gate_for_every_sentence(served: Served, public: Library, open_page: Open) -> None:
    names = ("gevaar.tsv", "geen-gevaar.tsv", "zoektermen.tsv")
    rows = [row.split("\t")[0] for name in names for row in (QUERIES / name).read_text("utf-8").splitlines()]
    # Also with a letter less, and with the first two words typed as one.
    queries = [
        *rows,
        *HOSTILE.values(),
        *(row[:-2] + row[-1:] for row in rows),
        *(row.replace(" ", "", 1) for row in rows),
    ]
    gate = gate_of(public)
    page = with_parts(open_page, served)
    found = page.evaluate(
        """async (queries) => {
            const { withGate, typedWords } = await import("/assets/zoek/proef.js");
            return withGate(({ gate }) => queries.map((query) => gate.weight(typedWords(query))));
        }""",
        queries,
    )
    wanted = [gate.weight(typed_words(query)) for query in queries]
    different = [query for query, ours, theirs in zip(queries, found, wanted, strict=True) if ours != theirs]
    assert different == []
    assert sum(weight >= ENOUGH for weight in found) > 3000


@pytest.mark.parametrize("quickly", [False, True])
def test_suggestions_depend_on_what_is_typed_only(quickly: bool, served: Served, open_page: Open) -> None:
    """What other queries made the browser read never changes an answer."""
    page = with_parts(open_page, served)
    texts = ["hui", "huilen", "8 weken hui", "borstvoding", "mijn kind wil", "kindje slaapt", "epilepsie", "x-be"]
    fresh, later = page.evaluate(
        """async ([texts, quickly]) => {
            const { openIndex, search } = await import("/assets/zoek/proef.js");
            const root = new URL("/", document.baseURI);
            const ask = async (index, text, typing) => {
                const { hits } = await search(index, text, { typing, quickly: typing && quickly });
                return hits.map((hit) => [hit.number, hit.score]);
            };
            const fresh = [];
            for (const text of texts) fresh.push(await ask(await openIndex(root), text, true));
            const index = await openIndex(root);
            for (const text of texts) await ask(index, text, false);
            const later = [];
            for (const text of texts) later.push(await ask(index, text, true));
            return [fresh, later];
        }""",
        [texts, quickly],
    )
    # Quickly, a word that no title or keyword has means nothing yet.
    unknown = ("epilepsie", "borstvoding")
    assert [bool(hits) for hits in fresh] == [not quickly or text not in unknown for text in texts]
    assert later == fresh
