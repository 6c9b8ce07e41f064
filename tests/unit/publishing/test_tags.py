"""What a printed page loads, and where its tags stand."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from jgz.publishing import tags
from jgz.publishing.tags import loaded_by, tags_of


@pytest.mark.parametrize(
    ("page", "loaded"),
    [
        ('<link rel="stylesheet" href="../a.css">', ["../a.css"]),
        ('<link href="../a.css" rel="stylesheet" media="print">', ["../a.css"]),
        ('<link rel="icon" href="i.svg"><link rel="alternate" href="feed.xml">', ["i.svg"]),
        ('<link rel="preload" as="font" href="f.woff2">', []),
        ('<script type="module" src="a.js"></script><script>1</script>', ["a.js"]),
        ("<script\n  type=module\n  src='a.js'></script>", ["a.js"]),
        ('<p>x<img alt="a > b" src="x.png?a=1&amp;b=2"></p>', ["x.png?a=1&b=2"]),
        ('<IMG SRC="x.png">', ["x.png"]),
        ('<script src="https://elders.nl/a.js"></script>', []),
        ('<!-- <img src="x.png"> --><script>"<img src=y.png>"</script>', []),
        ('<!-- <img src="x.png"> ><img src="y.png">--><img src="z.png">', ["z.png"]),
        ('<!-- <img src="x.png">', []),
        ('<style>a::before { content: "<img src=x.png>" }</style><img src="y.png">', ["y.png"]),
        ('<script>"<img src=y.png>"', []),
        ('<script src="a.js">"<img src=y.png>"</script><link rel="icon" href="i.svg">', ["a.js", "i.svg"]),
        ('<imgs src="x.png"><linkage rel="icon" href="i.svg"><img\tsrc="y.png"/>', ["y.png"]),
        ('<p title="İ"><img alt="İ" src="x.png">', ["x.png"]),
        ('<img alt="x', []),
        ("<p>&lt;img src=&quot;x.png&quot;&gt;</p>", []),
    ],
)
def test_a_page_loads(page: str, loaded: list[str]) -> None:
    assert loaded_by(page) == loaded


def test_what_loads_is_found_without_reading_every_tag(monkeypatch: pytest.MonkeyPatch) -> None:
    tags._read.cache_clear()
    page = '<link rel="icon" href="i.svg">' + "<p class=x>y</p>" * 500 + '<img src="x.png">'
    read: list[str] = []
    parse = HTMLParser.parse_starttag
    monkeypatch.setattr(HTMLParser, "parse_starttag", lambda self, i: (read.append(self.rawdata), parse(self, i))[1])
    assert loaded_by(page) == ["i.svg", "x.png"]
    assert len(read) == 2
    assert loaded_by(page) == ["i.svg", "x.png"]
    assert len(read) == 2


def test_a_tag_stands_where_its_offset_says() -> None:
    page = '<p>één\n\n <a id="x"\n href="./">y</a></p>\n<a href="../">z</a>'
    found = tags_of(page, ("a",))
    assert [page[tag.start :][: len(tag.written)] for tag in found] == ['<a id="x"\n href="./">', '<a href="../">']
    assert [tag.attributes["href"] for tag in found] == ["./", "../"]
