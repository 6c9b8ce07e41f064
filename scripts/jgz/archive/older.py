"""An older text in a form that today's reader takes: without the frames of blocks that it doesn't know."""

from __future__ import annotations

from collections.abc import Iterator

from jgz.source.markdown.block_fields import BLOCKS

_FENCE = "///"
_OPTION = "    "


def readable_today(text: str) -> str:
    """The same text; of a block that is unknown, or that nothing opens or closes, only the frame is gone.

    What stood in it stays, as plain text: nothing of what was published is dropped.
    """
    return "\n".join(_lines(text.split("\n")))


def _lines(lines: list[str]) -> Iterator[str]:
    known: list[bool] = []
    options = False
    for line in lines:
        if not line.startswith(_FENCE):
            # The options of a frame that goes, go with it.
            options = options and line.startswith(_OPTION)
            if not options:
                yield line
            continue
        name = line.strip("/ \t").partition("|")[0].strip()
        if name:
            known.append(name in BLOCKS)
            options = not known[-1]
        keeps = known[-1] if known else False
        if not name and known:
            known.pop()
        if keeps:
            yield line
    yield from (_FENCE for keeps in known if keeps)
