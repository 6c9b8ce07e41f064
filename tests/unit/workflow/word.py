"""Word documents that people send back, made from a form: filled in, changed by hand, and saved by other programs."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping

from jgz.workflow.forms.docx import W

DOCUMENT = "word/document.xml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def parts_of_file(data: bytes) -> dict[str, str]:
    """The parts of a document by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def file_of(parts: Mapping[str, str | bytes]) -> bytes:
    """A document of parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def changed(data: bytes, change: Callable[[str], str], name: str = DOCUMENT) -> bytes:
    """A document of which one part went through a function."""
    parts = parts_of_file(data)
    parts[name] = change(parts[name])
    return file_of(parts)


def filled(data: bytes, answers: Mapping[str, str], inside: Callable[[str], str] | None = None) -> bytes:
    """A form with answers by the end of their tag (`#id:veld`, `:namens`); `inside` makes the runs of an answer."""
    make = inside or run

    def change(text: str) -> str:
        for end, answer in answers.items():
            pattern = (
                rf'(<w:tag w:val="[^"]*{re.escape(end)}"/>.*?)<w:showingPlcHdr/>(.*?<w:sdtContent>).*?(</w:sdtContent>)'
            )
            text, count = re.subn(pattern, lambda m, a=answer: f"{m[1]}{m[2]}{make(a)}{m[3]}", text, count=1)
            assert count == 1, end
        return text

    return changed(data, change)


def run(text: str) -> str:
    """A run of text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def with_comment(data: bytes, words: str, comment: str, author: str = "Bo de Proef") -> bytes:
    """A form with a comment in the margin at the paragraph that begins with some words."""
    parts = parts_of_file(data)
    mark = f'<w:r><w:t xml:space="preserve">{words}'
    assert mark in parts[DOCUMENT]
    before, _, after = parts[DOCUMENT].partition(mark)
    rest, end, after = after.partition("</w:r>")
    parts[DOCUMENT] = (
        f'{before}<w:commentRangeStart w:id="0"/>{mark}{rest}{end}<w:commentRangeEnd w:id="0"/>'
        f'<w:r><w:commentReference w:id="0"/></w:r>{after}'
    )
    parts["word/comments.xml"] = (
        f'<w:comments xmlns:w="{W}"><w:comment w:id="0" w:author="{author}" w:date="2026-11-30T09:00:00Z"><w:p>'
        f"{run(comment)}</w:p></w:comment></w:comments>"
    )
    return file_of(related(parts, "comments", "comments.xml"))


def related(parts: dict[str, str], kind: str, target: str, mode: str = "") -> dict[str, str]:
    """Parts in which the document refers to another part or address."""
    name = "word/_rels/document.xml.rels"
    outside = f' TargetMode="{mode}"' if mode else ""
    row = f'<Relationship Id="x{len(parts[name])}" Type="{_RELATIONS}/{kind}" Target="{target}"{outside}/>'
    return {**parts, name: parts[name].replace("</Relationships>", f"{row}</Relationships>")}


def without_controls(text: str) -> str:
    """As programs save that know no content controls: only what was in them stays."""
    text = re.sub(r"<w:sdt>|</w:sdt>|<w:sdtContent>|</w:sdtContent>", "", text)
    return re.sub(r"<w:sdtPr>.*?</w:sdtPr>", "", text)


def without_bookmarks(text: str) -> str:
    """A text without bookmarks."""
    return re.sub(r"<w:bookmark(Start|End)[^>]*/>", "", text)


def strict(text: str) -> str:
    """As a program saves that follows the strict standard."""
    return text.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")


def in_splinters(text: str) -> str:
    """As Word saves after checking spelling: a word in several runs, with marks between them."""

    def split(match: re.Match[str]) -> str:
        words = match[1]
        half = len(words) // 2
        if "&" in words:
            return match[0]
        return (
            f'<w:r w:rsidR="00A1"><w:t xml:space="preserve">{words[:half]}</w:t></w:r><w:proofErr w:type="spellStart"/>'
            f'<w:smartTag w:uri="x" w:element="y"><w:r w:rsidRPr="00B2"><w:rPr><w:b/></w:rPr>'
            f'<w:t xml:space="preserve">{words[half:]}</w:t></w:r></w:smartTag>'
        )

    return re.sub(r'<w:r><w:t xml:space="preserve">([^<]*)</w:t></w:r>', split, text)


def controls_around_cells(text: str) -> str:
    """As Word moves a control that was the whole of a cell: around the cell itself."""
    pattern = (
        r"(<w:tc><w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr><w:p>(?:<w:bookmarkStart[^>]*/>)?)"
        r"<w:sdt>(<w:sdtPr>.*?</w:sdtPr>)<w:sdtContent>(.*?)</w:sdtContent></w:sdt>((?:<w:bookmarkEnd[^>]*/>)?</w:p></w:tc>)"
    )
    return re.sub(pattern, r"<w:sdt>\2<w:sdtContent>\1\3\4</w:sdtContent></w:sdt>", text)
