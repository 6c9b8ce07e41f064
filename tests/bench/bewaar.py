"""`python -m tests.bench.bewaar`: from a save to what a browser gets, beside Hugo's server on the same texts."""

from __future__ import annotations

import argparse
import contextlib
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.bench.generator import TODAY, write_root
from tests.bench.hugo import write_hugo_root
from tests.bench.peers import hugo_program
from tests.bench.plain import write_plain_root
from tests.bench.warm import Edits

REPOSITORY = Path(__file__).resolve().parents[2]
# The bar: how long a save may take beside Hugo's server in the same run.
MOST_OF_HUGO = 1.5
_PATIENCE = 600.0
_LOOK_EVERY = 0.005


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, prints a line per server and the bar; 1 when the bar is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.bewaar", description=__doc__)
    parser.add_argument("--n", type=int, default=1000, help="number of modules")
    parser.add_argument("--runs", type=int, default=9, help="saves per server, in turns; the median counts")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="jgz-bewaar-") as folder, contextlib.ExitStack() as stack:
        root = Path(folder) / "jgz"
        write_root(REPOSITORY, root, options.n)
        savers = {"jgz": stack.enter_context(_ours(root))}
        try:
            savers["hugo"] = stack.enter_context(_hugo(root, Path(folder)))
        except (OSError, subprocess.SubprocessError) as error:
            print(f"save hugo n={options.n} not measured: {error}")
        found: dict[str, list[float]] = {name: [] for name in savers}
        for _ in range(options.runs):
            for name, save in savers.items():
                found[name].append(save())
    medians = {name: statistics.median(seconds) for name, seconds in found.items()}
    for name, seconds in medians.items():
        print(f"save {name} n={options.n} wall_s={seconds:.3f}")
    if "hugo" not in medians:
        return 1
    ratio = medians["jgz"] / medians["hugo"]
    print(f"bar save-of-hugo n={options.n} value={ratio:.3f} limit={MOST_OF_HUGO:.3f}")
    return int(ratio > MOST_OF_HUGO)


@contextlib.contextmanager
def _ours(root: Path) -> Iterator[Callable[[], float]]:
    edits, address = Edits(root), _free_address()
    command = [sys.executable, "-m", "jgz.cli.main", "serveer", "--wortel", str(root), "--vandaag", TODAY]
    with _running([*command, "--adres", address]):
        page = f"http://{address}/modules/{edits.module}/"
        _wait(page, "</html>")
        yield lambda: _seconds(edits.next, page)


@contextlib.contextmanager
def _hugo(root: Path, folder: Path) -> Iterator[Callable[[], float]]:
    program = hugo_program(REPOSITORY / ".cache")
    write_plain_root(root, folder / "plain")
    write_hugo_root(folder / "plain", folder / "hugo")
    text = next(path for path in sorted((folder / "hugo/content").glob("*/*.md")) if path.name != "_index.md")
    whole, address, number = text.read_text(encoding="utf-8"), _free_address(), iter(range(1_000_000))

    def save() -> str:
        sentence = f"Dit is zin {next(number)} van de meting."
        text.write_text(f"{whole}\n{sentence}\n", encoding="utf-8")
        return sentence

    port = address.rpartition(":")[2]
    with _running([str(program), "server", "--quiet", "--source", str(folder / "hugo"), "--port", port]):
        page = f"http://localhost:{port}/{text.parent.name}/{text.stem}/"
        _wait(page, "</html>")
        yield lambda: _seconds(save, page)


def _seconds(save: Callable[[], str], page: str) -> float:
    # Both are at rest, as they are when somebody has been reading for a while.
    time.sleep(0.5)
    start = time.monotonic()
    _wait(page, save())
    return time.monotonic() - start


def _wait(page: str, words: str) -> None:
    end = time.monotonic() + _PATIENCE
    while words not in _text(page):
        if time.monotonic() > end:
            raise TimeoutError(f"{page} never said {words}")
        time.sleep(_LOOK_EVERY)


def _text(page: str) -> str:
    try:
        with urllib.request.urlopen(page, timeout=_PATIENCE) as answer:
            found: str = answer.read().decode()
            return found
    except OSError:
        return ""


@contextlib.contextmanager
def _running(command: list[str]) -> Iterator[None]:
    quiet = {"NO_MKDOCS_2_WARNING": "true", "DISABLE_MKDOCS_2_WARNING": "true"}
    process = subprocess.Popen(
        command, env={**os.environ, **quiet}, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=30)


def _free_address() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{free.getsockname()[1]}"


if __name__ == "__main__":
    raise SystemExit(main())
