"""Who the site is: its name, where it lives, and where to report a weakness."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteIdentity:
    """The name of the site and its address; an empty address while nobody knows where it will live.

    `security` is where to report a weakness, as an address with `mailto:`, `https:` or `tel:`.
    """

    name: str = ""
    url: str = ""
    security: str = ""

    def full(self, address: str) -> str:
        """The full address of a page; empty when the site has none."""
        return f"{self.url.rstrip('/')}{address}" if self.url else ""


NAMELESS = SiteIdentity()
