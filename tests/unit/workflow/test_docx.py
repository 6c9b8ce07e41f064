"""A form for Word: what people write in it comes back, whatever program saved it and however they wrote it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

import pytest
from tests.unit.workflow.word import (
    DOCUMENT,
    W,
    changed,
    controls_around_cells,
    file_of,
    filled,
    in_splinters,
    parts_of_file,
    related,
    run,
    strict,
    with_comment,
    without_bookmarks,
    without_controls,
)

from jgz.workflow.form import Form, Item
from jgz.workflow.forms import SHAPES
from jgz.workflow.reaction import Answer, UnreadableError
from jgz.workflow.reading.docx import read_docx

LONG = "een-aanbeveling-met-een-heel-lange-id-die-nergens-past"
FORM = Form(
    "buiten-spelen-in-de-winter",
    "1.10.0",
    "Buiten spelen & meer",
    (
        Item("elke-dag", 1, "Speel elke dag", ("Laat een kind elke dag 60 minuten buiten spelen.",), "Sterk"),
        Item(LONG, 2, "Kleed warm", ("Trek lagen aan:", "een trui; een jas < 2 kilo."), "Zwak"),
    ),
)
EMPTY = SHAPES["docx"](FORM)
# The second recommendation has a name that is too long for a tag.
ANSWERS = {
    ":namens": "Vereniging Proef",
    "#elke-dag:oordeel": "wijzig",
    "#elke-dag:opmerking": "Waarom 60 minuten? Dat halen wij niet.",
    ":*:voorstel": "Trek lagen aan &amp; een muts",
}
WORDS = {
    (f"{FORM.code}", "namens"): "Vereniging Proef",
    (f"{FORM.code}#elke-dag", "oordeel"): "wijzig",
    (f"{FORM.code}#elke-dag", "opmerking"): "Waarom 60 minuten? Dat halen wij niet.",
    (f"{FORM.code}#{LONG}", "voorstel"): "Trek lagen aan & een muts",
}


def form_of(code: str) -> Form | None:
    return FORM if code.startswith(f"{FORM.module}@") else None


def read(data: bytes) -> list[Answer]:
    return read_docx(data, form_of)


def said(data: bytes) -> dict[tuple[str, str], str]:
    answers = read(data)
    assert all(item.placed for item in answers), answers
    assert len({(item.code, item.field) for item in answers}) == len(answers)
    return {(item.code, item.field): item.text for item in answers}


def only(data: bytes) -> Answer:
    (answer,) = read(data)
    return answer


def test_the_same_form_gives_the_same_bytes_and_says_nothing_by_itself() -> None:
    assert SHAPES["docx"](FORM) == EMPTY
    assert read(EMPTY) == []
    tags = [tag.partition('"')[0] for tag in parts_of_file(EMPTY)[DOCUMENT].split('w:tag w:val="')[1:]]
    assert len(tags) == 3 + 4 * 2
    assert max(map(len, tags)) <= 64


SAVED: dict[str, Callable[[str], str]] = {
    "as it was": lambda text: text,
    "without controls": without_controls,
    "without bookmarks": without_bookmarks,
    "without either": lambda text: without_bookmarks(without_controls(text)),
    "strict": strict,
    "in splinters": in_splinters,
    "controls around cells": controls_around_cells,
    "tracked inside": lambda text: text.replace("Waarom 60", "Waarom").replace(
        " minuten? Dat", "</w:t></w:r><w:ins w:author='A'><w:r><w:t xml:space='preserve"
        "'> 60</w:t></w:r></w:ins><w:r><w:t xml:space='preserve'> minuten? Dat"
    ),
}  # fmt: skip


@pytest.mark.parametrize("how", SAVED)
@pytest.mark.parametrize("properties", [True, False])
def test_answers_come_back_from_whatever_saved_them(how: str, properties: bool) -> None:
    parts = parts_of_file(changed(filled(EMPTY, ANSWERS), SAVED[how]))
    if not properties:
        del parts["docProps/custom.xml"]
    assert said(file_of(parts)) == WORDS


def test_more_paragraphs_breaks_and_a_table_in_an_answer_stay_together() -> None:
    one = (
        f"{run('een')}<w:r><w:br/></w:r>{run('twee')}<w:r><w:tab/></w:r>{run('drie')}</w:sdtContent></w:sdt></w:p>"
        f"<w:p>{run('vier')}</w:p><w:tbl><w:tr><w:tc><w:p>{run('vijf')}</w:p></w:tc><w:tc><w:p>{run('zes')}</w:p></w:tc>"
        "</w:tr></w:tbl><w:p><w:sdt><w:sdtContent>"
    )
    text = said(filled(EMPTY, {"#elke-dag:opmerking": one}, lambda answer: answer))
    assert text == {(f"{FORM.code}#elke-dag", "opmerking"): "een\ntwee\tdrie\nvier\nvijf\nzes"}


def test_what_stands_beside_a_control_in_its_cell_belongs_to_it() -> None:
    for sign in ("typ hier …", "typ hier …&#160;"):
        beside = changed(EMPTY, lambda text, sign=sign: text.replace("typ hier …</w:t></w:r></w:sdtContent></w:sdt>",
            f"{sign}</w:t></w:r></w:sdtContent></w:sdt>{run(' Ernaast')}", 1))  # fmt: skip
        assert said(beside) == {(FORM.code, "namens"): "Ernaast"}


def test_a_form_of_another_version_says_nothing_by_itself_either() -> None:
    other = changed(EMPTY, lambda text: text.replace(FORM.code, f"{FORM.module}@9.9.9"))
    assert "@9.9.9#" in parts_of_file(other)[DOCUMENT]
    assert read(other) == []


def test_a_hint_that_was_left_is_no_answer_and_an_emptied_control_neither() -> None:
    text = changed(EMPTY, lambda text: text.replace("typ hier …", "Klik of tik om tekst in te voeren.", 1))
    assert read(text) == []
    typed = filled(EMPTY, {"#elke-dag:opmerking": "typ hier …Goed zo"})
    assert only(typed).text == "Goed zo"
    kept = changed(EMPTY, lambda text: text.replace("typ hier …", "Echt een antwoord", 1))
    assert only(kept).text == "Echt een antwoord"


@pytest.mark.parametrize("properties", [True, False])
@pytest.mark.parametrize("how", ["as it was", "without bookmarks", "without either"])
def test_a_comment_in_the_margin_finds_its_recommendation(properties: bool, how: str) -> None:
    commented = with_comment(EMPTY, "Laat een kind", "Te lang voor een baby.")
    assert [(item.code, item.field) for item in read(with_comment(EMPTY, "Trek lagen", "Ja."))] == [
        (f"{FORM.code}#{LONG}", "kantlijn")
    ]
    parts = parts_of_file(changed(commented, SAVED[how]))
    if not properties:
        del parts["docProps/custom.xml"]
    answer = only(file_of(parts))
    assert (answer.code, answer.field, answer.text) == (f"{FORM.code}#elke-dag", "kantlijn", "Te lang voor een baby.")
    assert (answer.author, answer.placed) == ("Bo de Proef", True)
    assert answer.about == "Laat een kind elke dag 60 minuten buiten spelen."


def test_a_comment_on_what_is_about_no_recommendation_is_not_placed() -> None:
    answer = only(with_comment(EMPTY, "Module buiten", "Welke versie?"))
    assert (answer.code, answer.placed, answer.text) == (FORM.code, False, "Welke versie?")


def test_a_comment_that_hangs_nowhere_is_kept() -> None:
    parts = parts_of_file(with_comment(EMPTY, "Laat een kind", "Nergens bij."))
    for sign in ("RangeStart", "RangeEnd", "Reference"):
        parts[DOCUMENT] = parts[DOCUMENT].replace(f'<w:comment{sign} w:id="0"/>', "")
    answer = only(file_of(parts))
    assert (answer.text, answer.placed) == ("Nergens bij.", False)


def tracked(was: str, becomes: str) -> bytes:
    change = (
        f'</w:t></w:r><w:del w:id="90" w:author="Bo"><w:r><w:delText>{was}</w:delText></w:r></w:del>'
        f'<w:ins w:id="91" w:author="Bo"><w:r><w:t>{becomes}</w:t></w:r></w:ins><w:r><w:t xml:space="preserve">'
    )
    return changed(EMPTY, lambda text: text.replace(was, change, 1))


@pytest.mark.parametrize("strip", [lambda text: text, without_bookmarks])
def test_a_tracked_change_is_a_proposal_with_old_and_new_words(strip: Callable[[str], str]) -> None:
    answer = only(changed(tracked("60 minuten", "een uur"), strip))
    assert (answer.code, answer.field, answer.author) == (f"{FORM.code}#elke-dag", "tekst", "Bo")
    assert answer.text == "Laat een kind elke dag een uur buiten spelen. [weg: 60 minuten]"


def test_a_paragraph_that_was_taken_out_says_so() -> None:
    answer = only(tracked("Laat een kind elke dag 60 minuten buiten spelen.", ""))
    assert answer.text == "[weg: Laat een kind elke dag 60 minuten buiten spelen.]"


def test_a_text_changed_without_tracking_is_a_proposal_too() -> None:
    answer = only(changed(EMPTY, lambda text: text.replace("60 minuten", "90 minuten", 1)))
    assert (answer.code, answer.field) == (f"{FORM.code}#elke-dag", "tekst")
    assert answer.text == "Laat een kind elke dag 90 minuten buiten spelen."
    title = only(changed(EMPTY, lambda text: text.replace("Speel elke dag", "Speel vaak", 1)))
    assert (title.field, title.text) == ("titel", "1. Speel vaak")


def test_a_loose_paragraph_is_placed_only_where_that_is_sure() -> None:
    def after(mark: str) -> Answer:
        return only(changed(EMPTY, lambda text: text.replace(mark, f"{mark}<w:p>{run('Los woord')}</w:p>", 1)))

    under = after("buiten spelen.</w:t></w:r></w:p>")
    assert (under.code, under.field, under.placed) == (f"{FORM.code}#elke-dag", "opmerking", True)
    for mark in ("<w:body>", "</w:tbl>"):
        loose = after(mark)
        assert (loose.code, loose.placed, loose.text) == (FORM.code, False, "Los woord")
        assert loose.field.startswith("alinea ")


def test_footnotes_text_boxes_links_pictures_and_headers_are_kept() -> None:
    box = "<w:r><mc:AlternateContent xmlns:mc='x'><mc:Choice><w:drawing><w:txbxContent><w:p>{0}</w:p></w:txbxContent>" \
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>{0}</w:p></w:txbxContent></w:pict>" \
        "</mc:Fallback></mc:AlternateContent></w:r>"  # fmt: skip
    inside = (
        f"{run('kijk')}{box.format(run('in een vak'))}<w:hyperlink w:id='x'>{run('hier')}</w:hyperlink>"
        "<w:r><w:drawing/></w:r><w:r><w:footnoteReference w:id='7'/></w:r>"
    )
    parts = parts_of_file(filled(EMPTY, {"#elke-dag:bron": inside}, lambda answer: answer))
    parts = related(parts, "footnotes", "footnotes.xml")
    namespace = f'xmlns:w="{W}"'
    parts["word/footnotes.xml"] = (
        f"<w:footnotes {namespace}><w:footnote w:id='0' w:type='separator'><w:p/></w:footnote>"
        f"<w:footnote w:id='7'><w:p>{run('De noot')}</w:p></w:footnote></w:footnotes>"
    )
    parts = related(parts, "header", "header1.xml")
    parts["word/header1.xml"] = f"<w:hdr {namespace}><w:p>{run('Boven elke bladzijde')}</w:p></w:hdr>"
    parts = related(parts, "hyperlink", "https://voorbeeld.nl/bron", "External")
    id = f"x{parts['word/_rels/document.xml.rels'].split('Id=')[-1].split(chr(34))[1].removeprefix('x')}"
    parts[DOCUMENT] = parts[DOCUMENT].replace("<w:hyperlink w:id='x'>", f"<w:hyperlink w:id='{id}'>")
    answers = {item.field: item for item in read(file_of(parts))}
    assert answers["bron"].text == "kijkhier (https://voorbeeld.nl/bron)[afbeelding]\nin een vak"
    assert answers["voetnoot"].text == "De noot"
    assert (answers["kopregel"].text, answers["kopregel"].placed) == ("Boven elke bladzijde", False)


def test_a_letter_that_is_no_form_of_ours_is_kept_word_for_word() -> None:
    def letter(text: str) -> str:
        return text.partition("<w:body>")[0] + f"<w:body><w:p>{run('Beste werkgroep,')}</w:p></w:body></w:document>"

    parts = parts_of_file(changed(EMPTY, letter))
    del parts["docProps/custom.xml"]
    answer = only(file_of(parts))
    assert (answer.text, answer.placed) == ("Beste werkgroep,", False)


def _bomb() -> bytes:
    parts: dict[str, str | bytes] = dict(parts_of_file(EMPTY))
    parts["word/media/a.xml"] = b" " * 60_000_000
    return file_of(parts)


def _entities(text: str) -> str:
    names = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    return f'<!DOCTYPE x [<!ENTITY a0 "ha">{names}]>{text.partition("?>")[2]}'


def _deep(text: str) -> str:
    return text.replace("<w:body>", f"<w:body>{'<w:x>' * 5000}{'</w:x>' * 5000}")


def _many(text: str) -> str:
    return text.replace("<w:body>", f"<w:body>{'<w:p/>' * 700_000}")


def _with(name: str, data: str = "x") -> bytes:
    return file_of({**parts_of_file(EMPTY), name: data})


def _outside(kind: str, target: str) -> bytes:
    return file_of(related(parts_of_file(EMPTY), kind, target, "External"))


HOSTILE: dict[str, Callable[[], bytes]] = {
    "entities": lambda: changed(EMPTY, _entities),
    "entities in another coding": lambda: file_of(
        {**parts_of_file(EMPTY), DOCUMENT: _entities(parts_of_file(EMPTY)[DOCUMENT]).encode("utf-16")}
    ),
    "a bomb": _bomb,
    "too deep": lambda: changed(EMPTY, _deep),
    "too many elements": lambda: changed(EMPTY, _many),
    "a macro": lambda: _with("word/vbaProject.bin"),
    "may have macros": lambda: changed(
        EMPTY, lambda text: text.replace("document.main", "x.macroEnabled.main"), "[Content_Types].xml"
    ),
    "a picture from outside": lambda: _outside("image", "http://voorbeeld.nl/a.png"),
    "a template from outside": lambda: _outside("attachedTemplate", "file:///a.dotm"),
    "a link to a file": lambda: _outside("hyperlink", "file:///etc/passwd"),
    "an object": lambda: file_of(related(parts_of_file(EMPTY), "oleObject", "embeddings/o.bin")),
    "another text in it": lambda: file_of(related(parts_of_file(EMPTY), "aFChunk", "chunk.html")),
    "half a file": lambda: EMPTY[: len(EMPTY) // 2],
    "no zip": lambda: b"PK\x03\x04 dit is niets",
    "an old document": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "a table instead": lambda: file_of({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"}),
    "broken text": lambda: changed(EMPTY, lambda text: text[:-40]),
    "nothing in it": lambda: file_of({DOCUMENT: ""}),
    "many parts": lambda: file_of({f"deel{n}.xml": "" for n in range(2000)}),
    "wrong bytes": lambda: EMPTY.replace(zlib.compress(b"")[:2], b"") [:1200] + EMPTY[1300:],
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_what_may_do_more_than_hold_words_is_refused_with_a_reason(what: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(HOSTILE[what]())
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("how", SAVED)
def test_a_word_anywhere_in_the_document_comes_back(how: str) -> None:
    """In, before and behind every paragraph and every control, typed or tracked: no word is lost, none is doubled."""
    text = parts_of_file(EMPTY)[DOCUMENT]
    places = [match.end() for match in re.finditer(r"</w:r>|<w:p>|</w:pPr>|</w:sdt>|<w:sdtContent>", text)]
    words = [f"woord{number}x" for number in range(len(places))]
    for number in range(3):
        pieces, done = [], 0
        for place, word in zip(places, words, strict=True):
            new = run(f" {word} ")
            tracked = f'<w:ins w:id="5" w:author="Bo">{new}</w:ins>'
            pieces += [text[done:place], (new, tracked, new if place % 2 else tracked)[number]]
            done = place
        data = changed(changed(EMPTY, lambda _, pieces=pieces, done=done: "".join(pieces) + text[done:]), SAVED[how])
        said = " ".join(item.text for item in read(data)).replace("\n", " ").split()
        assert [word for word in words if said.count(word) != 1] == []
