"""What `jgz nieuw` will make: every choice that the editor left open is made here, from what the library knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from jgz.diagnostics import printable
from jgz.loader.fields import CLUSTER_IDS
from jgz.model import GENERIC_FOLDER, TONGUES, DocumentKind, Guideline, Library, Module
from jgz.model.placeholders import FILL_IN_FIELD
from jgz.register_files import REGISTER_FOLDER
from jgz.reports.reading_order import with_module
from jgz.reports.skeletons import Draft, title_of, write_guideline, write_module, write_parent_page, write_translation
from jgz.source.context import Context, did_you_mean
from jgz.source.single_values import Slug
from jgz.source.yaml_nodes import Scalar

# The NCJ holds the regie of every guideline, whichever cluster keeps it.
_STEWARD = "Nederlands Centrum Jeugdgezondheid (NCJ)"
_RESERVED = ("over", GENERIC_FOLDER, "index", DocumentKind.PARENTS, DocumentKind.YOUTHS)
_SUMMARIES = {
    DocumentKind.MODULE: f"{FILL_IN_FIELD}waar deze module over gaat en wat een professional eraan heeft.",
    DocumentKind.GENERIC_MODULE: f"{FILL_IN_FIELD}waar deze module over gaat en wat een professional eraan heeft.",
    DocumentKind.GUIDELINE: f"{FILL_IN_FIELD}waar deze richtlijn over gaat, voor welke kinderen en jongeren.",
    DocumentKind.PARENTS: f"{FILL_IN_FIELD}wat ouders op deze pagina vinden, in één of twee gewone zinnen.",
    DocumentKind.YOUTHS: f"{FILL_IN_FIELD}wat je op deze pagina vindt, in één of twee gewone zinnen.",
}


class RefusedError(Exception):
    """Something that the editor must choose differently."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help


@dataclass(frozen=True, slots=True)
class Wish:
    """What the editor asked for; empty where the choice is left to us."""

    kind: DocumentKind
    id: str
    guideline: str = ""
    title: str = ""
    summary: str = ""
    cluster: str = ""
    phases: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    steward: str = ""
    module: str = ""
    language: str = ""


def _unchanged(text: str) -> str:
    return text


@dataclass(frozen=True)
class Plan:
    """New files by path, the paths of files to amend and how, and what to tell the editor."""

    new: dict[str, str]
    advice: str
    amended: tuple[str, ...] = ()
    amend: Callable[[str], str] = field(default=_unchanged)
    amendment: str = ""


def plan_for(library: Library, wish: Wish, today: date) -> Plan:
    """The plan for a wish; raises RefusedError for a wish that can't be."""
    if not library.phases:
        raise RefusedError(f"De lijsten in `{REGISTER_FOLDER}/` zijn niet te lezen.", "Begin met `jgz controleer`.")
    _check_id(wish.id)
    _check_options(wish)
    if wish.kind is DocumentKind.GUIDELINE:
        return _guideline(library, wish, today)
    if wish.kind.is_plain:
        return _parent_page(library, wish)
    if wish.kind is DocumentKind.TRANSLATION:
        return _translation(library, wish, today)
    if wish.kind is DocumentKind.GENERIC_MODULE:
        return Plan({f"modules/{GENERIC_FOLDER}/{wish.id}.md": _module_text(library, wish, today, None)}, _ADVICE)
    return _module(library, wish, today)


_ADVICE = (
    "Vul nu de tekst aan en geef de aanbeveling achter `/// aanbeveling |` een eigen korte naam. "
    "Kijk bovenaan na: titel, samenvatting, fasen, doelgroep en de uitgangsvraag."
)
_ONLY_FOR = {
    "guideline": ("--richtlijn", (DocumentKind.MODULE,)),
    "cluster": ("--cluster", (DocumentKind.MODULE, DocumentKind.GUIDELINE)),
    "audience": ("--doelgroep", (DocumentKind.MODULE, DocumentKind.GENERIC_MODULE, DocumentKind.GUIDELINE)),
    "steward": ("--regiehouder", (DocumentKind.GUIDELINE,)),
    "module": ("--module", (DocumentKind.GUIDELINE,)),
    "language": ("--taal", (DocumentKind.TRANSLATION,)),
}


