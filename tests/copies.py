"""Commands as copies of a process that has read the whole program: reading it is half of what a short command costs.

Run as a script this file is that process. A copy has its own folder, environment, output and end, as any process has;
only what Python itself reads when it starts is the same for all. Whoever wants that otherwise starts a real process.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import select
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path

# The hosts print advice about their future without these, as soon as they are read.
SILENT = {"NO_MKDOCS_2_WARNING": "true", "DISABLE_MKDOCS_2_WARNING": "true"}
_HOST = ["jgz.cli.hosted", "jgz.mkdocs_plugin", "mkdocs.commands.build", "mkdocs.config.defaults", "material.templates"]


def can_copy(environment: Mapping[str, str]) -> bool:
    """Whether a copy would do the same as a process with this environment: only what is ours may be otherwise."""
    other = {name for name in {*environment, *os.environ} if environment.get(name) != os.environ.get(name)}
    return hasattr(os, "fork") and all(name.startswith("JGZ_") or name in SILENT for name in other)


def run_copy(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], timeout: float
) -> subprocess.CompletedProcess[bytes]:
    """Runs `jgz` with these arguments in a folder, and gives what came of it as `subprocess.run` does."""
    with tempfile.TemporaryDirectory() as place:
        output = [Path(place) / name for name in ("out", "err")]
        request = [[*arguments], str(folder), dict(environment), [*map(str, output)]]
        code = _ask(_original(), request, timeout)
        return subprocess.CompletedProcess(["jgz", *arguments], code, *(path.read_bytes() for path in output))


@cache
def _original() -> subprocess.Popen[str]:
    """The process that copies are made of; it ends when this one does."""
    command = [sys.executable, __file__]
    return subprocess.Popen(
        command, env={**os.environ, **SILENT}, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


def _ask(original: subprocess.Popen[str], request: object, timeout: float) -> int:
    assert original.stdin
    assert original.stdout
    original.stdin.write(f"{json.dumps(request)}\n")
    original.stdin.flush()
    if not select.select([original.stdout], [], [], timeout)[0]:
        original.kill()
        _original.cache_clear()
        raise subprocess.TimeoutExpired("jgz", timeout)
    return int(original.stdout.readline())


# --- in the process itself


def serve() -> None:
    """Runs what is asked for, one after the other, until nobody can ask any more."""
    from jgz.cli import host, hosted, main
    from jgz.store import digests

    def jgz(arguments: list[str]) -> None:
        # The host is a process of its own as well.
        host.run_process = copied_host
        sys.exit(main.main(arguments))

    def copied_host(command: list[str], folder: Path, environment: dict[str, str]) -> int:
        def run() -> None:
            sys.argv = ["mkdocs", *command[command.index(hosted.__name__) + 1 :]]
            hosted.main()

        return copied(run, folder, environment)

    # What is in the folder of this script is no module of ours.
    del sys.path[0]
    main.build_parser()
    for name in _HOST:
        importlib.import_module(name)
    digests.code_version()
    with tempfile.TemporaryDirectory() as place:
        _keep_templates(place)
        gc.freeze()
        for line in sys.stdin:
            arguments, *surroundings = json.loads(line)
            print(copied(partial(jgz, arguments), *surroundings), flush=True)


def _keep_templates(place: str) -> None:
    """Lets all copies share what they make of a template: turning those into Python is a quarter of a small build.

    Jinja looks at the text of a template before it takes what was kept under its name.
    """
    from jinja2 import Environment, FileSystemBytecodeCache
    from mkdocs.theme import Theme

    class Templates(FileSystemBytecodeCache):
        def get_cache_key(self, name: str, filename: str | None = None) -> str:
            # Most roots have the same theme, each in a folder of its own.
            return str(super().get_cache_key(name))

    make = Theme.get_env

    def made(theme: Theme) -> Environment:
        environment = make(theme)
        environment.bytecode_cache = Templates(place)
        return environment

    Theme.get_env = made


def copied(
    work: Callable[[], None], folder: str | Path, environment: Mapping[str, str], output: Sequence[str] = ()
) -> int:
    """Does something in a copy of this process; gives its exit code."""
    if not (process := os.fork()):
        code = 1
        try:
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            for number, path in enumerate(output, 1):
                os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), number)
            os.chdir(folder)
            os.environ.clear()
            os.environ.update(environment)
            code = _ended(work)
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def _ended(work: Callable[[], None]) -> int:
    """Does something, and ends as Python does: gives the exit code."""
    code: object = 0
    try:
        work()
    except SystemExit as end:
        code = end.code
    except BaseException:
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    if code is None or isinstance(code, int):
        return int(code or 0)
    print(code, file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    serve()
