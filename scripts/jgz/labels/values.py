"""The word for each value of the model, and the fixed words beside what it shows."""

from __future__ import annotations

from jgz.model import Certainty, ChangeKind, ClusterStatus, Occasion, Outcome, RacStage, Status, Urgency, Validity

STATUS = {
    Status.CONCEPT: "Concept",
    Status.COMMENTING: "Concept in commentaarfase",
    Status.FOR_AUTHORISATION: "Concept, ligt ter autorisatie",
    Status.ADOPTED: "Vastgesteld",
    Status.IN_REVISION: "In herziening",
    Status.LAPSED: "Vervallen",
}
VALIDITY = {
    Validity.VALID: "Geldig",
    Validity.WITHIN_12_MONTHS: "Geldig, herziening binnen 12 maanden",
    Validity.WITHIN_6_MONTHS: "Geldig, herziening binnen 6 maanden",
    Validity.EXPIRED: "Herzieningstermijn verlopen",
}
CERTAINTY = {
    Certainty.HIGH: "hoog",
    Certainty.MODERATE: "redelijk",
    Certainty.LOW: "laag",
    Certainty.VERY_LOW: "zeer laag",
    Certainty.NOT_GRADED: "niet gegradeerd",
}
# How many of four dots stand beside a certainty.
CERTAINTY_DOTS = {
    Certainty.HIGH: 4,
    Certainty.MODERATE: 3,
    Certainty.LOW: 2,
    Certainty.VERY_LOW: 1,
    Certainty.NOT_GRADED: 0,
}
URGENCY = {Urgency.NOW: "Direct", Urgency.TODAY: "Vandaag"}
CHANGE = {
    ChangeKind.NEW: "Nieuw",
    ChangeKind.RECOMMENDATION: "Aanbeveling gewijzigd",
    ChangeKind.EVIDENCE: "Onderbouwing bijgewerkt",
    ChangeKind.EDITORIAL: "Redactie",
    ChangeKind.REASSESSMENT: "Herbeoordeling",
    ChangeKind.RECTIFICATION: "Rectificatie",
}
OCCASION = {
    Occasion.EVIDENCE: "nieuw bewijs",
    Occasion.SAFETY: "veiligheid",
    Occasion.CLARITY: "verduidelijking",
    Occasion.COHERENCE: "samenhang met andere modules",
    Occasion.STOPPED: "stopzetting",
    Occasion.FAULT: "een fout",
}
OUTCOME = {
    Outcome.VALID: "nog geldig",
    Outcome.VALID_WITH_NOTE: "nog geldig, met kanttekening",
    Outcome.REVISE: "herzien",
}
RAC = {
    RacStage.CONCEPT: "Concept",
    RacStage.AFTER_TRIAL: "Na de praktijktest",
    RacStage.AUTHORISATION: "Autorisatie",
}
CLUSTER_STATUS = {
    ClusterStatus.PLANNED: "gepland",
    ClusterStatus.BUILDING: "in opbouw",
    ClusterStatus.ACTIVE: "actief",
}
FICTIONAL_SHORT = "Voorbeeldtekst, geen zorginhoud"
FICTIONAL_MORE = "autorisaties en data zijn verzonnen."
FICTIONAL = f"{FICTIONAL_SHORT}; {FICTIONAL_MORE}"
# What the text before the first heading of a page in plain language is called.
IN_SHORT = "In het kort"
GENERIC_CLUSTER = "Voor elk cluster"
# What stands beside a recommendation that one may still work with, in lists, results and quotes.
REVISED = "Wordt herzien"
OUTDATED = "Kan verouderd zijn"

# The forms beside a draft, by the name of their file: what opens without script.
FORM_FILES = {
    "reactie.docx": "Reageer met een formulier voor Word",
    "reactie.csv": "Reageer met een formulier als tabel",
    "reactie-gewone-taal.docx": "Ouder of jongere? Reageer met een formulier in gewone taal",
}
