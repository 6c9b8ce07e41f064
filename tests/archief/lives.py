"""The lives of some invented modules, as texts: what each said in each of its versions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

_PARTIES = {
    "AJN": "inhoudelijk", "V&VN": "inhoudelijk", "NVDA": "inhoudelijk",
    "ActiZ": "randvoorwaardelijk", "GGD GHOR": "randvoorwaardelijk",
}  # fmt: skip


@dataclass(frozen=True)
class Advice:
    """A recommendation as it is written."""

    id: str
    title: str
    text: str
    strength: str = "zwak"
    direction: str = "voor"

    @property
    def block(self) -> str:
        """Its block."""
        return (
            f"/// aanbeveling | {self.id}\n    titel: {self.title}\n"
            f"    richting: {self.direction}\n    sterkte: {self.strength}\n    zekerheid: laag\n    kern: ja\n"
            f"    uitgangsvraag: uv1\n\n{self.text}\n///\n"
        )


@dataclass(frozen=True)
class Entry:
    """A line of the version history."""

    version: str
    day: str
    kind: str
    text: str
    about: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The line as it is written."""
        about = f", aanbevelingen: [{', '.join(self.about)}]" if self.about else ""
        return f'  - {{versie: "{self.version}", datum: {self.day}, soort: {self.kind}, tekst: {self.text}{about}}}\n'


@dataclass(frozen=True)
class Life:
    """A module at one moment of its life."""

    id: str
    title: str
    advices: tuple[Advice, ...]
    version: str = "0.1.0"
    status: str = "concept"
    adopted: str = ""
    entries: tuple[Entry, ...] = ()
    signed: tuple[tuple[str, str], ...] = ()
    extra: str = ""
    evidence: str = "Er is nauwelijks onderzoek naar dit onderwerp."
    former: tuple[str, ...] = field(default=())

    def adopt(self, version: str, day: str, *advices: Advice, kind: str = "") -> Life:
        """The next version, adopted on a day."""
        kind = kind or ("aanbeveling" if self.entries else "nieuw")
        entry = Entry(version, day, kind, f"Versie {version} vastgesteld.", tuple(item.id for item in advices))
        changed = {item.id: item for item in (*self.advices, *advices)}
        return replace(
            self, version=version, status="vastgesteld", adopted=day, advices=tuple(changed.values()),
            entries=(entry, *self.entries), signed=((version, day), *self.signed), extra="",
        )  # fmt: skip

    def edit(self, version: str, day: str, evidence: str) -> Life:
        """A version under the same adoption: other evidence, the same advice."""
        entry = Entry(version, day, "onderbouwing", f"Onderbouwing aangevuld in {version}.")
        return replace(self, version=version, evidence=evidence, entries=(entry, *self.entries))

    def revise(self, day: str) -> Life:
        """The same version, in revision."""
        extra = f"herziening:\n  gestart_op: {day}\n  reden: Er is nieuw onderzoek verschenen.\n"
        return replace(self, status="in-herziening", extra=extra)

    def lapse(self, day: str, *successors: str) -> Life:
        """The same version, lapsed."""
        by = f"\n  vervangen_door: [{', '.join(successors)}]" if successors else ""
        extra = f"vervallen:\n  op: {day}\n  reden: De inhoud staat nu ergens anders of is achterhaald.{by}\n"
        return replace(self, status="vervallen", extra=extra)

    @property
    def text(self) -> str:
        """The file."""
        signed = "".join(
            f'  - {{partij: {party}, soort: {kind}, datum: {day}, versie: "{version}"}}\n'
            for version, day in self.signed
            for party, kind in _PARTIES.items()
        )
        adopted = ""
        if self.adopted:
            year = date.fromisoformat(self.adopted).year + 5
            adopted = f"vastgesteld_op: {self.adopted}\nherzien_voor: {year}{self.adopted[4:]}\nautorisatie:\n{signed}"
        entries = "".join(item.line for item in self.entries) or (
            f'  - {{versie: "{self.version}", datum: 2022-01-10, soort: nieuw, tekst: Eerste opzet van deze tekst.}}\n'
        )
        commenting = "commentaar: {van: 2022-01-17, tot: 2022-02-28, route: Digitaal formulier}\n"
        group = "werkgroep:\n  - {rol: voorzitter, discipline: jeugdverpleegkundige, namens: V&VN, belangen: geen}\n"
        return (
            f"---\nid: {self.id}\nsoort: module\ntitel: {self.title}\n"
            f"samenvatting: Wat je met ouders bespreekt over {self.title.lower()}, in een verzonnen voorbeeldtekst.\n"
            "fictief: true\ncluster: het-lichaam\nfasen: [peuter-1-4]\ndoelgroep: [jeugdverpleegkundige]\n"
            f'status: {self.status}\nversie: "{self.version}"\n'
            f"uitgangsvragen:\n  - {{id: uv1, vraag: Wat bespreek je met ouders over {self.title.lower()}?}}\n"
            f"{adopted}{self.extra}{'' if self.status == 'concept' else commenting + group}"
            f"{f'vervangt: [{self.former[0]}]' + chr(10) if self.former else ''}"
            f"wijzigingen:\n{entries}---\n## Aanbevelingen\n\n"
            + "\n".join(item.block for item in self.advices)
            + f"\n## Onderbouwing\n\n{self.evidence}\n\n## Overwegingen\n\nOuders kennen hun kind het best.\n"
            "\n## Verantwoording\n\nDe tekst is geschreven door een kleine werkgroep.\n"
        )
