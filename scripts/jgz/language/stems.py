"""The stem of a Dutch word, and whether two words are forms of the same one."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import Any

from jgz.language.past import differ_in_time

_PLURAL = re.compile("ie[ëe]n$")
_MARKS = re.compile("[\u0300-\u036f]")

# What the stemmer leaves apart. A `d` that belongs to the word (`woorden`, `melden`), which it takes for the past; the
# vowel of a long word, that is written twice in one form and once in the other (`probleem`, `problemen`); and what a
# strong verb makes of its vowel (`gesproken`, `dronk`), also with a preposition before it.
_OWN_D = re.compile("[lrm]den$")
_DOUBLE = re.compile("[^aeiouy](aa|ee|oo|uu)[^aeiouy]$")
_LONG_STEM, _LONG_VERB, _SHORTEST_PLURAL = 7, 6, 5
_STRONG = {
    form: verb
    for verb, *forms in (
        row.split()
        for row in (
            "begin begon", "besluit besloot", "bijt beet", "blijf bleef", "breek brook brak", "breng bracht",
            "denk dacht", "drink dronk", "dwing dwong", "eet geet", "geef gaf", "help holp", "houd hield",
            "kies koos", "kijk keek", "kom koom kwam", "koop kocht", "krijg kreeg", "lees las", "lig lag",
            "loop liep", "neem noom nam", "overlijd overleed", "schrijf schreef", "slaap sliep", "snijd sneed",
            "spreek sprook sprak", "spring sprong", "steek stook stak", "sterf storf stierf", "trek trok",
            "val viel", "vergeet vergat", "vertrek vertrok", "verlies verloor", "verwijs verwees", "vind von vond",
            "weeg woog", "zien zag ziet", "zit zeet zat", "zoek zocht", "zuig zoog", "zwem zwom", "zwijg zweeg",
        )
    )
    for form in forms
}  # fmt: skip
# What the stemmer takes for forms of another word: `gezin` is none of `zin`, `gezond` none of `zon`, and `begeleiding`
# has nothing to do with `beleid`. Each is its own term, also with these ends; a compound is another word.
_OWN = (
    "afwezig", "beetje", "begeleid", "gaatje", "gebied", "gebit", "gelijk", "gelukkig", "gemeente", "gevolg", "geweld",
    "gewond", "gewoon", "gezag", "gezicht", "gezin", "gezond", "hevig", "houding", "matig", "mening", "paars",
    "plaatje", "reeks", "vorig", "waarde", "waarheid", "weekend", "wissel",
)  # fmt: skip
_IS_OWN = re.compile(f"({'|'.join(_OWN)})(?:ing)?(?:e[nr]?|[dnt]e|[nt]en|heid|je|n|t)?s?$")
_BEFORE = re.compile("^(?:aan|af|be|bij|door|flauw|in|mee|na|om|op|over|terug|toe|uit|voor|weg)")

# What a form of a word may end on, and how much must stand before it ("langs" is no form of "lang"). Comparatives
# (-er, -st), the past (-de, -te) and other words made of it (-heid, -loos, -ig) say more.
_ENDINGS = {"en": 3, "ën": 3, "e": 3, "n": 5, "s": 5, "'s": 3, "t": 3, "": 3}
_VOWELS = "aeiou"
_SHORTEST = 3
# From here on an -s or a -t is hardly ever another word ("anders", "langs", "kust").
_LONG, _LONG_FOR_T = 5, 4
# Words that differ by grammar alone.
_SAME = tuple(
    frozenset(group.split())
    for group in (
        "de het 't", "deze dit", "die dat", "ons onze", "elk elke", "ieder iedere", "welk welke", "hen hun",
        "kind kinderen", "ei eieren", "been benen", "je jij", "jouw je", "ze zij", "we wij", "me mij", "mijn m'n",
        "zijn z'n", "een 'n", "heb hebt heeft hebben", "ben bent is zijn", "was waren", "kan kun kunt kunnen",
        "mag mogen", "wil wilt willen", "zal zult zullen", "ga gaat gaan", "sta staat staan", "doe doet doen",
        "zie ziet zien", "lid leden", "glas glazen", "bad baden", "stad steden", "jou jouw",
        "bel belt", "kom komt", "leg legt", "lig ligt", "pak pakt", "val valt", "zeg zegt",
    )
)  # fmt: skip
# Of a participle and the present of the same verb ("gebeurd", "gebeurt") only one can stand in a sentence: the other is
# the commonest slip of Dutch.
_BY_D_OR_T = re.compile("(?:be|ge|her|ont|ver)[a-z]{3,}[dt]")
# Words that look like forms of one and are two.
_APART = tuple(
    frozenset(group.split())
    for group in (
        "ander anders", "bent benen", "buur buurt", "dek dekt deken", "even event", "gaat gaten", "gif gift",
        "haas haast", "hart haren", "kers kerst", "kost kozen", "last lazen", "maar maart", "maat mate", "mees meest",
        "naast naaste naasten", "plan plant", "sprak sprake", "vaar vaart", "vers verst", "volgen volgens",
        "voor voort", "vrij vrijt", "zich zicht",
    )
)  # fmt: skip


@cache
def _stemmer() -> Any:
    """The stemmer for Dutch alone: its package reads those of thirty other languages as well, which takes longer than
    most commands work.
    """
    name = "snowballstemmer"
    if name in sys.modules or not (found := find_spec(name)):
        return import_module(f"{name}.dutch_stemmer").DutchStemmer()
    sys.modules[name] = module_from_spec(found)
    try:
        return import_module(f"{name}.dutch_stemmer").DutchStemmer()
    finally:
        # Whoever asks for the package itself gets the whole of it.
        del sys.modules[name]


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The term of one word in lower case: plurals on -ieën, then the stemmer, then without diacritics, and what the
    stemmer left apart as one.
    """
    word = _PLURAL.sub("ie", word)
    return _joined(fold(word), fold(_stemmer().stemWord(word)))


