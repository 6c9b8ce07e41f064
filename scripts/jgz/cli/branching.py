"""A branch with other texts of some files and one commit, made without touching what stands on disk."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from jgz.cli.git import Git, give_up
from jgz.diagnostics import printable


class Branch(Git):
    """A branch to be made from the last commit; `name` is one that does not exist yet."""

    def __init__(self, root: Path, name: str) -> None:
        super().__init__(root)
        self._name = name
        shown = printable(name)
        if name.startswith("-") or self._run("check-ref-format", "--branch", name).returncode:
            give_up(f"`{shown}` kan geen naam van een tak zijn. Kies bijvoorbeeld voorstel-slaapritme.")
        if not self._run("show-ref", "--verify", "--quiet", f"refs/heads/{name}").returncode:
            give_up(f"de tak `{shown}` is er al. Kies een andere naam.")

    def write(self, texts: Mapping[str, str], message: str) -> None:
        """Makes the branch, with the texts by path. Ends with exit code 2 and a Dutch sentence when git can't."""
        head = self._ask("rev-parse", "--verify", "HEAD^{commit}").decode().strip()
        loose = sorted(self.differing_from(head, sorted(texts)))
        if loose:
            give_up(f"`{printable(loose[0])}` is gewijzigd en nog niet vastgelegd in git. Leg dat eerst vast.")
        prefix = self._ask("rev-parse", "--show-prefix").decode().strip()
        with tempfile.TemporaryDirectory(prefix="jgz-tak-") as folder:
            self._environment["GIT_INDEX_FILE"] = str(Path(folder) / "index")
            self._ask("read-tree", head)
            for path, text in sorted(texts.items()):
                id = self._ask("hash-object", "-w", "--stdin", given=text.encode("utf-8")).decode().strip()
                self._ask("update-index", "--cacheinfo", f"100644,{id},{prefix}{path}")
            tree = self._ask("write-tree").decode().strip()
            del self._environment["GIT_INDEX_FILE"]
        made = self._run("commit-tree", tree, "-p", head, given=message.encode("utf-8"))
        if made.returncode:
            give_up("git weet niet wie je bent. Geef eerst: git config user.name en git config user.email.")
        self._ask("update-ref", f"refs/heads/{self._name}", made.stdout.decode().strip(), "")
