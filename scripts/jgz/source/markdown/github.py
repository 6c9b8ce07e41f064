"""What stands inside a line, where Python-Markdown reads it in a way of its own: then it is read as GitHub does.

Any sign can have a backslash; one at the end of a line breaks it. A link leads to one address without spaces, also on
the next line, and holds no other link. A web or mail address by itself is a link.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from typing import Any

from markdown import Extension, Markdown
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    LINK_RE,
    REFERENCE_RE,
    ImageInlineProcessor,
    ImageReferenceInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.util import AtomicString

from jgz.source.markdown.spans import BARE, bare_address

_PUNCTUATION = list("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_BREAK = r"(?:[ ]{2,}|\\)\n"
# What stands behind the words of a link.
TARGET = re.compile(
    r"\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<bare>(?!<)(?:[^\s()]|\((?:[^\s()]|\([^\s()]*\))*\))*))"
    r"(?:\s+(?P<title>\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
)
_SECOND_NAME = re.compile(r"\[([^\[\]]*)\]")


class _Link(LinkInlineProcessor):
    """`[text](address "title")`."""

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override]  # noqa: N802
        """The link, unless there is another in its text."""
        element, start, end = super().handleMatch(m, data)
        if isinstance(element, etree.Element) and self._holds_link(element.text or ""):
            return None, None, None
        return element, start, end

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802
        """The address and title behind the text of a link, and whether they can be read."""
        found = TARGET.match(data, index)
        if found is None:
            return "", None, index, False
        address = self.unescape(found["angled"] or found["bare"] or "")
        title = self.unescape(found["title"][1:-1]) if found["title"] else None
        return address, title, found.end(), True

    def _holds_link(self, text: str) -> bool:
        if "](" not in text:
            return False
        for sign in self.compiled_re.finditer(text):
            _, index, closed = self.getText(text, sign.end())
            if closed and self.getLink(text, index)[3]:
                return True
        return False


class _Image(ImageInlineProcessor):
    """`![alternative](address "title")`."""

    getLink = _Link.getLink  # noqa: N815


class _Reference(ReferenceInlineProcessor):
    """`[text][name]`, without a space between."""

    RE_LINK = _SECOND_NAME


class _ImageReference(ImageReferenceInlineProcessor):
    """`![alternative][name]`."""

    RE_LINK = _SECOND_NAME


class _BareAddress(InlineProcessor):
    """`https://…`, `www.…` and `naam@voorbeeld.nl` in running text."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the name is Python-Markdown's
        self, m: re.Match[str], data: str
    ) -> tuple[etree.Element | None, int | None, int | None]:
        """The link."""
        found = bare_address(m)
        if found is None:
            return None, m.start(), m.end()
        target, end = found
        element = etree.Element("a", {"href": target})
        element.text = AtomicString(data[m.start() : end])
        return element, m.start(), end


class GitHubExtension(Extension):
    """Adds this way of reading to a Markdown host."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Registers with a host, in the places of its own patterns."""
        md.ESCAPED_CHARS = _PUNCTUATION
        patterns = md.inlinePatterns
        patterns.register(_Reference(REFERENCE_RE, md), "reference", 170)
        patterns.register(_Link(LINK_RE, md), "link", 160)
        patterns.register(_Image(IMAGE_LINK_RE, md), "image_link", 150)
        patterns.register(_ImageReference(IMAGE_LINK_RE, md), "image_reference", 140)
        # Html first: what stands in its attributes is no running text.
        patterns.register(_BareAddress(BARE, md), "bare_address", 85)
        # After emphasis (60), which must know what is a space.
        patterns.register(SubstituteTagInlineProcessor(_BREAK, "br"), "linebreak", 55)
