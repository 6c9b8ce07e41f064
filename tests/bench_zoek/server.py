"""A web server as a static host sets it up: gzip, tags, connections that stay open, and a log of what was asked."""

from __future__ import annotations

import gzip
import hashlib
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

_TEXT = (".html", ".js", ".mjs", ".css", ".json", ".svg", ".xml", ".txt")


@dataclass(frozen=True)
class Asked:
    """A request as the server saw it: the path with what stands behind `?`, the referrer, and the body.

    `sent` are the bytes of the answer without its head: none when the browser had the file already; `head` are those of
    its head.
    """

    path: str
    referrer: str
    body: str
    sent: int = 0
    head: int = 0


@dataclass(frozen=True)
class Served:
    """A folder that is being served, and every request so far."""

    origin: str
    log: list[Asked] = field(default_factory=list)

    def url(self, address: str) -> str:
        """The full address of a path."""
        return f"{self.origin}/{address.lstrip('/')}"


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Files of `directory`, compressed where that helps; everything else is not found."""

    protocol_version = "HTTP/1.1"
    # Head and body leave in one go: otherwise each answer would wait for the browser's confirmation of its head.
    wbufsize = -1
    disable_nagle_algorithm = True

    def __init__(self, *args: Any, log: list[Asked], **kwargs: Any) -> None:
        self._log = log
        self._head = 0
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        path = Path(self.directory) / unquote(urlsplit(self.path).path).lstrip("/")
        file = path / "index.html" if path.is_dir() else path
        if file.is_file():
            sent = self._send(200, self.guess_type(str(file)), file)
        else:
            sent = self._send(404, "text/plain", None)
        self._note("", sent)

    def do_POST(self) -> None:
        """Nothing may be sent to a site: it is kept as evidence."""
        self._note(self.rfile.read(int(self.headers.get("Content-Length", 0))).decode(errors="replace"))
        self._send(404, "text/plain", None)

    def _note(self, body: str, sent: int = 0) -> None:
        self._log.append(Asked(self.path, self.headers.get("Referer", ""), body, sent, self._head))

    def _send(self, status: int, kind: str, file: Path | None) -> int:
        """Answers; gives the bytes of the answer's body."""
        packed = file is not None and file.suffix in _TEXT
        data = b"" if file is None else _packed(file) if packed else file.read_bytes()
        tag = f'"{hashlib.sha256(data).hexdigest()[:16]}"'
        if status == 200 and self.headers.get("If-None-Match") == tag:
            status, data = 304, b""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if status != 304:
            self.send_header("Content-Length", str(len(data)))
        self.send_header("ETag", tag)
        # Like GitHub Pages: what was fetched a moment ago is not fetched again, and what did not change not sent again.
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data)
        return len(data)

    def send_response(self, code: int, message: str | None = None) -> None:
        """Starts counting the head of an answer."""
        self._head = len(f"{self.protocol_version} {code} {message or self.responses[code][0]}\r\n\r\n")
        super().send_response(code, message)

    def send_header(self, keyword: str, value: str) -> None:
        """Counts the head of an answer."""
        self._head += len(f"{keyword}: {value}\r\n")
        super().send_header(keyword, value)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: `log` has it all."""


@cache
def _packed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 9, mtime=0)


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """Serves a folder on this machine only, on a free port."""
    log: list[Asked] = []
    handler = partial(_Handler, directory=str(folder), log=log)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield Served(f"http://127.0.0.1:{server.server_port}", log)
        finally:
            server.shutdown()
            thread.join()
            _packed.cache_clear()
