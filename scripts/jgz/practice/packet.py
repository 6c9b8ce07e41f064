"""What lies on the table of the RAC: everything about one version of a module in one file, to read and to print.

The file asks nothing of any server: its style is in it, pictures are in it, and the only addresses are those that a
reader follows. The same module on the same day gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jgz.labels import FICTIONAL, OCCASION, RAC, STATUS, count, long_date, quoted_strength
from jgz.model import ConsultationRound, Library, Module, Recommendation, Source
from jgz.model.coverage import coverage_of
from jgz.model.difference import Difference
from jgz.model.practice_state import held_against, tools_of
from jgz.model.sections import (
    ACCOUNT,
    ADVICE,
    CONSIDERATIONS,
    EVIDENCE,
    GAPS,
    IMPLEMENTATION,
    RECORDING,
    TAILORING,
)
from jgz.model.steps import last_advice, missing_parties, next_step
from jgz.practice.packet_checks import checklist
from jgz.practice.packet_links import Filler
from jgz.practice.packet_page import escaped, list_of, page, table

_DECISIONS = {
    "overgenomen": "overgenomen",
    "deels": "deels overgenomen",
    "niet": "niet overgenomen",
    "vraag-beantwoord": "vraag beantwoord",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a packet is made of: a module read whole, its library, the day, and what differs from an earlier version.

    `before` is that version (None: there is none to compare with); `why_none` says in Dutch why not.
    """

    module: Module
    library: Library
    today: date
    differences: tuple[Difference, ...] = ()
    before: Module | None = None
    why_none: str = ""


def write_packet(asked: Asked) -> str:
    """The packet as one HTML file."""
    maker, module = _Maker(asked), asked.module
    parts = [
        ("gevraagd", "Wat wordt gevraagd, en van wie", maker.question()),
        ("gewijzigd", "Wat er is gewijzigd", maker.changes()),
        ("gevolgen", "Gevolgen voor de praktijk", maker.effects()),
        ("aanbevelingen", ADVICE, maker.recommendations()),
        ("tekst", f"{EVIDENCE} en {CONSIDERATIONS.lower()}", maker.text()),
        ("handtekeningen", "Wie tekende, en wie nog moet tekenen", maker.signatures()),
        ("belangen", "Werkgroep en belangen", maker.interests()),
        ("commentaar", "Commentaar en antwoorden", maker.comments()),
        ("dekking", "Dekking van AGREE II, RIGHT en AQUA", maker.coverage()),
        ("lijst", "Lijst om na te lopen", checklist(module, asked.library, asked.today)),
    ]
    line = f"Versie {module.version} · {STATUS[module.status]} · stand van {long_date(asked.today)}"
    notes = [line, FICTIONAL if module.fictional else ""]
    return page(f"RAC-stuk: {module.title}", [item for item in notes if item], parts)


