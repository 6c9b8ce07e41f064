"""Whether a recommendation reads as one to do something or as one against it, from the words it begins with.

Advice in Dutch begins with what the reader does (`Geef …`, `Raad … af`), so its first act says which way it points.
What follows in the sentence may point elsewhere (`Verwijs, en wacht niet op de uitslag`) without turning it round.
"""

from __future__ import annotations

import re

from jgz.language.sentences import sentences
from jgz.model import Direction

# An act is one clause: nobody reads further to see which way it points.
_LONGEST = 600
_VERBS = (
    "adviseer attendeer bedenk begin begeleid behandel bekijk bel belast beloof benoem beoordeel bepaal bereken "
    "beschrijf beslis bespreek betrek beveel bewaar bied blijf breng controleer dek denk dien doe doorloop draag "
    "draai dring dwing echo ga gebruik geef geloof haal handel help herhaal hevel houd informeer keur kies kijk "
    "koppel laat leer leg let luister maak maan meet meld moedig neem nodig noem noteer observeer oefen onderzoek "
    "ondersteun ontmoedig ontraad oordeel overleg overweeg pas plan plaats praat prijs prik probeer raad reageer "
    "regel reken richt schakel schrijf schroef sla sluit smeer spreek staak start stel stem steun stimuleer stop "
    "strijk stuur tape tel test toon trek troost vaccineer verbied vergelijk vermeld vermijd verras verricht "
    "verschuif verstrek vertel vervang verwijs voeg voel voer volg voorkom vraag vul waarschuw wacht wees weeg "
    "weiger werk wijs zeg zet zie zoek zorg"
)
# What a reader is told to do, as an advice begins with it.
VERBS = frozenset(_VERBS.split())
_VERB = rf"(?:{_VERBS.replace(' ', '|')})"
_NEXT_ACT = re.compile(rf"[;:]|(?:,| en| maar){{1,2}} {_VERB}\b")
# Behind these `dat` begins what is told, which may deny anything.
_TELLING = frozenset("zeg vertel leg bespreek benoem noem schrijf noteer denk vraag meld vermeld ga let".split())
# What stands in the infinitive behind these, or behind their `dat`, is what the reader is to bring about.
_ADVISING = re.compile(
    r"(?:adviseer|raad|overweeg|vraag|zorg|leer|help|stimuleer|moedig|laat|spreek|het (?:advies )?is)\b"
)
_ASKING = re.compile(r"(?:vraag|beoordeel|bespreek|ga|kijk|controleer|onderzoek|overleg|bepaal|weeg)\b")
_SUBORDINATE = (
    "als omdat zodat zodra zolang voordat nadat totdat doordat terwijl wanneer tenzij hoewel mits behalve "
    "hoe hoeveel wie welke welk waarom waar waarin waarvan waarmee waarop waardoor waarbij waarvoor waarover waarna"
)
_CLAUSE = re.compile(rf" (?:{_SUBORDINATE.replace(' ', '|')})\b")
_RELATIVE = re.compile(r" (?:dat|die|wat)\b")
_PURPOSE = re.compile(r" om\b")
_WHETHER = re.compile(r" of\b")
_INFINITIVE = re.compile(r" te \w")
_BEFORE_A_NOUN = frozenset("van met bij voor in op aan uit tot tegen over door zonder naar onder ook".split())
_CONDITION_FIRST = re.compile(
    r"\A(?:(?:pas |ook |alleen |behalve )?(?:als|wanneer|zodra|zolang|voordat|nadat|omdat|indien|hoewel|mocht)"
    r"|(?:hoeft|heeft|hebben|is|zijn|kan|kun|kunnen|lukt|wil|willen|blijft|komt|gaat|staat|bestaat|groeit)"
    r"|(?:twijfel|vermoed|denk|zie|merk|hoor|vrees|weet) je)\b[^,]*, (?:dan )?"
)
_ASIDE = re.compile(
    r", (?:als|wanneer|zodra|ook|zeker|vooral|juist|net|zelfs|bij|met|in|na|voor|tijdens|zoals|eventueel|zo|indien)\b"
    r"[^,]*, "
)
# Whoever acts, put between the verb and what it denies: `Geef als jeugdarts geen …`.
_ROLE = re.compile(
    r"\A(\w+) als (?!(?:het|de|een|je|er|zij|ze|hij|ouders|iemand|dit|dat)\b)\w+ (?=(?:geen|niet|nooit)\b)"
)
# Words of denial that deny something else than the act.
_NO_DENIAL = re.compile(
    r"\b(?:wel of (?:niet|geen)|al dan niet|zo niet,?|(?:een|de|het|alle|elk|elke|bij|na|ondanks|met|van) (?:niet|geen)"
    r"|niet alleen(?=.{1,300}\bmaar\b))\b|\bniet-\w"
)
_TAIL = re.compile(r"(?:,| en| maar| of) (?:niet|geen|nooit|zonder)\b")
_DENIAL = re.compile(
    r"\b(?:niet|geen|nooit|nimmer|niets|niemand|nergens|noch|evenmin|achterwege|afgeraden|afraden|afraadt|ontraad|"
    r"ontraden|vermijdt?|vermijden|mijd|mijden|ontmoedig|ontmoedigen|verbied|verbieden|verboden|"
    r"terughoudend|afzien|afgezien|adviseer tegen)\b"
    r"|\A(?:stop met|weiger|onthoud je)\b"
)
# What closes an act, also far behind a clause: only here the last word says what the first one means.
_DISMISSED = re.compile(
    r"\b(?:af te (?:raden|zien)|te ontraden|achterwege te laten)\b"
    r"|(?:\A(?:raad|zie)|\b(?:raadt|raden))\b.{1,500}\baf\b(?! en toe\b| te\b)"
)
# A lack, a postponement, an end: for or against as one looks at it.
_EITHER = re.compile(
    r"\b(?:zonder|voorkom|stop|staak|stopzetten|beperk|beperken|verminder|schrap|weg|weglaten|uitstel|uitstellen|wacht|"
    r"niet (?:meer|minder|langer|later|eerder|vaker|hoger|lager|vóór))\b"
    r"|\A(?:laat\b.{1,300}\baan (?:de|het|een|ouders|school)|stel\b.{1,300}\buit|raad\b(?!.{1,500}\baan))\b"
)
_WITHOUT_DELAY = re.compile(
    r"\bzonder (?:enig |enige |te )?(?:uitstel|wachten|afwachten|dralen|aarzelen|aarzeling|omwegen|verwijt\w*|"
    r"oordeel\w*|oordelen|dwang|haast|drang|druk)\b"
)
_LIMIT = re.compile(r"\bniet (?:meer|minder|langer|later|eerder|vaker|hoger|lager) dan\b|\bniet vóór\b")
# What somebody is told not to do may be what the reader is to prevent.
_MAY_NOT = re.compile(
    r"\bdat\b.{1,300}\b(?:niet|geen)\b.{0,200}\b(?:hoef|hoeft|hoeven|moet|moeten|mag|mogen)\b"
    r"|\A(?:leer|adviseer|zorg|help|stimuleer)\b.{1,300}\bdat\b.{1,200}\b(?:niet|geen|nooit)\b"
)


