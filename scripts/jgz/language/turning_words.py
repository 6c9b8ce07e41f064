"""The Dutch words that may turn the meaning of an advice round: numbers, units, negations, limits and medicines.

Those that turn it by standing for one another are in `opposites`.
"""

from __future__ import annotations

_ONES = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = (
    "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_ORDINALS = (
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde",
    "twaalfde",
)  # fmt: skip
_EACH_TIMES = ("eenmaal", "tweemaal", "driemaal", "viermaal", "vijfmaal", "zesmaal")


def _numbers() -> dict[str, str]:
    found = {word: str(value) for value, word in enumerate((*_ONES, *_TEENS)) if word != "een"}
    for ten, word in enumerate(_TENS, 2):
        found[word] = str(10 * ten)
        for one, digit in enumerate(_ONES[1:], 1):
            link = "ën" if digit.endswith("e") else "en"
            found[f"{digit}{link}{word}"] = str(10 * ten + one)
    found |= {word: str(value) for value, word in enumerate(_EACH_TIMES, 1)}
    halves = ("half", "halve", "helft")
    rest = {"één": "1", "honderd": "100", "duizend": "1000", "anderhalf": "3/2", "anderhalve": "3/2"}
    return {**found, **dict.fromkeys(halves, "1/2"), **rest}


# A number written out -> its value.
NUMBERS = _numbers()
# Which one of a row: no number, though another one is another word.
ORDINALS = {word: f"{value}e" for value, word in enumerate(_ORDINALS, 1)}
# What makes an amount of a number: "tweejarige", "drievoudig".
AMOUNT_ENDINGS = (
    "jarig", "voudig", "daags", "maands", "weeks", "urig", "delig", "malig", "ledig", "maandelijks", "wekelijks",
)  # fmt: skip
# Words that say an amount or rate without a number beside them.
AMOUNTS = frozenset(
    (
        "kwart",
        "kwartier",
        "kwartieren",
        "halfuur",
        "dagdeel",
        "etmaal",
        "weekend",
        "kwartaal",
        "halfjaar",
        "dubbel",
        "dubbele",
        "driedubbele",
        "eenmalig",
        "verdubbel",
        "verdubbelen",
        "halveer",
        "halveren",
    )
)
# A rate -> the unit of time in it; also the end of words such as "tweewekelijks".
RATES = {
    "dagelijks": "dag", "daags": "dag", "wekelijks": "week", "maandelijks": "maand", "jaarlijks": "jaar",
    "uurlijks": "uur",
}  # fmt: skip

# Every way to write a unit -> one of them.
UNITS = {
    spelling: unit
    for unit, spellings in {
        "%": "% procent",
        "°c": "°c ° graden graad",
        "mg": "mg milligram",
        "µg": "µg μg mcg microgram",
        "g": "g gr gram",
        "kg": "kg kilo kilogram",
        "ml": "ml milliliter",
        "dl": "dl deciliter",
        "l": "l liter",
        "mmol": "mmol millimol",
        "ie": "ie eenheid eenheden",
        "mm": "mm millimeter",
        "cm": "cm centimeter",
        "m": "m meter",
        "km": "km kilometer",
        "db": "db decibel",
        "sd": "sd sds",
        "kcal": "kcal",
        "m²": "m²",
        "druppel": "druppel druppels",
        "tablet": "tablet tabletten",
        "capsule": "capsule capsules",
        "zetpil": "zetpil zetpillen",
        "puf": "puf pufje pufjes puffen",
        "eetlepel": "eetlepel eetlepels",
        "theelepel": "theelepel theelepels",
        "schepje": "schepje schepjes maatschepje maatschepjes",
        "seconde": "seconde seconden sec s",
        "minuut": "minuut minuten min",
        "uur": "uur uren u",
        "dag": "dag dagen d",
        "nacht": "nacht nachten",
        "week": "week weken wk",
        "maand": "maand maanden mnd",
        "jaar": "jaar jaren jr",
        "keer": "keer maal x ×",
    }.items()
    for spelling in spellings.split()
}
# Units that are a unit wherever they stand; the others are when a number or one of `PER` goes before.
SURE_UNITS = frozenset({"%", "°c", "mg", "µg", "kg", "ml", "dl", "mmol", "cm", "mm", "kcal", "sd", "m²", "db"})
PER = frozenset({"per", "/", "elke", "elk", "iedere", "ieder", "om de"})
# "2 keer" says no more than the number does.
TIMES = "keer"