def _joined(word: str, term: str) -> str:
    """The term that other forms of a word have as well; `term` is what the stemmer makes of it."""
    if own := _IS_OWN.match(word):
        return own[1]
    if _OWN_D.search(word) and term == word[:-3]:
        return f"{term}d"
    term = _of_strong_verb(term)
    if len(term) >= _SHORTEST_PLURAL and term.endswith("s") and _stemmer().stemWord(term) == term[:-1]:
        term = term[:-1]
    if _DOUBLE.search(term) and len(term) >= (_LONG_VERB if term.endswith("eer") else _LONG_STEM):
        return term[:-2] + term[-1]
    return term


def _of_strong_verb(term: str) -> str:
    if term in _STRONG:
        return _STRONG[term]
    before = _BEFORE.match(term)
    return f"{before[0]}{_STRONG[term[before.end() :]]}" if before and term[before.end() :] in _STRONG else term


def fold(text: str) -> str:
    """The text without diacritics."""
    return _MARKS.sub("", unicodedata.normalize("NFD", text))


def are_forms_of_one(one: str, other: str) -> bool:
    """Whether two words in lower case are the same word in another form: "meld", "meldt" and "melden".

    Both the stemmer and the endings must say so: the stemmer alone takes "schade" and "schadelijk" for one.
    """
    if one == other or any(one in group and other in group for group in _SAME):
        return True
    if one[:-1] == other[:-1] and _BY_D_OR_T.fullmatch(one) and _BY_D_OR_T.fullmatch(other):
        return True
    if differ_in_time(one, other) or any(one in group and other in group for group in _APART):
        return False
    if stem(one) == stem(other):
        return bool(_roots(one) & _roots(other))
    return _bends(one, other) or _bends(other, one)


def _bends(one: str, other: str) -> bool:
    """Whether a word that the stemmer leaves alone only bends: "oud" and "oude", "ligt" and "liggen", "word" and
    "wordt".
    """
    pairs = [("", "e"), ("t", "en")]
    if len(one) > _LONG:
        pairs.append(("", "s"))
    if len(one) >= _LONG_FOR_T:
        pairs.append(("", "t"))
    return any(
        one.endswith(end)
        and other.endswith(longer)
        and len(one) - len(end) >= _SHORTEST
        and _one_spelling(fold(one.removesuffix(end))) == _one_spelling(fold(other.removesuffix(longer)))
        for end, longer in pairs
    )


@lru_cache(maxsize=50_000)
def _roots(word: str) -> frozenset[str]:
    """What may be left of a word without an ending, spelled in one way."""
    left = {(word.removesuffix(end), least) for end, least in _ENDINGS.items() if word.endswith(end)}
    return frozenset(_one_spelling(fold(root)) for root, least in left if len(root) >= least)


def _one_spelling(root: str) -> str:
    """`slaap` and `slap(en)`, `legg(en)` and `leg`, `geev(en)` and `geef` as one."""
    if len(root) < _SHORTEST:
        return root
    if root[-1] == root[-2] and root[-1] not in _VOWELS:
        root = root[:-1]
    if len(root) > 2 and root[-2] == root[-3] and root[-2] in _VOWELS:
        root = root[:-2] + root[-1]
    return root[:-1] + {"v": "f", "z": "s"}.get(root[-1], root[-1])
