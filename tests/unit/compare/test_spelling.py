"""What is only spelling: the same words in another form. Every doubt makes it another word."""

from __future__ import annotations

import pytest

from jgz.compare.meaning import change_of

SPELLING = [
    ("op de slaap kamer", "op de slaapkamer"),
    ("Vraag, ook bij twijfel, door", "Vraag ook bij twijfel door"),
    ("vanaf de eerste dag", "vanaf de 1e dag"),
    ("wacht twee weken", "wacht 2 weken"),
    ("38 \u00b0C", "38 graden"),
    ("adviseren", "adviseert"),
    ("een oud kind", "een oude kind"),
    ("de kind", "het kind"),
    ("coordinatie", "coördinatie"),
    ("baby's", "babys"),
    ("vitamine D", "vitamine-D"),
    ("Leg de baby neer", "leg de baby neer"),
    ("in 2-4 weken", "in 2 – 4 weken"),
    ("een nat doekje", "een natte doekje"),
    ("een recht been", "een rechte been"),
    ("het gekookt water", "het gekookte water"),
    ("een doorgezakt voetje", "een doorgezakte voetje"),
    ("een juist moment", "een juiste moment"),
    ("een vast moment", "een vaste moment"),
    ("een verplicht gesprek", "een verplichte gesprek"),
    ("het recept", "de recepten"),
    ("zet het bed", "zetten het bed"),
    ("schud niet", "schudden niet"),
    ("word je moe", "wordt je moe"),
    ("je kind vind het", "je kind vindt het"),
    ("Vertel ouders", "Vertelt ouders"),
    ("Bel de arts", "Belt de arts"),
    ("naar jou verhaal", "naar jouw verhaal"),
    ("wordt 's nachts wakker", "wordt s'nachts wakker"),
]
OTHER_WORDS = [
    ("vanaf de eerste dag", "vanaf de geboorte"),
    ("op de rug", "op de rag"),
    ("minstens 2", "minimaal 2"),
    ("geen koorts", "niet koorts"),
    ("hoog", "hoger"),
    ("warm", "warmst"),
    ("schade", "schadelijk"),
    ("ziek", "ziekte"),
    ("lang", "langs"),
    ("een kus", "een kust"),
    ("Bel de arts", "Belde de arts"),
    ("Dat is goed.", "Dat is goed?"),
    ("Geef, niet wachten", "Geef niet, wachten"),
    ("Doe het niet. Wacht", "Doe het, niet wacht"),
    ("in 2-4 weken", "in 2 4 weken"),
    ("on veilig", "onveilig"),
    ("de tablet", "de tabletten"),
    ("Vraag het", "Vraag eerst het"),
    ("paracetamol", "ibuprofen"),
    ("bij de ouders", "naast de ouders"),
    ("de tweede prik", "de derde prik"),
    ("Geef het", "Geef hem"),
    ("wie rookt", "wie rookte"),
    ("wie drugs gebruikt", "wie drugs gebruikte"),
    ("wie roken", "wie rookten"),
    ("een pil slikt", "een pil slikte"),
    ("wie plast", "wie plaste"),
    ("wie lacht", "wie lachte"),
    ("zij melden", "zij meldden"),
    ("wie wacht", "wie wachtte"),
    ("wie praat", "wie praatte"),
    ("wie hoest", "wie hoestte"),
    ("wie schudt", "wie schudde"),
    ("kijk naar het hart", "kijk naar de haren"),
    ("op het dek", "op de deken"),
    ("naast de baby", "naaste de baby"),
    ("het ander bed", "het anders bed"),
    ("maar niet", "maart niet"),
    ("een vers plan", "een verst plan"),
    ("het plan", "het plant"),
    ("ik ben moe", "ik ben moet"),
    ("'s nachts bellen", "'s avonds bellen"),
    ("geef gif", "geef gift"),
]


def test_the_same_words_are_only_spelling(subtests: pytest.Subtests) -> None:
    for before, after in SPELLING:
        with subtests.test(before=before, after=after):
            for one, other in ((before, after), (after, before)):
                change = change_of(one, other)
                assert change.spelling
                assert change.attention == ()


def test_another_word_is_never_spelling(subtests: pytest.Subtests) -> None:
    for before, after in OTHER_WORDS:
        with subtests.test(before=before, after=after):
            assert not change_of(before, after).spelling
            assert not change_of(after, before).spelling


def test_a_slip_is_spelling_only_when_the_old_word_is_unknown() -> None:
    known = {"fopspeen", "koelen", "voelen", "kroep", "roep", "doet", "moet", "moed", "medicijn", "pillen"}

    def is_slip(old: str, new: str) -> bool:
        return old not in known and new in known

    assert change_of("een foppspeen geven", "een fopspeen geven", is_slip).spelling
    assert change_of("een fospeen geven", "een fopspeen geven", is_slip).spelling
    assert not change_of("een fopspeen geven", "een foppspeen geven", is_slip).spelling
    assert not change_of("het koelen", "het voelen", is_slip).spelling
    assert not change_of("een slaapzak", "een fopspeen", is_slip).spelling
    assert change_of("dat doed pijn", "dat doet pijn", is_slip).spelling
    assert not change_of("met moed", "met moet", is_slip).spelling
    assert change_of("een medecijn", "een medicijn", is_slip).spelling
    assert not change_of("de pollen", "de pillen", is_slip).spelling
