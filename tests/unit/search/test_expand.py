"""What a word may stand for, branch by branch; the first that gives anything decides."""

from __future__ import annotations

import pytest

from jgz.search.analyser import Word, stem, words
from jgz.search.expand import MOST_LONGER, SPELLING, Meaning, Vocabulary, expand

WORDS = ("borst", "gehoor", "huil", "huilbaby", "oog", "prik", "ras", "slaap", "slecht", "zindelijk")
# Terms of the running text only: no misspelling is taken for these.
TEXT = ("borstel", "gehoort", "huilt", "verzetj", "heup_echo")


def meaning(text: str, quick: tuple[str, ...] = WORDS, rest: tuple[str, ...] = TEXT) -> Meaning:
    (word,) = words(text)
    return expand(word, Vocabulary(sorted({*quick, *rest}), sorted(quick)))


def one(text: str, *args: tuple[str, ...]) -> tuple[dict[str, float], str]:
    found = meaning(text, *args)
    (group,) = found.groups
    return dict(group), found.guess


def test_a_known_word_is_itself_first() -> None:
    assert one("slaap") == ({"slaap": 1.0}, "")


def test_a_known_word_brings_its_verb_and_longer_words() -> None:
    assert one("huilen") == ({"huil": 1.0, "huilt": 0.7, "huilbaby": 0.35}, "")
    assert one("huilt") == ({"huilt": 1.0, "huil": 0.8}, "")


def test_a_word_that_says_little_brings_no_other() -> None:
    (word,) = words("huilen")
    (group,) = expand(word, Vocabulary(sorted({*WORDS, *TEXT}), sorted(WORDS)), says_little=True).groups
    assert dict(group) == {"huil": 1.0}


def test_a_short_word_brings_nothing_longer() -> None:
    assert one("ras", ("ras", "rasp", "rast"), ()) == ({"ras": 1.0}, "")


def test_only_the_shortest_longer_words_and_no_phrases() -> None:
    many = tuple(f"huil{'a' * number}" for number in range(1, 40))
    group, _ = one("huil", ("huil", *many), ("huil_baby",))
    assert len(group) == MOST_LONGER + 1
    assert group.keys() == {"huil", *many[:MOST_LONGER]}


def test_a_verb_of_which_only_the_base_is_known() -> None:
    assert one("huilt", ("huil",), ()) == ({"huil": 0.8}, "")


def test_an_unknown_word_with_hyphens_is_its_parts() -> None:
    found = meaning("oog-prik")
    assert [dict(group) for group in found.groups] == [{"oog": 1.0}, {"prik": 1.0}]
    assert found.guess == "delen"


def test_the_same_sound_goes_before_a_single_edit() -> None:
    assert one("klompfoet", ("klompvoet", "klompfoek"), ()) == ({"klompvoet": 0.85}, "spelling")


def test_neighbours_that_changed_places_go_before_the_same_sound() -> None:
    assert one("koorst", ("koorts", "korst"), ()) == ({"koorts": 0.7}, "spelling")
    assert one("koorst", ("korst",), ()) == ({"korst": 0.85}, "spelling")


def test_a_misspelling_of_which_hardly_a_stem_is_left() -> None:
    assert (stem("gehor"), stem("gehoor")) == ("hor", "hoor")
    assert one("gehor", ("hoor",), ()) == ({"hoor": 0.85}, "spelling")
    assert meaning("hor", ("hoor",), ()) == Meaning(())


def test_a_short_stem_is_no_word_that_only_sounds_like_it() -> None:
    # What is left of `corrigeren` sounds like what is left of `koors`.
    assert (stem("koors"), stem("corrigeren")) == ("koor", "cor")
    assert one("koors", ("cor", "koorts"), ()) == ({"koorts": 0.7}, "spelling")
    assert meaning("koors", ("cor",), ()) == Meaning(())
    # Nor has what only begins as a short stem anything to do with it.
    assert meaning("luizen", ("luister", "luistert"), ()) == meaning("luis", ("luister",), ()) == Meaning(())


@pytest.mark.parametrize(
    ("word", "term"),
    [("ete", "eten"), ("slape", "slapen"), ("prikke", "prikken"), ("medicijne", "medicijnen"), ("lope", "lopen")],
)
def test_an_n_that_nobody_says(word: str, term: str) -> None:
    assert one(word, (stem(term), "slappe"), ()) == ({stem(term): 0.85}, "spelling")


def test_a_word_that_is_no_other_one_without_its_n() -> None:
    # Of `wasbaren` the stemmer leaves three letters,
    assert stem("wasbaren") == "was"
    assert meaning("wasbare", ("was",), ()) == Meaning(())


