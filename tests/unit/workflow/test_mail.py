"""A form that came back as a mail, as mail programs wrap, quote, sign and save it."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from tests.unit.workflow.test_docx import form_of

from jgz.workflow.reaction import Answer, UnreadableError
from jgz.workflow.reading.mail import read_mail, read_message
from jgz.workflow.reading.page import read_page

CODE = "spelen-bespreken@1.0.0"
ITEM = f"{CODE}#buitentijd-vragen"
MAIL = f"""[jgz:{ITEM}:voorstel]
Vraag elke maand, of vaker,
naar “buiten” spelen.

- In de zomer
> 5 jaar: minder

[jgz:{ITEM}:opmerking]
Ouders vroegen erom.

[jgz:{ITEM}:bron]


[jgz:{CODE}:namens]
Oudergroep Noord
"""
NEW = "Vraag elke maand, of vaker,\nnaar “buiten” spelen.\n\n- In de zomer\n> 5 jaar: minder"
SAID = [(ITEM, "voorstel", NEW), (ITEM, "opmerking", "Ouders vroegen erom."), (CODE, "namens", "Oudergroep Noord")]


def placed(answers: list[Answer]) -> list[tuple[str, str, str]]:
    return [(item.code, item.field, item.text) for item in answers if item.placed]


def loose(answers: list[Answer]) -> list[str]:
    return [item.text for item in answers if not item.placed]


def quoted(text: str, sign: str = "> ") -> str:
    return "".join(f"{sign}{line}".rstrip() + "\n" for line in text.split("\n"))


ARRIVED = {
    "as it was": MAIL,
    "line ends of Windows": MAIL.replace("\n", "\r\n"),
    "quoted": quoted(MAIL),
    "quoted twice": quoted(quoted(MAIL, ">")),
    "quoted without a space": quoted(MAIL, ">"),
    "indented": quoted(MAIL, "    ").replace("    >", ">"),
    "a name broken over lines": MAIL.replace("#buitentijd-", "#buitentijd-\n"),
    "a quoted name broken over lines": quoted(MAIL.replace(":opmerking]", ":\nopmerking]")),
    "bold names": MAIL.replace("[jgz", "*[jgz").replace("]\n", "]*\n"),
    "text behind the name": MAIL.replace("]\nOuders", "] Ouders"),
}


def test_a_mail_says_the_same_however_it_was_sent(subtests: pytest.Subtests) -> None:
    for coding in ["utf-8", "cp1252", "utf-16"]:
        for how in ARRIVED:
            with subtests.test(coding=coding, how=how):
                assert placed(read_mail(ARRIVED[how].encode(coding), form_of)) == SAID


@pytest.mark.parametrize(
    "below",
    [
        "--\nJan de Vries\njeugdarts", "Met vriendelijke groet,\nJan de Vries", "Groetjes Jan",
        "\nTot snel!\nJan de Vries", "Verzonden vanaf mijn telefoon",
    ],
)  # fmt: skip
def test_who_signs_a_mail_is_no_part_of_an_answer_and_does_not_vanish(below: str) -> None:
    answers = read_mail(f"Beste groep,\n\n{MAIL}{below}\n".encode(), form_of)
    assert placed(answers) == SAID
    assert loose(answers) == ["Beste groep,", below.strip()]


def test_what_somebody_writes_below_a_quoted_form_is_no_part_of_it() -> None:
    answers = read_mail((quoted(MAIL) + "\nIk ben het eens.\n").encode(), form_of)
    assert placed(answers) == SAID
    assert loose(answers) == ["Ik ben het eens."]
    first = MAIL.partition("[jgz:" + CODE + ":namens]")[0].partition(f"[jgz:{ITEM}:bron]")[0].rstrip()
    answers = read_mail((quoted(first) + "\nIk ben het eens.\nJan\n").encode(), form_of)
    assert placed(answers) == SAID[:2]
    assert loose(answers) == ["Ik ben het eens.\nJan"]


def test_a_line_that_was_wrapped_after_quoting_stays_with_its_answer() -> None:
    text = quoted(MAIL).replace("Ouders vroegen", "Ouders\nvroegen")
    assert placed(read_mail(text.encode(), form_of))[1] == (ITEM, "opmerking", "Ouders\nvroegen erom.")


def message(text: str, subtype: str = "plain") -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = "Voorstel"
    made.set_content(
        text, subtype=subtype, charset="iso-8859-15" if subtype == "html" else "utf-8", cte="quoted-printable"
    )
    return made


ENTITIES = {">": "&gt;", "“": "&ldquo;", "”": "&rdquo;", "\n": "<br>\n"}
PAGE = f"<html><style>p{{}}</style><body>{MAIL.translate(str.maketrans(ENTITIES))}"


def test_a_mail_that_a_program_saved_is_read() -> None:
    both = message(MAIL)
    both.add_alternative("<p>Iets anders</p>", subtype="html")
    for made in (message(MAIL), message(PAGE, "html"), both):
        assert placed(read_message(made.as_bytes(), form_of)) == SAID
    assert placed(read_page(PAGE.encode(), form_of)) == SAID


def test_a_file_that_hangs_on_a_mail_is_named() -> None:
    made = message(MAIL)
    made.add_attachment(b"{}", maintype="application", subtype="json", filename="voorstel.json")
    assert loose(read_message(made.as_bytes(), form_of)) == ["voorstel.json"]
    alone = message("Zie de bijlage")
    alone.add_attachment(b"{}", maintype="application", subtype="json", filename="voorstel.json")
    with pytest.raises(UnreadableError, match=r"bijlage `voorstel\.json` los"):
        read_message(alone.as_bytes(), form_of)
    with pytest.raises(UnreadableError):
        read_message(b"\0\1", form_of)