def _check_options(wish: Wish) -> None:
    for name, (option, kinds) in _ONLY_FOR.items():
        if getattr(wish, name) and wish.kind not in kinds:
            raise RefusedError(f"`{option}` past niet bij soort `{wish.kind}`.", "Laat die optie weg.")


def _check_id(id: str) -> None:
    context = Context("")
    Slug().decode(Scalar(id, False, 1, 1), "id", context)
    if context.diagnostics:
        raise RefusedError(context.diagnostics[0].message, context.diagnostics[0].help)
    if id in _RESERVED:
        raise RefusedError(f"De id `{id}` is gereserveerd.", "Kies een andere id.")


def _check_free(library: Library, kind: DocumentKind, id: str) -> None:
    """An id names one thing for ever: not what is there, and not what was ever published."""
    there = (library.modules_by_id if kind is DocumentKind.MODULE else library.guidelines_by_id).get(id)
    if there is not None:
        raise RefusedError(f"De id `{id}` bestaat al in `{there.origin.path}`.", "Kies een andere id.")
    if any((item.kind, item.id) == (kind, id) for item in library.registers.ids):
        raise RefusedError(f"De id `{id}` is eerder gepubliceerd en blijft daarvan.", "Kies een andere id.")


def _module(library: Library, wish: Wish, today: date) -> Plan:
    if not wish.guideline:
        raise RefusedError("Bij welke richtlijn hoort de module?", "Geef de richtlijn met `--richtlijn ID`.")
    guideline = _find_guideline(library, wish.guideline)
    path = guideline.origin.path
    return Plan(
        new={f"modules/{guideline.id}/{wish.id}.md": _module_text(library, wish, today, guideline)},
        advice=_ADVICE,
        amended=(path,),
        amend=lambda text: with_module(text, guideline, wish.id),
        amendment=f"`{wish.id}` staat nu achteraan bij `modules`; zet haar op de goede plek in de leesvolgorde",
    )


def _find_guideline(library: Library, id: str) -> Guideline:
    found = library.guidelines_by_id.get(id)
    if found is not None:
        return found
    path = f"modules/{id}/index.md"
    if path in library.broken:
        raise RefusedError(f"In `{printable(path)}` staan fouten.", "Verbeter die eerst: `jgz controleer`.")
    help = did_you_mean(id, library.guidelines_by_id) or "Maak haar eerst met `jgz nieuw richtlijn`."
    raise RefusedError(f"De richtlijn `{printable(id[:60])}` bestaat niet.", help)


def _module_text(library: Library, wish: Wish, today: date, guideline: Guideline | None) -> str:
    _check_free(library, DocumentKind.MODULE, wish.id)
    professions = tuple(item.id for item in library.registers.professions)
    cluster = _known(wish.cluster, CLUSTER_IDS, "cluster") if wish.cluster else ""
    draft = replace(
        _draft(wish),
        cluster=cluster or (guideline.cluster if guideline else ""),
        phases=_phases(library, wish, library.modules_by_guideline.get(guideline.id, ()) if guideline else ()),
        audience=_chosen(wish.audience, professions, "doelgroep") or professions,
    )
    return write_module(draft, today)


def _guideline(library: Library, wish: Wish, today: date) -> Plan:
    if not wish.cluster:
        known = ", ".join(CLUSTER_IDS)
        raise RefusedError("Welk cluster beheert de richtlijn?", f"Geef het met `--cluster ID`: {known}.")
    cluster = _known(wish.cluster, CLUSTER_IDS, "cluster")
    first = wish.module or f"{wish.id}-algemeen"
    _check_id(first)
    _check_free(library, DocumentKind.GUIDELINE, wish.id)
    index = replace(_draft(wish), cluster=cluster, steward=wish.steward or _STEWARD, modules=(first,))
    module = Wish(DocumentKind.MODULE, first, cluster=cluster, phases=wish.phases, audience=wish.audience)
    text = _module_text(library, module, today, None)
    folder = f"modules/{wish.id}"
    advice = (
        f"{_ADVICE} De richtlijn is een concept tot je `concept` weghaalt. "
        "Daarna: werk met `jgz codeowners` bij wie over de map gaat."
    )
    return Plan({f"{folder}/index.md": write_guideline(index), f"{folder}/{first}.md": text}, advice)


