"""What a second engine for accessibility, HTML_CodeSniffer, has against a page: axe and it look for other things."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tests.e2e.tools import SECOND, TOOLS, bring

# What it can't know: signs that are drawn as a picture and that nobody hears, lists that answer as soon as something
# is chosen, and tables whose frame has the role of a table, because a narrow screen shows their rows as cards.
_KNOWN = """(found) =>
    (/1_4_3/.test(found.code) && found.element.closest("[aria-hidden=true]")) ||
    (/H32\\.2/.test(found.code) &&
        found.element.matches("#fasefilter, #filter, #oefenkeuze, #vergelijk, #zoekkeuzes")) ||
    (/F92/.test(found.code) && found.element.closest("[role=table]"))"""


def second_opinion(page: Page) -> list[str]:
    """The errors against level AA of WCAG on a page as it is now: code and place."""
    if not TOOLS[SECOND].is_file():
        pytest.skip("HTML_CodeSniffer staat niet klaar (`make validator`): alleen axe heeft de pagina's nagekeken.")
    bring(page, SECOND)
    found: list[str] = page.evaluate(
        f"""() => new Promise((done) => {{
            const known = {_KNOWN};
            HTMLCS.process("WCAG2AA", document, () => done(
                HTMLCS.getMessages()
                    .filter((found) => found.type === HTMLCS.ERROR && !known(found))
                    .map((found) => `${{found.code}}: ${{found.element.outerHTML.slice(0, 200)}}`)));
        }})"""
    )
    return found
