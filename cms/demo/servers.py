"""Runs the server, the worker and the reference frontend side by side, until one is stopped."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Collection
from urllib.error import URLError
from urllib.request import urlopen

from django.conf import settings
from django.core.management.base import CommandError
from django.utils.translation import gettext as _

HOST = "127.0.0.1"
START_SECONDS = 60
STOP_SECONDS = 10


def refuse_busy_ports() -> None:
    """Looks whether both ports are free, before anything is done.

    Raises:
        CommandError: naming the port and the remedy.
    """
    for name in ("PORT", "FRONTEND_PORT"):
        port = int(getattr(settings, name))
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError as error:
                raise CommandError(
                    _(
                        "Port %(port)d is in use by another program. Stop that program, or "
                        "choose another port: make demo %(name)s=%(other)d"
                    )
                    % {"port": port, "name": name, "other": port + 1}
                ) from error


def run(say_ready: Callable[[], None]) -> None:
    """Starts everything, says when it is ready, and stops everything when one of them stops."""
    granian = f"granian --interface wsgi --host {HOST} --port {settings.PORT} --workers 1"
    commands = {
        "server": f"-m {granian} --blocking-threads 4 --log-level warning cms.wsgi:application",
        "worker": "manage.py worker",
        "frontend": "-m frontend_contract.reference.serve",
    }
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
        "API_ORIGIN": settings.API_ORIGIN,
        "FRONTEND_PORT": settings.FRONTEND_PORT,
    }
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    processes = {
        name: subprocess.Popen(  # noqa: S603 - our own commands
            [sys.executable, *command.split()], cwd=settings.BASE_DIR, env=environment
        )
        for name, command in commands.items()
    }
    try:
        wait_until_ready()
        say_ready()
        while all(process.poll() is None for process in processes.values()):
            time.sleep(0.5)
        stopped = next(name for name, process in processes.items() if process.poll() is not None)
        raise CommandError(_("The %(name)s stopped by itself.") % {"name": stopped})
    except KeyboardInterrupt:
        return
    finally:
        stop(processes.values())


def stop(processes: Collection[subprocess.Popen[bytes]]) -> None:
    """Asks everything to stop, and makes it stop when that takes too long."""
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()


def wait_until_ready() -> None:
    """Waits until the server answers and the database with it.

    Raises:
        CommandError: it does not within a minute.
    """
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            with urlopen(f"http://{HOST}:{settings.PORT}/readyz", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise CommandError(_("The server does not answer; see its messages above."))
