"""A form to comment on a module, as a value: every shape of it is written from this, and read back against it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from jgz.labels import strength_label
from jgz.model import Module, Recommendation

VERDICTS = ("akkoord", "wijzig", "bezwaar")


@dataclass(frozen=True, slots=True)
class Field:
    """A place to answer in: its key in files, what people see, and the words to choose from, if it has any."""

    key: str
    label: str
    hint: str
    choices: tuple[str, ...] = ()
    short: bool = False


# About the module as a whole; then about each recommendation.
GENERAL = (
    Field("namens", "Namens", "Welke organisatie of groep? Een naam van een persoon hoeft niet.", short=True),
    Field("belangen", "Belangen", "Heb je belangen die hierbij spelen? Welke?"),
    Field("algemeen", "Over het geheel", "Wat je over de hele tekst wilt zeggen."),
)
# In plain Dutch, for who is no professional: the same places to answer, with the questions of the round above them.
PLAIN = (
    Field("namens", "Wie ben je?", "Schrijf bijvoorbeeld: ouder, of leerling. Je naam hoeft niet.", short=True),
    Field("algemeen", "Jouw antwoord", "Schrijf op wat je vindt. Zet het nummer van de vraag erbij."),
)
PER_ITEM = (
    Field("oordeel", "Oordeel", "Kies: akkoord, wijzig of bezwaar.", VERDICTS, short=True),
    Field("opmerking", "Opmerking", "Wat vind je, en waarom?"),
    Field("voorstel", "Voorstel voor de tekst", "Hoe zou jij het schrijven?"),
    Field("bron", "Bron", "Waar blijkt dat uit?"),
)
FIELDS_BY_KEY = {item.key: item for item in (*GENERAL, *PER_ITEM)}


@dataclass(frozen=True, slots=True)
class Item:
    """A recommendation in a form: its id, number, name, the paragraphs of its text, and its strength in words."""

    id: str
    number: int
    title: str
    paragraphs: tuple[str, ...]
    strength: str

    @property
    def text(self) -> str:
        """The paragraphs, one under the other."""
        return "\n".join(self.paragraphs)


@dataclass(frozen=True)
class Form:
    """The form of a version of a module. One that is `plain` asks the questions of the round, and nothing per item."""

    module: str
    version: str
    title: str
    items: tuple[Item, ...]
    plain: bool = False
    questions: tuple[str, ...] = ()

    @property
    def general(self) -> tuple[Field, ...]:
        """The places to answer in about the whole."""
        return PLAIN if self.plain else GENERAL

    @property
    def code(self) -> str:
        """What the form is about, as programs read it: `module@version`."""
        return f"{self.module}@{self.version}"

    def code_of(self, item: Item) -> str:
        """A recommendation of it: `module@version#recommendation`."""
        return f"{self.code}#{item.id}"

    @cached_property
    def by_id(self) -> dict[str, Item]:
        """The recommendations by id."""
        return {item.id: item for item in self.items}


def form_of(module: Module) -> Form:
    """The form of a module that was read whole."""
    return Form(
        module.id,
        str(module.version),
        module.title,
        tuple(_item(item) for item in module.recommendations),
    )


def plain_form_of(module: Module, questions: tuple[str, ...]) -> Form:
    """The form for parents and youths, with the questions of a round; without any it asks what they think."""
    return Form(module.id, str(module.version), module.title, (), plain=True, questions=questions or PLAIN_QUESTIONS)


PLAIN_QUESTIONS = ("Is dit advies duidelijk?", "Kun je ermee doen wat er staat?", "Wat mis je?")


def _item(item: Recommendation) -> Item:
    paragraphs = tuple(filter(None, item.html.blocks)) or (item.text,)
    return Item(item.id, item.number, item.name, paragraphs, strength_label(item))


def explanation(form: Form) -> tuple[str, ...]:
    """What a form says to whoever fills it in."""
    if form.plain:
        return (
            "Er komt een nieuwe tekst voor artsen en verpleegkundigen. Wij willen weten wat jij ervan vindt.",
            f"Het gaat over: {form.title}.",
            "Je hoeft niet alles in te vullen. Er is geen goed of fout.",
            "Schrijf geen namen op, ook niet die van je kind.",
            *(f"Vraag {number}. {text}" for number, text in enumerate(form.questions, 1)),
            "Klaar? Stuur dit terug naar wie het je gaf. Het gaat nergens vanzelf heen.",
        )
    return (
        f"Module {form.module}, versie {form.version}. Vul in wat je kwijt wilt; leeg laten mag.",
        "In Word mag je ook opmerkingen in de kantlijn zetten, of de tekst wijzigen met wijzigingen bijhouden.",
        "Schrijf niets op over een kind, een ouder of een collega dat zegt wie het is.",
        "Stuur dit bestand terug naar wie het je gaf. Het gaat nergens vanzelf heen.",
    )
