"""The passive: a form of `worden` with a past participle in the same clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jgz.language.sentences import Span, sentences, words

_BECOME = frozenset(("word", "wordt", "worden", "werd", "werden"))
_MAY_BECOME = re.compile(r"w(?:or|er)d", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:()–—]|[.!?…]")
_CONJUNCTIONS = frozenset(
    "als dat omdat wanneer terwijl zodat doordat voordat nadat totdat hoewel tenzij maar want dus die en of".split()
)
# A regular or strong participle: ge-, or a prefix that takes its place, or one behind a separable front.
_PARTICIPLE = re.compile(
    r"(?:(?:aan|af|achter|bij|binnen|buiten|dicht|door|in|langs|los|mee|na|neer|om|onder|op|over|rond|samen|schoon|stil|tegen|"
    r"terug|thuis|toe|uit|vast|vol|voor|vooruit|vrij|weg)?ge[a-zë]{2,}(?:[dt]|en)"
    r"|(?:aan|af|op|uit|toe|voor|door|over)?(?:be|ver|ont|her|er)[a-zë]{3,}(?:[dt]|en))"
)
# Those without a sign that they are one.
_BARE_PARTICIPLES = frozenset("onderzocht onderbroken ondersteund overhandigd overlegd overwogen doorzocht".split())
# Adjectives, nouns and other verbs in the same coat; with these `worden` says what someone becomes.
_NO_PARTICIPLE = frozenset(
    """
    gezond ongezond geduld geld gebied geluid gezicht gewicht gevecht gedicht gehucht gebed gebit gemoed genot geweld
    gelijk gemeen geen geboren getrouwd gewend bekend bevriend verkouden verliefd verslaafd verward verlegen tevreden
    bewust verdriet verstand verband verschil verloop vergeet begint begin bent besluit bericht berust bestaat beste
    bezoek verhaal verlies verzet verdacht ervaren erkend ernst gestrest gespannen ontspannen opgewonden geïrriteerd
    gehandicapt gescheiden verbaasd bezorgd benieuwd beroemd besmet verstopt ontstoken gezwollen opgezwollen vermoeid
    gefrustreerd geprikkeld overprikkeld geagiteerd gemotiveerd gesloten vertrouwd bedroefd verwacht gebeurt gebeuren
    gelden geven geeft geloof genoeg gezin getal gevoel gevoelens gesprek gesprekken gewoon gewoonten geheugen gezinnen
    bestaan bekken benen beiden bellen bewegen bedden bezig beven beter beseft beweegt betaalt belt bespreekt beoordeelt
    verder verpleegkundigen verschillen verhalen vergeten ver verwerkt erg ergens ouderen her herfst bereid
    """.split()
) - {"verwerkt", "vergeten", "verwacht"}
# What people do to each other: a text for whom it happens to speaks of them, not of whoever does it.
_DONE_TO_SOMEONE = frozenset(
    """
    gepest geplaagd geslagen geschopt geschud bedreigd genegeerd uitgelachen buitengesloten mishandeld misbruikt
    gedwongen verwend beschadigd gediscrimineerd gekwetst verwaarloosd aangeraakt gefilmd gechanteerd opgelicht
    uitgescholden gescholden geroepen gebeten gestoken gedoopt besneden
    """.split()
)
_FARTHEST = 9


def passives(text: str) -> Iterator[Span]:
    """Where passives stand: from the form of `worden` to the participle, or the other way round."""
    for start, end in sentences(text) if _MAY_BECOME.search(text) else ():
        for clause in _clauses(text, start, end):
            yield from _in_clause(text, clause)


def _clauses(text: str, start: int, end: int) -> Iterator[list[Span]]:
    """The words of a sentence, cut at commas and conjunctions."""
    clause: list[Span] = []
    last = start
    for a, b in words(text[start:end]):
        span = (start + a, start + b)
        if _CLAUSE_END.search(text, last, span[0]) or text[span[0] : span[1]].lower() in _CONJUNCTIONS:
            yield clause
            clause = []
        clause.append(span)
        last = span[1]
    yield clause


def _in_clause(text: str, clause: list[Span]) -> Iterator[Span]:
    plain = [text[start:end].lower() for start, end in clause]
    for place, word in enumerate(plain):
        if word not in _BECOME:
            continue
        before = place - 1
        if before >= 0 and _is_participle(plain[before]):
            yield clause[before][0], clause[place][1]
            return
        for after in range(place + 1, min(len(plain), place + 1 + _FARTHEST)):
            # In a main clause the participle closes it; a verb before `te` or a form of its own follows rarely.
            if _is_participle(plain[after]) and (after == len(plain) - 1 or after == place + 1):
                yield clause[place][0], clause[after][1]
                return


def _is_participle(word: str) -> bool:
    if word in _BARE_PARTICIPLES:
        return True
    return word not in _NO_PARTICIPLE and word not in _DONE_TO_SOMEONE and _PARTICIPLE.fullmatch(word) is not None
