"""The parts of a Word document: what is about which recommendation."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jgz.workflow.reading.story import Paragraph, Story

# Our own: the number of a recommendation, and the field in it.
BOOKMARK = re.compile(r"jgz_(\d+|einde)(?:_([a-z]+))?")
_CODE = re.compile(r"[a-z0-9][a-z0-9-]*@\d+(?:\.\d+){1,2}#[a-z0-9][a-z0-9-]*")
_HEADING = re.compile(r"\d+\. \S")


@dataclass
class Region:
    """The part of the document about one recommendation (or, without a number, about the whole)."""

    number: str = ""
    code: str = ""
    paragraphs: list[Paragraph] = field(default_factory=list)


def regions_of(story: Story) -> list[Region]:
    """The document in parts: each begins at a bookmark of the form, or at a heading before a code."""
    regions = [Region()]
    for paragraph in story.paragraphs:
        for match in filter(None, map(BOOKMARK.fullmatch, paragraph.bookmarks)):
            if match[2] is None and paragraph.cell is None:
                regions.append(Region("" if match[1] == "einde" else match[1]))
        code = paragraph.text("in").strip()
        if paragraph.cell is None and _CODE.fullmatch(code):
            if not regions[-1].number and (len(regions) == 1 or regions[-1].code):
                regions.append(Region(paragraphs=_from_heading(regions[-1])))
            regions[-1].code = code
        regions[-1].paragraphs.append(paragraph)
    return regions


def _from_heading(region: Region) -> list[Paragraph]:
    """Takes from a part what is the beginning of the next: its heading, where no bookmark is left to tell."""
    for number in range(len(region.paragraphs) - 1, -1, -1):
        paragraph = region.paragraphs[number]
        if paragraph.cell is not None:
            break
        if _HEADING.match(paragraph.text("in")):
            taken = region.paragraphs[number:]
            del region.paragraphs[number:]
            return taken
    return []
