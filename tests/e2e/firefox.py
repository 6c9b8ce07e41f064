"""Firefox of the system, driven by WebDriver BiDi: the standard that it speaks itself, so that nothing comes between.

Playwright's own Firefox is in no package list, and its client for BiDi gives commands that this Firefox does not know.
What the tests need of the protocol is little.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

NAMES = ("firefox-esr", "firefox")
# How often, ten times a second, to look whether it has started, and whether a page is as far as a test wants it.
STARTING, PATIENCE = 1200, 300
# Dutch as for our readers, and silence: Firefox may only talk to our own server.
SETTINGS: dict[str, object] = {
    "intl.accept_languages": "nl-NL,nl",
    "browser.shell.checkDefaultBrowser": False,
    "browser.sessionstore.resume_from_crash": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.dns.disablePrefetch": True,
    "network.prefetch-next": False,
    "services.settings.server": "data:,#offline",
    "ui.prefersReducedMotion": 1,
    "dom.ipc.processCount": 1,
    # Nothing is made for pages that no test looks at: the first one, the next one, and the ones before.
    "browser.startup.page": 0,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.newtabpage.enabled": False,
    "browser.newtab.preload": False,
    "browser.sessionhistory.max_total_viewers": 0,
    "dom.ipc.processPrelaunch.enabled": False,
    # A site has no process of its own, and is painted as often as a test can see it.
    "fission.autostart": False,
    "layout.frame_rate": 10,
}
# A page waits for ever for a worker of its site.
NO_WORKER = "() => { ServiceWorkerContainer.prototype.register = () => new Promise(() => {}); }"
A4_MARGINS = {"top": 0, "right": 0, "bottom": 0, "left": 0}


class FirefoxError(Exception):
    """Firefox could not do what was asked."""


def system_firefox() -> str | None:
    """The path of the system's Firefox; None when there is none that can have a profile of ours."""
    return next((path for path in map(shutil.which, NAMES) if path and not _is_snap(path)), None)


def _is_snap(path: str) -> bool:
    """Whether this only starts a snap, which can't read the folders of a test."""
    with open(path, "rb") as file:
        return b"/snap/" in file.read(4096) or "/snap/" in os.path.realpath(path)


@dataclass
class Firefox:
    """A running Firefox."""

    line: ClientConnection
    number: int = 0

    def ask(self, method: str, **params: object) -> dict[str, Any]:
        """Sends one command of the protocol and gives its result."""
        self.number += 1
        self.line.send(json.dumps({"id": self.number, "method": method, "params": params}))
        while True:
            answer = json.loads(self.line.recv(timeout=60))
            if answer.get("id") != self.number:
                continue  # An event, which nobody asked for.
            if answer["type"] == "error":
                raise FirefoxError(f"{method}: {answer['message']}")
            result: dict[str, Any] = answer["result"]
            return result

    @contextmanager
    def tab(self, width: int, height: int, worker: bool = False) -> Iterator[Tab]:
        """A tab of this size in CSS pixels, of a reader who was never here before, with or without workers of sites."""
        reader = self.ask("browser.createUserContext")["userContext"]
        made = self.ask("browsingContext.create", type="tab", userContext=reader)
        tab = Tab(self, made["context"])
        tab.resize(width, height)
        if not worker:
            self.ask("script.addPreloadScript", functionDeclaration=NO_WORKER, contexts=[tab.id])
        yield tab
        self.ask("browser.removeUserContext", userContext=reader)


@dataclass
class Tab:
    """One tab of Firefox."""

    firefox: Firefox
    id: str
    width: int = field(default=0)

    def resize(self, width: int, height: int) -> None:
        """Gives the view another size."""
        self.width = width
        size = {"width": width, "height": height}
        self.firefox.ask("browsingContext.setViewport", context=self.id, viewport=size)

    def open(self, url: str) -> None:
        """Goes to an address and waits until it has loaded.

        The protocol's own word for that can come early on a busy machine; what a page then gets typed finds no script.
        """
        self.firefox.ask("browsingContext.navigate", context=self.id, url=url, wait="complete")
        self.wait_for(f"() => document.readyState === 'complete' && location.href === {json.dumps(url)}")

    def evaluate(self, script: str, argument: object = None) -> Any:
        """What a function in JavaScript gives for the argument; it may be asynchronous."""
        call = f"async () => JSON.stringify(await ({script})({json.dumps(argument)})) ?? 'null'"
        answer = self.firefox.ask(
            "script.callFunction", functionDeclaration=call, target={"context": self.id}, awaitPromise=True
        )
        if answer["type"] == "exception":
            raise FirefoxError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def wait_for(self, script: str) -> None:
        """Waits until a function in JavaScript gives true, also while the page goes to another address."""
        for _ in range(PATIENCE):
            with suppress(FirefoxError):
                if self.evaluate(script):
                    return
            time.sleep(0.1)
        raise FirefoxError(f"not so: {script}")

    def press(self, keys: str) -> None:
        """Types these characters where the focus is; "\\ue007" is Enter, "\\ue004" is Tab."""
        strokes = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        source = {"type": "key", "id": "keyboard", "actions": strokes}
        self.firefox.ask("input.performActions", context=self.id, actions=[source])

    def pdf(self) -> bytes:
        """The page on paper, as its own style sheet sets it."""
        return self._bytes("browsingContext.print", margin=A4_MARGINS, page={"width": 21.0, "height": 29.7})

    def picture(self) -> bytes:
        """A PNG of the view."""
        return self._bytes("browsingContext.captureScreenshot")

    def _bytes(self, method: str, **params: object) -> bytes:
        return base64.b64decode(self.firefox.ask(method, context=self.id, **params)["data"])


@contextmanager
def running(path: str, folder: Path) -> Iterator[Firefox]:
    """Starts Firefox with an empty profile in `folder`; it ends with the block."""
    profile = folder / "profiel"
    profile.mkdir(parents=True)
    lines = (f'user_pref("{name}", {json.dumps(value)});' for name, value in SETTINGS.items())
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
    command = [path, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0"]
    # A home of its own: Firefox refuses to run as root in a home of someone else.
    surroundings = {**os.environ, "HOME": str(folder)}
    with (folder / "firefox.log").open("w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env=surroundings)
    try:
        with connect(_address(process, profile / "WebDriverBiDiServer.json"), max_size=None, compression=None) as line:
            firefox = Firefox(line)
            firefox.ask("session.new", capabilities={})
            yield firefox
    finally:
        process.terminate()
        process.wait()


def _address(process: subprocess.Popen[bytes], announced: Path) -> str:
    """Where Firefox listens, which it writes in its profile once it does."""
    for _ in range(STARTING):
        with suppress(OSError, ValueError):
            server = json.loads(announced.read_text(encoding="utf-8"))
            return f"ws://{server['ws_host']}:{server['ws_port']}/session"
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise FirefoxError("Firefox start niet, of spreekt geen WebDriver BiDi")
