"""The home page: doors for every reader, and what changed last."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.labels import count, long_date, news_word
from jgz.model import Library
from jgz.model.addresses import HOME, address_of, root_from
from jgz.model.counts import count_library
from jgz.model.news import News
from jgz.rendering.pieces.body import TextSection
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.help import HelpCard, help_cards
from jgz.rendering.pieces.languages import LanguageLink, language_line
from jgz.rendering.pieces.lists import cluster_cards
from jgz.rendering.pieces.page import Page, newest
from jgz.rendering.pieces.timeline import Timeline, timeline
from jgz.rendering.pieces.views import ClusterCard, LinkView

RECENT = 6


@dataclass(frozen=True, slots=True)
class NewsView:
    """A recent change of what professionals do."""

    link: LinkView
    date: str
    date_iso: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page."""

    sections: tuple[TextSection, ...]
    timeline: Timeline
    phases: Timeline
    clusters: tuple[ClusterCard, ...]
    counts: str
    news: tuple[NewsView, ...]
    help: tuple[HelpCard, ...]
    languages: tuple[LanguageLink, ...]


def home_page(builder: Builder) -> Page:
    """The first page of the site."""
    library = builder.library
    text = next((item for item in library.pages if item.id == "home"), None)
    news = [item for item in builder.news if item.main][:RECENT]
    view = HomeView(
        sections=builder.links.sections(text, root_from(HOME)) if text else (),
        timeline=timeline(builder, for_parents=True),
        phases=timeline(builder, for_parents=False),
        clusters=cluster_cards(builder),
        counts=_counts(library),
        news=tuple(_news(item) for item in news),
        help=help_cards(library, [item.id for item in library.registers.direct_help if item.on_home]),
        languages=language_line(builder),
    )
    return Page(
        address=HOME,
        template="home.html",
        title=text.title if text else "Richtlijnen",
        description=text.summary if text else "",
        view=view,
        wide=True,
        fictional=bool(text and text.fictional) or any(item.module.fictional for item in news),
        source=text.origin.path if text else "",
        updated=newest(library.modules),
    )


def _counts(library: Library) -> str:
    counts = count_library(library)
    return ", ".join(
        (
            count(counts.guidelines, "richtlijn", "richtlijnen"),
            count(counts.modules_in_force, "geldende module", "geldende modules"),
            count(counts.recommendations_in_force, "aanbeveling", "aanbevelingen"),
        )
    )


def _news(news: News) -> NewsView:
    link = LinkView(news.module.title, address_of(news.module))
    return NewsView(link, long_date(news.date), news.date.isoformat(), news_word(news), news.text)
