"""Whether a query speaks of danger: how patterns are read, what fits a word, and every kept sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from jgz.language.patterns import PatternError, read_groups, read_pattern
from jgz.model import DirectHelp, Library, WordGroup
from jgz.search import Search
from jgz.search.danger import Watch
from jgz.search.fitting import is_misspelt
from jgz.search.help import help_records

GROUPS = (
    WordGroup("VAKTAAL", ("richtlijn", "bespreek*")),
    WordGroup("GEWOON", ("staat", "slaap", "mijnslaat")),
    WordGroup("AANEEN", ("me", "mijn")),
    WordGroup("FAMILIE", ("man", "vader", "stief vader")),
    WordGroup("IEMAND", ("FAMILIE", "buurman")),
    WordGroup("SLAAT", ("slaat", "geslagen", "mishandel*")),
)


def watch(*sentences: str, words: tuple[str, ...] = (), quiet: tuple[str, ...] = ()) -> Watch:
    return Watch(GROUPS, [DirectHelp("gevaar", "Gevaar?", "Bel 112.", (), sentences, words, quiet)])


def shown(of: Watch, query: str) -> str:
    found = of.read(query)
    return ("regel" if found[0].quiet else "kaart") if found else ""


PATTERNS = [
    ("IEMAND SLAAT mij", "Mijn buurman slaat mij", True),
    ("IEMAND SLAAT mij", "mijn stief vader slaat mij", True),
    ("IEMAND SLAAT mij", "mij slaat mijn man", False),
    ("IEMAND SLAAT mij", "mijn man, die nooit iets zegt thuis, slaat mij", True),
    ("IEMAND SLAAT mij", "mijn man, die nooit iets zegt tegen ons, slaat mij", False),
    ("slaat + kind", "kind dat slaat", True),
    ("slaat/schopt mij ZONDER school", "hij schopt mij", True),
    ("slaat/schopt mij ZONDER school", "hij schopt mij op school", False),
    ("mishandel*", "mishandelde kinderen", True),
    ("wil niet meer EINDE", "ik wil niet meer", True),
    ("wil niet meer EINDE", "ik wil niet meer kolven", False),
    ("koorts", "geen koorts", False),
    ("koorts", "zonder te koorts", False),
    ("geen lucht", "krijgt geen lucht", True),
    ("zelfmoord", "zelf moord", True),
    ("zelfmoord", "zelf-moord", True),
    ("zelfmoord", "zelf mort", True),
    ("mijn man slaat me", "mijn man slaatme", True),
    ("mijn man slaat me", "mijnman slaat me", True),
    ("mijn slaat", "mijnslaat", False),
    ("verzonken", "verzonke", True),
    ("ene", "een", False),
    ("geen lucht", "geen luch", True),
    ("stop* stopcontact", "stop stopkontact", True),
    ("suicide", "SUÏCIDE", True),
    ("alamiyor", "alamıyor", True),
]


def test_a_pattern(subtests: pytest.Subtests) -> None:
    for pattern, query, fits in PATTERNS:
        with subtests.test(pattern=pattern, query=query):
            assert bool(watch(pattern).read(query)) == fits


@pytest.mark.parametrize(
    ("query", "how"),
    [("mishandeld", "kaart"), ("bespreekbaar maken mishandeling", "regel"), ("lezen", "regel"), ("", "")],
)
def test_a_subject_is_a_line_among_words_of_the_trade(query: str, how: str) -> None:
    assert shown(watch(words=("SLAAT",), quiet=("lezen",)), query) == how


def test_who_is_in_danger_is_never_quiet() -> None:
    assert shown(watch("man SLAAT", quiet=("man",)), "man slaat, bespreekbaar") == "kaart"


@pytest.mark.parametrize(
    ("word", "entry", "same"),
    [
        ("slaad", "slaat", True),
        ("salat", "slaat", True),
        ("slaar", "slaat", True),
        ("verkragt", "verkracht*", True),
        ("verkragting", "verkracht*", True),
        ("mishandlt", "mishandeld", True),
        ("zelfmord", "zelfmoord", True),
        ("staat", "slaat", False),
        ("slaapt", "slaat", False),
        ("sla", "slaat", False),
        ("praat", "slaat", False),
        ("dood", "rood", False),
        ("knopbaterij", "knoopbatterij*", True),
        ("child", "gil*", False),
        ("dicht", "dik*", False),
        ("verkrach", "verkracht*", True),
        ("verkra", "verkracht*", False),
    ],
)
def test_a_misspelling(word: str, entry: str, same: bool) -> None:
    assert is_misspelt(word, entry) == same


def test_an_ordinary_word_is_no_misspelling() -> None:
    of = watch("mishandel*")
    assert of.read("mishandl")
    assert not of.read("mishandl", lambda term: term == "mishandl")
    assert not Watch((WordGroup("GEWOON", ("mishandl",)),), [DirectHelp("a", "A", "B", (), ("mishandel*",))]).read(
        "mishandl"
    )


def test_an_ordinary_beginning_is_no_misspelling_either() -> None:
    group = WordGroup("GEWOON", ("mishandl*",))
    of = Watch((group,), [DirectHelp("a", "A", "B", (), ("mishandel*",))])
    assert not of.read("mishandlen")
    # What fits without a misspelling does so all the same.
    assert of.read("mishandelen")


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("zelf moord", True),
        ("zelf moort", True),
        ("self moort", True),
        # Another word than the second part, or a longer one.
        ("zelf kort", False),
        ("zelf moorddadigs", False),
        # Another one than the first part.
        ("elf moort", False),
        ("zel fmoort", True),
    ],
)
def test_two_words_that_are_a_misspelling_of_one(query: str, is_found: bool) -> None:
    assert bool(watch("zelfmoord").read(query)) == is_found


def test_a_verb_may_stand_before_its_subject() -> None:
    assert shown(watch("IEMAND SLAAT mij"), "gisteren sloeg, vandaag slaat mijn man mij") == "kaart"
    # What may not stand in a query counts in the order in which it was typed.
    assert shown(watch("IEMAND SLAAT mij ZONDER SLAAT mijn man"), "vandaag slaat mijn man mij") == ""


def test_a_compound_is_a_kind_of_what_it_ends_with() -> None:
    of = watch("medicijnen")
    assert of.read("hartmedicijnen")
    assert not of.read("medicijnenkast")
    # What titles and keywords have is a subject of its own.
    assert not of.read("hartmedicijnen", lambda term: True)
    # A short word says nothing at the end of another.
    assert not watch("slaat").read("overslaat")
    # A beginning that fits as well does not stand in the way.
    assert watch("hart* + medicijnen").read("hartmedicijnen")


@pytest.mark.parametrize(
    "text", ["ONBEKEND slaat", "ZONDER school", "sl*aat", "a*", "man  slaat", "man/ slaat", "man + ", "slaat ZONDER "]
)
def test_a_pattern_that_cannot_be_read(text: str) -> None:
    with pytest.raises(PatternError):
        read_pattern(text, read_groups((item.name, item.words) for item in GROUPS))


def test_a_group_names_only_groups_before_it() -> None:
    with pytest.raises(PatternError):
        read_groups([("EERST", ["LATER"]), ("LATER", ["woord"])])


# --- the real register, on every kept sentence

FOLDER = Path(__file__).parents[2] / "zoeken"


def sentences(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()[1:]]


def test_help_is_shown_for_danger(public: Library, search: Search) -> None:
    watch, known = Watch.of(public.registers), search.ranker.vocabulary.known_quick
    ids = {item["id"] for item in help_records(public)}
    rows = sentences("gevaar.tsv")
    missed = []
    for query, _, expected, _ in rows:
        assert set(expected.split("|")) <= ids
        if not {item.help.id for item in watch.read(query, known.__contains__)} & set(expected.split("|")):
            missed.append(query)
    assert len(rows) >= 500
    assert len(missed) <= len(rows) * 0.03, missed


def test_an_ordinary_query_frightens_nobody(public: Library, search: Search) -> None:
    watch, known = Watch.of(public.registers), search.ranker.vocabulary.known_quick
    rows = [
        (query, expected, watch.read(query, known.__contains__))
        for query, _, expected, _ in sentences("geen-gevaar.tsv")
    ]
    frightened = [query for query, expected, found in rows if found if expected == "niets"]
    loud = [query for query, expected, found in rows if expected == "regel" and not (found and found[0].quiet)]
    assert len(rows) >= 500
    assert len(frightened) <= len(rows) * 0.02, frightened
    assert loud == []
