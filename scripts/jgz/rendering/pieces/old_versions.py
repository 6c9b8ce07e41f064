"""The view of every archived version: when it held, what is different now, and the text as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from jgz.labels import (
    CERTAINTY_DOTS,
    CHANGE,
    URGENCY,
    certainty_short,
    count,
    long_date,
    strength_id,
    strength_label,
    strength_sign,
    strength_tone,
    taken_away,
)
from jgz.model import Change, Document, DocumentKind, Markup, Module, Recommendation, Status
from jgz.model.addresses import address_of, root_from
from jgz.model.archive import Archive, name_then, version_address
from jgz.model.difference import Aspect, Difference
from jgz.model.ledger import VersionRecord
from jgz.model.partial import is_read, read_or_none
from jgz.model.published import Published
from jgz.rendering.pieces.body import TextPart, TextSection
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.difference import difference_view
from jgz.rendering.pieces.old_links import OldLinks
from jgz.rendering.pieces.status import Banner, put_right_banner
from jgz.rendering.pieces.version_view import OldChange, OldRecommendation, OldSource, VersionView
from jgz.rendering.pieces.views import LinkView

Differ = Callable[[Module, Module], tuple[Difference, ...]]
_PICTURES = (
    "Niet elk beeld in deze tekst is nog te zien zoals het toen was: dan staat hier dat van nu, of in woorden wat het "
    "liet zien."
)
# What no professional asks about: where a recommendation stands in lists, and its sources.
_ASIDE = (Aspect.METADATA, Aspect.EVIDENCE, Aspect.RENAMED)


class VersionViews:
    """Makes the views of all archived versions of a site."""

    def __init__(self, builder: Builder, archive: Archive, differ: Differ) -> None:
        self._builder = builder
        self._archive = archive
        self._differ = differ
        self._published = Published(builder.library)
        self.links = OldLinks(archive, builder.library)

    def of(self, record: VersionRecord, module: Module | None) -> VersionView:
        """The view of a version, of which `module` is the text as far as it can be read."""
        self.links.led, self.links.newer = {}, False
        library = self._builder.library
        current = library.modules_by_id.get(record.module)
        removal = self._archive.removed.get((record.module, record.version))
        if removal:
            # Not even its title: what was taken away may stand in any of its words.
            return replace(self._frame(record, current, current), summary="", removed=taken_away(removal))
        view = self._frame(record, module or current, current)
        if module is None:
            return replace(view, notes=("De tekst van deze versie is hier niet te lezen.",))
        view = self._with_text(view, record, module)
        return self._with_differences(view, module, current) if current and not view.current else view

    def _frame(self, record: VersionRecord, text: Module | None, current: Module | None) -> VersionView:
        successor = current or self._published.document_for(DocumentKind.MODULE, record.module)
        is_current = current is not None and current.version == record.version and current.status.in_force
        title = (read_or_none(lambda: text.title) if text else None) or record.module
        return VersionView(
            title=title,
            version=str(record.version),
            summary=(read_or_none(lambda: text.summary) if text else None) or "",
            address=version_address(record.module, record.version),
            canonical=address_of(successor) if successor else version_address(record.module, record.version),
            fictional=text is None or read_or_none(lambda: text.fictional) is not False,
            kept=text is None or read_or_none(lambda: text.kept) is True,
            current=is_current,
            held=_held(record, is_current),
            read=_read(record),
            now=_now(record, current, successor, is_current),
            rectifications=_rectifications(record, current),
        )

    def _with_text(self, view: VersionView, record: VersionRecord, module: Module) -> VersionView:
        root = root_from(view.address)
        if not (is_read(module, "recommendations") and is_read(module, "body") and is_read(module.body, "sections")):
            return replace(view, plain=_body(module))
        links = self.links

        def fill(html: Markup) -> str:
            return links.fill(html, module, record.last, root)

        sections = _sections(module, fill)
        recommendations = tuple(_recommendation(module, item, fill) for item in module.recommendations)
        return replace(
            view,
            questions=tuple(item.text for item in read_or_none(lambda: module.questions) or ()),
            sections=sections,
            recommendations=recommendations,
            sources=_sources(module),
            changes=tuple(self._change(module, item) for item in read_or_none(lambda: module.changes) or ()),
            leads_to_now=any(item.now for item in links.led.values()),
            notes=(_PICTURES,) if links.newer else (),
        )

    def _change(self, module: Module, item: Change) -> OldChange:
        known = self._archive.ledger.version(module.id, item.version)
        address = version_address(module.id, item.version) if known else ""
        return OldChange(str(item.version), long_date(item.date), CHANGE[item.kind], item.text, address)

    def _with_differences(self, view: VersionView, module: Module, current: Module) -> VersionView:
        found = read_or_none(lambda: self._differ(module, current)) if not view.plain else None
        if found is None:
            return view
        shown = [item for item in found if item.aspect not in _ASIDE]
        there, home = {item.id for item in current.recommendations}, address_of(current)
        number = len({item.recommendation for item in shown})
        told = count(number, "aanbeveling is anders", "aanbevelingen zijn anders") if number else ""
        held = f"{view.held} {told.capitalize() if told else 'Alle aanbevelingen zijn nog dezelfde'}."
        return replace(
            view,
            held=held,
            differences=tuple(
                difference_view(item, f"{home}#{item.recommendation}" if item.recommendation in there else "")
                for item in shown
            ),
        )


def _held(record: VersionRecord, is_current: bool) -> str:
    first = long_date(record.valid_from)
    if record.never_held:
        return f"Deze versie heeft nooit gegolden: op {first} gold al een andere, of was de module vervallen."
    if is_current and record.valid_to is None:
        return f"Dit geldt sinds {first}."
    if record.valid_to is None:
        return f"Dit gold vanaf {first}."
    return f"Dit gold van {first} tot {long_date(record.valid_to)}."


def _read(record: VersionRecord) -> str:
    until = f" tot {long_date(record.public_to)}" if record.public_to else ""
    return f"Te lezen op deze site {'van' if until else 'sinds'} {long_date(record.public_from)}{until}."


def _now(
    record: VersionRecord, current: Module | None, successor: Document | None, is_current: bool
) -> LinkView | None:
    if current is None:
        return LinkView(f"Lees nu: {successor.title}", address_of(successor)) if isinstance(successor, Module) else None
    address = address_of(current)
    if is_current:
        return LinkView("Naar de module", address)
    if current.status is Status.LAPSED:
        return LinkView("Deze module is vervallen", address)
    return LinkView(f"Nu geldt {current.version}", address) if current.status.in_force else LinkView("Nu", address)


def _rectifications(record: VersionRecord, current: Module | None) -> tuple[Banner, ...]:
    """What the module of now says was wrong in a version; above its text for ever."""
    found = current.rectifications if current else ()
    return tuple(put_right_banner(item) for item in found if record.version in item.versions)


def _body(module: Module) -> str:
    return "\n".join(module.origin.text.split("\n")[module.origin.body_line - 1 :]).strip()


def _sections(module: Module, fill: Callable[[Markup], str]) -> tuple[TextSection, ...]:
    numbers = iter(range(10_000))
    return tuple(
        TextSection(
            item.id,
            item.title,
            tuple(
                TextPart(block=next(numbers)) if part.block is not None else TextPart(fill(part.html))
                for part in item.parts
            ),
        )
        for item in module.body.sections
    )


def _recommendation(module: Module, item: Recommendation, fill: Callable[[Markup], str]) -> OldRecommendation:
    known = all(is_read(item, name) for name in ("kind", "direction", "strength", "certainty"))
    label = strength_label(item) if known else ""
    return OldRecommendation(
        id=name_then(module, item),
        number=item.number,
        name=(read_or_none(lambda: item.title) or f"Aanbeveling {item.number}"),
        label=label,
        sign=strength_sign(item) if known else "",
        tone=strength_tone(item.direction, item.strength) if known else "geen-overig",
        strength=strength_id(item.kind, item.direction, item.strength) if known else "",
        certainty=certainty_short(item) if known else "",
        dots=CERTAINTY_DOTS[item.certainty] if known and item.certainty else 0,
        urgency=URGENCY[urgency] if (urgency := read_or_none(lambda: item.urgency)) else "",
        key=read_or_none(lambda: item.key) or False,
        html=fill(item.html),
        motivation=fill(item.motivation),
        tailoring=fill(item.tailoring),
        former_ids=read_or_none(lambda: item.former_ids) or (),
    )


def _sources(module: Module) -> tuple[OldSource, ...]:
    cited = read_or_none(lambda: module.body.citations) or ()
    numbers = {item.source_id: item.number for item in cited}
    found = read_or_none(lambda: module.sources) or ()
    listed = sorted(found, key=lambda item: (item.id not in numbers, numbers.get(item.id, 0)))
    return tuple(OldSource(item.id, place, item.text, item.address) for place, item in enumerate(listed, 1))
