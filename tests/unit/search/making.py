"""Small indexes to rank: pages of a few words, and one phase of each sort."""

from __future__ import annotations

from collections.abc import Sequence

from jgz.model import DocumentKind
from jgz.model.phase import Phase
from jgz.search.documents import Target
from jgz.search.index import Lexicon, build_index
from jgz.search.parts import Part
from jgz.search.ranking import Ranker, Ranking

PHASES = (
    Phase("prenataal", 1, "Prenataal", "Zwanger", ""),
    Phase("geboorte-4-7-dagen", 2, "Eerste week", "Eerste week", "", 0, 7),
    Phase("2-weken-6-maanden", 3, "Baby", "Baby", "", 14, 213),
    Phase("7-12-maanden", 4, "Dreumes", "Dreumes", "", 214, 364),
    Phase("peuter-1-4", 5, "Peuter", "Peuter", "", 365, 1460),
    Phase("schoolkind-4-12", 6, "Schoolkind", "Schoolkind", "", 1461, 4382),
)
NOTHING = Lexicon({}, {})


def page(id: str, title: str = "", **values: object) -> Target:
    """A page of professionals with nothing on it but a title; `texts` gives other fields."""
    texts = {"titel": (title,), **values.pop("texts", {})}  # type: ignore[dict-item]
    own = {
        "id": id,
        "kind": DocumentKind.MODULE,
        "guideline": id,
        "title": title,
        "address": f"/modules/{id}/",
        "phases": (),
        "clusters": (),
        "audience": ("professional",),
        "keywords": (),
        "document": None,
        **values,
    }
    return Target(texts=texts, **own)  # type: ignore[arg-type]


def group(id: str, title: str, **values: object) -> Target:
    """A guideline, whose words count for its pages."""
    return page(id, title, **{"kind": DocumentKind.GUIDELINE, "audience": (), **values})


def ranker(*targets: Target, parts: Sequence[Part] = (), lexicon: Lexicon = NOTHING) -> Ranker:
    """What ranks these pages and parts of them."""
    return Ranker(build_index(targets, parts, lexicon), PHASES)


def ids(of: Ranker, query: str, door: str = "") -> list[str]:
    """The pages found, in order."""
    return [of.targets[hit.number].id for hit in of.rank(query, door).hits]


def score(of: Ranker, ranking: Ranking, id: str) -> float:
    """The score of a page; zero when it was not found."""
    return next((hit.score for hit in ranking.hits if of.targets[hit.number].id == id), 0.0)
