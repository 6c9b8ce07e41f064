"""Four years of a repository, commit by commit: adopted, revised, renamed, moved, split, lapsed, rectified, taken away,
and much that goes wrong in a real one."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from tests.archief.lives import Advice, Life
from tests.sites.root import MINIMAL

HOME = "spelen-thuis"
OUTSIDE = "buiten-spelen"
_SIMPLE = {
    "speelgoed-kiezen": "Speelgoed kiezen",
    "samen-lezen": "Samen lezen",
    "kleding-buiten": "Kleding voor buiten",
    "fietsen-leren": "Leren fietsen",
    "spelen-met-water": "Spelen met water",
    "muziek-maken": "Samen muziek maken",
    "verhalen-vertellen": "Verhalen vertellen",
    "dieren-in-huis": "Dieren in huis",
    "schommelen": "Schommelen en wippen",
    "knutselen": "Samen knutselen",
    "verkleden": "Verkleden en doen alsof",
    "klimmen": "Klimmen op het klimrek",
    "koken-samen": "Samen koken",
}
_SMALL_STUDY = (
    "Er kwam een klein onderzoek bij. Lees ook [over speelgoed](speelgoed-kiezen.md#speelgoed-kiezen-bespreken), "
    "[over privacy](../over/privacy.md) en [over klimmen](klimmen.md)."
)
_REMOVED = """- id: dieren-in-huis
  versie: "1.2.0"
  op: 2026-03-01
  reden: In de tekst stond een voorbeeld waarin iemand te herkennen was.
"""
_SPLIT = ("spelen-met-water",)
_IDS = "id\tsoort\tsinds\topgevolgd_door\nkleding-buiten\tmodule\t1.0.0\t\n"
SECRET = "De buurvrouw van nummer twaalf gaf dit voorbeeld"
# The drawing of one module in the order of the history: the second mends the first under the same version.
POTS = ("Een pan", "Een pan met deksel", "Twee pannen", "Drie pannen")


def drawing(title: str, more: str = "") -> str:
    """A small drawing with words for who can't see it."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 160">'
        f'<title>{title}</title><circle cx="120" cy="80" r="40"/>{more}</svg>\n'
    )


_PICTURES = f"modules/{HOME}/beeld"
# What the check of that day let through: of a drawing that does more than be seen nobody may see anything again.
_DRAWINGS = {
    "koken-samen": {f"{_PICTURES}/koken.svg": drawing(POTS[0])},
    "klimmen": {f"{_PICTURES}/klimmen.svg": drawing("Een klimrek", "<script>alert(1)</script>")},
}


