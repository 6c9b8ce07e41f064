"""The words of fixed lists that fields may hold: those of registers, and the ids of clusters."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model import Registers

CLUSTER_IDS = (
    "opvoeden-en-ondersteunen",
    "voeding-en-groei",
    "psychosociaal-en-gedrag",
    "het-lichaam",
    "ontwikkeling-en-zintuigen",
)


@dataclass(frozen=True)
class Vocabulary:
    """The words that registers fix: phase ids, professions, authorising parties, fixed answers to a danger and themes.

    `phase_names` are the other names of phases, in lower case, each with its id.
    Of a register that could not be read there are none; then any word will do, for it is judged later.
    """

    phases: tuple[str, ...]
    professions: tuple[str, ...]
    parties: tuple[str, ...]
    dangers: tuple[str, ...] = ()
    phase_names: tuple[tuple[str, str], ...] = ()
    themes: tuple[str, ...] = ()


NO_WORDS = Vocabulary((), (), ())


def words_of(registers: Registers) -> Vocabulary:
    """The words that these registers fix."""
    return Vocabulary(
        phases=tuple(item.id for item in registers.phases),
        professions=tuple(item.id for item in registers.professions),
        parties=registers.parties,
        dangers=tuple(item.id for item in registers.direct_help),
        phase_names=tuple(
            (name.lower(), item.id) for item in registers.phases for name in (item.parent_name, item.name)
        ),
        themes=tuple(item.id for item in registers.themes),
    )
