"""JGZ431: a long sentence on a page for parents or youths."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.language.sentences import sentences, words
from jgz.rules.base import Context, Rule, plain_pages

FAULT = Fault("JGZ431", "lange-zin", Severity.WARNING)
# Advice for plain Dutch is ten words on average and now and then up to twenty; of the sentences that pages hold in
# practice not one in a thousand has more than sixteen.
MOST_WORDS = 20


def check(context: Context) -> Iterator[Diagnostic]:
    """Counts the words of every sentence."""
    for page in plain_pages(context.library):
        for passage in context.prose(page):
            for start, end in sentences(passage.text):
                if passage.text.count(" ", start, end) < MOST_WORDS:
                    continue
                count = len(words(passage.text[start:end]))
                if count > MOST_WORDS:
                    yield FAULT.at(
                        passage.location(start, end),
                        f"Deze zin telt {count} woorden.",
                        f"Knip de zin in tweeën of maak er een lijst van; houd het op hoogstens {MOST_WORDS} woorden.",
                    )


RULE = Rule(
    FAULT,
    what=f"Een zin op een pagina voor ouders of jongeren telt hoogstens {MOST_WORDS} woorden.",
    why="In een lange zin raakt een lezer de draad kwijt, zeker met zorgen aan het hoofd of in een tweede taal.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="Kies een vast moment, bijvoorbeeld na het eten.",
        wrong=(
            "Kies een vast moment dat past bij jullie dag, bijvoorbeeld na het eten of op weg van school naar huis, "
            "en houd dat elke dag vol."
        ),
        right="Kies een vast moment dat past bij jullie dag. Bijvoorbeeld na het eten. Houd dat elke dag vol.",
    ),
)
