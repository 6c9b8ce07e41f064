"""The page that shows every component of the site with its name, from invented values, through the real templates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from jgz.labels import STATUS, VALIDITY
from jgz.model import CallCard, CallLevel, Module, Status, Theme
from jgz.model.addresses import COMPONENTS
from jgz.model.body import NO_MARKUP
from jgz.rendering.pieces.body import TextPart, TextSection, as_written
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_ABOUT
from jgz.rendering.pieces.help import HelpCard, TalkView, help_cards, lines_for_youths, whom_to_call
from jgz.rendering.pieces.history import ChangeView
from jgz.rendering.pieces.languages import LanguageLink, language_line
from jgz.rendering.pieces.lists import phase_cards
from jgz.rendering.pieces.module_view import ModuleView, module_view
from jgz.rendering.pieces.page import Page
from jgz.rendering.pieces.samples import sample_library
from jgz.rendering.pieces.status import StatusView
from jgz.rendering.pieces.strip import ModuleBar, module_bars
from jgz.rendering.pieces.term_bar import TermBar, term_bar
from jgz.rendering.pieces.timeline import Timeline, timeline
from jgz.rendering.pieces.upkeep_chart import UpkeepChart, upkeep_chart
from jgz.rendering.pieces.views import CardView, LineView, LinkView, ModuleCard, PhaseCard
from jgz.source.markdown.compile import Compiler

_TITLE = "Bouwstenen"
_SUMMARY = "Alle onderdelen waaruit de pagina's van deze site bestaan, met hun naam en met verzonnen inhoud."
_CALLS = {
    CallLevel.EMERGENCY: "<p>Je kind krijgt geen lucht of is niet wakker te krijgen.</p>",
    CallLevel.NOW: "<p>Je baby is suf en drinkt niet. Bel je huisarts of de huisartsenpost.</p>",
    CallLevel.APPOINTMENT: "<p>Je maakt je al een paar weken zorgen.</p>",
}
_IN_SHORT = "- Was je handen voor het eten.\n- Doe het samen met je kind.\n"
_NARROW_TABLE = """
| Uitkomst | Wat je doet |
| --- | --- |
| Schoon | Niets |
| Niet schoon | Nog een keer wassen |
"""
_WIDE_TABLE = """
| Leeftijd | Wat een kind kan | Wat je helpt |
| --- | --- | --- |
| 2 jaar | Handen onder de kraan houden | Zeep geven en afspoelen |
| 4 jaar | Zelf wassen en afdrogen | Meekijken |
"""


@dataclass(frozen=True, slots=True)
class StateSample:
    """A status strip and the state it shows, in words."""

    name: str
    status: StatusView
    change: ChangeView


@dataclass(frozen=True, slots=True)
class ComponentsView:
    """Samples of every component."""

    states: tuple[StateSample, ...]
    module: ModuleView
    in_revision: ModuleView
    calls: tuple[CardView, ...]
    help: tuple[HelpCard, ...]
    in_short: TextSection
    cards: tuple[ModuleCard, ...]
    lines: tuple[LineView, ...]
    ages: tuple[PhaseCard, ...]
    phases: tuple[LinkView, ...]
    timeline: Timeline
    chart: UpkeepChart
    bars: tuple[ModuleBar, ...]
    terms: tuple[TermBar, ...]
    tables: tuple[tuple[str, TextSection], ...]
    themes: tuple[Theme, ...]
    languages: tuple[LanguageLink, ...]
    talk: tuple[TalkView, ...]


def component_page(builder: Builder) -> Page:
    """The page of components. Its phases and ages are the real ones; nothing on it leads to an invented page."""
    sample = Builder(sample_library(builder.library.registers, builder.today), builder.today)
    modules = sample.library.modules
    cards = [_card(sample.cards[item.id]) for item in modules if item.status is not Status.CONCEPT]
    phases = tuple(builder.phase_links.values())
    view = ComponentsView(
        states=tuple(_states(sample)),
        module=_shown(builder, module_view(sample, modules[0], None)),
        in_revision=_shown(builder, module_view(sample, modules[4], None)),
        calls=tuple(_call(builder, level, html) for level, html in _CALLS.items()),
        help=help_cards(builder.library, [item.id for item in builder.library.registers.direct_help[:1]]),
        in_short=_text(_IN_SHORT),
        cards=(cards[0], cards[4], cards[6]),
        lines=tuple(_here(sample.line(modules[0], item)) for item in modules[0].recommendations[:2]),
        ages=phase_cards(builder),
        phases=phases[:3],
        timeline=timeline(builder, for_parents=False),
        chart=upkeep_chart((("voorbeeld", "Voorbeeldcluster"),), modules, builder.today),
        bars=tuple(replace(item, link=_nowhere(item.link)) for item in module_bars(modules, builder.today)),
        terms=tuple(bar for item in (modules[0], modules[3]) if (bar := term_bar(item, builder.today))),
        tables=(("Twee kolommen", _text(_NARROW_TABLE)), ("Meer kolommen", _text(_WIDE_TABLE))),
        themes=builder.library.registers.themes,
        languages=language_line(builder),
        talk=lines_for_youths(builder.library),
    )
    return Page(
        address=COMPONENTS,
        template="bouwstenen.html",
        title=_TITLE,
        description=_SUMMARY,
        view=view,
        crumbs=(TO_ABOUT,),
        fictional=True,
        index=False,
    )


def _call(builder: Builder, level: CallLevel, html: str) -> CardView:
    whom = whom_to_call(builder.library, CallCard(level, NO_MARKUP, 0), [item.id for item in builder.library.phases])
    return CardView(level.value, level.dutch, level.number, html, whom)


def _states(sample: Builder) -> Iterator[StateSample]:
    for module in sample.library.modules:
        view = module_view(sample, module, None)
        yield StateSample(_name(module, sample), _leading_here(view.status), view.last_change)


def _leading_here(status: StatusView) -> StatusView:
    """The same, without leading to forms: an invented module has none."""
    banners = (
        replace(item, links=tuple(replace(link, address=COMPONENTS) for link in item.links)) for item in status.banners
    )
    return replace(status, banners=tuple(banners))


def _name(module: Module, sample: Builder) -> str:
    validity = module.state(sample.today).validity
    return f"{STATUS[module.status]}: {VALIDITY[validity].lower()}" if validity else STATUS[module.status]


def _shown(builder: Builder, view: ModuleView) -> ModuleView:
    """The view of an invented module, with its recommendations where they stand: on this page."""
    items = (replace(item, address=builder.site.full(COMPONENTS, item.id)) for item in view.recommendations)
    return replace(view, recommendations=tuple(items))


def _here(line: LineView) -> LineView:
    return replace(line, address=COMPONENTS)


def _nowhere(link: LinkView) -> LinkView:
    return replace(link, address=COMPONENTS)


def _card(card: ModuleCard) -> ModuleCard:
    return replace(card, address=COMPONENTS, lines=tuple(map(_here, card.lines)))


def _text(markdown: str) -> TextSection:
    """A text as a page prints it; one without links needs nothing filled in."""
    sections = Compiler().compile("", markdown, 1).body.sections
    html = "".join(part.html.filled(lambda _: "", as_written) for section in sections for part in section.parts)
    return TextSection("", "", (TextPart(html),))