@dataclass
class _Repository:
    """The files as they are and the commits so far, for `git fast-import`."""

    stream: list[bytes]
    files: dict[str, str]
    before: dict[str, str]
    marks: int = 0

    def commit(self, when: str, *merged: int) -> int:
        """Commits what changed at a moment with a time zone; gives its mark."""
        self.marks += 1
        moment = datetime.fromisoformat(when)
        stamp = f"{int(moment.timestamp())} {moment.strftime('%z')}"
        out = [f"commit refs/heads/main\nmark :{self.marks}\ncommitter Test <test@example.org> {stamp}\ndata 1\nx\n"]
        if self.marks > 1:
            out.append(f"from :{self._tip}\n")
        out += [f"merge :{item}\n" for item in merged]
        self.stream.append("".join(out).encode())
        for path in sorted({*self.files, *self.before}):
            self._change(path)
        self.before = dict(self.files)
        self._tip = self.marks
        return self.marks

    def beside(self, when: str, path: str, text: str) -> int:
        """A commit on a branch of its own that changes one file; gives its mark, to merge."""
        self.marks += 1
        moment = datetime.fromisoformat(when)
        stamp = f"{int(moment.timestamp())} {moment.strftime('%z')}"
        head = f"commit refs/heads/tak\nmark :{self.marks}\ncommitter Test <test@example.org> {stamp}\ndata 1\nx\n"
        data = text.encode()
        self.stream.append(f"{head}from :{self._tip}\nM 100644 inline {path}\ndata {len(data)}\n".encode())
        self.stream.append(data + b"\n")
        return self.marks

    def _change(self, path: str) -> None:
        if path not in self.files:
            self.stream.append(f"D {path}\n".encode())
        elif self.files[path] != self.before.get(path):
            data = self.files[path].encode()
            self.stream.append(f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n")

    _tip: int = 0


def make(target: Path, below: str = "") -> Path:
    """Makes the repository in a new folder, with what is in it checked out; gives the root of the content.

    With `below` the content lies in a folder of a larger repository.
    """
    made = _story(below)
    target.mkdir(parents=True, exist_ok=True)
    git = ["git", "-C", str(target)]
    subprocess.run([*git, "init", "--quiet", "--initial-branch=main"], check=True)
    subprocess.run([*git, "fast-import", "--quiet"], input=b"".join(made.stream), check=True)
    subprocess.run([*git, "reset", "--quiet", "--hard", "main"], check=True)
    return target / below


def _story(below: str) -> _Repository:
    prefix = f"{below}/" if below else ""
    repository = _Repository([], {}, {})
    files = repository.files
    lives: dict[str, Life] = {}
    folders: dict[str, str] = {}

    def put(life: Life, folder: str = "") -> None:
        lives[life.id] = life
        folders[life.id] = folder or folders.get(life.id, HOME)
        files[f"{prefix}modules/{folders[life.id]}/{life.id}.md"] = life.text
        guidelines()

    def drop(id: str) -> None:
        files.pop(f"{prefix}modules/{folders.pop(id)}/{id}.md")
        guidelines()

    def guidelines() -> None:
        for folder in (HOME, OUTSIDE):
            own = sorted(id for id, place in folders.items() if place == folder)
            files[f"{prefix}modules/{folder}/index.md"] = _guideline(folder, own)

    for source in sorted(MINIMAL.rglob("*")):
        if source.is_file():
            files[prefix + source.relative_to(MINIMAL).as_posix()] = source.read_text(encoding="utf-8")
    for id in ("spelen-bespreken", "speelplek-beoordelen"):
        folders[id] = OUTSIDE
    guidelines()
    if below:
        files["lees-mij.md"] = "Iets anders in dezelfde repository.\n"
    repository.commit("2022-02-01T10:00:00+01:00")

    # 2022: every module begins as a concept, and is adopted; the last day of the year ends earlier in Amsterdam.
    for number, (id, title) in enumerate(_SIMPLE.items()):
        put(Life(id, title, (_advice(id, 1),)))
        repository.commit(f"2022-03-{number + 1:02d}T09:00:00+01:00")
    for number, id in enumerate(_SIMPLE):
        put(lives[id].adopt("1.0.0", f"2022-10-{number + 3:02d}", _advice(id, 1)))
        zone = ("+01:00", "-08:00", "+13:00")[number % 3]
        repository.commit(f"2022-11-{number + 1:02d}T23:30:00{zone}")

    # 2023: a second version of each; some keep their adoption.
    for number, id in enumerate(_SIMPLE):
        if number % 4 == 1:
            put(lives[id].edit("1.0.1", f"2023-06-{number + 1:02d}", _SMALL_STUDY))
        else:
            put(_drawn(lives[id]).adopt("1.1.0", f"2023-05-{number + 1:02d}", _advice(id, 2)))
        files |= {f"{prefix}{path}": text for path, text in _DRAWINGS.get(id, {}).items()}
        repository.commit(f"2023-06-{number + 5:02d}T12:00:00+02:00")
    # Adopted on a day that had yet to come.
    climbing = replace(lives["klimmen"], evidence=Life.evidence)
    put(climbing.adopt("2.0.0", "2023-12-01", _advice("klimmen", 3, "sterk")))
    files.pop(f"{prefix}{_PICTURES}/klimmen.svg")
    files[f"{prefix}{_PICTURES}/koken.svg"] = drawing(POTS[1])
    repository.commit("2023-11-10T12:00:00+01:00")

    # Renamed, moved, revised on a branch whose commits are older than the merge.
    old = lives["kleding-buiten"]
    files[f"{prefix}modules/_registers/ids.tsv"] = _IDS
    drop("kleding-buiten")
    put(replace(old, id="kleding-bij-weer", former=("kleding-buiten",)).edit("1.1.1", "2024-01-15", "Andere naam."))
    repository.commit("2024-01-20T12:00:00+01:00")
    life = lives["fietsen-leren"]
    drop("fietsen-leren")
    put(life, OUTSIDE)
    repository.commit("2024-02-01T12:00:00+01:00")
    put(lives["knutselen"].revise("2024-02-10"))
    repository.commit("2024-02-10T12:00:00+01:00")
    revised = lives["knutselen"].adopt("2.0.0", "2024-04-01", _advice("knutselen", 4, "sterk"))
    mark = repository.beside("2024-02-20T12:00:00+01:00", f"{prefix}modules/{HOME}/knutselen.md", revised.text)
    put(revised)
    repository.commit("2024-04-03T12:00:00+02:00", mark)

    # What goes wrong: a text that nobody can read, line ends of Windows, an id twice, a silent change.
    path = f"{prefix}modules/{HOME}/verkleden.md"
    files[path] = files[path].replace("id: verkleden\n", "id: [verkleden\n")
    repository.commit("2024-05-01T12:00:00+02:00")
    life = lives["verkleden"].adopt("2.0.0", "2024-05-20", _advice("verkleden", 5))
    put(life)
    files[path] = life.text.replace("\n", "\r\n")
    repository.commit("2024-05-22T12:00:00+02:00")
    put(life)
    files[f"{prefix}modules/{HOME}/kopie.md"] = life.text
    repository.commit("2024-06-01T12:00:00+02:00")
    files.pop(f"{prefix}modules/{HOME}/kopie.md")
    repository.commit("2024-06-02T12:00:00+02:00")
    put(replace(lives["schommelen"], advices=(_advice("schommelen", 9),)))
    repository.commit("2024-06-10T12:00:00+02:00")

    # Split, lapsed, deleted and back.
    put(
        Life("water-binnen", "Met water spelen in huis", (_advice("water-binnen", 1),), former=_SPLIT).adopt(
            "1.0.0", "2024-09-02"
        )
    )
    put(
        Life("water-buiten", "Met water spelen in de tuin", (_advice("water-buiten", 1),), former=_SPLIT).adopt(
            "1.0.0", "2024-09-02"
        )
    )
    put(lives["spelen-met-water"].lapse("2024-09-02", "water-binnen", "water-buiten"))
    repository.commit("2024-09-05T12:00:00+02:00")
    put(lives["muziek-maken"].lapse("2024-11-01"))
    repository.commit("2024-11-04T12:00:00+01:00")
    life = lives["schommelen"]
    drop("schommelen")
    repository.commit("2024-12-01T12:00:00+01:00")
    put(life)
    repository.commit("2025-01-15T12:00:00+01:00")

    for number, id in enumerate(
        ("kleding-bij-weer", "fietsen-leren", "knutselen", "verkleden", "klimmen", "schommelen")
    ):
        put(lives[id].adopt(f"{int(lives[id].version[0]) + 1}.0.0", f"2025-01-{number + 20}", _advice(id, number + 1)))
        repository.commit(f"2025-01-{number + 22}T12:00:00+01:00")

    # A clock that is behind, two versions on one day, and a block that the reader of today refuses.
    put(lives["speelgoed-kiezen"].adopt("2.0.0", "2025-02-01", _advice("speelgoed-kiezen", 6, "sterk")))
    repository.commit("2025-02-03T12:00:00+01:00")
    put(lives["speelgoed-kiezen"].edit("2.0.1", "2025-02-03", "Een bron gecorrigeerd."))
    repository.commit("2025-02-03T15:00:00+01:00")
    put(lives["samen-lezen"].adopt("2.0.0", "2025-02-10", _advice("samen-lezen", 7)))
    repository.commit("2025-02-20T12:00:00+01:00")
    put(lives["dieren-in-huis"].edit("1.2.0", "2025-02-12", f"{SECRET}. ![Een hond](beeld/dieren.svg)"))
    files[f"{prefix}{_PICTURES}/dieren.svg"] = drawing(SECRET)
    repository.commit("2025-02-12T12:00:00+01:00")
    path = f"{prefix}modules/{HOME}/koken-samen.md"
    put(lives["koken-samen"].adopt("2.0.0", "2025-03-03", _advice("koken-samen", 8)))
    files[path] = files[path].replace(
        "## Onderbouwing\n", "/// oud-blok\n\nEen blok van vroeger.\n///\n\n## Onderbouwing\n"
    )
    files[f"{prefix}{_PICTURES}/koken.svg"] = drawing(POTS[2])
    repository.commit("2025-03-05T12:00:00+01:00")
    put(lives["koken-samen"].adopt("2.1.0", "2025-09-01", _advice("koken-samen", 9)))
    files[f"{prefix}{_PICTURES}/koken.svg"] = drawing(POTS[3])
    repository.commit("2025-09-02T12:00:00+02:00")
    put(lives["dieren-in-huis"].edit("1.2.1", "2025-09-10", "Een voorbeeld weggehaald."))
    files.pop(f"{prefix}{_PICTURES}/dieren.svg")
    repository.commit("2025-09-10T12:00:00+02:00")
    put(
        lives["verhalen-vertellen"].adopt(
            "2.0.0", "2026-02-02", _advice("verhalen-vertellen", 10, "sterk"), kind="rectificatie"
        )
    )
    repository.commit("2026-02-03T12:00:00+01:00")
    # A text is taken away for good, and its address stays.
    files[f"{prefix}modules/_registers/verwijderde-versies.yml"] = _REMOVED
    repository.commit("2026-03-01T12:00:00+01:00")
    return repository


_WORDS = (
    "elke dag", "twee keer per week", "drie keer per week", "elke ochtend", "na het eten", "voor het slapen",
    "een half uur", "een kwartier", "in het weekend", "op een vaste plek",
)  # fmt: skip


def _drawn(life: Life) -> Life:
    """A module with the drawing that it has from its second version on, if any."""
    names = [path.rpartition("/")[2] for path in _DRAWINGS.get(life.id, {})]
    return replace(life, evidence=" ".join([life.evidence, *(f"![{life.title}](beeld/{name})" for name in names)]))


def _advice(id: str, number: int, strength: str = "zwak") -> Advice:
    # A renamed module keeps its recommendations.
    id = "kleding-buiten" if id == "kleding-bij-weer" else id
    subject = {
        **_SIMPLE,
        "water-binnen": "Spelen met water",
        "water-buiten": "Spelen met water",
    }[id].lower()
    if strength == "sterk":
        text = f"Adviseer ouders over {subject}, met als voorbeeld {_WORDS[number - 1]}."
    else:
        text = f"Overweeg met ouders te praten over {subject}, met als voorbeeld {_WORDS[number - 1]}."
    return Advice(f"{id}-bespreken", f"Praten over {subject}", text, strength)


def _guideline(folder: str, modules: list[str]) -> str:
    title = "Spelen in huis" if folder == HOME else "Buiten spelen"
    return (
        f"---\nid: {folder}\nsoort: richtlijn\ntitel: {title}\n"
        "samenvatting: Over spelen bij jonge kinderen, wat het oplevert en hoe je er met ouders over praat.\n"
        "fictief: true\ncluster: opvoeden-en-ondersteunen\nnevenclusters: [het-lichaam]\n"
        "regiehouder: Voorbeeldbureau voor richtlijnen\n"
        f"modules: [{', '.join(modules)}]\n---\nDeze richtlijn gaat over peuters en schoolkinderen.\n"
    )
