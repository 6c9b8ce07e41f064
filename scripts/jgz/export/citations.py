"""The reference to a module for programs for references: CSL-JSON, BibTeX and RIS, all from the same facts."""

from __future__ import annotations

from collections.abc import Callable

from jgz.citing import Citation
from jgz.export.entries import ModuleEntry
from jgz.model.addresses import citation_file
from jgz.reports.json_text import json_text

# What TeX takes for something else than the sign itself.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def citation_files(entry: ModuleEntry) -> dict[str, str]:
    """Path and text of each form of the reference to a module."""
    return {citation_file(entry.module.id, form): write(entry.citation) for form, write in FORMS.items()}


def write_csl(item: Citation) -> str:
    """CSL-JSON, which most programs for references read."""
    return json_text(
        [
            {
                "id": _key(item),
                "type": "report",
                "title": item.title,
                "author": [{"literal": item.publisher}],
                "issued": {"date-parts": [[item.issued.year, item.issued.month, item.issued.day]]},
                "version": item.version,
                "publisher": item.publisher,
                **({"container-title": item.guideline} if item.guideline else {}),
                "URL": item.address,
                "language": "nl",
                **({"note": _note(item)} if item.notes else {}),
            }
        ]
    )


def write_bibtex(item: Citation) -> str:
    """BibTeX; double braces keep capitals as they are."""
    fields = {
        "author": f"{{{_tex(item.publisher)}}}",
        "title": f"{{{_tex(item.title)}}}",
        "year": str(item.issued.year),
        "month": str(item.issued.month),
        "version": item.version,
        "publisher": _tex(item.publisher),
        "series": _tex(item.guideline),
        "url": item.address,
        "language": "dutch",
        "note": _tex(". ".join([f"Versie {item.version}, {item.issued.isoformat()}", *item.notes])),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return "@misc{" + ",\n".join([_key(item), *lines]) + "\n}\n"


def write_ris(item: Citation) -> str:
    """RIS; a line per fact, each with the line end that its standard has."""
    lines = [
        ("TY", "RPRT"),
        ("AU", item.publisher),
        ("TI", item.title),
        ("T2", item.guideline),
        ("ET", item.version),
        ("PY", str(item.issued.year)),
        ("DA", f"{item.issued:%Y/%m/%d}"),
        ("PB", item.publisher),
        ("LA", "nl"),
        ("UR", item.address),
        ("ID", _key(item)),
        ("N1", _note(item)),
    ]
    return "".join(f"{name}  - {value}\r\n" for name, value in lines if value) + "ER  - \r\n"


FORMS: dict[str, Callable[[Citation], str]] = {"json": write_csl, "bib": write_bibtex, "ris": write_ris}


def _key(item: Citation) -> str:
    return f"jgz-{item.id}-v{item.version.replace('.', '-')}"


def _note(item: Citation) -> str:
    return ". ".join(item.notes)


def _tex(text: str) -> str:
    return text.translate(_TEX)