def _parent_page(library: Library, wish: Wish) -> Plan:
    subject, modules = _subject(library, wish.id)
    draft = replace(
        _draft(wish),
        title=wish.title or subject.title,
        phases=_ages(library, wish, modules),
        checked={item.id: item.version for item in modules},
    )
    advice = (
        "Vul nu de tekst aan. Tot dan is de pagina een concept, dat alleen in een voorvertoning te zien is. "
        "Is zij klaar? Kijk haar na bij de modules, zet de dag bij `gecontroleerd_op` en haal `concept` weg."
    )
    folder = f"{GENERIC_FOLDER}/{subject.id}" if isinstance(subject, Module) else subject.id
    return Plan({f"modules/{folder}/{wish.kind}.md": write_parent_page(draft)}, advice)


def _translation(library: Library, wish: Wish, today: date) -> Plan:
    """The Dutch page to translate, as a concept in another language."""
    if not wish.language:
        raise RefusedError("In welke taal?", f"Geef de taal met `--taal`: {', '.join(TONGUES)}.")
    language = _known(wish.language, TONGUES, "taal")
    original = library.originals.get(wish.id)
    if original is None:
        help = did_you_mean(wish.id, library.originals) or "Maak haar eerst met `jgz nieuw ouders`."
        raise RefusedError(f"De pagina voor ouders `{printable(wish.id[:60])}` bestaat niet.", help)
    advice = (
        "Vertaal nu de titel, de samenvatting en alles onder de tweede streep, met dezelfde getallen en belkaarten. "
        "Haal daarna `concept` weg."
    )
    path = f"{original.origin.path.removesuffix('.md')}.{language}.md"
    return Plan({path: write_translation(original, language, wish.title or original.title, today)}, advice)


def _subject(library: Library, id: str) -> tuple[Guideline | Module, list[Module]]:
    """What a page in plain language is about, a guideline or a generic module, and the modules to check it against."""
    module = library.modules_by_id.get(id)
    if module is not None and module.kind is DocumentKind.GENERIC_MODULE:
        return module, [module]
    guideline = _find_guideline(library, id)
    modules = [library.modules_by_id[name] for name in guideline.module_ids if name in library.modules_by_id]
    return guideline, [item for item in modules if item.status.in_force] or modules


def _draft(wish: Wish) -> Draft:
    summary = wish.summary or _SUMMARIES[wish.kind]
    return Draft(kind=wish.kind, id=wish.id, title=wish.title or title_of(wish.id), summary=summary)


def _phases(library: Library, wish: Wish, modules: Iterable[Module]) -> tuple[str, ...]:
    """The phases asked for, those of the modules that it belongs to, or all; always in the order of the register."""
    known = tuple(item.id for item in library.phases)
    wanted = set(_chosen(wish.phases, known, "fasen"))
    wanted = wanted or {phase for item in modules for phase in item.phases}
    return tuple(id for id in known if id in wanted) or known


# The day on which somebody turns twelve, in days after birth.
_TWELVE_YEARS = 4383


def _ages(library: Library, wish: Wish, modules: Iterable[Module]) -> tuple[str, ...]:
    """The phases of a page in plain language: one for youths is not about babies, unless somebody asks for that."""
    found = _phases(library, wish, modules)
    if wish.kind is not DocumentKind.YOUTHS or wish.phases:
        return found
    own = tuple(item.id for item in library.phases if (item.from_days or 0) >= _TWELVE_YEARS)
    return tuple(id for id in found if id in own) or own or found


def _chosen(words: tuple[str, ...], known: Iterable[str], option: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_known(word, known, option) for word in words))


def _known(word: str, known: Iterable[str], option: str) -> str:
    choices = tuple(known)
    if word in choices:
        return word
    help = did_you_mean(word, choices) or f"Kies uit: {', '.join(choices)}."
    raise RefusedError(f"`{printable(word[:60])}` kan niet bij `--{option}`.", help)
