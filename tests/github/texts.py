"""Texts as people write them, and worse: pieces of Markdown from GitHub, Word and PDF, put together at random."""

from __future__ import annotations

import random
from collections.abc import Iterator

LINES = (
    "koorts", "Een zin met woorden.", "boven 38 graden,", "en verder", "Let op:", "", "", "",
    "- koorts", "- ", "-", "* sufheid", "+ bloed", "1. eerst", "1) eerst", "2. tweede", "7. zevende", "3) derde",
    "10. tiende", "- - dubbel", "1. - een", "- 1. een", "-  twee spaties", "-   drie spaties", "-     code?",
    "1.  nummer", "> citaat", ">citaat", "> - punt", "> 1. een", "> > dieper", ">", "> ", "- > citaat",
    "# Kop", "## Kop", "### Kop", "### Kop ###", "#### Kop #", "### ", "#Kop", "###Kop", "####### zeven", "#1 en #5",
    "---", "***", "- - -", "___", "===", "--", "=", "----",
    "| a | b |", "|---|---|", "| --- | --- |", "| c | d |", "|:--|--:|", "a | b", "--- | ---", "c | d", "|a|", "|-|",
    "| e |", "| c \\| d | e |", "| `x` | y |", "| a | b | c |", "| [k](a.md) | *n* |",
    "```", "~~~", "```py", "    code", "     code", "  ```", "<sub>2</sub>", "H<sub>2</sub>O", "a<br>b",
    "regel  ", "regel\\", "[k](a.md)", "[k](<a b.md>)", "[k](a b.md)", "[k](a.md 'titel')", '[k](a.md "titel")',
    "a.md)", "[k]", "[k]: a.md", "[k][k]", "[de k](\na.md)", "![p](b.png)", "[![p](b.png)](a.md)",
    "[a [b](c.md) d](e.md)",
    "[k] (a.md)", "[lange\nnaam](a.md)", "[x](a.md#b)", "[x](a(b).md)", "[x](a_(b)_c.md)",
    "https://www.a.nl", "https://a.nl/b_c_d.", "(https://a.nl/b)", "www.a.nl,", "www.a.nl/x?y=1&z=2", "info@a.nl.",
    "(mail info@a.nl)", "<https://a.nl>", "<info@a.nl>", "a@b", "*https://a.nl*",
    "*nadruk*", "**sterk**", "***beide***", "_nadruk_", "a_b_c", "*a", "b*", "**a*", "* a*", "2 * 3 * 4", "a*b*c",
    "_a", "b_", "__a__", "a__b__c", "*a **b** c*", "**a *b* c**", "`code`", "`` a`b ``", "`a", "b`", "`<b>`",
    "\\* ster", "\\# hek", "1\\. punt", "\\- streep", "\\| bar", "\\[k]", "\\`a`", "\\~", '\\"', "\\a",
    "&amp; en", "&lt;b&gt;", "&copy;", "a & b", "a < b", "a > b", "5 > 3 < 6", "1. ", "1)", "a) keuze", "• punt",
)  # fmt: skip
INDENTS = (
    "",
    "",
    "",
    "",
    " ",
    "  ",
    "  ",
    "   ",
    "   ",
    "    ",
    "    ",
    "     ",
    "      ",
    "        ",
    "\t",
    "> ",
    "- ",
)
JOINTS = ("\n", "\n", "\n", "\n\n", " ")
SIGNS = (
    "*",
    "**",
    "_",
    "__",
    "`",
    "[",
    "]",
    "(a.md)",
    "](a.md)",
    "!",
    "a",
    "b",
    " ",
    " ",
    "\n",
    ".",
    "\\",
    "<",
    ">",
    "é",
    "&",
)


def texts(seed: int, number: int) -> Iterator[str]:
    """So many texts, always the same for a seed."""
    dice = random.Random(seed)
    for _ in range(number):
        if dice.random() < 0.2:
            yield "x" + "".join(dice.choices(SIGNS, k=dice.randint(2, 14))) + "\n"
            continue
        pieces = [
            dice.choice(INDENTS) + dice.choice(LINES) + dice.choice(JOINTS)
            for _ in range(dice.choice((1, 2, 3, 4, 5, 7)))
        ]
        yield "".join(pieces).strip("\n") + "\n"
