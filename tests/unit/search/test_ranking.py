"""Which page comes first and by how much: each rule of the ranking on a few pages."""

from __future__ import annotations

import pytest
from tests.unit.search.making import group, ids, page, ranker, score

from jgz.language.stems import stem
from jgz.search import Search
from jgz.search.index import MOST, Lexicon
from jgz.search.parts import Part
from jgz.search.ranking import GUIDELINE, MOST_PARTS, OWN_DOOR, PHASE, TAIL


def test_pages_of_equal_worth_keep_their_order() -> None:
    pages = ranker(*(page(id, "Heupen") for id in ("c", "a", "b")))
    assert ids(pages, "heup") == ["c", "a", "b"]


def test_a_page_that_covers_more_words_wins_from_one_that_repeats_one() -> None:
    pages = ranker(
        page("een", "Heupen heupen heupen", keywords=("heupen",)),
        page("beide", "Iets", texts={"samenvatting": ("Verwijs bij stijve heupen",)}),
        page("ander", "Verwijzen van oren"),
    )
    assert ids(pages, "heupen verwijzen stijve")[0] == "beide"


def test_a_term_counts_at_most_so_often() -> None:
    pages = ranker(page("veel", texts={"tekst": ("oog " * 50,)}), page("genoeg", texts={"tekst": ("oog " * MOST,)}))
    first, second = pages.rank("oog").hits
    assert first.score == second.score > 0


def test_a_rare_word_decides() -> None:
    pages = ranker(
        page("heup", "Klachten heupen"),
        *(page(f"oog{number}", "Klachten ogen") for number in range(5)),
    )
    assert pages.rarity("heup") > pages.rarity("oog") > 0
    assert pages.rarity("bestaat-niet") == 0
    assert ids(pages, "klachten heupen")[0] == "heup"


def test_a_whole_phrase_counts_extra() -> None:
    pages = ranker(page("los", "x", keywords=("lui", "oog")), page("zin", "x", keywords=("lui oog",)))
    assert ids(pages, "lui oog") == ["zin", "los"]
    found = pages.rank("mijn kind heeft een lui oog").hits[0]
    assert "lui_oog" in found.found


def test_other_words_for_a_keyword_find_its_page() -> None:
    lexicon = Lexicon({"amblyopie": ("lui oog",)}, {})
    pages = ranker(page("ogen", "Amblyopie"), page("oren", "Oren"), lexicon=lexicon)
    assert ids(pages, "lui oog") == ["ogen"]
    assert ids(pages, "oog") == ["ogen"]


def test_the_parts_of_a_compound_find_its_page_below_the_word_itself() -> None:
    lexicon = Lexicon({}, {stem("gehoorscreening"): ("hoor", "screen")})
    pages = ranker(page("deel", "Gehoorscreening"), page("zelf", "Screening"), lexicon=lexicon)
    assert ids(pages, "screening") == ["zelf", "deel"]


def test_the_words_of_a_guideline_count_for_its_pages_only_so_much() -> None:
    pages = ranker(page("een", "Heupecho", guideline="g"), page("ander", "Oren"), group("g", "Dysplasie"))
    found = pages.rank("dysplasie")
    assert [pages.targets[hit.number].id for hit in found.hits] == ["een"]
    own = ranker(page("een", "Dysplasie"), page("ander", "Oren"), group("h", "Heupen")).rank("dysplasie").hits[0].score
    assert found.hits[0].score == pytest.approx(own * GUIDELINE, rel=1e-4)
    assert pages.explain(found.query.terms[0], 0) == {"richtlijn": pytest.approx(found.hits[0].score)}


def test_a_guideline_is_never_a_result(search: Search) -> None:
    kinds = {search.index.targets[hit.number].kind for hit in search.ranker.rank("borstvoeding heup slaap").hits}
    assert kinds
    assert "richtlijn" not in kinds


def test_an_age_lifts_its_phase_and_hides_nothing() -> None:
    pages = ranker(
        page("groot", "Huilen", phases=("schoolkind-4-12",)), page("klein", "Huilen", phases=("2-weken-6-maanden",))
    )
    assert ids(pages, "huilen") == ["groot", "klein"]
    assert ids(pages, "huilen 8 weken") == ["klein", "groot"]
    lifted = pages.rank("huilen 8 weken")
    assert score(pages, lifted, "klein") == pytest.approx(score(pages, lifted, "groot") * PHASE)


def test_a_door_puts_its_own_pages_first_and_hides_nothing() -> None:
    pages = ranker(page("vak", "Huilen", keywords=("huilen",)), page("ouder", "Huilen", audience=("ouder",)))
    assert ids(pages, "huilen") == ["vak", "ouder"]
    assert ids(pages, "huilen", "ouder") == ["ouder", "vak"]
    plain, through = (score(pages, pages.rank("huilen", door), "ouder") for door in ("", "ouder"))
    assert through == pytest.approx(plain * OWN_DOOR)


