"""The words with which a new file says that an editor still has to write something there."""

FILL_IN_TEXT = "Schrijf hier "
FILL_IN_FIELD = "Vul aan: "
FILL_IN_QUESTION = "Welke vraag uit de praktijk beantwoordt deze module?"
FILL_IN_RECOMMENDATION = "eerste-aanbeveling"
FILL_IN_TITLE = "Korte titel van deze aanbeveling"
