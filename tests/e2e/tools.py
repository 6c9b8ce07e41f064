"""Scripts of others that tests bring into a page: axe, and HTML_CodeSniffer where it is there.

They come from the host of the page, as its own do. Such a script is half a megabyte: through the driver it would go to
every page anew, and a browser keeps what it compiled only of what comes from an address.
"""

from __future__ import annotations

from pathlib import Path

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page

AXE = "/-/axe.js"
SECOND = "/-/htmlcs.js"
# No site has a folder of this name.
TOOLS = {
    AXE: AXE_FILE_PATH,
    SECOND: Path(__file__).resolve().parents[2] / "scripts/validator/node_modules/html_codesniffer/build/HTMLCS.js",
}
# The page is as it was afterwards. One that lets no script in gets none so.
_BRING = """async (src) => {
    const policy = document.querySelector("meta[http-equiv='Content-Security-Policy']")?.content ?? "script-src 'self'";
    if (!policy.includes("script-src 'self'")) return false;
    const script = Object.assign(document.createElement("script"), { src });
    await new Promise((done, fail) => {
        Object.assign(script, { onload: done, onerror: fail });
        document.head.append(script);
    });
    script.remove();
    return true;
}"""


def bring(page: Page, tool: str) -> None:
    """Runs one of `TOOLS` in a page of a host of ours."""
    if not page.evaluate(_BRING, tool):
        page.evaluate(TOOLS[tool].read_text(encoding="utf-8"))
