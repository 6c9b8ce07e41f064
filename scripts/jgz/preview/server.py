"""The server of the live preview: it answers from memory, says on the page what is wrong, and renews browsers."""

from __future__ import annotations

import html
import json
import mimetypes
import posixpath
import sys
import threading
import webbrowser
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import AF_INET6
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from jgz.diagnostics import Diagnostic
from jgz.model.origin import CONTENT_FOLDERS
from jgz.preview.shown import Preview
from jgz.preview.watching import Watch
from jgz.publishing import Printer, PrintError
from jgz.reports.check.text import write_text

_POLL = "jgz-vernieuwd"
# How long a browser is kept waiting for news; then it asks again.
_POLL_SECONDS = 30.0
# A save that is one step shows at once; one of several steps is waited for.
_QUIET_SECONDS = 0.03
_MOST_FAULTS_SHOWN = 20
_RELOAD = """<script>
(() => {
  const ask = () => fetch(%s).then((answer) => (answer.ok ? answer.text() : "")).then((text) => {
    if (text && text !== %s) location.reload(); else setTimeout(ask, text ? 0 : 1000);
  }).catch(() => setTimeout(ask, 1000));
  ask();
})();
</script>"""
_BANNER = (
    '<div role="alert" style="position:sticky;top:0;z-index:99;padding:1em;background:#7a0019;color:#fff;font:1rem/1.5 '
    'sans-serif"><strong>{title}</strong><ul style="margin:.5em 0 0;padding-left:1.2em">{items}</ul></div>'
)
_STILL_GOOD = "De voorvertoning toont nog de laatste goede versie."


@dataclass(frozen=True, slots=True)
class Theme:
    """A preview with the host's part in it: the file with its settings and the folder of its theme.

    `static` is the folder with what the host made of its theme. `ready` gives what prints, and files of the theme in
    another form; they may be others after `rebuild`, for when the theme or the settings changed.
    """

    preview: Preview
    settings: Path
    theme: Path
    static: Path
    ready: Callable[[], tuple[Printer, Mapping[str, str]]]
    rebuild: Callable[[], object]

    @property
    def content(self) -> tuple[Path, ...]:
        """The folders of the content."""
        return tuple(self.settings.parent / name for name in CONTENT_FOLDERS)


class PreviewServer:
    """Serves a preview at `mount` until it is stopped;"""

    def __init__(self, address: tuple[str, int], mount: str, shown: Theme) -> None:
        self._address, self._shown = address, shown
        self._preview, self._static = shown.preview, shown.static
        self.mount = f"/{mount.strip('/')}/".replace("//", "/")
        self._places = [shown.theme, shown.settings]
        self._version = 1
        self._news = threading.Condition()
        self._server: ThreadingHTTPServer | None = None

    def watch(self, path: str, func: object = None, *, recursive: bool = True) -> None:
        """One more file or folder of which a change asks for a rebuild."""
        self._places.append(Path(path))

    def unwatch(self, path: str) -> None:
        """No longer looks at a file or folder."""
        self._places = [item for item in self._places if item != Path(path)]

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Answers until Ctrl-C."""
        server = self._server = _listening(self._address, self)
        watch = Watch([*self._shown.content, *self._places], _QUIET_SECONDS)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        where = f"http://{self._address[0]}:{self._address[1]}{self.mount}"
        _tell(f"De site staat op {where} en volgt wat je opslaat (stoppen met Ctrl+C).")
        if open_in_browser:
            webbrowser.open(where)
        try:
            while True:
                self._look(watch.wait())
        finally:
            watch.stop()

    def shutdown(self, wait: bool = False) -> None:
        """Stops answering."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def _look(self, paths: frozenset[str]) -> None:
        """Deals with a change, and lets every browser know."""
        try:
            if self._is_content(paths):
                self._report(self._preview.refresh())
            else:
                self._shown.rebuild()
                self._report(self._preview.faults)
        # A preview goes on whatever a theme or setting that is being written makes of it.
        except (Exception, SystemExit) as error:
            _tell(f"De voorvertoning is niet vernieuwd: {error}")
        with self._news:
            self._version += 1
            self._news.notify_all()

    def _is_content(self, paths: frozenset[str]) -> bool:
        inside = [str(folder) + "/" for folder in self._shown.content]
        return all(any(Path(path).as_posix().startswith(folder) for folder in inside) for path in paths)

    def _report(self, faults: tuple[Diagnostic, ...]) -> None:
        if not faults:
            _tell("Vernieuwd.")
            return
        _tell(f"{write_text(faults)}{_STILL_GOOD}")

    def news(self, known: str) -> str:
        """The version of the site, as soon as it is another than the one that a browser knows."""
        with self._news:
            self._news.wait_for(lambda: str(self._version) != known, timeout=_POLL_SECONDS)
            return str(self._version)

    def answer(self, path: str) -> tuple[HTTPStatus, str, bytes]:
        """Status, type and content for a path of the site."""
        version = str(self._version)
        name = f"{path}index.html" if path.endswith("/") or not path else path
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        try:
            found = self._found(name)
        except PrintError as error:
            return HTTPStatus.INTERNAL_SERVER_ERROR, "text/html", self._completed(_failed(error), version)
        if found is None:
            missing = self._static / "404.html"
            found = missing.read_bytes() if missing.is_file() else b"<p>Deze pagina bestaat niet.</p>"
            return HTTPStatus.NOT_FOUND, "text/html", self._completed(found, version)
        return HTTPStatus.OK, kind, self._completed(found, version) if kind == "text/html" else found

    def _found(self, name: str) -> bytes | None:
        printer, made = self._shown.ready()
        if name in made:
            return made[name].encode()
        place = self._static / name
        if place.is_file() and place.resolve().is_relative_to(self._static.resolve()):
            return place.read_bytes()
        found = self._preview.content(name, printer)
        return found.read_bytes() if isinstance(found, Path) else found

    def has_page(self, path: str) -> bool:
        """Whether a page answers when a `/` is put behind a path."""
        return self.answer(f"{path}/")[0] is HTTPStatus.OK

    def _completed(self, page: bytes, version: str) -> bytes:
        """A page with what is wrong on top, and with what asks for a newer one."""
        reload = _RELOAD % (json.dumps(f"{self.mount}{_POLL}?{version}"), json.dumps(version))
        page = _before(page, b"</body>", reload.encode())
        return _after_body(page, _banner(self._preview.faults)) if self._preview.faults else page


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def _listening(address: tuple[str, int], server: PreviewServer) -> ThreadingHTTPServer:
    kind: Any = type("Listening", (ThreadingHTTPServer,), {"daemon_threads": True, "preview": server})
    if ":" in address[0]:
        kind.address_family = AF_INET6
    found: ThreadingHTTPServer = kind((address[0].strip("[]"), address[1]), _Handler)
    return found


