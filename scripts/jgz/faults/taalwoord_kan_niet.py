"""JGZ143: a word of another tongue that leads two ways, or nowhere."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation
from jgz.register_files import RegisterFile

FAULT = Fault("JGZ143", "taalwoord-kan-niet")

EXPLANATION = Explanation(
    FAULT,
    what=f"Elk woord in `{RegisterFile.TONGUE_WORDS}` hoort bij één Nederlands woord, en `naar` leidt ergens heen.",
    why="Anders komt een ouder die een andere taal spreekt bij het verkeerde onderwerp uit, of nergens.",
    example=Example(
        path=RegisterFile.TONGUE_WORDS.path,
        place="en: [outside, outdoor*]",
        wrong="en: [danger]",
        right="en: [outside, outdoor*]",
    ),
)
