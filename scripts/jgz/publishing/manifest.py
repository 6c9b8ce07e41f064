"""The web app manifest: what a device needs to put the site among its apps."""

from __future__ import annotations

import json

from jgz.model.addresses import HELP, SEARCH

MANIFEST_PATH = "manifest.webmanifest"
_ICONS = (("192", "any"), ("512", "any"), ("rond-512", "maskable"))
_SHORT_NAME = 12


def manifest(name: str) -> dict[str, str]:
    """Path -> the manifest. Addresses are from the manifest, so that it holds for a site in a folder too."""
    short = name if len(name) <= _SHORT_NAME else "JGZ"
    found = {
        "id": "./",
        "name": name or "JGZ-richtlijnen",
        "short_name": short or "JGZ",
        "description": "Richtlijnen voor de jeugdgezondheidszorg, voor professionals, ouders en jongeren",
        "lang": "nl",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        # A reader keeps the way back and the address of a page.
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#0a5a66",
        "icons": [
            {
                "src": f"assets/pictogram/{file}.png",
                "sizes": "x".join([file.rpartition("-")[2]] * 2),
                "type": "image/png",
                "purpose": purpose,
            }
            for file, purpose in _ICONS
        ],
        "shortcuts": [
            {"name": "Zoeken", "url": f".{SEARCH}"},
            {"name": "Direct hulp", "url": f".{HELP}"},
            {"name": "Fasen", "url": "./fasen/"},
        ],
    }
    return {MANIFEST_PATH: json.dumps(found, ensure_ascii=False, indent=2) + "\n"}
