"""`/.well-known/security.txt` (RFC 9116): where to report a weakness of the site."""

from __future__ import annotations

import re
from datetime import date, timedelta

SECURITY_PATH = ".well-known/security.txt"
# The standard advises less than a year, so that an abandoned address stops being promised.
_VALID = timedelta(days=364)
_CONTACT = re.compile(r"(?:mailto:[^\s@]+@[^\s@]+|https://\S+|tel:\+?[0-9-]+)")


def is_contact(address: str) -> bool:
    """Whether the standard takes this for a contact: `mailto:`, `https:` or `tel:`."""
    return bool(_CONTACT.fullmatch(address))


def security_txt(contact: str, today: date, site_url: str) -> str:
    """The text for a contact address, as of `today`."""
    lines = [
        f"Contact: {contact}",
        f"Expires: {(today + _VALID).isoformat()}T00:00:00Z",
        "Preferred-Languages: nl, en",
    ]
    if site_url.startswith("https://"):
        lines.append(f"Canonical: {site_url.rstrip('/')}/{SECURITY_PATH}")
    return "".join(f"{line}\n" for line in lines)
