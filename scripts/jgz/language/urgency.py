"""How fast an advice asks to act, from its words.

Words such as `dezelfde dag` or `112` say so wherever they stand. `Direct` and `meteen` do where somebody is referred or
called (`Verwijs … direct`); elsewhere they only say that one thing follows another (`leg dat meteen uit`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jgz.language.sentences import sentences
from jgz.model import Urgency


@dataclass(frozen=True, slots=True)
class Asked:
    """The urgency that words ask for, and the words themselves as they stand in the text."""

    urgency: Urgency
    words: str


# Without a nearer limit no sentence is read further: nobody calls an ambulance in the sixtieth word.
_LONGEST = 1000
_HURRY = r"(?:direct|meteen|terstond|ogenblikkelijk|gelijk|acuut|(?:nu|per) direct|(?:met|als) spoed)"
_CALLS = (
    r"(?:(?:door)?verwijs\w*|(?:door)?verwijzen|bel|belt|bellen|opbellen|stuur|sturen|insturen|waarschuw|waarschuwen|"
    r"alarmeer|alarmeren|schakel|inschakelen|overleg|overleggen|breng|brengen|meld|melden|roep|raadpleeg|raadplegen|"
    r"laat|neem|contact opnemen|ga|gaan)"
)
_DENIED = r"(?<!\bniet )(?<!\bniet meer )(?<!\bgeen )(?<!\bhoeft niet )"
# 112 of something is a number like any other.
_NO_CALL = r"(?!-|[.,]\d| (?:kinderen|baby|deelnemers|studies|gezinnen|dagen|weken|gram|g|kg|cm|mm|ml|mg|van)\b)"
_SURE: tuple[tuple[Urgency, re.Pattern[str]], ...] = (
    (Urgency.NOW, re.compile(rf"{_DENIED}\b(?:112|onmiddellijk|spoedverwijzing)\b{_NO_CALL}")),
    (
        Urgency.NOW,
        re.compile(
            rf"\b{_CALLS}\b[^.;:!?]{{0,300}}?{_DENIED}\b(?P<hurry>{_HURRY})\b(?! (?:gevaar|na|gevolg|omgeving)\b)"
        ),
    ),
    (Urgency.NOW, re.compile(rf"{_DENIED}\b(?P<hurry>{_HURRY}) {_CALLS}\b")),
    (
        Urgency.TODAY,
        re.compile(
            rf"{_DENIED}\b(?:(?:nog )?dezelfde (?:werk)?dag|(?:nog )?vandaag(?: nog)?|vanavond nog|"
            r"nog (?:diezelfde|die) dag|diezelfde dag|binnen (?:24|vierentwintig) uur)\b"
        ),
    ),
)
# A calendar says "vandaag" of what was: whoever was seen today is not to be seen today.
_PAST = re.compile(r"\b(?:al|reeds|eerder) $|\bvandaag al\b")
# What may justify a mark, also where it doesn't ask for one.
_SAYS: dict[Urgency, re.Pattern[str]] = {
    Urgency.NOW: re.compile(
        rf"\b(?:112|onmiddellijk|\w*spoed\w*|levensgevaar\w*|nu|zo snel mogelijk|acute?|direct|{_HURRY})\b"
        r"|\bbinnen (?:een|één|\d+|enkele|vijf|tien) (?:minuten|minuut|uur)\b"
        r"|\bniet wachten\b|\bzonder (?:enig )?uitstel\b"
    ),
    Urgency.TODAY: re.compile(
        r"\b(?:dezelfde|diezelfde|die) (?:werk)?dag\b|\b(?:vandaag|vanavond|vannacht|dezelfde avond)\b"
        r"|\bbinnen (?:een dag|één dag|\d+ uur|(?:een|twee|drie|vier|zes|acht|twaalf|vierentwintig) uur)\b"
        r"|\bvoor het (?:einde|eind) van de dag\b"
    ),
}


def asked_for(text: str) -> Asked | None:
    """The greatest urgency that a text surely asks for, with its words; None where it asks for none."""
    found = sorted(_asked(text), key=lambda item: list(Urgency).index(item.urgency))
    return found[0] if found else None


def _asked(text: str) -> Iterator[Asked]:
    for start, end in sentences(text):
        sentence = " ".join(text[start : min(end, start + _LONGEST)].split())
        lower = sentence.lower()
        for urgency, pattern in _SURE:
            for match in pattern.finditer(lower):
                name = "hurry" if "hurry" in pattern.groupindex else 0
                place, until = match.span(name)
                if not _PAST.search(lower[max(0, place - 10) : until + 3]):
                    yield Asked(urgency, sentence[place:until])


def says(text: str, urgency: Urgency) -> bool:
    """Whether any word of a text speaks of this urgency."""
    return _SAYS[urgency].search(" ".join(text.lower().split())) is not None
