"""What the system refused, in one Dutch sentence that names the file."""

from __future__ import annotations

import errno

_REASONS = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "je mag op deze schijf niet meer opslaan",
    errno.EROFS: "de schijf is alleen om te lezen",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ELOOP: "snelkoppelingen verwijzen naar elkaar",
    errno.EMFILE: "er staan te veel bestanden open",
    errno.EFBIG: "het bestand is te groot",
    errno.EIO: "de schijf geeft een fout",
    errno.EISDIR: "het is een map",
    errno.EEXIST: "het bestaat al",
    errno.EBUSY: "een ander programma gebruikt het",
    errno.ENOTEMPTY: "de map is niet leeg",
}
_WRITING = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG)

# What Windows says of a file that another program has open.
_HELD_OPEN = (32, 33)


def in_words(error: OSError, otherwise: str = "het scherm of een bestand") -> str:
    """What went wrong, as the rest of a sentence; `otherwise` is named when the system names no file."""
    # Of a copy the system names the source first, and what is full is where it goes.
    name = (error.filename2 if error.errno in _WRITING else None) or error.filename
    what = f"`{name}`" if name else otherwise
    if getattr(error, "winerror", 0) in _HELD_OPEN:
        return f"een ander programma heeft {what} open. Sluit dat en probeer het opnieuw."
    if isinstance(error, PermissionError):
        return f"geen toegang tot {what}. Kijk na wie erin mag lezen en schrijven."
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return f"{what} bestaat niet of is geen map."
    reason = _REASONS.get(error.errno or 0, f"foutcode {error.errno}")
    return f"lezen of schrijven van {what} lukt niet ({reason})."
