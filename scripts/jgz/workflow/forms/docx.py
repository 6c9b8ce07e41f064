"""A form as a Word document: a table per recommendation, with a content control for each answer.

It is written as text and not with a library: the same form then gives the same bytes, and every part is known. An
answer is found again in four ways, because no program keeps all of them: by the tag of its control, by a bookmark, by
the code of its recommendation with the label beside it, and by what is not a paragraph of the form (`MARKS`).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from jgz.workflow.form import PER_ITEM, Field, Form, Item, explanation
from jgz.workflow.text import mark_of

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# What stands in a control that nobody filled in.
PLACEHOLDER = "typ hier …"
CHOOSE = "kies …"
# The name of the property of the document that keeps the marks of its own paragraphs.
MARKS = "jgz-alineas"
# Word opens no document with a longer tag.
_LONGEST_TAG = 64
# In a tag: about the recommendation under whose heading it stands.
HERE = "*"
_TEXT_WIDTH, _LABEL_WIDTH = 9070, 2270


def tag_of(form: Form, item: Item | None, field: Field) -> str:
    """The tag of a control; with less of its code where it would get too long, which the document says elsewhere."""
    code = f"@{form.version}#{item.id}" if item else f"@{form.version}"
    tags = (f"jgz:{start}:{field.key}" for start in (f"{form.module}{code}", code, HERE))
    return next(tag for tag in tags if len(tag) <= _LONGEST_TAG)


def write_docx(form: Form) -> bytes:
    """The document; the same form gives the same bytes."""
    writer = _Writer(form)
    document = writer.document()
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({
            f"{_OFFICE}/relationships/officeDocument": "word/document.xml",
            f"{_PACKAGE}/relationships/metadata/core-properties": "docProps/core.xml",
            f"{_OFFICE}/relationships/custom-properties": "docProps/custom.xml",
        }),
        "docProps/core.xml": _core(form),
        "docProps/custom.xml": _custom({"jgz-code": form.code, MARKS: " ".join(sorted(set(writer.marks)))}),
        "word/_rels/document.xml.rels": _relations({f"{_OFFICE}/relationships/styles": "styles.xml"}),
        "word/document.xml": document,
        "word/styles.xml": _styles(),
    }  # fmt: skip
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in sorted(parts.items()):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            archive.writestr(entry, _HEAD + text)
    return stream.getvalue()


class _Writer:
    """Writes the paragraphs of a form and keeps the mark of each."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._id = 0
        self.marks: list[str] = []

    def document(self) -> str:
        """The part with the text."""
        return f'<w:document xmlns:w="{W}"><w:body>{"".join(self._body())}{_page()}</w:body></w:document>'

    def _body(self) -> Iterator[str]:
        form = self._form
        yield self._paragraph(f"Reactie op: {form.title}", "Title", "jgz_0")
        yield from (self._paragraph(line) for line in explanation(form))
        yield self._table(None, form.general)
        for item in form.items:
            yield self._paragraph(f"{item.number}. {item.title}", "Heading2", f"jgz_{item.number}")
            yield from (self._paragraph(line) for line in item.paragraphs)
            yield self._paragraph(f"{item.strength}." if item.strength else "Zonder sterkte.", "Bij")
            yield self._paragraph(form.code_of(item), "Bij")
            yield self._table(item, PER_ITEM)
        yield self._paragraph("Einde van het formulier.", "Bij", "jgz_einde")

    def _paragraph(self, text: str, style: str = "", bookmark: str = "") -> str:
        self.marks.append(mark_of(text))
        shape = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f"<w:p>{shape}{self._marked(_run(text), bookmark)}</w:p>"

    def _marked(self, inner: str, bookmark: str) -> str:
        if not bookmark:
            return inner
        self._id += 1
        start = f'<w:bookmarkStart w:id="{self._id}" w:name="{bookmark}"/>'
        return f'{start}{inner}<w:bookmarkEnd w:id="{self._id}"/>'

    def _table(self, item: Item | None, fields: tuple[Field, ...]) -> str:
        rows = "".join(self._row(item, field) for field in fields)
        return f"<w:tbl>{_TABLE}{rows}</w:tbl>"

    def _row(self, item: Item | None, field: Field) -> str:
        label = self._paragraph(field.label, "Label")
        hint = self._paragraph(field.hint, "Bij")
        answer = self._marked(self._control(item, field), f"jgz_{item.number if item else 0}_{field.key}")
        width = _TEXT_WIDTH - _LABEL_WIDTH
        return (
            f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cell(_LABEL_WIDTH, label + hint)}"
            f"{_cell(width, f'<w:p>{answer}</w:p>')}</w:tr>"
        )

    def _control(self, item: Item | None, field: Field) -> str:
        self._id += 1
        about = f"{field.label} bij aanbeveling {item.number}" if item else field.label
        words = CHOOSE if field.choices else PLACEHOLDER
        choices = "".join(f'<w:listItem w:displayText="{word}" w:value="{word}"/>' for word in (words, *field.choices))
        kind = f"<w:dropDownList>{choices}</w:dropDownList>" if field.choices else "<w:richText/>"
        return (
            f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(about[:60])}/><w:tag w:val="
            f'"{tag_of(self._form, item, field)}"/><w:id w:val="{1000 + self._id}"/><w:lock w:val="sdtLocked"/>'
            f"<w:showingPlcHdr/>{kind}</w:sdtPr><w:sdtContent>"
            f'<w:r><w:rPr><w:rStyle w:val="Invulplek"/></w:rPr><w:t>{words}</w:t></w:r></w:sdtContent></w:sdt>'
        )


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _cell(width: int, inner: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}</w:tc>'


