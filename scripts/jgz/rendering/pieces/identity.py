"""Who the site is: its name, where it lives, and where to report a weakness."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteIdentity:
    """The name of the site and its address; an empty address while nobody knows where it will live.

    `security` is where to report a weakness, as an address with `mailto:`, `https:` or `tel:`. `licence` is the address
    of the licence of the content; empty while nobody has chosen one.
    """

    name: str = ""
    url: str = ""
    security: str = ""
    licence: str = ""

    def full(self, address: str, place: str = "") -> str:
        """The full address of a page, or of the place on it with this id; empty when the site has none."""
        fragment = f"#{place}" if place else ""
        return f"{self.url.rstrip('/')}{address}{fragment}" if self.url else ""


NAMELESS = SiteIdentity()