# A denial behind a relative clause: `Geef een kind dat te zwaar is geen …`. Whether it belongs to the clause or to the
# act shows in where the verb of the clause stands: at its end.
_BEHIND = re.compile(r" (?:dat|die) (?P<clause>[^,]{1,200}?) (?:niet|geen \w+)\b(?P<rest>[^,;:]*)")
_VERB_AT_END = re.compile(r"(?:^| )(?:is|was|heeft|gaat|doet|[a-zéë]{3,}(?:t|en))$")
_VERB_IN = re.compile(
    r" (?:is|was|zijn|heeft|hebben|kan|kunnen|wil|willen|(?!niet\b|met\b|het\b|dat\b|wat\b)[a-zéë]{3,}t)\b"
)


def direction_of(text: str) -> Direction | None:
    """Which way a recommendation points by its first act; None where the words leave it open."""
    sentence = _first_sentence(text)
    whole = _first_act(sentence)
    act = _own_words(whole)
    if _DISMISSED.search(whole):
        return Direction.AGAINST
    if not act:
        return None
    if _DENIAL.search(_LIMIT.sub(" ", act)):
        return Direction.AGAINST
    if _EITHER.search(_WITHOUT_DELAY.sub(" ", act)) or _MAY_NOT.search(sentence):
        return None
    return _behind_a_clause(whole)


def _behind_a_clause(act: str) -> Direction | None:
    """Which way an act points that denies nothing before its first relative clause."""
    found = _BEHIND.search(act)
    if not found or not _VERB_AT_END.search(found["clause"]) or act.split()[0] in _TELLING:
        return Direction.FOR
    return None if _VERB_IN.search(found["rest"]) else Direction.AGAINST


def weighs_against(text: str) -> bool:
    """Whether a text says to consider not doing something: two turns to unpick (`Overweeg … af te raden`)."""
    return text.lower().startswith("overweeg ") and direction_of(text) is Direction.AGAINST


def dismisses(text: str) -> bool:
    """Whether the first act of a text is closed by what dismisses it (`Raad … af`)."""
    return _DISMISSED.search(_first_act(_first_sentence(text))) is not None


def _first_sentence(text: str) -> str:
    """The first sentence in small letters, without a condition in front and without asides."""
    start, end = next(iter(sentences(text)), (0, 0))
    sentence = " ".join(text[start : min(end, start + _LONGEST)].lower().split())
    return _NO_DENIAL.sub(" ", _ASIDE.sub(" ", _CONDITION_FIRST.sub("", sentence, count=1)))


def _first_act(sentence: str) -> str:
    """What is asked first, up to the next verb that asks something."""
    found = _NEXT_ACT.search(sentence)
    return sentence[: found.start()] if found else sentence


def _own_words(act: str) -> str:
    """An act without its subordinate clauses and without what it denies by way of contrast."""
    act = _ROLE.sub(r"\1 ", act)
    act = act[: min(_start_of(_CLAUSE, act), _start_of_relative(act), _start_of_purpose(act), _start_of_question(act))]
    tail = _TAIL.search(act)
    return act[: tail.start()] if tail and act.count(" ", 0, tail.start()) >= 2 else act


def _start_of(pattern: re.Pattern[str], act: str) -> int:
    found = pattern.search(act)
    return found.start() if found else len(act)


def _start_of_relative(act: str) -> int:
    """Where a clause with `dat`, `die` or `wat` begins: not `dat` as in `geef dat middel`, nor as in `zorg dat`."""
    for found in _RELATIVE.finditer(act):
        words = act[: found.start()].split()
        told = words[0] in _TELLING and found[0] != " die"
        pointing = not told and (words[-1] in _BEFORE_A_NOUN or len(words) == 1)
        if not pointing:
            return found.start()
    return len(act)


def _start_of_purpose(act: str) -> int:
    """Where `om … te` begins, unless that is what the reader is advised to do."""
    place = _start_of(_PURPOSE, act)
    advised = _ADVISING.match(act) and not _INFINITIVE.search(act, 0, place)
    return len(act) if advised else place


def _start_of_question(act: str) -> int:
    return _start_of(_WHETHER, act) if _ASKING.match(act) else len(act)
