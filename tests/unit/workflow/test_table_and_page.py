"""A form as a table or a page: every way in which programs save it gives the same answers."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from tests.unit.workflow.test_docx import FORM, LONG, WORDS, form_of

from jgz.workflow.forms import SHAPES
from jgz.workflow.reaction import Answer, UnreadableError
from jgz.workflow.reading.mail import read_mail
from jgz.workflow.reading.page import read_page
from jgz.workflow.reading.table import decoded, read_table

ROWS = list(csv.reader(io.StringIO(SHAPES["csv"](FORM).decode("utf-8-sig"), newline=""), delimiter=";"))
FILLED = {**WORDS, (f"{FORM.code}#elke-dag", "bron"): 'Regel één;\n"twee", drie\tvier'}


def saved(sign: str, head: str = "", rows: list[list[str]] = ROWS, line: str = "\r\n") -> str:
    stream = io.StringIO()
    stream.write(head)
    writer = csv.writer(stream, delimiter=sign, lineterminator=line)
    for row in rows:
        answers = {key: text for (code, key), text in FILLED.items() if code == row[0]}
        writer.writerow([answers.get(name, cell) for name, cell in zip(ROWS[0], row, strict=False)])
    return stream.getvalue()


SAVED: dict[str, bytes] = {
    "semicolons": saved(";").encode("utf-8"),
    "as Excel asks": saved(";").encode("utf-8-sig"),
    "commas": saved(",", line="\n").encode("utf-8-sig"),
    "tabs in UTF-16": saved("\t").encode("utf-16"),
    "UTF-16 without a mark": saved("\t").encode("utf-16-le"),
    "Windows": saved(";").encode("cp1252"),
    "sep": saved(",", "sep=,\r\n").encode("utf-8"),
    "quoted sep": saved("|", '"sep=|"\r\n').encode("utf-8-sig"),
    "other order": saved(";", rows=[list(row) for row in (ROWS[0], *reversed(ROWS[1:]))]).encode(),
}


def said(answers: list[Answer]) -> dict[tuple[str, str], str]:
    assert all(item.placed for item in answers)
    return {(item.code, item.field): item.text for item in answers}


@pytest.mark.parametrize("how", SAVED)
def test_a_table_comes_back_from_whatever_saved_it(how: str) -> None:
    assert said(read_table(SAVED[how], form_of)) == FILLED


def test_an_empty_table_says_nothing() -> None:
    assert read_table(SHAPES["csv"](FORM), form_of) == []


def table(*changes: tuple[int, int, str]) -> bytes:
    rows = [list(row) for row in ROWS]
    for row, column, text in changes:
        rows[row] += [""] * (column + 1 - len(rows[row]))
        rows[row][column] = text
    stream = io.StringIO()
    csv.writer(stream, delimiter=";").writerows(rows)
    return stream.getvalue().encode()


def test_what_stands_beside_the_columns_is_kept() -> None:
    width = len(ROWS[0])
    (extra,) = read_table(table((2, width + 1, "Nog iets")), form_of)
    assert (extra.text, extra.placed, extra.field) == ("Nog iets", False, "regel 3")
    (named,) = read_table(table((0, width, "Mijn kolom"), (2, width, "Nog iets")), form_of)
    assert (named.text, named.placed, named.field) == ("Nog iets", False, "kolom mijn kolom")
    (above,) = read_table(b"Beste groep\r\n" + SHAPES["csv"](FORM), form_of)
    assert (above.text, above.placed) == ("Beste groep", False)


def test_a_text_changed_in_the_table_is_a_proposal() -> None:
    (answer,) = read_table(table((2, 2, "Laat een kind elke dag 90 minuten spelen.")), form_of)
    assert (answer.code, answer.field) == (f"{FORM.code}#elke-dag", "tekst")


def test_an_unknown_recommendation_is_kept_with_its_text() -> None:
    answers = read_table(table((2, 0, "onbekend@1.0.0#iets"), (2, 4, "Mooi")), form_of)
    assert {(item.code, item.text) for item in answers} >= {("onbekend@1.0.0#iets", "Mooi")}


@pytest.mark.parametrize("data", [b"zomaar;een;tabel\r\n1;2;3", b"\0\1\2\3" * 50, bytes(range(128, 256)) * 4, b'"'])
def test_a_table_that_is_no_form_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_table(data, form_of)


def test_windows_signs_are_kept() -> None:
    assert decoded("één – “twee” €".encode("cp1252")) == "één – “twee” €"


def page(change: Callable[[str], str] = str) -> bytes:
    text = SHAPES["html"](FORM).decode()
    for (code, key), words in WORDS.items():
        name = f'name="jgz:{code}:{key}"'
        start = text.index(name)
        tag = text[text.rindex("<", 0, start) + 1 :].partition(" ")[0]
        end = text.index(">", start)
        safe = words.replace("&", "&amp;")
        if tag == "input":
            text = f'{text[:end]} value="{safe}"{text[end:]}'
        elif tag == "textarea":
            text = f"{text[: end + 1]}{safe}{text[end + 1 :]}"
        else:
            text = text[:end] + text[end:].replace(f"<option>{words}", f'<option selected="">{words}', 1)
    return change(text).encode("utf-8")


def test_a_page_comes_back_with_what_was_filled_in() -> None:
    assert said(read_page(page(), form_of)) == WORDS
    assert read_page(SHAPES["html"](FORM), form_of) == []
    assert said(read_page(page(lambda text: text.replace("\n", "\r\n")), form_of)) == WORDS


def test_a_page_asks_for_nothing_outside() -> None:
    text = SHAPES["html"](FORM).decode()
    assert "http" not in text
    assert "src=" not in text
    assert "action=" not in text


def test_a_mail_comes_back() -> None:
    lines = [f"> [jgz:{code}:{key}]\r\n{text}\r\n" for (code, key), text in WORDS.items()]
    answers = read_mail(("Hallo!\r\n\r\n" + "\r\n".join(lines)).encode("cp1252"), form_of)
    assert (answers[0].text, answers[0].placed) == ("Hallo!", False)
    assert said(answers[1:]) == WORDS


@pytest.mark.parametrize("reader", [read_page, read_mail])
def test_a_page_or_text_without_fields_is_refused(reader: Callable[..., list[Answer]]) -> None:
    with pytest.raises(UnreadableError):
        reader(b"<p>Niets van ons</p>", form_of)


def test_all_shapes_name_the_same_places() -> None:
    assert {row[0] for row in ROWS[1:]} == {FORM.code, f"{FORM.code}#elke-dag", f"{FORM.code}#{LONG}"}
