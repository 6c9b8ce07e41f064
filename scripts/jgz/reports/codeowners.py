"""`.github/CODEOWNERS`: who GitHub asks to look at a change, made from the clusters and their teams."""

from __future__ import annotations

from collections.abc import Iterator

from jgz.model import GENERIC_FOLDER, Cluster, Guideline, Library

PATH = ".github/CODEOWNERS"
# The team that keeps what belongs to no single cluster, in the organisation of the clusters' own teams.
_EDITORS = "redactie"
_HEADER = """\
# Wie GitHub vraagt om naar een wijziging te kijken. Gemaakt uit `github_team` van de clusters en `cluster` van de
# richtlijnen en modules. Niet met de hand wijzigen: pas die velden aan en geef daarna de opdracht `jgz codeowners`.
# De laatste regel die past, geldt.
"""


def write_codeowners(library: Library) -> str:
    """The file for a whole library, concepts included; the same library gives the same bytes."""
    teams = {item.id: item.github_team for item in library.clusters}
    rows = [("*", _editors(library.clusters)), *_guidelines(library, teams)]
    rows += _modules(library, teams)
    rows.append((f"/modules/{GENERIC_FOLDER}/", " ".join(sorted(set(teams.values())))))
    rows += [(f"/{item.origin.path}", item.github_team) for item in library.clusters]
    width = max(len(path) for path, _ in rows)
    return _HEADER + "".join(f"{path:<{width}} {owners}".rstrip() + "\n" for path, owners in rows)


def _editors(clusters: tuple[Cluster, ...]) -> str:
    """Who keeps the site itself, the program and the registers; all teams when they share no organisation."""
    teams = sorted({item.github_team for item in clusters})
    organisations = {team.partition("/")[0] for team in teams}
    if len(organisations) != 1 or any("/" not in team for team in teams):
        return " ".join(teams)
    return f"{organisations.pop()}/{_EDITORS}"


def _guidelines(library: Library, teams: dict[str, str]) -> Iterator[tuple[str, str]]:
    for item in library.guidelines:
        if item.cluster in teams:
            yield f"/{_folder(item)}/", teams[item.cluster]


def _modules(library: Library, teams: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The modules that another cluster keeps than the one of their guideline."""
    for item in library.modules:
        guideline = library.guidelines_by_id.get(item.guideline_id)
        if guideline and item.cluster != guideline.cluster and item.cluster in teams:
            yield f"/{item.origin.path}", teams[item.cluster]


def _folder(guideline: Guideline) -> str:
    return guideline.origin.path.rpartition("/")[0]
