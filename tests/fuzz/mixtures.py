"""Texts to surprise both readings of Markdown with: signs that mean something, in places where they may not."""

from __future__ import annotations

import random
from collections.abc import Iterator

# Signs and words, put after one another within a line.
SIGNS = (
    "a", "Tekst", "niet", " ", " ", " ", "  ", "    ", "\t", ".", "1.", "10)", "-", "*", "+", "#", "##", "### ",
    "=", "===", "---", "***", "___", "- - -", "> ", ">", ">> ", "> > ", "|", "| ", "|-|", "|-|-|", "|a|b|", ":-:",
    "`", "``", "```", "~~~", "[", "]", "(", ")", "](", "[a](privacy.md)", "[a](bestaat-niet.md)",
    "![a](beeld/a.png)", "[a](", "a.md)", "[a][b]", "[b]: c.md", "[b]", "[^1]", "[^1]: noot", "[@een]",
    "[@een; @twee]", "[@", "<", ">", "<br>", "<b>", "</b>", "<sub>", "</sub>", "<!--", "-->", "<https://a.nl>",
    "<a@b.nl>", "&", "&amp;", "&#106;", "&nbsp;", "&shy;", "\\", "\\*", "\\#", "\\[", "{: #x }", "{: .x }", "{#x}",
    "{", "}", "{:", "*a*", "**a**", "_a_", "__a__", "***a***", "a_b_c", "**", "_", "!", '"t"', "///", "/// let-op",
    "////", "/// ", "|", " | x", "    a: b", "https://a.nl", "Aanbevelingen", "Onderbouwing", "Wat is het?",
    "--8<--", "!!! note", "%", "$", "é", "…", "–", "“a”", "'", '"', "0", "12 mg", "jgz-link:0", "{{ a }}",
    "{% a %}",
)  # fmt: skip
# Whole lines that begin something, which what follows may end or go on with.
LINES = (
    "", "", "", "", " ", "    ", "\t", ">", "> ", "> a", "> > a", "> # a", "> a\n> ===", "> a\n> ---", "- a",
    "- a\n\n    b", "- a\n===", "1. a", "  - a", "    - a", "    a", "        a", "\ta", "a\n===", "a\n---", "a\n-",
    "# a", "## a", "#a", "## a ##", "#### a", " ## a", "   ## a", "    ## a", "| a | b |\n| - | - |\n| c | d |",
    "| a | b |\n| - | - |\n## a", "a | b\n- | -\nc | d\n# e", "|a|\n|-|", "|-|-|", "```\n## a\n```", "```\na",
    "~~~ py\n[a](b.md)\n~~~", "    ```\n    a", "[Veilig\n\ncontact](bestaat-niet.md)", "[a\nb](privacy.md)",
    "[a\n> b](privacy.md)", "[a\n## b](privacy.md)", "[a]: b.md", "[a]:\nb.md", "[^1]: noot", "[^1]:\n    noot",
    "*a\n\nb*", "**a\nb**", "`a\n\nb`", "`a\nb`", "<b>\n\na</b>", "<div>\na\n</div>", "<!-- a\n\nb -->", "---",
    "***", "- - -", "___", "a  \nb", "a\\\nb", "/// let-op\na\n///", "/// let-op\n## a\n///", "///",
    "/// let-op\n\n//// motivering\n////\n///", "/// aanbeveling | x", "    richting: voor", "{: #x }",
    "a\n{: .x }", ":   a", "a\n:   b", "## [a](privacy.md)", "## *a*", "## `a`", "## a[^1]", "## a [@een]",
    "## &nbsp;", "##", "## ", "# ", "=", "-",
)  # fmt: skip
JOINTS = ("\n\n", "\n\n", "\n", "\n", "\n", "\n> ", "\n    ", "\n- ", " ", "")


def mixtures(seed: int, number: int) -> Iterator[str]:
    """So many texts, always the same for a seed."""
    dice = random.Random(seed)
    for _ in range(number):
        pieces = [_piece(dice) for _ in range(dice.choice((1, 2, 2, 3, 3, 4, 5, 8)))]
        yield "".join(piece + dice.choice(JOINTS) for piece in pieces).strip("\n") + "\n"


def _piece(dice: random.Random) -> str:
    if dice.random() < 0.5:
        return dice.choice(LINES)
    return "".join(dice.choice(SIGNS) for _ in range(dice.choice((1, 2, 3, 4, 6, 9))))
