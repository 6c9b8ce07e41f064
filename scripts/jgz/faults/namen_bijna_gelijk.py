"""JGZ119: names that are one name on some computers."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, Given

FAULT = Fault("JGZ119", "namen-bijna-gelijk")
_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="4" height="4"/></svg>'

EXPLANATION = Explanation(
    FAULT,
    what=(
        "Namen van bestanden en mappen verschillen in meer dan een hoofdletter of de manier waarop een accent is "
        "opgeslagen."
    ),
    why="Op sommige computers zijn twee zulke namen hetzelfde bestand; daar overschrijft het ene het andere.",
    example=Example(
        path="modules/buiten-spelen/beeld/Kaart.svg",
        place="",
        wrong=_PICTURE,
        right=_PICTURE,
        given=(Given("modules/buiten-spelen/beeld/kaart.svg", "", _PICTURE),),
        right_path="modules/buiten-spelen/beeld/kaart-van-de-buurt.svg",
    ),
)
