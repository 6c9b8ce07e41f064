"""What stands in the registers of whom to call, and of what tells a danger."""

from __future__ import annotations

from jgz.loader.phone_number import PhoneNumber
from jgz.loader.texts import NAME, TYPED, URL
from jgz.model import Call, DirectHelp, HelpLine, WordGroup
from jgz.source.decode import Field, ListOf, Record
from jgz.source.single_values import Choice, Flag, Slug, Text

HELP_LINES = ListOf(
    Record(
        (
            Field("id", "id", Slug(shortest=3, numbered=True), required=True, about="naam die nooit verandert"),
            Field("naam", "name", NAME, required=True, about="wie je belt"),
            Field("nummer", "number", PhoneNumber(), default="", about="nummer om te bellen"),
            Field("ook", "other_numbers", ListOf(PhoneNumber()), default=(), about="andere nummers van dezelfde lijn"),
            Field("voor", "about", Text(5, 200), required=True, about="voor wie en waarvoor"),
            Field("open", "opening", Text(5, 200), required=True, about="wanneer er iemand opneemt"),
            Field("adres", "address", URL, default="", about="website of chat"),
            Field("chat", "chat", URL, default="", about="waar je met hen chat"),
            Field("jongeren", "for_youths", Flag("ja", "nee"), default=False, about="ja: bovenaan voor jongeren"),
            Field("bron", "source", Text(5, 200), required=True, about="waar en wanneer dit is nagekeken"),
        ),
        HelpLine,
    )
)
_OWN_ID = Slug()
_PATTERNS = ListOf(Text(2, 200, numbers=True), 1)
WORD_GROUPS = ListOf(
    Record(
        (
            Field("groep", "name", Text(2, 30), required=True, about="naam van de groep, in hoofdletters"),
            Field("woorden", "words", ListOf(TYPED, 1), required=True, about="de woorden, of andere groepen"),
        ),
        WordGroup,
    )
)


def direct_help(lines: tuple[str, ...] = ()) -> ListOf:
    """The list of fixed answers; with `lines`, the ids of the lines of help, whoever is called is one of them."""
    call = Record(
        (
            Field("lijn", "line", Choice(lines) if lines else _OWN_ID, required=True, about="id van de hulplijn"),
            Field("naam", "name", NAME, default="", about="wat op de knop staat, als dat niet de naam is"),
        ),
        Call,
    )
    return ListOf(
        Record(
            (
                Field("id", "id", _OWN_ID, required=True, about="naam die nooit verandert"),
                Field("zinnen", "sentences", _PATTERNS, default=(), about="zinnen van wie in gevaar is"),
                Field("woorden", "words", _PATTERNS, default=(), about="woorden over het onderwerp"),
                Field("rustig", "quiet", _PATTERNS, default=(), about="zinnen waarbij één regel genoeg is"),
                Field("titel", "title", NAME, required=True, about="de kop"),
                Field("tekst", "text", Text(10, 400), required=True, about="wat je nu doet"),
                Field("bellen", "calls", ListOf(call), default=(), about="wie je kunt bellen"),
                Field("voorop", "on_home", Flag("ja", "nee"), default=False, about="of het op de beginpagina staat"),
                Field("lees", "page", Slug(numbered=True), default="", about="id van de module of pagina voor meer"),
            ),
            DirectHelp,
        )
    )
