"""Pairs of texts: which words turn the meaning, and which changes of wording say the same."""

from __future__ import annotations

import pytest

from jgz.compare.meaning import change_of
from jgz.model.difference import Piece, plain

# Before, after, and the words that must be flagged.
TURNED = [
    # Numbers.
    ("Geef 10 mg per dag", "Geef 100 mg per dag", "-10 +100"),
    ("Geef 2,5 ml", "Geef 25 ml", "-2,5 +25"),
    ("Geef 1.500 ml", "Geef 1,500 ml", "-1.500 +1,500"),
    ("Geef 10 000 IE", "Geef 1 000 IE", "-10 000 +1 000"),
    ("Wacht ½ uur", "Wacht 1½ uur", "-½ +1½"),
    ("Wacht 2 weken", "Wacht drie weken", "-2 +drie"),
    ("Wacht twee weken", "Wacht drie weken", "-twee +drie"),
    ("Wacht een week", "Wacht twee weken", "+twee"),
    ("Kom na tweeëntwintig dagen", "Kom na drieëntwintig dagen", "-tweeëntwintig +drieëntwintig"),
    ("Bij een bloeddruk van 120/80", "Bij een bloeddruk van 130/80", "-120 +130"),
    ("Bij -2 SDS", "Bij 2 SDS", "--2 +2"),
    ("Eerst 10 ml, dan 20 ml", "Eerst 20 ml, dan 10 ml", "-10 +10 -20 +20"),
    ("Doe dit 1-2 keer", "Doe dit 1-3 keer", "-2 +3"),
    ("Doe dit tweemaal daags", "Doe dit driemaal daags", "-tweemaal +driemaal"),
    ("Bij de eerste afspraak", "Bij de tweede afspraak", "-eerste +tweede"),
    ("Geef de helft", "Geef het dubbele", "-helft +dubbele"),
    ("Bel om 8.30 uur", "Bel om 9.30 uur", "-8.30 +9.30"),
    ("Bel 0800-1234", "Bel 800-1234", "-0800 +800"),
    ("Bij 10² cellen", "Bij 10³ cellen", "-² +³"),
    # Units and rates.
    ("Geef 10 mg", "Geef 10 ml", "-mg +ml"),
    ("Geef 10 µg", "Geef 10 mg", "-µg +mg"),
    ("Na 2 weken", "Na 2 maanden", "-weken +maanden"),
    ("Geef 5 ml per kg", "Geef 5 ml", "-kg"),
    ("Geef het dagelijks", "Geef het wekelijks", "-dagelijks +wekelijks"),
    ("Geef het elke dag", "Geef het elke week", "-dag +week"),
    ("Geef het per uur", "Geef het per dag", "-uur +dag"),
    ("Vraag het in het eerste halfjaar", "Vraag het in het eerste jaar", "-halfjaar"),
    ("Geef een eetlepel", "Geef een theelepel", "-eetlepel +theelepel"),
    ("Verdubbel de dosis", "Halveer de dosis", "-verdubbel +halveer"),
    ("Bel op maandag", "Bel op vrijdag", "-maandag +vrijdag"),
    ("Bij tachycardie", "Bij bradycardie", "-tachycardie +bradycardie"),
    ("De meeste kinderen", "De minste kinderen", "-meeste +minste"),
    ("Controleer tweewekelijks", "Controleer wekelijks", "-tweewekelijks +wekelijks"),
    ("Een kwartier wachten", "Een etmaal wachten", "-kwartier +etmaal"),
    # Negations and conditions.
    ("Doe dit", "Doe dit niet", "+niet"),
    ("Geef geen water", "Geef water", "-geen"),
    ("Altijd, tenzij het kind slaapt", "Altijd, als het kind slaapt", "-tenzij"),
    ("Doe dit met overleg", "Doe dit zonder overleg", "-met +zonder"),
    ("Bij alle kinderen", "Alleen bij kinderen", "+alleen"),
    ("Bij iedereen behalve baby's", "Bij iedereen en baby's", "-behalve"),
    ("Dit is nooit nodig", "Dit is nodig", "-nooit"),
    ("Uitsluitend met spoed", "Met spoed", "-uitsluitend"),
    ("Niet meer doen dan nodig", "Meer doen dan nodig", "-niet"),
    ("Geef niet paracetamol maar ibuprofen", "Geef paracetamol maar niet ibuprofen", "-niet +niet"),
    ("Mits de ouders het willen", "Als de ouders het willen", "-mits"),
    ("Vermijd fruitsap", "Geef fruitsap", "-vermijd"),
    ("Dat is veilig", "Dat is onveilig", "-veilig +onveilig"),
    ("Bij voldoende groei", "Bij onvoldoende groei", "-voldoende +onvoldoende"),
    ("Het is aan te raden", "Het is af te raden", "-aan +af"),
    ("Dat is wel nodig", "Dat is niet nodig", "-wel +niet"),
    # Limits, sides and opposites.
    ("Geef minimaal 2 keer melk", "Geef maximaal 2 keer melk", "-minimaal +maximaal"),
    ("Geef ten minste 5 ml", "Geef ten hoogste 5 ml", "-ten minste +ten hoogste"),
    ("Geef 5 ml", "Geef hoogstens 5 ml", "+hoogstens"),
    ("Bij ≥ 38 °C", "Bij ≤ 38 °C", "-≥ +≤"),
    ("Bij < 5", "Bij > 5", "-< +>"),
    ("Voor het eten", "Na het eten", "-voor +na"),
    ("Na 3 dagen", "Voor 3 dagen", "-na +voor"),
    ("Meer dan 5 keer", "Minder dan 5 keer", "-meer +minder"),
    ("Boven 38 graden", "Onder 38 graden", "-boven +onder"),
    ("Van 1 tot 4 jaar", "Van 1 t/m 4 jaar", "-tot +t/m"),
    ("Kijk naar het linkerbeen", "Kijk naar het rechterbeen", "-linkerbeen +rechterbeen"),
    ("Prik links", "Prik rechts", "-links +rechts"),
    ("Leg het kind op de rug", "Leg het kind op de buik", "-rug +buik"),
    ("Bij koorts en uitslag", "Bij koorts of uitslag", "-en +of"),
    ("Bij hypoglykemie", "Bij hyperglykemie", "-hypoglykemie +hyperglykemie"),
    ("Verhoog de dosis", "Verlaag de dosis", "-verhoog +verlaag"),
    ("Je moet dit melden", "Je mag dit melden", "-moet +mag"),
    ("Bel direct", "Bel later", "-direct +later"),
    ("Geef het 's ochtends", "Geef het 's avonds", "-ochtends +avonds"),
    ("Geef het oraal", "Geef het rectaal", "-oraal +rectaal"),
    ("Doe dit altijd", "Doe dit soms", "-altijd +soms"),
    ("Slapen verhoogt de kans", "Slapen verlaagt de kans", "-verhoogt +verlaagt"),
    ("Dit lijkt het begin uit te stellen", "Dit lijkt het begin te vervroegen", "-stellen +vervroegen"),
    ("De studies zijn tegen melk", "De studies zijn voor melk", "-tegen +voor"),
    ("Daglicht remt de groei", "Daglicht bevordert de groei", "-remt +bevordert"),
    ("De klacht verergert", "De klacht verbetert", "-verergert +verbetert"),
    ("Dat is aangetoond", "Dat is weerlegd", "-aangetoond +weerlegd"),
    ("Bij tientallen kinderen", "Bij honderden kinderen", "-tientallen +honderden"),
    ("Daarna de huisarts", "Daarna de SEH", "-huisarts +seh"),
]  # fmt: skip