def test_the_long_tail_goes_where_a_word_is_missing() -> None:
    pages = ranker(
        page("beide", "Huilen troosten", keywords=("huilen", "troosten")),
        page("een", "Iets", texts={"tekst": ("huilen",)}),
        page("zelfde", "Iets", texts={"tekst": ("huilen troosten",)}),
    )
    assert ids(pages, "huilen") == ["beide", "een", "zelfde"]
    assert ids(pages, "huilen troosten") == ["beide", "zelfde"]
    best, last = pages.rank("huilen troosten").hits
    assert 0 < last.score < best.score


def test_pages_about_something_else_are_related_and_few() -> None:
    pages = ranker(*(page(f"p{number}", "Gewicht", texts={"tekst": ("zeldzaam kind",)}) for number in range(9)))
    related = pages.rank("gewichtstoename")
    assert (related.is_related, related.absent, len(related.hits)) == (True, ("gewichtstoename",), 5)
    mentioned = pages.rank("zeldzaam")
    assert (mentioned.is_related, mentioned.absent) == (True, ())
    # One word that is here beside one that is not; of more words the others may be what was asked.
    partly = pages.rank("gewicht qqqqqqqq")
    assert (partly.is_related, partly.absent, len(partly.hits)) == (True, ("qqqqqqqq",), 5)
    mostly = pages.rank("gewicht zeldzaam qqqqqqqq")
    assert (mostly.is_related, mostly.absent, len(mostly.hits)) == (False, ("qqqqqqqq",), 9)
    # A word of nearly every question ties no page to one.
    assert pages.rank("kind qqqqqqqq").hits == ()
    assert (pages.rank("gewicht").is_related, pages.rank("gewicht").absent) == (False, ())


def test_what_someone_wants_to_do_must_be_said_of_the_thing_itself() -> None:
    both = page("beide", "Schoenen", keywords=("schoenen kopen", "hond"), texts={"tekst": ("hoezen kopen",)})
    pages = ranker(both)
    assert pages.rank("schoenen kopen").loose == ()
    assert pages.rank("hond kopen").loose == ("kopen",)


def test_no_door_or_age_makes_the_tail_longer_or_shorter(search: Search) -> None:
    for query in ("8 weken huilen", "mijn kind wil niet eten", "heup peuter"):
        numbers = [{hit.number for hit in search.ranker.rank(query, door).hits} for door in ("", "ouder", "jongere")]
        assert numbers[0] == numbers[1] == numbers[2]


def test_a_tail_is_cut_on_the_real_content(search: Search) -> None:
    hits = search.ranker.rank("8 weken huilen").hits
    assert 5 < len(hits) < 30
    assert all(hit.score >= hits[0].score * TAIL / PHASE for hit in hits if len(set(hit.found)) < 3)


@pytest.mark.parametrize(
    "text",
    ["", " ", "😀", "مرحبا", "qqqqqqqqqq", "_", "__proto__", "<script>", "%00", "\x00", "x" * 10_000, "' OR 1=1 --"],
)
def test_strange_text_is_answered_calmly(search: Search, text: str) -> None:
    hits = search.ranker.rank(text).hits
    assert hits == tuple(sorted(hits, key=lambda hit: (-hit.score, hit.number)))


@pytest.mark.parametrize("text", ["de het een", "K", "O2"])
def test_stop_words_and_short_terms_still_find_what_there_is(search: Search, text: str) -> None:
    found = search.ranker.rank(text)
    known = [word.text for word, _ in found.query.words if word.text in search.ranker.vocabulary.known]
    assert bool(found.hits) == bool(known)


def test_explain_adds_up_to_the_score_of_a_single_word(search: Search) -> None:
    for term in ("huilbaby", "heup", "vaccinatie"):
        stemmed = search.ranker.rank(term).query.terms[0]
        for number, worth in search.ranker._page_scores(stemmed).items():
            assert sum(search.ranker.explain(stemmed, number).values()) == pytest.approx(worth, abs=2e-3)


def test_where_a_word_stands_says_how_much_it_tells() -> None:
    """Title, then keyword; summary, question and heading alike; running text last."""
    fields = ("samenvatting", "vraag", "kop", "tekst")
    pages = [page(name, "Zien", texts={name: ("oog",)}) for name in fields]
    of = ranker(page("titel", "Oog"), page("trefwoord", "Zien", keywords=("oog",)), *pages)
    by_score: dict[float, set[str]] = {}
    for hit in of.rank("oog").hits:
        by_score.setdefault(hit.score, set()).add(of.targets[hit.number].id)
    assert [by_score[score] for score in sorted(by_score, reverse=True)] == [
        {"titel"},
        {"trefwoord"},
        {"samenvatting", "vraag", "kop"},
        {"tekst"},
    ]


