"""JGZ211: a text that comes out as something else than its writer will have meant."""

from jgz.diagnostics import Fault
from jgz.explanation import Example, Explanation, lines

FAULT = Fault("JGZ211", "anders-dan-bedoeld")

EXPLANATION = Explanation(
    FAULT,
    what="Wat op een lijst, kop, tabel of koppeling lijkt, is er ook een.",
    why=(
        "Bolletjes en nummers uit Word, een kop zonder spatie of een koppeling met een spatie erin worden gewone "
        "tekst: een lijst van tekens staat dan als één lange zin op de pagina."
    ),
    example=Example(
        path="modules/over/privacy.md",
        place="## Wat we niet doen",
        wrong=lines("• geen naam", "• geen adres", "", "## Wat we niet doen"),
        right=lines("- geen naam", "- geen adres", "", "## Wat we niet doen"),
    ),
)