class _Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        server: PreviewServer = self.server.preview  # type: ignore[attr-defined]
        parts = urlsplit(self.path)
        path = unquote(parts.path, errors="replace")
        if not path.startswith(server.mount):
            self._redirect(server.mount)
            return
        # The same path without steps up, and with the `/` at its end.
        inside = posixpath.normpath(f"/{path[len(server.mount) :]}").lstrip("/")
        inside = f"{inside}/" if inside and path.endswith("/") else inside
        if inside == _POLL:
            self._send(HTTPStatus.OK, "text/plain", server.news(parts.query).encode())
            return
        status, kind, content = server.answer(inside)
        if status is HTTPStatus.NOT_FOUND and inside and not inside.endswith("/") and server.has_page(inside):
            self._redirect(f"{server.mount}{inside}/")
            return
        self._send(status, kind, content)

    do_HEAD = do_GET  # noqa: N815 - the name is http.server's

    def _redirect(self, path: str) -> None:
        self._send(HTTPStatus.FOUND, "text/plain", b"", ("Location", quote(path)))

    def _send(self, status: HTTPStatus, kind: str, content: bytes, *more: tuple[str, str]) -> None:
        text = kind.startswith("text/") or kind.endswith(("javascript", "json"))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        for name, value in more:
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: an editor wants to see faults and no list of files."""


def _place(item: Diagnostic) -> str:
    return f"{item.location.path}:{item.location.line}:{item.location.column}"


def _banner(faults: tuple[Diagnostic, ...]) -> bytes:
    shown = [
        f"<code>{html.escape(_place(item))}</code> {html.escape(item.message)} {html.escape(item.help)}"
        for item in faults[:_MOST_FAULTS_SHOWN]
    ]
    if len(faults) > _MOST_FAULTS_SHOWN:
        shown.append(f"… en nog {len(faults) - _MOST_FAULTS_SHOWN}; zie de terminal.")
    items = "".join(f"<li>{item}</li>" for item in shown)
    return _BANNER.format(title=f"De inhoud heeft fouten. {_STILL_GOOD}", items=items).encode()


def _failed(error: PrintError) -> bytes:
    return f"<!doctype html><title>Fout in het thema</title><body><p>{html.escape(str(error))}</p></body>".encode()


def _before(page: bytes, mark: bytes, more: bytes) -> bytes:
    place = page.rfind(mark)
    return page + more if place < 0 else page[:place] + more + page[place:]


def _after_body(page: bytes, more: bytes) -> bytes:
    start = page.find(b"<body")
    end = page.find(b">", start) + 1 if start >= 0 else 0
    return page[:end] + more + page[end:]