def test_the_best_part_is_what_a_page_is_opened_at() -> None:
    parts = (
        Part(0, "rug", "Op de rug", "Leg een baby op de rug."),
        Part(0, "bank", "Nooit op de bank", "Slaap nooit met een baby op de bank.", keywords=("sofa",)),
        Part(1, "buik", "", "Leg een baby op de buik."),
    )
    of = ranker(page("slapen", "Veilig slapen"), page("spelen", "Spelen"), parts=parts)

    def opened(query: str) -> list[tuple[str, str]]:
        hits = of.rank(query).hits
        return [(of.targets[hit.number].id, of.part(hit.parts[0]).anchor) for hit in hits if hit.parts]

    assert opened("baby op de rug") == [("slapen", "rug")]
    assert opened("baby op de buik") == [("spelen", "buik")]
    assert opened("met baby op de sofa")[0] == ("slapen", "bank")
    assert opened("veilig") == []
    assert ids(of, "veilig") == ["slapen"]


def test_words_together_in_one_part_win_from_the_same_words_in_two() -> None:
    parts = (
        Part(0, "een", "", "Vraag naar koorts."),
        Part(0, "twee", "", "Vraag naar hoesten."),
        Part(1, "samen", "", "Vraag naar koorts en hoesten."),
    )
    of = ranker(page("los", "Ziek"), page("bij", "Ziek"), parts=parts)
    assert ids(of, "koorts hoesten") == ["bij", "los"]


def test_a_word_of_a_part_counts_where_it_tells_most() -> None:
    texts = {
        "woord": Part(0, "woord", "", "Iets.", keywords=("oog",)),
        "titel": Part(0, "titel", "Het oog", "Het oog."),
        "tekst": Part(0, "tekst", "", "Oog oog oog oog."),
        "uitleg": Part(0, "uitleg", "", "Iets.", more=("Het oog.",)),
    }
    of = ranker(page("zien", "Zien"), parts=tuple(reversed(texts.values())))
    found = [sum(of.explain("oog", number).values()) for number in range(1, 5)]
    assert found == sorted(found)
    assert len(set(found)) == 4
    # How often it stands there says nothing.
    assert len({name for number in range(1, 5) for name in of.explain("oog", number)}) == 4


def test_other_words_for_a_word_of_a_part_lead_to_that_part() -> None:
    lexicon = Lexicon({stem("borstontsteking"): ("mastitis",)}, {})
    parts = (Part(0, "stop", "", "Stoppen met voeden."), Part(0, "ga-door", "", "Voed door bij een borstontsteking."))
    of = ranker(page("borst", "Borstvoeding"), parts=parts, lexicon=lexicon)
    (hit,) = of.rank("mastitis").hits
    assert [of.part(number).anchor for number in hit.parts] == ["ga-door"]


def test_a_compound_leads_to_the_part_that_has_all_its_parts() -> None:
    lexicon = Lexicon({}, {stem("vochtoor"): ("vocht", "oor")})
    parts = (
        Part(0, "oor", "Kijk in het oor", "Kijk in het oor."),
        Part(0, "vocht", "Aanzien", "Vocht in het oor kun je aanzien."),
    )
    of = ranker(page("gehoor", "Gehoor"), page("mond", "Duim"), parts=parts, lexicon=lexicon)
    (hit,) = of.rank("vochtoor").hits
    assert [of.part(number).anchor for number in hit.parts] == ["vocht"]
    named = (*parts, Part(0, "buisjes", "Vochtoor", "Buisjes."))
    of = ranker(page("gehoor", "Gehoor"), page("mond", "Duim"), parts=named, lexicon=lexicon)
    assert [of.part(number).anchor for number in of.rank("vochtoor").hits[0].parts] == ["buisjes"]


def test_between_parts_a_word_that_the_page_is_about_tells_little() -> None:
    parts = (
        Part(0, "wanneer", "", "Verwijs na een half jaar.", keywords=("zaadbal", "ingedaald")),
        Part(0, "hormonen", "", "Geef geen hormonen."),
    )
    of = ranker(page("testis", "Niet-ingedaalde zaadbal", keywords=("zaadbal", "ingedaald")), page("oor"), parts=parts)
    (hit,) = of.rank("hormonen zaadbal").hits
    assert of.part(hit.parts[0]).anchor == "hormonen"
    assert of.part(of.rank("zaadbal ingedaald").hits[0].parts[0]).anchor == "wanneer"


def test_only_parts_that_are_nearly_as_good_are_told_of(search: Search) -> None:
    for query in ("huilbaby", "mijn baby op de rug", "eczeem zalf smeren", "borstvoeding"):
        for hit in search.ranker.rank(query).hits:
            assert len(hit.parts) <= MOST_PARTS
            assert {search.ranker.part(number).page for number in hit.parts} <= {hit.number}
