"""Pictures: what the name says, and svg that can do nothing but be seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.work import Yardstick

from jgz.source.pictures import picture_problem

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">'


def svg(inside: str) -> bytes:
    return f"{OPEN}{inside}</svg>".encode()


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".png", b"\x89PNG\r\n\x1a\nrest"),
        (".jpg", b"\xff\xd8\xff\xe0rest"),
        (".webp", b"RIFF\x00\x01\x02\x03WEBPVP8 "),
        (".avif", b"\x00\x00\x00\x20ftypavif"),
        (".avif", b"\x00\x00\x00\x20ftypavis"),
    ],
)
def test_a_picture_is_what_its_name_says(suffix: str, data: bytes) -> None:
    assert picture_problem(suffix, data) == ""
    for other in {".png", ".jpg", ".webp", ".avif", ".svg"} - {suffix}:
        assert picture_problem(other, data) != ""


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp", ".avif", ".svg"])
@pytest.mark.parametrize("data", [b"", b"<html><script>alert(1)</script>", b"GIF89a", b"MZ", b"\x00" * 50])
def test_anything_else_is_no_picture(suffix: str, data: bytes) -> None:
    assert picture_problem(suffix, data) != ""


def test_a_container_of_another_kind_is_no_picture() -> None:
    assert picture_problem(".webp", b"XXXX\x00\x00\x00\x00WEBP") != ""
    assert picture_problem(".avif", b"\x00\x00\x00\x20ftypmp42") != ""


@pytest.mark.parametrize(
    "data",
    [
        svg('<title>Slaap</title><rect width="5" height="5" fill="#fff" style="stroke: red"/>'),
        svg('<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><path d="M0 0" fill="url(#a)"/>'),
        svg('<defs><g id="a"><path d="M0 0"/></g></defs><use href="#a"/><use xlink:href="#a"/>'),
        svg('<text xml:lang="nl" font-family="sans-serif">Meer dan &lt; 5 &#233;</text>'),
        svg("<!-- gemaakt met een tekenprogramma --><g/>"),
        b'<?xml version="1.0" encoding="UTF-8"?>\n' + svg("<g/>"),
        b"<?xml version='1.0'?>" + svg("<g/>"),
        b"\xef\xbb\xbf" + svg("<g/>"),
    ],
)
def test_plain_drawings_are_fine(data: bytes) -> None:
    assert picture_problem(".svg", data) == ""


HOSTILE = {
    "script": "<script>alert(1)</script>",
    "script-in-hoofdletters": "<SCRIPT>alert(1)</SCRIPT>",
    "script-elders": '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
    "html": '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
    "html-zonder-schil": '<iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/>',
    "andere-naamruimte": '<g xmlns="urn:x"/>',
    "geen-naamruimte": '<g xmlns=""/>',
    "style": "<style>@import 'x';</style>",
    "image": '<image href="https://voorbeeld.invalid/x.png"/>',
    "koppeling": '<a href="https://voorbeeld.invalid"><text>x</text></a>',
    "animate": '<rect><animate attributeName="href" to="javascript:x"/></rect>',
    "set": '<set attributeName="onload" to="alert(1)"/>',
    "filter": '<filter id="a"><feImage href="x"/></filter>',
    "onload": '<g onload="alert(1)"/>',
    "onload-in-hoofdletters": '<g ONLOAD="alert(1)"/>',
    "onbegin": '<rect onbegin="alert(1)"/>',
    "use-buiten": '<use href="https://voorbeeld.invalid/x.svg#a"/>',
    "use-data": '<use href="data:image/svg+xml;base64,AAAA"/>',
    "use-script": '<use xlink:href="javascript:alert(1)"/>',
    "use-ander-bestand": '<use href="ander.svg#a"/>',
    "use-met-spatie": '<use href=" #a"/>',
    "kenmerk-andere-naamruimte": '<g xmlns:e="urn:x" e:onclick="x"/>',
    "url-buiten": '<rect fill="url(https://voorbeeld.invalid/x)"/>',
    "url-vermomd": '<rect style="fill: u\\72l(x)"/>',
    "url-met-spatie": '<rect fill="url( x)"/>',
    "url-in-aanhalingstekens": "<rect fill=\"url('x')\"/>",
    "javascript": '<rect fill="javascript:alert(1)"/>',
    "javascript-als-code": '<rect fill="&#106;avascript:alert(1)"/>',
    "import": '<rect style="@import x"/>',
    "beeldverzameling": "<rect style=\"background: image-set('//voorbeeld.invalid/x' 1x)\"/>",
    "expressie": '<rect style="width: expression(alert(1))"/>',
    "data": '<rect fill="data:x"/>',
    "verwerkingsopdracht": "<?php echo 1 ?>",
    "use-in-use": '<g id="a"><use href="#b"/></g><g id="b"><rect/></g><use href="#a"/>',
    "use-van-zichzelf": '<g id="a"><use href="#a"/></g>',
    "use-van-use": '<use id="a" href="#b"/><rect id="b"/><use href="#a"/>',
    "onbekende-entiteit": "&nbsp;",
    "niet-gesloten": "<g>",
    "dubbel-kenmerk": '<g id="a" id="b"/>',
}


@pytest.mark.parametrize("inside", HOSTILE.values(), ids=HOSTILE)
def test_a_drawing_that_could_do_something_is_refused(inside: str) -> None:
    problem = picture_problem(".svg", svg(inside))
    assert problem.startswith("De SVG")


DOCTYPE = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
STYLE_SHEET = '<?xml-stylesheet href="https://voorbeeld.invalid/x.xsl" type="text/xsl"?>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("before", [DOCTYPE, STYLE_SHEET, DOCTYPE.lower(), "<!ENTITY x 'y'>"])
def test_what_comes_before_the_drawing_can_not_hide_in_an_encoding(before: str, encoding: str) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding.removesuffix("-le").removesuffix("-be")}"?>'
    for text in (f"{declared}{before}{OPEN}</svg>", f"{before}{OPEN}</svg>"):
        assert picture_problem(".svg", text.encode(encoding)) != ""


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "windows-1252", "cp037", "utf-7", "UTF-8x"])
def test_a_drawing_that_names_another_encoding_is_refused(encoding: str) -> None:
    assert picture_problem(".svg", f'<?xml version="1.0" encoding="{encoding}"?>{OPEN}</svg>'.encode()) != ""


@pytest.mark.parametrize(
    "data",
    [
        b'<html xmlns="http://www.w3.org/1999/xhtml"><body onload="x"/></html>',
        b"<svg><script>alert(1)</script></svg>",
        b'<svg viewBox="0 0 1 1"/>',
        svg("\x00"),
        b"geen xml",
        svg("<g/>") + b"<script>alert(1)</script>",
    ],
)
def test_other_documents_are_no_drawing(data: bytes) -> None:
    assert picture_problem(".svg", data) != ""


def deep(number: int) -> bytes:
    return svg("<g>" * number + "</g>" * number)


def used(number: int) -> bytes:
    return svg("".join(f'<g id="a{n}"/><use href="#a{n}"/>' for n in range(number)))


def used_in_each_other(number: int) -> bytes:
    return svg("".join(f'<g id="a{n}">{f"""<use href="#a{n + 1}"/>""" * 2}</g>' for n in range(number)))


@pytest.mark.parametrize(
    ("make", "number", "allowed"), [(deep, 80_000, True), (used, 15_000, True), (used_in_each_other, 5_000, False)]
)
def test_a_drawing_eight_times_as_large_or_deep_costs_no_square_of_eight(
    make: Callable[[int], bytes], number: int, allowed: bool
) -> None:
    small, large = make(number // 8), make(number)
    assert (picture_problem(".svg", large) == "") is allowed
    assert Yardstick(lambda: picture_problem(".svg", small)).allows(24, lambda: picture_problem(".svg", large))
