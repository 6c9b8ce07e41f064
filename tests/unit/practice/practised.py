"""The minimal content with a question, a test question and the like in one of its modules."""

from __future__ import annotations

from tests.sites.root import TALKING, Root

QUIZ = """\
/// toets | {id}
    aanbeveling: buitentijd-vragen
    versie: "{version}"

Een moeder zegt: {{zij}} = hij. Hoe begin je?

//// antwoord
    goed: ja

Met een open vraag: hoe ging het gisteren?
////
//// antwoord
Met een advies.
////
//// uitleg
Een *open* vraag kost weinig tijd.
////
///
"""
ASKED = """\
/// vraag | mag-het-regenen
    datum: 2026-01-12
    aanbeveling: samen-naar-buiten

Mag het regenen?

//// antwoord
Ja, met een jas aan.
////
///
"""
GAPS = """\
/// kennislacune
    uitgangsvraag: uv2

Of regen **uitmaakt**.
///

/// kennislacune
Of het in elke buurt kan.
///
"""


def with_practice(root: Root, version: str = "1.1.0") -> Root:
    """Puts everything that may stand beside advice into the module about talking."""
    sections = (
        f"## Kennislacunes\n\n{GAPS}\n## Implementatie\n\nMaak er tijd voor.\n\n"
        f"## Vragen uit de praktijk\n\n{ASKED}\n"
        f"## Toets jezelf\n\n{QUIZ.format(id='hoe-begin-je', version=version)}\n"
    )
    root.edit(TALKING, "## Verantwoording", f"{sections}## Verantwoording")
    return root