_EDGES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="767676"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_TABLE = (
    f'<w:tblPr><w:tblW w:w="{_TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>{_EDGES}</w:tblBorders>'
    '<w:tblLayout w:type="fixed"/></w:tblPr>'
    f'<w:tblGrid><w:gridCol w:w="{_LABEL_WIDTH}"/><w:gridCol w:w="{_TEXT_WIDTH - _LABEL_WIDTH}"/></w:tblGrid>'
)


def _page() -> str:
    margins = " ".join(f'w:{side}="1418"' for side in ("top", "right", "bottom", "left"))
    return (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar {margins} w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
    )


def _styles() -> str:
    fonts = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>'
    paragraph = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"<w:pPr>{shape}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
        for id, name, shape, look in (
            ("Title", "Title", '<w:spacing w:after="200"/><w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="36"/>'),
            (
                "Heading2", "heading 2",
                '<w:keepNext/><w:spacing w:before="360" w:after="80"/><w:outlineLvl w:val="1"/>',
                '<w:b/><w:sz w:val="26"/>',
            ),
            ("Bij", "Bij", '<w:spacing w:after="80"/>', '<w:color w:val="595959"/><w:sz w:val="18"/>'),
            ("Label", "Label", '<w:spacing w:after="0"/>', "<w:b/>"),
        )
    )  # fmt: skip
    return (
        f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="22"/>'
        '<w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr>'
        '</w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        f'<w:name w:val="Normal"/></w:style>{paragraph}<w:style w:type="character" w:styleId="Invulplek">'
        '<w:name w:val="Invulplek"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style></w:styles>'
    )


def _content_types() -> str:
    parts = {
        "/word/document.xml": f"{_TYPES}.wordprocessingml.document.main+xml",
        "/word/styles.xml": f"{_TYPES}.wordprocessingml.styles+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/custom.xml": f"{_TYPES}.custom-properties+xml",
    }
    named = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{named}</Types>'
    )


def _relations(targets: dict[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _core(form: Form) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(form.title)}</dc:title><dc:language>nl-NL</dc:language></cp:coreProperties>"
    )


def _custom(values: dict[str, str]) -> str:
    rows = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values.items(), 2)
    )
    return f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">{rows}</Properties>'
