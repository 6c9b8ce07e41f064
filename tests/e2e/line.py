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


@dataclass
class Line:
    """A host with a site on a line that a test can make slow or break."""

    folder: Path
    mount: str
    origin: str = ""
    broken: bool = False
    slow: dict[str, float] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def url(self, address: str) -> str:
        """The full address of a page."""
        return f"{self.origin}{self.mount}{address.lstrip('/')}"


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
        else:
            super().do_GET()


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