def test_a_final_t_for_d_that_bends_otherwise() -> None:
    assert one("zindelijkheit", ("zindelijk",), ()) == ({"zindelijk": 0.85}, "spelling")


def test_one_edit() -> None:
    assert one("borstwl", ("borstel",), ()) == ({"borstel": 0.7}, "spelling")
    assert one("asma", ("astma",), ()) == ({"astma": 0.7}, "spelling")
    assert one("salap", ("slaap",), ()) == ({"slaap": 0.7}, "spelling")
    # By the ear.
    assert one("zaatbal", ("zaadbal",), ()) == ({"zaadbal": 0.7}, "spelling")


@pytest.mark.parametrize(
    ("text", "other"),
    [("griep", "groep"), ("buggy", "bully"), ("luizen", "huis"), ("plompxe", "klompye"), ("pamper", "palper")],
)
def test_another_word_is_no_misspelling(text: str, other: str) -> None:
    """A short word with another letter in it is another word, as is one that begins otherwise."""
    assert meaning(text, (other,), ()).is_absent


def test_no_misspelling_of_a_word_of_the_running_text() -> None:
    assert meaning("verzetk", (), ("verzetj",)) == Meaning(())


def test_a_compound_is_cut_with_its_joint_and_most_evenly() -> None:
    found = meaning("slaapsprik")
    assert [dict(group) for group in found.groups] == [{"slaap": 0.8}, {"prik": 0.8}]
    assert found.is_absent


def test_two_edits_need_ten_letters_or_nearly_the_same_ones_and_the_same_initial() -> None:
    assert one("abcdefghij", ("abxdeyghij",), ()) == ({"abxdeyghij": 0.5}, "spelling")
    assert meaning("abcdefgh", ("abxdeygh",), ()).groups == ()
    assert one("abdcefhg", ("abcdefgh",), ()) == ({"abcdefgh": 0.5}, "spelling")
    assert one("abdcefgxh", ("abcdefgh",), ()) == ({"abcdefgh": 0.5}, "spelling")
    assert meaning("zbcdefghij", ("abxdefghij",), ()).groups == ()


def test_the_beginning_of_longer_words_is_related() -> None:
    assert one("zinde", ("zindelijkvan", "zindexyzabc"), ()) == (
        {"zindexyzabc": 0.5, "zindelijkvan": 0.5},
        "verwant",
    )


def test_shared_runs_of_letters_come_last() -> None:
    group, guess = one("overslaapjexx", ("overslaapje", "kind"), ())
    assert guess == "spelling"
    assert list(group) == ["overslaapje"]
    assert 0.3 < group["overslaapje"] < 0.6
    # A likeness that is less, or is further, is none: of an unknown word nothing is made.
    assert meaning("xoverslaapiek", ("overslaapje", "kind"), ()) == Meaning(())
    assert meaning("overslaapjexxx", ("overslaapje", "kind"), ()).guess != SPELLING


def test_a_long_word_at_the_beginning_is_related() -> None:
    assert one("borstelvkmndprwz", ("borstel",), ()) == ({"borstel": 0.4}, "verwant")
    # Within a word, or short, it says nothing: `waterpokken` has nothing to do with water.
    assert meaning("qqqqborstelqqqqq", ("borstel",), ()) == Meaning(())
    assert meaning("slaapvkmndprwz", ("slaap",), ()) == Meaning(())


def test_a_function_word_is_no_part_of_a_compound() -> None:
    assert meaning("aanprik", ("aan", "prik"), ()) == Meaning(())


@pytest.mark.parametrize("text", ["k", "o2", "xyz", "qqqqqqqqq", "a" * 200])
def test_a_word_that_looks_like_nothing(text: str) -> None:
    assert meaning(text) == Meaning(())


def test_the_longest_word_takes_no_time() -> None:
    vocabulary = Vocabulary(WORDS, WORDS)
    assert expand(Word("slaap" * 40), vocabulary).groups


def test_a_plural_without_its_apostrophe_is_the_word_itself() -> None:
    assert one("babys", ("baby", "babyt", "basis"), ()) == ({"baby": 1.0, "babyt": 0.7}, "")
    assert one("radios", ("radio",), ()) == ({"radio": 1.0}, "")
    # The s is its own.
    assert meaning("luis", ("lui",), ()) == Meaning(())
    assert one("omas", ("oma", "osas"), ()) == ({"oma": 1.0}, "")
    assert one("basis", ("bas", "basis"), ()) == ({"basis": 1.0}, "")


def test_a_compound_that_ends_otherwise_is_another_word() -> None:
    assert meaning("zorgverzekering", ("zorgverlen",), ()).guess != SPELLING


def test_a_word_with_two_slips_is_the_same() -> None:
    assert one("echtscheidng", ("echtscheid",), ())[1] == SPELLING
