"""The steps of the way up that many pages share: what each list is called, and where it is."""

from __future__ import annotations

from jgz.model.addresses import (
    ARCHIVE,
    BOARD,
    CLUSTERS,
    DATA,
    GUIDELINES,
    INTRODUCE,
    NEWS,
    PAGES,
    PARENTS,
    PHASES,
    PROFESSIONS,
    RECOMMENDATIONS,
    SIGNATURES,
    TOOLS,
    UPKEEP,
    YOUTHS,
)
from jgz.rendering.pieces.page import Crumb

TO_ABOUT = Crumb("Over", PAGES)
TO_ARCHIVE = Crumb("Archief", ARCHIVE)
TO_BOARD = Crumb("Werkbord", BOARD)
TO_CLUSTERS = Crumb("Clusters", CLUSTERS)
TO_DATA = Crumb("Gegevens", DATA)
TO_GUIDELINES = Crumb("Richtlijnen", GUIDELINES)
TO_INTRODUCE = Crumb("Invoeren", INTRODUCE)
TO_NEWS = Crumb("Nieuw", NEWS)
TO_PARENTS = Crumb("Voor ouders", PARENTS)
TO_PHASES = Crumb("Fasen", PHASES)
TO_PROFESSIONS = Crumb("Per beroep", PROFESSIONS)
TO_RECOMMENDATIONS = Crumb("Alle aanbevelingen", RECOMMENDATIONS)
TO_SIGNATURES = Crumb("Autorisaties", SIGNATURES)
TO_TOOLS = Crumb("Hulpmiddelen", TOOLS)
TO_UPKEEP = Crumb("Actualiteit", UPKEEP)
TO_YOUTHS = Crumb("Voor jongeren", YOUTHS)
