"""What came back in forms, for programs and for people."""

from __future__ import annotations

from typing import Any

from jgz.workflow.reading.folder import Gathered


def as_json(gathered: Gathered) -> dict[str, Any]:
    """The value that `jgz commentaar lees --json` prints."""
    return {
        "reacties": [
            {
                "bestand": item.file,
                "module": item.module,
                "versie": item.version,
                "aanbeveling": item.recommendation,
                "veld": item.field,
                "soort": item.kind,
                "tekst": item.text,
                "van": item.author,
                "geplaatst": item.placed,
            }
            for item in gathered.reactions
        ],
        "niet_gelezen": [{"bestand": item.file, "reden": item.reason} for item in gathered.unread],
    }


def as_text(gathered: Gathered) -> str:
    """The reactions by file, and what could not be read."""
    lines: list[str] = []
    last = ""
    for item in gathered.reactions:
        if item.file != last:
            lines += [*([""] if lines else []), item.file]
            last = item.file
        place = item.recommendation or item.module or "nergens bij"
        about = f' bij "{item.about}"' if item.about else ""
        who = f" ({item.author})" if item.author else ""
        lines.append(f"  {place}, {item.field}{about}{who}{'' if item.placed else ' [niet geplaatst]'}:")
        lines += [f"    {line}" for line in item.text.split("\n")]
    for unread in gathered.unread:
        lines += [*([""] if lines else []), f"{unread.file}: niet gelezen. {unread.reason}"]
    placed = sum(item.placed for item in gathered.reactions)
    lines += [
        *([""] if lines else []),
        f"{len(gathered.reactions)} reacties, waarvan {placed} geplaatst; "
        f"{len(gathered.unread)} bestanden niet gelezen.",
    ]
    return "\n".join(lines) + "\n"
