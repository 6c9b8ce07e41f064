"""The peer: plain MkDocs with Material on the same text, with our front matter and blocks made ordinary Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

_CITATION = re.compile(r"\[@([^\]]+)\]")
_OPEN = re.compile(r"/{3,} ([a-z-]+)(?: \| (\S+))?")
_CLOSE = re.compile(r"/{3,}")
# The extensions that our own compiler uses too.
_EXTENSIONS = ["tables", "fenced_code", "attr_list", "sane_lists", "footnotes", "toc"]


def write_plain_root(root: Path, target: Path, features: tuple[str, ...] = (), search: bool = True) -> None:
    """Writes the modules and clusters of `root` as a plain site into `target`.

    It has what a new Material site has: its own search, unless `search` is off, the same Markdown extensions as
    ours and the theme without web fonts. The peer gets the easier task: the front matter is only a title, so it
    prints no sources, history or status, and it has no pages that are made from the data.
    """
    config = {
        "site_name": "JGZ-richtlijnen",
        "site_url": "https://richtlijnen.voorbeeld.invalid/",
        "theme": {"name": "material", "language": "nl", "font": False, "features": list(features)},
        "markdown_extensions": _EXTENSIONS,
        "plugins": ["search"] if search else [],
    }
    target.mkdir(parents=True)
    (target / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    for folder in ("modules", "clusters"):
        for path in sorted((root / folder).rglob("*.md")):
            name = path.relative_to(root / "modules" if folder == "modules" else root)
            copy = target / "docs" / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(to_plain(path.read_text(encoding="utf-8")), encoding="utf-8")


def to_plain(text: str) -> str:
    """A text of ours as ordinary Markdown: a block becomes a bold line and its paragraphs."""
    _, front, body = text.split("---\n", 2)
    title = next(line for line in front.splitlines() if line.startswith("titel: ")).removeprefix("titel: ")
    numbers: dict[str, int] = {}

    def number(match: re.Match[str]) -> str:
        ids = (item.strip().lstrip("@") for item in match[1].split(";"))
        return f"[{', '.join(str(numbers.setdefault(id, len(numbers) + 1)) for id in ids)}]"

    lines = _without_fences(body.splitlines())
    return f"---\ntitle: {title}\n---\n\n# {title}\n\n" + _CITATION.sub(number, "\n".join(lines)) + "\n"


def _without_fences(lines: list[str]) -> Iterator[str]:
    """The lines with every fence and its options replaced by one bold line, which keeps the id of the block."""
    rest = iter(lines)
    for line in rest:
        match = _OPEN.fullmatch(line)
        if not match:
            yield "" if _CLOSE.fullmatch(line) else line
            continue
        options = []
        following = ""
        for following in rest:
            if not following.startswith("    "):
                break
            options.append(following.strip())
        name = match[1].replace("-", " ").capitalize()
        label = f"{name} ({', '.join(options)})" if options else name
        yield from ("", f"**{label}**")
        yield from ([f"{{: #{match[2]} }}"] if match[2] else [])
        yield from ("", following)
