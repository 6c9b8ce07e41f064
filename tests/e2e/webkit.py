"""WebKit of the system, the engine of every browser on an iPhone, driven by WebDriver: Debian's `webkit2gtk-driver`.

Playwright's own WebKit is in no package list. The window is narrow as a phone because a style of its own takes the
room of its buttons away. Pictures are not asked for: this driver waits for some of them for ever.
"""

from __future__ import annotations

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NEEDED = ("WebKitWebDriver", "Xvfb")
# How often, ten times a second, to look whether the driver has started, and whether a page is as far as wanted.
STARTING, PATIENCE = 600, 300
# Seconds for one answer: only for what never ends.
ANSWER = 120
NARROW = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }\n"
SETTINGS = "[Settings]\ngtk-enable-animations=0\n"
_CALL = """const done = arguments[arguments.length - 1];
(async () => (%s)(arguments[0]))().then((value) => done({ value }), (error) => done({ error: String(error) }));"""


class WebKitError(Exception):
    """WebKit could not do what was asked."""


def system_webkit() -> bool:
    """Whether the driver and a screen without glass are there."""
    return all(map(shutil.which, NEEDED))


@dataclass
class WebKit:
    """A running browser with one window."""

    port: int
    session: str = ""

    def ask(self, method: str, path: str, body: object = None) -> Any:
        """Sends one command of the protocol and gives its value."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=ANSWER)
        line.request(method, path, json.dumps(body) if body is not None else None)
        value = json.loads(line.getresponse().read())["value"]
        line.close()
        if isinstance(value, dict) and "error" in value:
            raise WebKitError(f"{value['error']}: {value.get('message', '')}")
        return value

    def _here(self, path: str, **body: object) -> Any:
        return self.ask("POST", f"/session/{self.session}/{path}", body)

    def resize(self, width: int, height: int) -> None:
        """Gives the window another size."""
        self._here("window/rect", width=width, height=height)

    def open(self, url: str) -> None:
        """Goes to an address and waits until it has loaded."""
        self._here("url", url=url)

    def evaluate(self, script: str, argument: object = None) -> Any:
        """What a function in JavaScript gives for the argument; it may be asynchronous."""
        answer = self._here("execute/async", script=_CALL % script, args=[argument])
        if "error" in answer:
            raise WebKitError(answer["error"])
        return answer.get("value")

    def wait_for(self, script: str) -> None:
        """Waits until a function in JavaScript gives true, also while the page goes to another address."""
        for _ in range(PATIENCE):
            with suppress(WebKitError):
                if self.evaluate(script):
                    return
            time.sleep(0.1)
        raise WebKitError(f"not so: {script}")

    def press(self, keys: str) -> None:
        """Types these characters where the focus is; "\\ue007" is Enter, "\\ue015" is Down."""
        strokes = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._here("actions", actions=[{"type": "key", "id": "keyboard", "actions": strokes}])


@contextmanager
def running(folder: Path) -> Iterator[WebKit]:
    """Starts WebKit with an empty profile in `folder`, on a screen of its own; both end with the block."""
    style = folder / ".config" / "gtk-3.0"
    style.mkdir(parents=True)
    (style / "gtk.css").write_text(NARROW, encoding="utf-8")
    (style / "settings.ini").write_text(SETTINGS, encoding="utf-8")
    with _screen() as screen, (folder / "webkit.log").open("w") as log:
        surroundings = {
            **os.environ, "DISPLAY": screen, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / ".config"),
            "XDG_DATA_HOME": str(folder / "gegevens"), "XDG_CACHE_HOME": str(folder / "cache"), "NO_AT_BRIDGE": "1",
            "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
        }  # fmt: skip
        webkit = WebKit(_free_port())
        # A group of its own, so that what the driver started ends with it.
        driver = subprocess.Popen(
            [NEEDED[0], "-p", str(webkit.port)], stdout=log, stderr=log, env=surroundings, start_new_session=True
        )
        try:
            _wait_until_it_answers(webkit)
            webkit.session = webkit.ask("POST", "/session", {"capabilities": {}})["sessionId"]
            yield webkit
            webkit.ask("DELETE", f"/session/{webkit.session}")
        finally:
            with suppress(ProcessLookupError):
                os.killpg(driver.pid, signal.SIGKILL)
            driver.wait()


def _wait_until_it_answers(webkit: WebKit) -> None:
    for _ in range(STARTING):
        with suppress(OSError, http.client.HTTPException):
            webkit.ask("GET", "/status")
            return
        time.sleep(0.1)
    raise WebKitError("WebKitWebDriver start niet")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def _screen() -> Iterator[str]:
    """A screen that nobody sees; it finds a number for itself and says which."""
    read, write = os.pipe()
    command = [NEEDED[1], "-displayfd", str(write), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as said:
            number = said.readline().strip()
        if not number:
            raise WebKitError("Xvfb start niet")
        yield f":{number}"
    finally:
        process.terminate()
        process.wait()
