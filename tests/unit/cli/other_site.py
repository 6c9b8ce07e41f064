"""Another site, on this computer, that behaves in every way a site on the web may behave."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

SLOW = "/traag"


@dataclass
class OtherSite:
    """Where the site is, what it was asked (method and path), and how many questions it ever had at once."""

    origin: str
    asked: list[tuple[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    most_at_once: int = 0
    _now: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, method: str, path: str, agent: str) -> int:
        """Notes a question; how often it was asked."""
        with self._lock:
            self.asked.append((method, path))
            self.agents.add(agent)
            self._now += 1
            self.most_at_once = max(self.most_at_once, self._now)
            return Counter(self.asked)[(method, path)]

    def end(self) -> None:
        """Notes that a question was answered."""
        with self._lock:
            self._now -= 1


@contextmanager
def other_site() -> Iterator[OtherSite]:
    """The site, for as long as the context lasts."""
    stop = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        """Answers by the path of the question."""

        site: OtherSite

        def log_message(self, *_: Any) -> None:
            """Nothing to tell."""

        def do_HEAD(self) -> None:
            """HEAD."""
            self._answer()

        def do_GET(self) -> None:
            """GET."""
            self._answer()

        def _answer(self) -> None:
            times = self.site.begin(self.command, self.path, self.headers["User-Agent"])
            try:
                self._by_path(self.path.partition("?")[0], times)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True
            finally:
                self.site.end()

        def _by_path(self, path: str, times: int) -> None:
            moved = {
                "/verhuisd": (301, "/goed"), "/verhuisd-308": (308, f"{self.site.origin}/goed"),
                "/tijdelijk": (302, "/goed"), "/kring": (301, "/kring"), "/naar-weg": (301, "/weg"),
                "/twee-stappen": (301, "/verhuisd"), "/eerst-tijdelijk": (307, "/verhuisd"),
                "/naar-bestand": (301, "file:///etc/passwd"), "/leeg": (301, ""),
            }  # fmt: skip
            if path in moved:
                self._send(moved[path][0], moved[path][1])
            elif path == SLOW:
                stop.wait(20)
            elif path == "/druppel":
                self._drip()
            elif path == "/verbroken" or (path == "/wankel" and times == 1):
                self.close_connection = True
            elif path == "/onzin":
                self.wfile.write(b"\x1b[2Jdit is geen HTTP\r\n\r\n")
            elif path == "/lang":
                self.wfile.write(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 1_000_000)
            elif path == "/veel":
                self.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 100_000)
            elif path == "/vooraf":
                self.wfile.write(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK\r\n\r\n")
            elif path == "/geen-head" and self.command == "HEAD":
                self._send(405)
            elif path.strip("/").isdecimal():
                self._send(int(path.strip("/")))
            else:
                self._send(404 if path == "/weg" else 200)

        def _drip(self) -> None:
            """A byte now and then: each in time, all together never."""
            while not stop.wait(0.1):
                self.wfile.write(b"H")

        def _send(self, status: int, location: str | None = None) -> None:
            self.send_response(status)
            if location is not None:
                self.send_header("Location", location)
            self.end_headers()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    Handler.site = OtherSite(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield Handler.site
    finally:
        stop.set()
        server.shutdown()
        server.server_close()
        thread.join()
