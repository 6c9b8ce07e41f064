"""The kinds of text that fields hold: how long each may be and what it looks like."""

from __future__ import annotations

import re

from jgz.source.single_values import Slug, Text

TEXT = Text(2, 600)
SHORT = Text(1, 200)
QUESTION_TEXT = Text(10, 300, re.compile(r".*\?"), "vraag die eindigt op ?")
WORD = Text(1, 80, numbers=True)
NAME = Text(1, 120)
# What people type: it may be of signs only.
TYPED = Text(1, 80, numbers=True)
# A disk holds names of at most 255 signs.
_SEGMENT = r"[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,99}"
ADDRESS = rf"(/{_SEGMENT})+/?"
FORMER_ADDRESS = Text(2, 300, re.compile(ADDRESS), "adres dat met / begint, zonder vreemde tekens")
URL = Text(10, 500, re.compile(r"https?://[^\s]+"), "webadres (https://…)")
DOI = Text(6, 200, re.compile(r"10\.[0-9]{4,9}/\S+"), "doi (10.…/…)")
PMID = Text(1, 9, re.compile(r"[0-9]{1,9}"), "nummer", numbers=True)
MAIL = Text(5, 120, re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+\.[a-z]{2,}"), "e-mailadres")
ID = Slug(numbered=True)
LANGUAGE = Text(2, 8, re.compile("[a-z]{2,3}(-[A-Z]{2})?"), "taalcode")
DRAWING_FILE = Text(
    5, 120, re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.(?:svg|png|jpg|webp|avif)"), "naam van een bestand, zoals naam.svg"
)
MARK = Text(8, 8, re.compile("[0-9a-f]{8}"), "kenmerk van acht tekens")
TEAM = Text(2, 100, re.compile(r"@[A-Za-z0-9/_-]+"), "team als @naam")
SOURCE_ID = Slug(shortest=2, numbered=True)
RULE_CODE = Text(6, 6, re.compile(r"JGZ[0-9]{3}"), "code van een regel, zoals JGZ431")