# Other words, the same meaning as far as numbers, units and negations go.
SAME = [
    ("Vraag het", "Vraag het nog eens"),
    ("Iets met gietijzer", "Iets met een gieter"),
    ("Wacht 2 weken", "Wacht twee weken"),
    ("Wacht 1 week", "Wacht één week"),
    ("Wacht één week", "Wacht een week"),
    ("Bij 38,0 °C", "Bij 38 °C"),
    ("Bij 38 °C", "Bij 38 graden"),
    ("Geef 2,5 ml", "Geef 2½ ml"),
    ("Wacht 1½ uur", "Wacht anderhalf uur"),
    ("Geef 10 000 IE", "Geef 10.000 IE"),
    ("Geef 10\u202f000 IE", "Geef 10000 IE"),
    ("Doe dit 1-2 keer", "Doe dit 1 – 2 keer"),
    ("Doe dit 2-4 weken", "Doe dit 2 tot 4 weken"),
    ("Doe dit 2-4 weken", "Doe dit 2 t/m 4 weken"),
    ("Doe dit 2 tot en met 4 weken", "Doe dit 2 t/m 4 weken"),
    ("Geef 5 milliliter", "Geef 5 ml"),
    ("Geef 5ml", "Geef 5 ml"),
    ("In 5% van de gevallen", "In 5 procent van de gevallen"),
    ("Geef het elke dag", "Geef het dagelijks"),
    ("Tweemaal daags", "2 keer per dag"),
    ("Minimaal 2 keer", "Minstens 2 keer"),
    ("Bel om 8.00 uur", "Bel om 08:00 uur"),
    ("Bij -2 SDS", "Bij −2 SD"),
    ("Er is geen koorts", "Er is niet koorts"),
    ("Doe dit NIET", "Doe dit niet"),
    ("Vóór de maaltijd", "Voor de maaltijd"),
    ("In een week tijd", "In de week daarna"),
    ("Vraag ouders op een gewone dag te vertellen", "Vraag ouders te vertellen"),
    ("De enkel is dik", "De pols is dik"),
    ("Vraag wat voor het kind werkt", "Vraag wat bij het kind werkt"),
    ("Doe dit niet bij koorts", "Doe dit niet als het kind koorts heeft"),
    ("Kinderen die moe zijn, slapen slecht", "Kinderen slapen slecht als ze moe zijn"),
    ("Praat met het gezin over eten", "Praat met ouders en kind over eten"),
    ("Bespreek de “regels” thuis", "Bespreek de 'regels' thuis"),
    ("Kinderen van ouders met weinig geld", "Kinderen van ouders die weinig geld hebben"),
]  # fmt: skip


