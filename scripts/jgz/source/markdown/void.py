"""What in a text readers would hardly see: emptiness that pushes words out of view, and letters that shrink away."""

from __future__ import annotations

import html as html_lib

from jgz.source.characters import find_wide_gap

# More lines without a word under each other belong to no text.
MOST_EMPTY = 3
# What stands higher or lower is a figure or the end of a number: `m<sup>2</sup>`, `1<sup>ste</sup>`.
MOST_SMALL = 3
_LINES = frozenset({"br", "hr"})
_BLOCKS = frozenset({"p", "li", "tr", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre"})
_SMALL = frozenset({"sub", "sup"})


class Void:
    """Follows a piece of html from tag to tag. `problem` is what is wrong with it, in Dutch; empty while nothing is."""

    def __init__(self) -> None:
        self.problem = ""
        self._empty = 0
        self._small = 0
        self._seen = 0
        self._before: list[tuple[int, int]] = []

    def take_text(self, text: str) -> None:
        """Takes in text between tags."""
        shown = html_lib.unescape(text)
        if shown.strip():
            self._see()
            if self._small > 1:
                self.problem = "Tekst in `<sub>` of `<sup>` binnen een andere wordt te klein om te lezen."
            elif self._small and sum(map(str.isalpha, shown)) > MOST_SMALL:
                self.problem = "Een woord in `<sub>` of `<sup>` is te klein om te lezen."
        if find_wide_gap(shown):
            self.problem = "Hier staan zo veel vaste spaties dat wat erachter staat, uit zicht raakt."

    def take_tag(self, closing: str, name: str) -> None:
        """Takes in a tag: a block in which nothing stood is an empty line; so is a line end without words before it.

        Empty blocks within each other are one.
        """
        if name in _SMALL:
            self._small += -1 if closing else 1
        elif name == "img":
            self._see()
        elif name in _LINES:
            self._skip()
        elif name in _BLOCKS and not closing:
            self._before.append((self._seen, self._empty))
        elif name in _BLOCKS and self._before and self._before.pop() == (self._seen, self._empty):
            self._skip()

    def _see(self) -> None:
        self._seen += 1
        self._empty = 0

    def _skip(self) -> None:
        self._empty += 1
        if self._empty > MOST_EMPTY:
            self.problem = "Hier staan lege regels onder elkaar; wat eronder staat, raakt uit zicht."
