"""Names of people: only with their consent, whatever the check let through."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.rendering.conftest import TODAY

from jgz.model import Contributor, Library
from jgz.model.addresses import address_of
from jgz.rendering import render_pages

NAME = "Voornaam Achternaam"


@pytest.mark.parametrize(("consent", "shown"), [(False, False), (True, True)])
def test_a_contributor_is_named_only_with_consent(consent: bool, shown: bool, made_library: Library) -> None:
    module = made_library.modules_by_id["geldig-stuk"]
    person = Contributor("voorzitter", "jeugdarts", "AJN", "geen", NAME, consent)
    changed = replace(module, contributors=(person,))
    modules = tuple(changed if item is module else item for item in made_library.modules)
    library = replace(made_library, modules=modules)
    pages, files = render_pages(library, TODAY)
    assert {page.address for page in pages if NAME in str(page.view)} == ({address_of(module)} if shown else set())
    assert not any(NAME in text for text in files.values())