class _Maker:
    """Makes each part of a packet as html."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._module = asked.module
        self._library = asked.library
        self._filler = Filler(asked.module, asked.library)

    def question(self) -> str:
        """What is asked, of whom, since when; and what the module is about."""
        module = self._module
        step = next_step(module, self._library, self._asked.today)
        since = f", sinds {long_date(step.since)}" if step.since else ""
        until = f" Uiterlijk {long_date(step.until)}." if step.until else ""
        treated = (
            escaped(
                f"{RAC[item.moment]}, {long_date(item.date)}: {item.outcome}{'. ' + item.note if item.note else ''}"
            )
            for item in module.rac
        )
        asked = list_of((escaped(item.text) for item in module.questions), "")
        return (
            f"<p><strong>Volgende stap: {escaped(step.step.value)}.</strong>"
            f" Aan zet: {escaped(step.who)}{since}.{until}</p>"
            f"<p>{escaped(module.summary)}</p><h3>Uitgangsvragen</h3>{asked}"
            f"<h3>Eerder in de RAC</h3>{list_of(treated, 'De RAC behandelde deze module nog niet.')}"
        )

    def changes(self) -> str:
        """The history of this version, and every change in meaning with the old and the new words."""
        asked = self._asked
        newest = self._module.changes[0]
        why = f" Aanleiding: {OCCASION[newest.occasion]}." if newest.occasion else ""
        told = f"<p>{escaped(newest.version)}, {long_date(newest.date)}: {escaped(newest.text)}{escaped(why)}</p>"
        if asked.before is None:
            return f"{told}<p>{escaped(asked.why_none)}</p>"
        number = count(len(asked.differences), "verschil", "verschillen")
        intro = f"<p>Vergeleken met versie {asked.before.version}: {number}.</p>"
        if not asked.differences:
            return f"{told}{intro}<p>De betekenis is niet veranderd.</p>"
        rows = (
            (
                self._subject(item),
                escaped(item.aspect.value) + self._attention(item),
                _side(item, "-"),
                _side(item, "+"),
            )
            for item in asked.differences
        )
        return told + intro + table("Wat er is gewijzigd", ("Waarover", "Wat", "Was", "Wordt"), rows)

    def _subject(self, item: Difference) -> str:
        own = {one.id: one.name for one in (self._asked.before or self._module).recommendations}
        own |= {one.id: one.name for one in self._module.recommendations}
        return escaped(own.get(item.recommendation, item.recommendation) or "de module")

    @staticmethod
    def _attention(item: Difference) -> str:
        return f"<br><strong>LET OP: {escaped(', '.join(item.attention))}</strong>" if item.attention else ""

    def effects(self) -> str:
        """Whom it touches, what is registered, and what must be looked at beside the module."""
        module, library = self._module, self._library
        names = {item.id: item.plural for item in library.registers.professions}
        phases = {item.id: item.name for item in library.phases}
        elements = dict.fromkeys(id for item in module.recommendations for id in item.bds)
        pages = [item for item in library.parent_pages if module.id in item.checked_against]
        late = [item for item in tools_of(module, library) if any(one.is_behind for one in held_against(item, library))]
        lines = [
            f"Voor: {escaped(', '.join(names.get(id, id) for id in module.audience))}.",
            f"Fasen: {escaped(', '.join(phases.get(id, id) for id in module.phases))}.",
            f"Basisdataset: {escaped(', '.join(elements))}." if elements else "Basisdataset: geen elementen genoemd.",
            *(
                f"In gewone taal nakijken: {escaped(item.title)} (bij versie {item.checked_against[module.id]})."
                for item in pages
            ),
            *(f"Hulpmiddel nakijken: {escaped(item.name)}." for item in late),
        ]
        told = "".join(self._section(title, 3) for title in (RECORDING, IMPLEMENTATION))
        return list_of(lines, "") + told

    def recommendations(self) -> str:
        """Every recommendation with its strength, its reasons and how to tailor it."""
        return "".join(map(self._recommendation, self._module.recommendations)) or "<p>Er zijn geen aanbevelingen.</p>"

    def _recommendation(self, item: Recommendation) -> str:
        why = f"<p><strong>Waarom:</strong></p>{self._filler.fill(item.motivation)}" if item.motivation else ""
        other = f"<p><strong>Op maat:</strong></p>{self._filler.fill(item.tailoring)}" if item.tailoring else ""
        key = " · kernaanbeveling" if item.key else ""
        return (
            f'<section class="aanbeveling"><h3>{item.number}. {escaped(item.name)}</h3>{self._filler.fill(item.html)}'
            f"<p>{escaped(quoted_strength(item))}{key}</p>{why}{other}</section>"
        )

    def text(self) -> str:
        """The sections with the evidence and the considerations, and the sources."""
        wanted = (TAILORING, EVIDENCE, CONSIDERATIONS, GAPS, ACCOUNT)
        sources = (_source(item) for item in self._module.sources)
        return (
            "".join(self._section(title, 3) for title in wanted)
            + f"<h3>Bronnen</h3>{list_of(sources, 'Geen bronnen.')}"
        )

    def _section(self, title: str, level: int) -> str:
        section = self._module.body.section(title)
        parts = "".join(self._filler.fill(part.html) for part in section.parts if part.block is None) if section else ""
        return f"<h{level}>{escaped(title)}</h{level}>{parts}" if parts else ""

    def signatures(self) -> str:
        """Each party: when it signed the advice as it is now, or that it still has to; and what was signed before."""
        module, entry = self._module, last_advice(self._module)
        missing = missing_parties(module, self._library, self._asked.today)
        now = [item for item in module.authorisations if item.version >= entry.version]
        rows = [
            (escaped(item.party), escaped(f"{item.kind} ({item.version})"), long_date(item.date), escaped(item.reason))
            for item in now
        ]
        rows += [(escaped(id), "", "<strong>moet nog tekenen</strong>", "") for id in missing]
        older = (
            f"Versie {item.version}: {escaped(item.party)} ({escaped(item.kind)}), {long_date(item.date)}"
            for item in module.authorisations
            if item not in now
        )
        told = f"<p>Het advies veranderde voor het laatst in versie {entry.version}, {long_date(entry.date)}.</p>"
        head = ("Partij", "Waarover", "Datum", "Reden")
        before = list_of(older, "Er is geen eerdere versie getekend.")
        return f"{told}{table('Autorisatie', head, rows)}<h3>Eerdere versies</h3>{before}"

    def interests(self) -> str:
        """Who wrote along, and what interests they declared; what ties a member has is called out."""
        rows = (
            (
                escaped(f"{item.name}, {item.discipline}" if item.name and item.name_consent else item.discipline),
                escaped(item.role),
                escaped(item.on_behalf_of),
                escaped(item.interests)
                if item.interests.casefold() == "geen"
                else f"<strong>{escaped(item.interests)}</strong>",
                long_date(item.declared_on) if item.declared_on else "niet vermeld",
            )
            for item in self._module.contributors
        )
        brought = (
            f"Versie {item.version}: {escaped(item.who)}, {escaped(item.way)}. {escaped(item.outcome)}"
            for item in self._module.involvement
        )
        head = ("Wie", "Rol", "Namens", "Belangen", "Verklaard op")
        found = list_of(brought, "Hierover is niets opgeschreven.")
        return table("Werkgroep en belangen", head, rows) + f"<h3>Inbreng van ouders en jeugdigen</h3>{found}"

    def comments(self) -> str:
        """Every reaction of every round about the module, with the answer."""
        rounds = [item for item in self._library.registers.rounds if item.module == self._module.id]
        return "".join(map(self._round, rounds)) or "<p>Er is geen lijst met reacties bij deze module.</p>"

    def _round(self, item: ConsultationRound) -> str:
        names = {one.id: one.name for one in self._module.recommendations}
        left = len(item.unanswered)
        state = "gesloten" if item.closed else f"open; {left} zonder antwoord"
        rows = (
            (
                escaped(f"{reply.number}. {names.get(reply.recommendation, reply.recommendation or 'het geheel')}"),
                f"{escaped(reply.kind.value)}, {escaped(reply.author)}",
                escaped(reply.text),
                escaped(reply.answer) or "<strong>nog geen antwoord</strong>",
                escaped(_DECISIONS[reply.decision.value]) if reply.decision else "",
            )
            for reply in item.replies
        )
        span = f"{long_date(item.start)} tot en met {long_date(item.end)}, versie {item.version}, {state}"
        replies = table(f"Reacties: {item.title}", ("Waarover", "Van", "Reactie", "Antwoord", "Besluit"), rows)
        return f"<h3>{escaped(item.title)}</h3><p>{escaped(span)}.</p>{replies}"

    def coverage(self) -> str:
        """Every item of every standard: the places that answer it, or why none does."""
        rows = (
            (
                escaped(f"{item.criterion.standard} {item.criterion.number}"),
                escaped(item.criterion.asks),
                escaped(", ".join(item.found))
                or (f"Bewust niet: {escaped(item.reason)}" if item.reason else "<strong>leeg</strong>"),
            )
            for item in coverage_of(self._module, self._library)
        )
        note = "<p>Een lijst om na te lopen, geen cijfer. Wat een plek heeft, is daarmee nog niet goed.</p>"
        return note + table("Dekking", ("Punt", "Wat het vraagt", "Waar"), rows)


def _source(item: Source) -> str:
    address = f' <a href="{escaped(item.address)}">{escaped(item.address)}</a>' if item.address else ""
    return f"{escaped(item.text)}{address}"


def _side(item: Difference, sign: str) -> str:
    """One side of a change, with what is only on that side marked."""
    if not item.pieces:
        return escaped(item.before if sign == "-" else item.after) or "–"
    tag = "del" if sign == "-" else "ins"
    return "".join(
        escaped(piece.text) if piece.sign == "=" else f"<{tag}>{escaped(piece.text)}</{tag}>"
        for piece in (one.on_side(sign) for one in item.pieces)
        if piece.sign in ("=", sign)
    )
