"""Pictures: what the name says, and svg that can do nothing but be seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.photos import PHOTOS, avif, jpeg, jpeg_with, png, png_chunk, webp, webp_with
from tests.work import Yardstick

from jgz.source.pictures import picture_problem

MAKERS = {".png": png, ".jpg": jpeg, ".webp": webp, ".avif": avif}
OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">'


def svg(inside: str) -> bytes:
    return f"{OPEN}{inside}</svg>".encode()


@pytest.mark.parametrize(("suffix", "data"), PHOTOS.items())
def test_a_picture_is_what_its_name_says(suffix: str, data: bytes) -> None:
    assert picture_problem(suffix, data) == ""
    for other in {*PHOTOS, ".svg"} - {suffix}:
        assert picture_problem(other, data) != ""


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".png", png()[:-4]),
        (".png", png()[:-1] + b"x"),
        (".png", png()[:33] + png_chunk(b"IEND")),
        (".png", png() + b"<script>alert(1)</script>"),
        (".png", png()[:8]),
        (".png", png()[:8] + png_chunk(b"IEND")),
        (".png", png()[:8] + b"\xff\xff\xff\xffIHDR"),
        (".jpg", b"\xff\xd8\xff=1;alert(1)"),
        (".jpg", jpeg() + b"%PDF-1.7"),
        (".jpg", jpeg() + jpeg()),
        (".jpg", jpeg()[:-2]),
        (".jpg", b"\xff\xd8\xff\xda\0\2\xff\xd9"),
        (".webp", webp() + bytes(9)),
        (".webp", webp()[:20]),
        (".avif", avif()[:20]),
    ],
)
def test_a_photo_is_whole_and_nothing_else(suffix: str, data: bytes) -> None:
    assert "geen (hele)" in picture_problem(suffix, data)


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".png", png(30_000, 30_000)),
        (".jpg", jpeg(60_000, 1_000)),
        (".webp", webp(16_000, 16_000)),
        (".avif", avif(65_000, 65_000)),
    ],
)
def test_a_photo_has_a_size_that_a_telephone_can_show(suffix: str, data: bytes) -> None:
    assert "te groot voor een telefoon" in picture_problem(suffix, data)
    assert picture_problem(suffix, MAKERS[suffix](6_000, 4_000)) == ""
    assert picture_problem(suffix, MAKERS[suffix](0 if suffix != ".webp" else 1, 5)) == (
        "De afbeelding is leeg." if suffix != ".webp" else ""
    )


SCAN = b"\xff\xda\0\2x"


def test_a_photo_that_is_drawn_over_and_over_is_refused() -> None:
    assert "keer over zichzelf heen" in picture_problem(".jpg", jpeg()[:-2] + SCAN * 99 + b"\xff\xd9")
    assert picture_problem(".jpg", jpeg()[:-2] + SCAN * 12 + b"\xff\xd9") == ""


def drawn(measures: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {measures}><g/></svg>'.encode()


HIGH = {
    "png": (".png", png(10, 4_000)),
    "jpg": (".jpg", jpeg(100, 2_000)),
    "viewBox": (".svg", drawn('viewBox="0 0 10 100"')),
    "breedte-en-hoogte": (".svg", drawn('width="10" height="5000"')),
    "andere-eenheden": (".svg", drawn('width="100px" height="100in"')),
    "alleen-hoogte": (".svg", drawn('height="9000"')),
    "viewBox-telt-niet-mee": (".svg", drawn('width="10" height="600" viewBox="0 0 50 50"')),
    "alleen-breedte": (".svg", drawn('width="10"')),
}


@pytest.mark.parametrize(("suffix", "data"), HIGH.values(), ids=HIGH)
def test_a_picture_that_pushes_the_text_away_is_refused(suffix: str, data: bytes) -> None:
    assert "keer zo hoog als breed" in picture_problem(suffix, data)


@pytest.mark.parametrize(
    "measures",
    [
        'viewBox="0 0 100 300"',
        'width="21cm" height="29.7cm"',
        'width="100%" viewBox="0 0 90 90"',
        'viewBox="0 0 900 90"',
    ],
)
def test_a_picture_may_stand_or_lie(measures: str) -> None:
    assert picture_problem(".svg", drawn(measures)) == ""


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".png", png(1, 1, png_chunk(b"acTL", bytes(8)))),
        (".avif", avif().replace(b"ftypavif", b"ftypavif\0\0\0\0avis", 1)),
        (".webp", webp(flags=2)),
        (".avif", avif(brand=b"avis")),
    ],
)
def test_a_picture_that_moves_is_refused(suffix: str, data: bytes) -> None:
    assert picture_problem(suffix, data).startswith("Bewegend beeld")


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".png", png(1, 1, png_chunk(b"eXIf", b"MM"))),
        (".png", png(1, 1, png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x/>"))),
        (".jpg", jpeg().replace(b"\xff\xe0", b"\xff\xe1\0\x0cExif\0\0MM\0*\xff\xe0", 1)),
        (".jpg", jpeg().replace(b"\xff\xda", b"\xff\xed\0\4ab\xff\xda", 1)),
        (".webp", webp_with(b"EXIF")),
        (".webp", webp_with(b"XMP ")),
        (".avif", avif() + b"infe\2\0\0\0\0\2\0\0Exif"),
        (".avif", avif() + b"infe\2\0\0\0\0\2\0\0mimeXMP\0application/rdf+xml\0"),
        (".jpg", jpeg_with(b"\xff\xfe\0\x0aKees Jan")),
        (".jpg", jpeg_with(b"\xff\xe5\0\4ab")),
        (".jpg", jpeg()[:-2] + b"\xff\xfe\0\x0aKees Jan\xff\xd9"),
        (".png", png(1, 1, png_chunk(b"tEXt", b"Comment\0van een telefoon"))),
        (".png", png(1, 1, png_chunk(b"zTXt", b"Author\0\0x"))),
        (".png", png(1, 1, png_chunk(b"caBX", b"x"))),
        (".webp", webp_with(b"NOTE")),
    ],
)
def test_a_photo_tells_nothing_beside_what_it_shows(suffix: str, data: bytes) -> None:
    assert picture_problem(suffix, data).startswith("In deze foto staat meer dan het beeld")


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".jpg", jpeg_with(b"\xff\xe2\0\4ab\xff\xff\xee\0\4ab")),
        (".jpg", jpeg()[:-2] + b"\xff\0\xff\xd0x\xff\xc4\0\4ab\xff\xda\0\2y\xff\xd9\0\0"),
        (".png", png(1, 1, png_chunk(b"gAMA", bytes(4)), png_chunk(b"tEXt", b"date:create\0002026-11-20"))),
        (".webp", webp_with(b"ICCP")),
    ],
)
def test_what_a_program_needs_to_show_a_photo_may_be_in_it(suffix: str, data: bytes) -> None:
    assert picture_problem(suffix, data) == ""


def test_anything_else_is_no_picture(subtests: pytest.Subtests) -> None:
    for data in [b"", b"<html><script>alert(1)</script>", b"GIF89a", b"MZ", b"\x00" * 50]:
        for suffix in [".png", ".jpg", ".webp", ".avif", ".svg"]:
            with subtests.test(data=data, suffix=suffix):
                assert picture_problem(suffix, data) != ""


def test_a_container_of_another_kind_is_no_picture() -> None:
    assert picture_problem(".webp", b"XXXX\x00\x00\x00\x00WEBP") != ""
    assert picture_problem(".avif", b"\x00\x00\x00\x20ftypmp42") != ""


@pytest.mark.parametrize(
    "data",
    [
        svg('<title>Slaap</title><rect width="5" height="5" fill="#fff" stroke="rgb(1, 2, 3)"/>'),
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
    "omgekeerd-woord": "<text>\u202etein</text>",
    "onzichtbaar-teken": "<text>ni&#x200b;et</text>",
    "vermomd-woord": "<title>n\u0456et</title>",
    "vermomd-woord-voor-wie-luistert": '<g aria-label="n\u0456et"/>',
    "dubbel-kenmerk": '<g id="a" id="b"/>',
}


def test_a_drawing_that_could_do_something_is_refused(subtests: pytest.Subtests) -> None:
    for name, inside in HOSTILE.items():
        with subtests.test(name):
            problem = picture_problem(".svg", svg(inside))
            assert problem.startswith("De SVG")


DOCTYPE = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
STYLE_SHEET = '<?xml-stylesheet href="https://voorbeeld.invalid/x.xsl" type="text/xsl"?>'


def test_what_comes_before_the_drawing_can_not_hide_in_an_encoding(subtests: pytest.Subtests) -> None:
    for before in [DOCTYPE, STYLE_SHEET, DOCTYPE.lower(), "<!ENTITY x 'y'>"]:
        for encoding in ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]:
            with subtests.test(before=before, encoding=encoding):
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


POINTS = "M" + " ".join(f"{n % 10} {n % 7}" for n in range(300))
# Each keeps a browser busy for many seconds, or for ever, in a larger form of the same.
TOO_MUCH = {
    "elementen": "<g/>" * 1_001,
    "diepte": "<g>" * 13 + "</g>" * 13,
    "use-keer-groep": f'<g id="a">{"<path/>" * 500}</g>' + '<use href="#a"/>' * 400,
    "symbool-keer-use": f'<symbol id="a">{"<path/>" * 500}</symbol>' + '<use href="#a"/>' * 400,
    "marker-in-marker": '<marker id="a"><path marker-mid="url(#b)"/></marker><marker id="b"><path/></marker>'
    '<path marker-mid="url(#a)"/>',
    "marker-in-een-groep-met-een-marker": '<g marker-mid="url(#b)"><marker id="a"><path/></marker></g>'
    '<marker id="b"><path/></marker><path marker-mid="url(#a)"/>',
    "marker-keer-pad": f'<marker id="a"><path d="{POINTS}"/></marker><path d="{POINTS}" marker-mid="url(#a)"/>',
    "marker-geerfd": f'<marker id="a"><path d="{POINTS}"/></marker><g marker-mid="url(#a)"><path d="{POINTS}"/></g>',
    "marker-met-dubbele-id": f'<marker id="a"><path/></marker><marker id="a"><path d="{POINTS}"/></marker>'
    f'<path d="{POINTS}" marker-mid="url(#a)"/>',
    "verlopen-in-elkaar": '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#c"/><rect fill="url(#a)"/>',
    "knippen-in-knippen": '<clipPath id="a" clip-path="url(#b)"/><clipPath id="b"><rect/></clipPath>'
    '<rect clip-path="url(#a)"/>',
    "veel-knippen": '<clipPath id="a"><rect/></clipPath>' + '<rect clip-path="url(#a)"/>' * 60,
    "lagen": '<g opacity=".9"><rect/></g>' * 200,
    "punten": f'<path d="{POINTS * 80}"/>',
    "letters": f"<text>{'a' * 20_000}</text>",
    "streepjes": '<path d="M0 0H9999" stroke-dasharray=".01"/>',
    "streepjes-van-niets": '<path d="M0 0H9" stroke-dasharray="0 0.00001"/>',
    "cirkels-met-streepjes": '<g stroke-dasharray=".5">' + '<circle r="100"/>' * 130 + "</g>",
    "groot-getal": '<path d="M0 0H1e9"/>',
    "heel-groot": '<circle r="900"/>',
    "vergroot": '<g transform="scale(10000)"><circle r="9"/></g>',
    "vergroot-en-nog-eens": '<g transform="scale(9)"><g transform="matrix(9 0 0 9 0 0)"><circle r="9"/></g></g>',
    "vergroot-symbool": '<symbol id="a" viewBox="0 0 10 10"><rect width="9"/></symbol><use href="#a" width="9000"/>',
    "klein-venster": '<symbol viewBox="0 0 0.001 1"/>',
    "svg-in-svg": '<svg viewBox="0 0 10 10"/>',
    "streepjes-naar-eigen-maat": '<circle r="9" pathLength="90000000" stroke-dasharray="100"/>',
    "streepjes-per-beeldpunt": '<circle r="9" vector-effect="non-scaling-stroke" stroke-dasharray="3"/>',
    "letters-met-streepjes": f'<text font-size="50" stroke-dasharray="4">{"@" * 3_000}</text>',
    "scheef": '<g transform="skewX(89.999)"/>',
    "tekens-op-elkaar": f"<text>a{chr(0x301) * 9}</text>",
}


def test_a_drawing_that_would_stop_a_browser_is_refused(subtests: pytest.Subtests) -> None:
    for name, inside in TOO_MUCH.items():
        with subtests.test(name):
            assert picture_problem(".svg", svg(inside)).startswith("De SVG")


FINE = {
    "pijlen": '<marker id="a" viewBox="0 0 10 10" markerWidth="6"><path d="M0 0L10 5 0 10z"/></marker>'
    + '<path d="M1 1H9" stroke-width="2" marker-end="url(#a)"/>' * 30,
    "symbolen": '<symbol id="a" viewBox="0 0 24 24"><path d="M1 1h22v22z"/></symbol>'
    + '<use href="#a" width="3" height="3"/>' * 30,
    "verloop": '<linearGradient id="a"><stop offset="0"/><stop offset="1"/></linearGradient>'
    + '<rect width="9" fill="url(#a)"/>' * 60,
    "streepjes": '<path d="M0 5H10" stroke-dasharray="4 2"/>' * 20,
    "veel-vakjes": '<rect width="1" height="1" fill="hsl(9, 9%, 9%)" data-naam="x"/>' * 700,
    "doorzichtig": '<rect width="9" opacity=".5"/>' * 40,
    "tekst": '<text x="1" y="2" font-size="3" text-anchor="middle" transform="translate(1 2) rotate(3)">Één</text>',
}


@pytest.mark.parametrize("inside", FINE.values(), ids=FINE)
def test_what_drawings_are_made_of_is_fine(inside: str) -> None:
    assert picture_problem(".svg", svg(inside)) == ""


HIDDEN_IN_STYLE = [
    "style=\"background-image: image-set('https:/voorbeeld.invalid/x' 1x)\"",
    'style="stroke: red"',
    "cursor=\"image-set('https:/voorbeeld.invalid/x' 1x)\"",
    "fill=\"image-set('https:/voorbeeld.invalid/x' 1x)\"",
    'fill="url/**/(x)"',
    'fill="var(--x)"',
    'mask="url(#a)"',
    'filter="url(#a)"',
    'href="#%61"',
]


@pytest.mark.parametrize("attribute", HIDDEN_IN_STYLE)
def test_a_drawing_asks_no_other_host_for_anything(attribute: str) -> None:
    assert picture_problem(".svg", svg(f"<rect {attribute}/>")).startswith("De SVG bevat")


def deep(number: int) -> bytes:
    return svg("<g>" * number + "</g>" * number)


def used(number: int) -> bytes:
    return svg("".join(f'<g id="a{n}"/><use href="#a{n}"/>' for n in range(number)))


def used_in_each_other(number: int) -> bytes:
    return svg("".join(f'<g id="a{n}">{f"""<use href="#a{n + 1}"/>""" * 2}</g>' for n in range(number)))


@pytest.mark.parametrize(("make", "number"), [(deep, 12_000), (used, 480), (used_in_each_other, 320)])
def test_a_drawing_eight_times_as_large_or_deep_costs_no_square_of_eight(
    make: Callable[[int], bytes], number: int
) -> None:
    small, large = make(number // 8), make(number)
    assert Yardstick(lambda: picture_problem(".svg", small)).allows(24, lambda: picture_problem(".svg", large))


UNSEEN = {
    "display": '<g display="none"><text y="9" font-size="3">geheim</text></g>',
    "visibility": '<g visibility="hidden"><text y="9" font-size="3">geheim</text></g>',
    "opacity": '<g opacity="0.3"><text y="9" font-size="3" fill-opacity="0.2">geheim</text></g>',
    "procent": '<text y="9" font-size="3" opacity="5%">geheim</text>',
    "fill": '<text y="9" font-size="3" fill="none">geheim</text>',
    "doorzichtig": '<g fill="rgba(0, 0, 0, 0)"><text y="9" font-size="3">geheim</text></g>',
    "letters": '<text y="9" font-size="0.01">geheim</text>',
    "buiten": '<text x="50" y="9" font-size="3">geheim</text>',
    "onder": '<text x="1" y="90" font-size="3">geheim</text>',
    "tspan": '<text y="9" font-size="3">Zie <tspan visibility="hidden">geheim</tspan></text>',
    "na-tspan": '<text y="9" font-size="3" fill="none"><tspan fill="red">Zie</tspan> geheim</text>',
    "opgeborgen": '<defs><text id="a" y="9" font-size="3">geheim</text></defs>',
    "verschoven": '<g transform="translate(900, 0)"><text y="9" font-size="3">geheim</text></g>',
    "kenmerk": f'<rect data-naam="{"geheim " * 20}"/>',
    "titel": f"<title>{'geheim ' * 80}</title>",
    "opmerking": f"<!-- {'geheim ' * 40} --><g/>",
}


@pytest.mark.parametrize("inside", UNSEEN.values(), ids=UNSEEN)
def test_words_that_nobody_sees_are_not_published(inside: str) -> None:
    assert "woorden die niemand ziet: `geheim" in picture_problem(".svg", svg(inside))


@pytest.mark.parametrize(
    "inside",
    [
        '<g visibility="hidden"><text y="9" font-size="3" visibility="visible">zichtbaar</text></g>',
        '<text y="9" font-size="3" fill="none" stroke="#123456">zichtbaar</text>',
        '<defs><text id="a" y="9" font-size="3">zichtbaar</text></defs><use href="#a"/>',
        '<g transform="translate(-100 0)"><text x="105" y="9" font-size="3">zichtbaar</text></g>',
        '<text x="10" y="9" font-size="3" text-anchor="end">zichtbaar</text>',
        '<desc>Voor wie luistert</desc><text y="9" font-size="3" opacity="0.6">zichtbaar</text>',
    ],
)
def test_words_that_are_seen_are_fine(inside: str) -> None:
    assert picture_problem(".svg", svg(inside)) == ""