# Every way to say no, not or only -> one of them.
NEGATIONS = {
    spelling: negation
    for negation, spellings in {
        "niet": "niet geen",
        "nooit": "nooit",
        "niemand": "niemand",
        "niets": "niets niks",
        "nergens": "nergens",
        "noch": "noch evenmin",
        "zonder": "zonder",
        "tenzij": "tenzij",
        "mits": "mits",
        "behalve": "behalve uitgezonderd behoudens",
        "alleen": "alleen uitsluitend slechts enkel",
        "nauwelijks": "nauwelijks amper",
        "vermijd": "vermijd vermijden vermijdt",
        "ontraad": "ontraad ontraden ontraadt",
        "verboden": "verboden verbied verbieden verbod",
        "staak": "staak staken",
        "nee": "nee",
        "achterwege": "achterwege",
        "mijd": "mijd mijden mijdt",
    }.items()
    for spelling in spellings.split()
}

# How soon, how surely and on which side of the body: without it an advice is another one.
WEIGHTY = {
    spelling: weight
    for weight, spellings in {
        "meteen": "direct directe meteen onmiddellijk onmiddellijke ogenblikkelijk terstond",
        "vandaag": "vandaag",
        "spoed": "spoed",
        "altijd": "altijd",
        "gevaarlijk": "gevaarlijk gevaarlijke levensgevaarlijk levensgevaarlijke",
        "rug": "rug rugligging",
        "buik": "buik buikligging",
    }.items()
    for spelling in spellings.split()
}

# Limits and sides that count wherever they stand.
LIMITS = {
    spelling: limit
    for limit, spellings in {
        "minstens": "minstens|minimaal|tenminste|ten minste|op zijn minst|≥",
        "hoogstens": "hoogstens|maximaal|ten hoogste|op zijn hoogst|≤",
        "uiterlijk": "uiterlijk",
        "<": "<",
        ">": ">",
        "links": "links|linker|linkerkant|linkerzij",
        "rechts": "rechts|rechter|rechterkant|rechterzij",
    }.items()
    for spelling in spellings.split("|")
}
# Words that are a limit when a number follows closely.
LIMITS_OF_NUMBERS = frozenset(
    (
        "voor", "na", "onder", "boven", "meer", "minder", "binnen", "buiten", "tot", "t/m", "tot en met", "vanaf",
        "sinds", "hoger", "lager", "langer", "korter", "eerder", "later", "ouder", "jonger", "groter", "kleiner",
        "zwaarder", "lichter", "vaker", "maar", "pas", "over", "bijna", "ruim",
    )
)  # fmt: skip
SAME_LIMIT = {"tot en met": "t/m"}

# How names of medicines end (the stems of the WHO). Another name is another medicine.
MEDICINE_ENDINGS = (
    "amol", "profen", "fenac", "naproxen", "cilline", "cycline", "mycine", "oxacine", "azol", "azepam", "zolam",
    "prazol", "tidine", "oxetine", "italopram", "ertraline", "fenidaat", "fetamine", "butamol", "asone", "olone",
    "solon", "etirizine", "oratadine", "setron", "statine", "sartan", "olol", "pril", "caïne", "parine", "insuline",
    "adrenaline", "atonine", "opressine", "gestrel", "vir",
)  # fmt: skip
MEDICINES = frozenset(
    (
        "aspirine",
        "codeïne",
        "morfine",
        "ors",
        "macrogol",
        "lactulose",
        "prednison",
        "fluoride",
        "honing",
        "jodium",
        "bmr",
        "dktp",
        "dtp",
        "hpv",
        "rsv",
        "hib",
        "kinkhoest",
    )
)
# Which one of a kind, written in Roman: "graad II".
ROMAN = frozenset(("ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii"))
