"""Takes away what Python has on POSIX and not on Windows: on the path of a process, this runs before anything else."""

import os
import signal
import sys

_OF_OS = """
    O_NOFOLLOW O_NONBLOCK O_DIRECTORY O_CLOEXEC chown chroot ctermid fchdir fchmod fchown fork forkpty fstatvfs getegid
    geteuid getgid getgroups getloadavg getpgid getpgrp getpriority getuid killpg lchown mkfifo mknod nice openpty
    posix_fadvise posix_fallocate pread pwrite sched_getaffinity sendfile setgid setpgid setsid setuid statvfs sync
    ttyname uname wait3 wait4
"""
_OF_SIGNAL = """
    SIGALRM SIGCHLD SIGHUP SIGKILL SIGPIPE SIGQUIT SIGUSR1 SIGUSR2 alarm getitimer pause pthread_kill pthread_sigmask
    setitimer siginterrupt sigwait
"""
for module, names in ((os, _OF_OS), (signal, _OF_SIGNAL)):
    for name in names.split():
        if hasattr(module, name):
            delattr(module, name)


class _Missing:
    """Refuses modules that Windows doesn't have."""

    names = frozenset({"fcntl", "grp", "pty", "pwd", "resource", "syslog", "termios", "tty"})

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        """Nothing, for any other module."""
        if name in self.names:
            raise ModuleNotFoundError(f"Windows has no {name}", name=name)


sys.meta_path.insert(0, _Missing())  # type: ignore[arg-type]
