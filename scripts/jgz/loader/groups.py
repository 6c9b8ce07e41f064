"""The groups of fields inside a field, such as a question, a source or a member of a working group."""

from __future__ import annotations

import re

from jgz.loader.texts import DOI, DRAWING_FILE, ID, PMID, QUESTION_TEXT, RULE_CODE, SHORT, SOURCE_ID, TEXT, URL
from jgz.model import (
    Change,
    ChangeKind,
    Code,
    CodeSystem,
    Commenting,
    Contributor,
    Deviation,
    Drawing,
    Indicator,
    Involvement,
    Lapse,
    Meeting,
    Member,
    Occasion,
    Outcome,
    PageChange,
    Question,
    RacMoment,
    RacOutcome,
    RacStage,
    Reassessment,
    Rectification,
    Relation,
    Revision,
    Silence,
    Source,
    WorkingRole,
)
from jgz.model.sections import EVIDENCE
from jgz.register_files import RegisterFile
from jgz.source.decode import Field, ListOf, Record
from jgz.source.markdown.block_fields import QUESTION_ID
from jgz.source.single_values import Choice, Date, Flag, Slug, Text, VersionNumber

QUESTION = Record(
    (
        Field("id", "id", QUESTION_ID, required=True, about="id waarmee aanbevelingen naar de vraag verwijzen"),
        Field("vraag", "text", QUESTION_TEXT, required=True, about="de vraag zelf"),
        Field(
            "onderbouwing",
            "evidence",
            ListOf(Slug(numbered=True), single=True),
            default=(),
            about=f"plekken van de tussenkoppen onder {EVIDENCE} die de vraag beantwoorden",
        ),
    ),
    Question,
)
DRAWING = Record(
    (
        Field("bestand", "file", DRAWING_FILE, required=True, about="naam van het bestand in de map beeld"),
        Field("alt", "alt", Text(10, 300), required=True, about="wat er te zien is, voor wie de tekening niet ziet"),
    ),
    Drawing,
)
REASSESSMENT = Record(
    (
        Field("datum", "date", Date(), required=True, about="dag van het oordeel"),
        Field(
            "uitkomst",
            "outcome",
            Choice(tuple(Outcome)),
            required=True,
            about="wat het oordeel was",
        ),
        Field("toelichting", "note", TEXT, default="", about="korte uitleg bij het oordeel"),
    ),
    Reassessment,
)
REVISION = Record(
    (
        Field("gestart_op", "started_on", Date(), required=True, about="begin van de herziening"),
        Field("verwacht_op", "expected_on", Date(), about="wanneer de nieuwe tekst klaar moet zijn"),
        Field("reden", "reason", TEXT, required=True, about="waarom de module wordt herzien"),
        Field(
            "verouderd",
            "outdated",
            ListOf(ID),
            default=(),
            about="id's van aanbevelingen die misschien niet meer kloppen",
        ),
    ),
    Revision,
)
LAPSE = Record(
    (
        Field("op", "on", Date(), required=True, about="eerste dag waarop de module niet meer geldt"),
        Field("reden", "reason", TEXT, required=True, about="waarom de module vervalt"),
        Field(
            "vervangen_door",
            "replaced_by",
            ListOf(ID, single=True, longest=10),
            default=(),
            about="id van de module die het overneemt, of een lijst als de module is gesplitst",
        ),
    ),
    Lapse,
)
RECTIFICATION = Record(
    (
        Field("datum", "date", Date(), required=True, about="dag van de rectificatie"),
        Field("versies", "versions", ListOf(VersionNumber(), 1, single=True), required=True,
              about="versies waarin de fout staat"),
        Field("fout", "wrong", Text(5, 400), required=True, about="wat er verkeerd stond"),
        Field("goed", "right", Text(5, 400), required=True, about="wat er had moeten staan"),
        Field("spoed", "urgent", Flag("ja", "nee"), default=False, about="ja: wie ernaar handelde, moet het nu weten"),
    ),
    Rectification,
)  # fmt: skip
RAC = Record(
    (
        Field("moment", "moment", Choice(tuple(RacStage)), required=True, about="bij welke stap"),
        Field("datum", "date", Date(), required=True, about="dag van de behandeling"),
        Field("uitkomst", "outcome", Choice(tuple(RacOutcome)), required=True, about="wat de RAC besloot"),
        Field("toelichting", "note", TEXT, default="", about="korte uitleg bij de uitkomst"),
    ),
    RacMoment,
)
COMMENTING = Record(
    (
        Field("van", "start", Date(), required=True, about="eerste dag van de ronde"),
        Field("tot", "end", Date(), required=True, about="laatste dag van de ronde"),
        Field("route", "route", SHORT, required=True, about="hoe je commentaar stuurt"),
    ),
    Commenting,
)
CONTRIBUTOR = Record(
    (
        Field("rol", "role", SHORT, required=True, about="rol, bijvoorbeeld voorzitter of lid"),
        Field("discipline", "discipline", SHORT, required=True, about="beroep of achtergrond"),
        Field("namens", "on_behalf_of", SHORT, required=True, about="organisatie of groep"),
        Field("belangen", "interests", SHORT, required=True, about="belangen die kunnen meespelen, of het woord geen"),
        Field("naam", "name", SHORT, default="", about="naam, alleen met toestemming"),
        Field("naam_toestemming", "name_consent", Flag(), default=False, about="of de naam openbaar mag zijn"),
        Field("verklaard_op", "declared_on", Date(), about="dag van de belangenverklaring"),
    ),
    Contributor,
)
SOURCE = Record(
    (
        Field("id", "id", SOURCE_ID, required=True, about="id waarmee de tekst naar de bron verwijst: [@id]"),
        Field("tekst", "text", Text(10, 600), required=True, about="auteurs, titel en jaar"),
        Field("doi", "doi", DOI, default="", about="doi van de bron"),
        Field("pmid", "pmid", PMID, default="", about="nummer in PubMed"),
        Field("url", "url", URL, default="", about="webadres van de bron"),
    ),
    Source,
)
CHANGE = Record(
    (
        Field("versie", "version", VersionNumber(), required=True, about="versie die met deze wijziging ontstond"),
        Field("datum", "date", Date(), required=True, about="dag van de wijziging"),
        Field("soort", "kind", Choice(tuple(ChangeKind)), required=True, about="wat voor wijziging het is"),
        Field("tekst", "text", TEXT, required=True, about="wat er anders is en waarom"),
        Field(
            "aanbevelingen",
            "recommendations",
            ListOf(ID),
            default=(),
            about="id's van aanbevelingen die veranderden of verdwenen",
        ),
        Field("aanleiding", "occasion", Choice(tuple(Occasion)), about="waarom de tekst veranderde"),
    ),
    Change,
)
PAGE_CHANGE = Record(
    (
        Field("datum", "date", Date(), required=True, about="dag van de wijziging"),
        Field("tekst", "text", Text(10, 300), required=True, about="wat er anders is, in gewone taal"),
    ),
    PageChange,
)
CODE = Record(
    (
        Field("systeem", "system", Choice(tuple(CodeSystem)), required=True, about="stelsel van codes"),
        Field("code", "code", Text(2, 18, re.compile(r"[A-Z0-9][A-Z0-9.]*"), "code", numbers=True), required=True,
              about="de code zelf"),
        Field("versie", "version", Text(1, 40, numbers=True), required=True, about="uitgave waarin je haar opzocht"),
    ),
    Code,
)  # fmt: skip
RELATION = Record(
    (
        Field("id", "id", ID, required=True, about="id van de andere module"),
        Field("reden", "reason", Text(5, 300), required=True, about="waarom die de moeite waard is"),
    ),
    Relation,
)
MEMBER = Record(
    (
        Field("rol", "role", SHORT, required=True, about="rol, bijvoorbeeld voorzitter of lid"),
        Field("discipline", "discipline", SHORT, required=True, about="beroep of achtergrond"),
        Field("namens", "on_behalf_of", SHORT, required=True, about="organisatie of groep"),
        Field("van", "since", Date(), required=True, about="eerste dag als lid"),
        Field("tot", "until", Date(), about="laatste dag als lid"),
    ),
    Member,
)
WORKING_MEMBER = Record(
    (
        Field("rol", "role", Choice(tuple(WorkingRole)), required=True, about="als wat iemand meedoet"),
        *MEMBER.fields[1:],
    ),
    Member,
)
NO_CALL = Record(
    (Field("nvt", "reason", Text(5, 300), required=True, about="waarom bellen bij dit onderwerp niet past"),),
    lambda reason: reason,
)
SILENCE = Record(
    (
        Field("regel", "code", RULE_CODE, required=True, about="code van de regel, zoals JGZ431"),
        Field("bij", "near", Text(2, 300), required=True, about="woorden op de regel waar het over gaat"),
        Field("reden", "reason", Text(10, 300), required=True, about="waarom de regel hier niet geldt"),
        Field("tot", "until", Date(), about="laatste dag waarop de uitzondering geldt"),
    ),
    Silence,
)
INVOLVEMENT = Record(
    (
        Field("versie", "version", VersionNumber(), required=True, about="versie waarvoor zij meedachten"),
        Field("wie", "who", SHORT, required=True, about="welke groep, zonder namen"),
        Field("hoe", "way", SHORT, required=True, about="op welke manier"),
        Field("opbrengst", "outcome", TEXT, required=True, about="wat ermee is gedaan"),
    ),
    Involvement,
)
INDICATOR = Record(
    (
        Field("id", "id", ID, required=True, about="naam die nooit verandert"),
        Field("naam", "name", SHORT, required=True, about="wat je meet"),
        Field("teller", "numerator", TEXT, required=True, about="wat je telt"),
        Field("noemer", "denominator", TEXT, required=True, about="onder wie je telt"),
        Field("bron", "source", SHORT, required=True, about="waar het getal vandaan komt"),
        Field("aanbeveling", "recommendation", ID, required=True, about="id van de aanbeveling waar het over gaat"),
    ),
    Indicator,
)
DEVIATION = Record(
    (
        Field("punt", "item", ID, required=True, about=f"id van het punt in {RegisterFile.CRITERIA}"),
        Field("reden", "reason", Text(10, 300), required=True, about="waarom de module hier niets over zegt"),
    ),
    Deviation,
)
MEETING = Record(
    (
        Field("op", "on", Date(), required=True, about="dag van de bijeenkomst"),
        Field("plaats", "place", SHORT, required=True, about="waar, of het woord online"),
        Field("onderwerp", "about", SHORT, default="", about="wat er op tafel ligt"),
    ),
    Meeting,
)
