"""Pages that lead on from an old address: without script too, and with script keeping the `#fragment`."""

from __future__ import annotations

import html as html_lib

from jgz.model.addresses import output_file, root_from
from jgz.publishing.policy import POLICY, REFERRER

_PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="{referrer}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>Deze pagina is verhuisd</title>
<link rel="canonical" href="{target}">
<script type="module" src="{root}/assets/verhuisd.js"></script>
<noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>
</head>
<body>
<main>
<h1>Deze pagina is verhuisd</h1>
<p><a href="{target}">Ga naar de nieuwe plek van deze pagina</a></p>
</main>
</body>
</html>
"""


def redirect_files(redirects: dict[str, str]) -> dict[str, str]:
    """The file of each old address, by path in the site."""
    return {output_file(old): _page(old, new) for old, new in redirects.items()}


def _page(old: str, new: str) -> str:
    file = output_file(old)
    root = root_from(f"/{file.rpartition('/')[0]}/" if "/" in file else "/")
    return _PAGE.format(target=html_lib.escape(f"{root}{new}"), root=root, policy=POLICY, referrer=REFERRER)
