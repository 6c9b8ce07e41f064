"""The words with which a new file says that an editor still has to write something there."""

FILL_IN_TEXT = "Schrijf hier "
FILL_IN_FIELD = "Vul aan: "
