"""Texts to surprise both readings of Markdown with: signs that mean something, in places where they may not."""

from __future__ import annotations

import random
from collections.abc import Iterator

# Signs and words, put after one another within a line.
SIGNS = (
    "a", "Tekst", "niet", " ", " ", " ", "  ", "    ", "\t", ".", "1.", "10)", "-", "*", "+", "#", "##", "### ", "=",
    "===", "---", "***", "___", "- - -", "> ", ">", ">> ", "> > ", "|", "| ", "|-|", "|-|-|", "|a|b|", ":-:", "`",
    "``", "```", "~~~", "[", "]", "(", ")", "](", "[a](privacy.md)", "[a](bestaat-niet.md)", "![a](beeld/a.png)",
    "[a](", "a.md)", "[a][b]", "[b]: c.md", "[b]", "[^1]", "[^1]: noot", "[@een]", "[@een; @twee]", "[@", "<", ">",
    "<br>", "<b>", "</b>", "<sub>", "</sub>", "<!--", "-->", "<https://a.nl>", "<a@b.nl>", "&", "&amp;", "&#106;",
    "&nbsp;", "&shy;", "\\", "\\*", "\\#", "\\[", "{: #x }", "{: .x }", "{#x}", "{", "}", "{:", "*a*", "**a**", "_a_",
    "__a__", "***a***", "a_b_c", "**", "_", "!", '"t"', "///", "/// let-op", "////", "/// ", "|", " | x", "    a: b",
    "https://a.nl", "Aanbevelingen", "Onderbouwing", "Wat is het?", "--8<--", "!!! note", "%", "$", "é", "…", "–",
    "“a”", "'", '"', "0", "12 mg", "jgz-link:0", "{{ a }}", "{% a %}", "0.", "123456789.", "1234567890.", "&#35;",
    "&#96;", "&lbrack;", "&#x7c;", "\\|", "`|`", "\\`", "\\]", "[a](<privacy.md>)", "[a](<privacy .md>)",
    "[a](privacy.md 'b')", '[a](privacy.md "b)', "[a](privacy.md#b)", "[a](#a)", "[a](privacy.md\\)",
    "[![a](beeld/a.png)](privacy.md)", "[a [b](privacy.md)](privacy.md)", "][", "[a][]", "[@een, p. 3]", "[-@een]",
    "*[a]: b", "a*b*c", "*a**b*", "**a*b**", "__a_b__", "~~a~~", "==a==", "112", "0800-0113", "[112](tel:112)",
    "[a](tel:0900)", "[a](mailto:a@b.nl)", "www.a.nl", "http://a.nl/(b)", "\u3000", "\u2003", "مرحبا", "👍🏽",
    "e\u0301", "\xa0", "<sup>2</sup>", "<sup>", "<a id=x>", "<!-- a", "<?a?>", "<![CDATA[", "<!A>", "[x]", "[ ]",
    "(a)", "//",
)  # fmt: skip
# Whole lines that begin something, which what follows may end or go on with.
LINES = (
    "", "", "", "", " ", "    ", "\t", ">", "> ", "> a", "> > a", "> # a", "> a\n> ===", "> a\n> ---", "- a",
    "- a\n\n    b", "- a\n===", "1. a", "  - a", "    - a", "    a", "        a", "\ta", "a\n===", "a\n---", "a\n-",
    "# a", "## a", "#a", "## a ##", "#### a", " ## a", "   ## a", "    ## a", "| a | b |\n| - | - |\n| c | d |",
    "| a | b |\n| - | - |\n## a", "a | b\n- | -\nc | d\n# e", "|a|\n|-|", "|-|-|", "```\n## a\n```", "```\na",
    "~~~ py\n[a](b.md)\n~~~", "    ```\n    a", "[Veilig\n\ncontact](bestaat-niet.md)", "[a\nb](privacy.md)",
    "[a\n> b](privacy.md)", "[a\n## b](privacy.md)", "[a]: b.md", "[a]:\nb.md", "[^1]: noot", "[^1]:\n    noot",
    "*a\n\nb*", "**a\nb**", "`a\n\nb`", "`a\nb`", "<b>\n\na</b>", "<div>\na\n</div>", "<!-- a\n\nb -->", "---", "***",
    "- - -", "___", "a  \nb", "a\\\nb", "/// let-op\na\n///", "/// let-op\n## a\n///", "///",
    "/// let-op\n\n//// motivering\n////\n///", "/// aanbeveling | x", "    richting: voor", "{: #x }", "a\n{: .x }",
    ":   a", "a\n:   b", "## [a](privacy.md)", "## *a*", "## `a`", "## a[^1]", "## a [@een]", "## &nbsp;", "##",
    "## ", "# ", "=", "-", "[b]: privacy.md 'c'", "[b]: privacy.md\n'c", "[b]:\n<privacy.md>\n(c)", "[a]: <>",
    "[^1]: noot\n\n    b", "[^1]: noot\nb", "> [a]: privacy.md", "- [a]: privacy.md", "> [^1]: noot",
    "- | a | b |\n  | - | - |\n  | c | d |", "> | a | b |\n> | - | - |\n> | c | d |\n| e | f |",
    "| a \\| b |\n| - |\n| c |", "| a | b |\n| - | - |\n| c |\n| d | e | f |\n\n| g |", "| `a|b` |\n| - |",
    "a | b\n- | -\n- c", "| a |\n| :-: |\n> b", "- a\n  ---", "- a\n  # b", "- # a\n  b", "- a\n  ===\n  b",
    "1. a\n   ```\n   # b\n   ```", "> ```\n> # a\nb", "> ~~~\n> a\n> ~~~", "```\na\n~~~\n```", "````\n```\n````",
    "``` a`b", "~~~ a`b\n# c\n~~~", "    a\n\n\n    b", "-\n  a", "-\n\n  a", "*\ta", "- - a", "- 1. > a",
    "0) a\n1) b", "2. a\n1. b", "a\n2. b", "a\n1. b", "a\n- b", "a\n* * *", "- a\n- - -", "+ a\n\n\n+ b", "   - a",
    "    1. a", "/// let-op\n- a\n  b\n///", "/// let-op\n```\n///\n```\n///", "/// let-op\n> a\n///\nb",
    "- /// let-op\n  a\n  ///", "> /// let-op\n> a\n> ///",
    "/// beslistabel | x\n| a (b, c) | d |\n| - | - |\n| b | e |\n///",
    "/// kennislacune | x\n    uitgangsvraag: uv1\n\na\n///",
    "/// vraag | x\n    datum: 2026-01-01\n\na\n\n//// antwoord\nb\n////\n///",
    "/// wanneer-bellen\n    niveau: nu\n\na\n///",
    "/// toets | x\n\na\n\n//// antwoord\n    goed: ja\n\nb\n////\n///", "//// op-maat\na\n////",
    "/// let-op\n[b]: privacy.md\n///", "///let-op\na\n///", "/// let-op | a\nb\n///", " /// let-op\na\n ///",
    "/// let-op\na", "---\na: b\n---", "<!--\n# a\n-->\nb", "a <!--\n-->", "<sup>a\n\nb</sup>", "*a\n> b*",
    "[a](privacy.md\n'b')", "![a\nb](beeld/a.png)", "`a\n> b`", "``a`\n\n``", "a\\\n\\\nb", "a  \n  ", "## a\\",
    "## a {: #b }", "## a \\##", "##\ta", "#\xa0a", "\xa0- a", "\u3000# a", "- \xa0", "## Aanbevelingen",
    "## Zorg op maat\n\n/// let-op\na\n///", "### a\n\n### a", "##### a", "###### a", "####### a", "= a", "===\n",
    "a\n   ===", "a\n    ===", "> a\n===", "> a\n---", "- a\n---", "a | b\n===", "| a |\n| - |\n===",
    "[a]: privacy.md\n===", "<b>\n===",
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
