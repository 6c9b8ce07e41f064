"""A web server that answers like the static host does: folders, the error page, and nothing outside the site."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.e2e.tools import TOOLS

# What a host says with a file, by the path that was asked for: names and values; a name may come more than once.
Headers = Callable[[str], Iterable[tuple[str, str]]]


def no_headers(path: str) -> Iterable[tuple[str, str]]:
    """A host that says nothing more than it must."""
    return ()


def as_a_host(path: str) -> Iterable[tuple[str, str]]:
    """What a static host says: a browser may keep a file for ten minutes, and here looks for each page anew."""
    return () if path.endswith("/") else (("Cache-Control", "max-age=600"),)


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Files of `directory` under `mount`; anything else gets 404.html with status 404."""

    # As hosts do, one line serves many requests, and an answer leaves in one piece.
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def __init__(self, *args: object, mount: str, headers: Headers = no_headers, **kwargs: object) -> None:
        self._mount = mount
        self._headers = headers
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        inside = path.removeprefix(self._mount) if path.startswith(self._mount) else None
        file = TOOLS.get(path) or (None if inside is None else Path(self.directory) / inside)
        if file is not None and file.is_dir() and inside and not inside.endswith("/"):
            self._move(f"{urlsplit(self.path).path}/")
        elif file is not None and (file.is_file() or (file / "index.html").is_file()):
            self._send(200, file if file.is_file() else file / "index.html")
        else:
            self._send(404, Path(self.directory) / "404.html")

    def _move(self, target: str) -> None:
        self.send_response(301)
        self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: int, file: Path) -> None:
        data = file.read_bytes()
        self.send_response(status)
        said = [*self._headers(unquote(urlsplit(self.path).path))]
        if "Content-Type" not in dict(said):
            self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(data)))
        for name, value in said:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: the tests look at what the browser saw."""


@dataclass(frozen=True)
class Served:
    """A site that is being served: its origin, the path it lives under, and the folder it comes from."""

    origin: str
    mount: str
    folder: Path

    def url(self, address: str) -> str:
        """The full address of a page of the site."""
        return f"{self.origin}{self.mount}{address.lstrip('/')}"


@contextmanager
def serving(folder: Path, mount: str = "/", headers: Headers = no_headers) -> Iterator[Served]:
    """Serves a folder on this machine only, on a free port, with extra headers. The folder may be filled afterwards."""
    handler = partial(_Handler, directory=str(folder), mount=mount, headers=headers)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield Served(f"http://127.0.0.1:{server.server_port}", mount, folder)
        finally:
            server.shutdown()
            thread.join()
