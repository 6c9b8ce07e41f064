"""The fields of a cluster."""

from __future__ import annotations

from jgz.loader.fields.shared import base_fields
from jgz.loader.fields.vocabulary import CLUSTER_IDS
from jgz.loader.groups import MEETING, WORKING_MEMBER
from jgz.loader.table import FileField
from jgz.loader.texts import MAIL, TEAM
from jgz.model import ClusterStatus, DocumentKind
from jgz.source.decode import Field, ListOf, Record
from jgz.source.single_values import Choice, Date, Text


def cluster_fields() -> tuple[FileField, ...]:
    """The fields of a cluster."""
    return (
        *base_fields(DocumentKind.CLUSTER, id=Choice(CLUSTER_IDS), title_unseen="readers see `naam`"),
        FileField("naam", "name", Text(5, 60), required=True, about="naam van het cluster",
                  in_words=True),
        FileField("omschrijving", "description", Text(20, 600), required=True, about="waar het cluster over gaat",
                  in_words=True),
        FileField("status", "status", Choice(tuple(ClusterStatus)), required=True, about="stand van zaken"),
        FileField("gestart_op", "started_on", Date(), required=True, about="begin van het cluster"),
        FileField("contact", "contact", MAIL, required=True, about="e-mailadres van de clusterwerkgroep", weighty=True),
        FileField("github_team", "github_team", TEAM, required=True, about="team op GitHub",
                  unseen="the list of code owners is made of it"),
        FileField("werkgroep", "working_group", _group(WORKING_MEMBER), required=True, about="leden van de werkgroep"),
        FileField("bijeenkomsten", "meetings", ListOf(MEETING), default=(),
                  about="dagen waarop de werkgroep bijeenkomt"),
    )  # fmt: skip


def _group(member: Record) -> Record:
    return Record(
        (
            Field(
                "leden",
                "members",
                ListOf(member, repeated=True),
                required=True,
                about="de leden, elk met rol en termijn",
            ),
        ),
        lambda members: members,
    )