def test_what_turns_the_meaning_is_flagged(subtests: pytest.Subtests) -> None:
    for before, after, words in TURNED:
        with subtests.test(before=before, after=after):
            expected = {f"{sign}{word}" for sign, word in _words(words)}
            assert set(change_of(before, after).attention) == expected
            opposite = {f"{'+' if item[0] == '-' else '-'}{item[1:]}" for item in expected}
            assert set(change_of(after, before).attention) == opposite


def _words(text: str) -> list[tuple[str, str]]:
    """`-10 000 +1 000` as signs and words; a word may hold a space."""
    found: list[tuple[str, str]] = []
    for part in text.split(" "):
        if part[0] in "+-":
            found.append((part[0], part[1:]))
        else:
            found[-1] = (found[-1][0], f"{found[-1][1]} {part}")
    return found


def test_what_says_the_same_is_not_flagged(subtests: pytest.Subtests) -> None:
    for before, after in SAME:
        with subtests.test(before=before, after=after):
            assert change_of(before, after).attention == ()
            assert change_of(after, before).attention == ()


def test_both_texts_can_be_read_back(subtests: pytest.Subtests) -> None:
    for before, after in [*SAME, *((one, other) for one, other, _ in TURNED)]:
        with subtests.test(before=before, after=after):
            pieces = change_of(f"Vroeger: {before}", f"Later: {after}").pieces
            for sign, text in (("-", f"Later: {after}"), ("+", f"Vroeger: {before}")):
                assert _letters("".join(piece.text for piece in pieces if piece.sign != sign)) == _letters(plain(text))


def _letters(text: str) -> str:
    """A text without white space: where words mean the same, one side's white space is shown."""
    return "".join(text.split())


def test_what_means_the_same_is_shown_all_the_same() -> None:
    assert change_of("Wacht 2 weken", "Wacht twee weken").pieces == (
        Piece("=", "Wacht "),
        Piece("-", "2 "),
        Piece("+", "twee "),
        Piece("=", "weken"),
    )


def test_a_moved_negation_is_shown_in_both_places() -> None:
    signs = [(piece.sign, piece.text.strip()) for piece in change_of("niet A maar B", "A maar niet B").pieces]
    assert signs == [("-", "niet"), ("=", "A maar"), ("+", "niet"), ("=", "B")]


@pytest.mark.parametrize("number", ["9" * 5000, "0" * 5000, "1." * 5000, "1 000 " * 1000, "½" * 500, "١٢", "1/0"])
def test_strange_numbers_are_just_words(number: str) -> None:
    assert change_of(f"Geef {number} ml", f"Geef {number} ml").attention == ()
    assert change_of(f"Geef {number} ml", "Geef 7 ml").attention != ()


def test_long_texts_that_have_nothing_in_common() -> None:
    before, after = "niet voor 2 weken " * 5000, "wel na 3 maanden " * 5000
    found = set(change_of(before, after).attention)
    assert {"-niet", "-2", "+3", "-weken", "+maanden"} <= found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Buiten spelen bespreken", "Buiten: 'spelen' bespreken # zo"),
        ("Leg te slapen, vanaf nu.", "Leg te slapen vanaf nu."),
        ("Doe dit en dat. Klaar.", "Doe dit (en dat). Klaar."),
        ("Wacht 2 weken.", "Wacht twee weken, of langer."),
        ("een", "twee"),
    ],
)
def test_each_side_of_a_change_reads_as_the_text_itself(before: str, after: str) -> None:
    pieces = change_of(before, after).pieces
    for sign, text in (("-", before), ("+", after)):
        assert "".join(item.on_side(sign).text for item in pieces if item.sign in ("=", sign)) == text
