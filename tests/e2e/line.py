"""A host on a line that a test can make slow or break."""

from __future__ import annotations

import http.server
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from tests.e2e.server import Headers, _Handler, no_headers

# Whether all of some addresses are in a copy on the device: what a page has read may not lie there yet.
IN_CACHES = """async (urls) => {
    const found = await Promise.all(urls.map((url) => caches.match(url)));
    return found.every(Boolean);
}"""


@dataclass
class Line:
    """A host with a site on a line that a test can make slow or break; of a file in `cut` half comes over it."""

    folder: Path
    mount: str
    origin: str = ""
    broken: bool = False
    slow: dict[str, float] = field(default_factory=dict)
    cut: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)

    def url(self, address: str) -> str:
        """The full address of a page."""
        return f"{self.origin}{self.mount}{address.lstrip('/')}"

    def index(self) -> list[str]:
        """The full addresses of what was asked for of the index of search."""
        start = f"{self.mount}zoeken/index/"
        return [f"{self.origin}{path}" for path in sorted(set(self.asked)) if path.startswith(start)]


class _OnLine(_Handler):
    """Answers as the line lets it."""

    # A connection for each request: what breaks the line breaks it for the very next one.
    protocol_version = "HTTP/1.0"

    def __init__(self, *args: object, line: Line, **kwargs: object) -> None:
        self._line = line
        super().__init__(*args, directory=str(line.folder), mount=line.mount, **kwargs)

    def do_GET(self) -> None:  # noqa: N802
        path = urlsplit(self.path).path
        self._line.asked.append(self.path)
        time.sleep(next((pause for end, pause in self._line.slow.items() if path.endswith(end)), 0))
        if self._line.broken:
            self.close_connection = True
            self.connection.close()
        elif path in self._line.cut:
            self._half(self._line.folder / path.removeprefix(self._line.mount))
        else:
            super().do_GET()

    def _half(self, file: Path) -> None:
        content = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content[: len(content) // 2])
        self.close_connection = True


class _Server(http.server.ThreadingHTTPServer):
    # A slow answer that nobody waits for any more should not keep a test.
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing: a browser that hangs up is what these tests are about."""


@contextmanager
def on_line(folder: Path, mount: str, headers: Headers = no_headers) -> Iterator[Line]:
    """Serves a folder below `mount` on a free port, with extra headers."""
    line = Line(folder, mount)
    with _Server(("127.0.0.1", 0), partial(_OnLine, line=line, headers=headers)) as server:
        line.origin = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield line
        line.slow.clear()
        server.shutdown()
        thread.join()
