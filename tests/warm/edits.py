"""Edits of a root as people make them, good and bad ones: each leaves the files as an editor may leave them."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tests.site.made import GUIDELINE, module_path, write_guideline, write_module

_WORDS = ("slapen", "wandelen", "vaker", "zonder hulp", "elke avond", "JGZ-team", "een rustige dag")
# What the names of modules begin with that come and go.
_LOOSE = "extra-stuk"


class Editor:
    """Edits a root that `tests.site.made.write_library` wrote; the same seed always does the same."""

    def __init__(self, root: Path, seed: int) -> None:
        self._root = root
        self._chance = random.Random(seed)
        self._number = 0
        self._whole: dict[Path, str] = {}
        self._kinds: tuple[Callable[[], str], ...] = (
            self.text, self.text, self.text, self.field, self.add, self.rename, self.remove, self.register, self.theme,
            self.break_one, self.mend, self.mend, self.nothing,
        )  # fmt: skip

    def edit(self) -> str:
        """Does something; says what."""
        self._number += 1
        return self._chance.choice(self._kinds)()

    def text(self) -> str:
        """Another sentence in a text."""
        path = self._any("modules/*/*.md")
        old = path.read_text(encoding="utf-8")
        self._write(path, f"{old}\nNog een zin over {self._chance.choice(_WORDS)}.\n")
        return f"text of {path.name}"

    def field(self) -> str:
        """Another title."""
        path = self._any("modules/*/*.md")
        old = path.read_text(encoding="utf-8")
        head, _, rest = old.partition('titel: "')
        self._write(path, f'{head}titel: "{self._chance.choice(_WORDS).title()} {rest.split(" ", 1)[-1]}')
        return f"title of {path.name}"

    def add(self) -> str:
        """A module more."""
        name = f"{_LOOSE}-{'abcdefghij'[self._number % 10]}"
        write_module(self._root, name, herzien_voor=date(2029, 1, 1))
        self._list()
        return f"new {name}"

    def rename(self) -> str:
        """A module with another id."""
        path = self._loose()
        name = f"{_LOOSE}-{'klmnopqrst'[self._number % 10]}"
        text = path.read_text(encoding="utf-8").replace(f'id: "{path.stem}"', f'id: "{name}"')
        path.unlink()
        self._write(module_path(self._root, name), text)
        self._list()
        return f"{path.stem} -> {name}"

    def remove(self) -> str:
        """A module less."""
        path = self._loose()
        path.unlink()
        self._list()
        return f"without {path.stem}"

    def register(self) -> str:
        """Another word in a list that texts are read with."""
        path = self._root / "modules/_registers" / self._chance.choice(("begrippen.yml", "fasen.yml", "synoniemen.yml"))
        self._write(path, path.read_text(encoding="utf-8").replace("een ", "één ", 1))
        return f"list {path.name}"

    def theme(self) -> str:
        """Another word in a template or in a macro."""
        path = self._root / "theme" / self._chance.choice(("module.html", "main.html", "partials/jgz/voet.html"))
        self._write(path, path.read_text(encoding="utf-8").replace("<p", f'<p data-n="{self._number}"', 1))
        return f"template {path.name}"

    def break_one(self) -> str:
        """A typing error that leaves nothing to publish."""
        path = self._any("modules/*/*.md")
        old = path.read_text(encoding="utf-8")
        self._whole.setdefault(path, old)
        self._write(path, old.replace("samenvatting:", "samenvating:", 1))
        return f"broken {path.name}"

    def mend(self) -> str:
        """Everything that was broken as it was."""
        for path, text in self._whole.items():
            if path.exists():
                self._write(path, text)
        self._whole.clear()
        return "mended"

    def nothing(self) -> str:
        """Saved without a change."""
        path = self._any("modules/*/*.md")
        self._write(path, path.read_text(encoding="utf-8"))
        return f"saved {path.name}"

    def _any(self, pattern: str) -> Path:
        return self._chance.choice(sorted(self._root.glob(pattern)))

    def _loose(self) -> Path:
        """A module that no other file names."""
        folder = self._root / "modules" / GUIDELINE
        if not list(folder.glob(f"{_LOOSE}-*.md")):
            self.add()
        return self._any(f"modules/{GUIDELINE}/{_LOOSE}-*.md")

    def _write(self, path: Path, text: str) -> None:
        path.write_text(text, encoding="utf-8")

    def _list(self) -> None:
        """The guideline names the modules that there are now, as an editor would see to."""
        names = [path.stem for path in sorted((self._root / "modules" / GUIDELINE).glob("*-stuk*.md"))]
        write_guideline(self._root, modules=names)
