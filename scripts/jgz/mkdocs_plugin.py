"""The MkDocs plugin: each event calls the pipeline; nothing else in the package imports mkdocs.

MkDocs sees only what the library produced: it never looks in `docs_dir` itself.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import normalize_url

from jgz.archive.opening import open_archive
from jgz.checking import check
from jgz.diagnostics import Diagnostic
from jgz.loader import load
from jgz.memory import collect_rarely, keep_until_the_end
from jgz.model import day_from, today_in_amsterdam
from jgz.preview import FOLLOWS
from jgz.preview.server import PreviewServer, Theme
from jgz.preview.shown import Preview
from jgz.publishing import POLICY, REFERRER, SiteError, is_published, made_smaller, own_templates, prepare, printer_for
from jgz.publishing.listing import pass_over_hidden
from jgz.rendering import SiteIdentity
from jgz.reports.check.text import write_text
from jgz.reports.security_txt import is_contact
from jgz.site import NO_SITE, Site, build, publish
from jgz.store import Store, kept_at


class JgzConfig(Config):  # type: ignore[misc]
    """The plugin's options in mkdocs.yml."""

    # `!ENV` reads the variable as YAML: a good date arrives as a date, anything else as something else.
    vandaag = config_options.Type((str, int, float, date), default="")
    concepten = config_options.Type(bool, default=False)
    # A folder with an earlier version of the content: the preview marks what is different.
    basis = config_options.Type(str, default="")


class JgzPlugin(BasePlugin[JgzConfig]):  # type: ignore[misc]
    """Puts the pages of the library in the place of MkDocs' own."""

    _site: Site | None = None
    _store = Store(None)
    _policy = POLICY
    _preview: Preview | None = None
    _live = False

    def on_startup(self, *, command: str = "", **_: Any) -> None:
        """Notes what is asked; that it is here makes the host keep this object between the rebuilds of a preview."""
        # A live preview puts a script of its own in each page, which the policy would rightly stop.
        self._policy = "" if command == "serve" else POLICY
        # Who starts the host says that it will follow what is saved; else the first site is made as a whole.
        self._live = command == "serve" and os.environ.get(FOLLOWS) == "true"
        collect_rarely(once=command == "build")

    def on_config(self, config: Any) -> Any:
        """Reads and checks everything before MkDocs touches the output folder."""
        self._site = self._previewed(config) if self._live else self._built(config)
        # MkDocs would follow any symlink, even in hidden folders that we leave alone, and round in circles.
        config.docs_dir = os.devnull
        pass_over_hidden(config.theme)
        return config

    def _built(self, config: Any) -> Site:
        today, root = self._today(), Path(config.config_file_path).parent
        self._store = kept_at(root)
        checked = check(root, today, store=self._store, only_errors=True)
        _stop_at(checked.errors_of(proposal=bool(self.config.basis)))
        base = load(Path(self.config.basis)).library if self.config.basis else None
        # What a live preview shows must not stay on a device.
        copies = bool(self._policy) and config.extra.get("offline", True) is True
        shown = (self.config.concepten, copies, _identity(config))
        archive = open_archive(root, checked.library, self.config.concepten or base is not None)
        return build(checked.library, today, *shown, base, checked.kept, archive)

    def _previewed(self, config: Any) -> Site:
        root = Path(config.config_file_path).parent
        self._preview = self._preview or Preview(root, self._today, kept_at(root, remembers=True))
        self._preview.settings(self.config.concepten, _identity(config))
        errors = self._preview.refresh()
        _stop_at(() if self._preview.shows else errors)
        return NO_SITE

    def _today(self) -> date:
        given = str(self.config.vandaag)
        day = day_from(given) if given else today_in_amsterdam()
        if day is None:
            raise PluginError(f"vandaag: '{given}' is geen datum (JJJJ-MM-DD).")
        return day

    def on_files(self, files: Files, *, config: Any) -> Files:
        """Our pages and files, and what the theme needs."""
        assert self._site is not None
        self._made = made_smaller(config.theme.dirs, self._store)
        written = {*self._made, *self._site.files}
        theme = [file for file in files if is_published(file.src_uri) and file.src_uri not in written]
        beside = InclusionLevel.NOT_IN_NAV
        shown = self._site.pictures.items()
        pictures = [File.generated(config, path, abs_src_path=source, inclusion=beside) for path, source in shown]
        return Files([*pictures, *theme])

    def on_env(self, env: Any, *, config: Any, files: Files) -> Any:
        """Our own templates escape everything they print; the theme's are left as they are."""
        prepare(env, own_templates(Path(config.theme.custom_dir)))
        self._flags = {"concepten": self.config.concepten, "vergeleken": bool(self.config.basis)}
        kept = bool(self._site and self._site.copies is not None)
        self._flags |= {"beleid": self._policy, "verwijzer": REFERRER, "offline": kept}
        env.globals.update(self._flags)
        self._environment = env
        return env

    def on_template_context(self, context: Any, *, template_name: str, config: Any) -> Any:
        """The error page and the sitemap get what they need; a sitemap needs full addresses, and no preview."""
        self._shared = dict(context)
        context["root"] = context["base_url"].rstrip("/")
        pages = self._site.pages if self._site and not self.config.concepten else ()
        context["listed"] = [(page.url, page.updated, page.alternates) for page in pages if page.listed and page.url]
        return context

    def on_post_build(self, *, config: Any) -> None:
        """Writes our files and pages; the host prints none, as it would print all of them at every build."""
        assert self._site is not None
        themes, folders = config.theme.dirs, (Path(config.site_dir), Path(config.theme.custom_dir))
        self._printer = printer_for(self._environment, self._shared, self._flags, themes, normalize_url)
        try:
            publish(self._site, *folders, self._printer, {} if self._live else self._made, self._store)
        except SiteError as error:
            raise PluginError(str(error)) from error
        self._store.close()

    def on_shutdown(self) -> None:
        """The host has nothing left to do."""
        keep_until_the_end()

    def on_serve(self, server: Any, *, config: Any, builder: Callable[..., Any]) -> Any:
        """Puts our own server in the place of the host's, which makes the whole site at every save."""
        server.server_close()
        if not self._live:
            # The first site lies there as a whole; from now on only the theme may.
            self._live = True
            builder()
        assert self._preview is not None
        settings, theme, static = map(Path, (config.config_file_path, config.theme.custom_dir, config.site_dir))
        shown = Theme(self._preview, settings, theme, static, lambda: (self._printer, self._made), builder)
        return PreviewServer(config.dev_addr, urlsplit(config.site_url).path, shown)


def _stop_at(errors: tuple[Diagnostic, ...]) -> None:
    if errors:
        print(write_text(errors), file=sys.stderr, end="")
        raise Abort("De inhoud heeft fouten; er is niets gepubliceerd.")


def _identity(config: Any) -> SiteIdentity:
    security = str(config.extra.get("beveiliging", ""))
    if security and not is_contact(security):
        raise PluginError(f"extra.beveiliging: '{security}' is geen adres dat met mailto:, https: of tel: begint.")
    return SiteIdentity(config.site_name, config.site_url or "", security, str(config.extra.get("licentie", "")))
