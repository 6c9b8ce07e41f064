"""JGZ239: a knowledge gap about a question that the module doesn't have."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.rules.base import Context, Rule, is_whole

FAULT = Fault("JGZ239", "kennislacune-bij-onbekende-vraag")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks up the questions of each gap."""
    for module in context.library.modules:
        known = {item.id for item in module.questions}
        if not is_whole(module, "uitgangsvragen", module.questions):
            continue
        for gap in module.knowledge_gaps:
            for id in gap.questions:
                if id not in known:
                    yield FAULT.at(
                        module.origin.line(gap.line),
                        f"Deze kennislacune hoort bij `{id}`, en die uitgangsvraag heeft de module niet.",
                        f"Kies uit: {', '.join(sorted(known))}.",
                    )


RULE = Rule(
    FAULT,
    what="Een kennislacune hoort bij uitgangsvragen die de module heeft.",
    why="Onderzoekers lezen per vraag wat nog niet bekend is.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="## Verantwoording",
        wrong=lines(
            "## Kennislacunes", "", "/// kennislacune", "    uitgangsvraag: uv9", "", "Of gras beter is.", "///",
            "", "## Verantwoording",
        ),
        right=lines(
            "## Kennislacunes", "", "/// kennislacune", "    uitgangsvraag: uv1", "", "Of gras beter is.", "///",
            "", "## Verantwoording",
        ),
    ),
)  # fmt: skip
