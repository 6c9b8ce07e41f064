"""A form as a table: a line for the module as a whole, and one for each recommendation."""

from __future__ import annotations

import csv
import io

from jgz.workflow.form import GENERAL, PER_ITEM, Form

CODE = "code"
SHOWN = ("titel", "tekst")
COLUMNS = (CODE, *SHOWN, *(item.key for item in (*PER_ITEM, *GENERAL)))
WHOLE = "De hele module"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(form: Form) -> bytes:
    """The table with semicolons and a mark of UTF-8, as spreadsheets in Dutch open it."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerow(_row(form.code, WHOLE, " ".join((form.title, *form.questions))))
    for item in form.items:
        writer.writerow(_row(form.code_of(item), item.title, item.text))
    return stream.getvalue().encode("utf-8-sig")


def guarded(cell: str) -> str:
    """A cell that a spreadsheet won't take for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _row(code: str, title: str, text: str) -> list[str]:
    return [code, guarded(title), guarded(text), *([""] * (len(COLUMNS) - 3))]
