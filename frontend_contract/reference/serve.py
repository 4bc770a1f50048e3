"""Serves the reference frontend: this folder, the npm package, and where the API is."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

FOLDER = Path(__file__).resolve().parent
# Client, renderers and check: the package that other frontends install, not a copy.
PACKAGE = FOLDER.parent / "typescript"
HOST = "127.0.0.1"
CONTENT_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}

# What documents a module; it is a quarter of what would be sent.
JSDOC = re.compile(rb"^ */\*\*.*?\*/", re.MULTILINE | re.DOTALL)

PREVIEW = "/preview"

# How addresses of an earlier site may end; editors lead them on.
PAGE_SUFFIXES = ("html", "htm", "php", "asp", "aspx")


def policy(api_origin: str, admin_origin: str, *, preview: bool = False) -> str:
    """Gives the content security policy: only this site and the API, shown in the admin's frames.

    Videos stand on hosts that editors choose; captions are played from memory (`blob:`). A
    preview also loads what the admin checks it with.
    """
    checks = f" {admin_origin}" if preview else ""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self'{checks}",
            f"style-src 'self'{checks}",
            f"img-src 'self' {api_origin}",
            f"connect-src 'self' {api_origin}{checks}",
            f"media-src {api_origin} https: blob:",
            "base-uri 'none'",
            "form-action 'self'",
            f"frame-ancestors {admin_origin}"
            if preview
            else f"frame-ancestors 'self' {admin_origin}",
        )
    )


class FrontendServer(ThreadingHTTPServer):
    """Knows where the API and the admin are."""

    daemon_threads = True

    def __init__(self, port: int, api_origin: str, admin_origin: str) -> None:
        super().__init__((HOST, port), FrontendHandler)
        self.policy = policy(api_origin, admin_origin)
        self.preview_policy = policy(api_origin, admin_origin, preview=True)
        self.config = json.dumps({"apiBase": api_origin, "adminOrigin": admin_origin}).encode()


class FrontendHandler(BaseHTTPRequestHandler):
    """Answers an address with a file, the configuration, or the page that finds its own way."""

    server: FrontendServer
    protocol_version = "HTTP/1.1"
    server_version = "reference-frontend"
    sys_version = ""

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path == "/config.json":
            self._answer(HTTPStatus.OK, "application/json", self.server.config)
        elif file := published_files().get(path):
            self._answer(HTTPStatus.OK, CONTENT_TYPES[file.suffix], _content(file))
        elif _may_be_page(path):
            page = (FOLDER / "index.html").read_bytes()
            self._answer(HTTPStatus.OK, CONTENT_TYPES[".html"], page)
        else:
            self._answer(HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", b"Niet gevonden\n")

    def do_HEAD(self) -> None:
        self.do_GET()

    def _answer(self, status: HTTPStatus, content_type: str, body: bytes) -> None:
        """Sends what the browser does not have yet, compressed when it can read that."""
        preview = urlsplit(self.path).path == PREVIEW
        compressed = "gzip" in self.headers.get("Accept-Encoding", "")
        if compressed:
            body = gzip.compress(body, mtime=0)
        tag = f'"{hashlib.sha256(body).hexdigest()}"'
        if status == HTTPStatus.OK and not preview and self.headers.get("If-None-Match") == tag:
            status, body = HTTPStatus.NOT_MODIFIED, b""
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(body)))
        if compressed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Vary", "Accept-Encoding")
        if preview:
            self.send_header("Cache-Control", "no-store")
            self.send_header("Content-Security-Policy", self.server.preview_policy)
            self.send_header("X-Robots-Tag", "noindex")
        else:
            self.send_header("ETag", tag)
            self.send_header("Cache-Control", "no-cache")
            self.send_header("Content-Security-Policy", self.server.policy)
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Logs nothing: the address of a preview holds its token."""


def _may_be_page(path: str) -> bool:
    _, dot, suffix = path.rpartition("/")[2].rpartition(".")
    return not dot or suffix in PAGE_SUFFIXES


def _content(file: Path) -> bytes:
    """Gives what a browser needs of a file; the lines of a module keep their numbers."""
    content = file.read_bytes()
    if file.suffix != ".js":
        return content
    return JSDOC.sub(lambda found: b"\n" * found[0].count(b"\n"), content)


def published_files() -> dict[str, Path]:
    """Gives the files that may be served, by address; what is not among them does not exist."""
    own = {
        f"/{file.relative_to(FOLDER).as_posix()}": file
        for file in FOLDER.rglob("*")
        if file.suffix in CONTENT_TYPES
    }
    return own | {f"/{PACKAGE.name}/{file.name}": file for file in PACKAGE.glob("*.js")}


def main(port: int, api_origin: str, admin_origin: str | None = None) -> int:
    """Serves until interrupted; gives the exit code. The admin is where the API is, by default."""
    try:
        server = FrontendServer(port, api_origin, admin_origin or api_origin)
    except OSError:
        sys.stderr.write(
            f"Poort {port} is al in gebruik. Stop het programma dat hem gebruikt, "
            f"of kies een andere poort: FRONTEND_PORT={port + 1}\n"
        )
        return 1
    with server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(
        main(
            port=int(os.environ.get("FRONTEND_PORT", "3000")),
            api_origin=os.environ.get("API_ORIGIN", "http://localhost:8000").rstrip("/"),
            admin_origin=os.environ.get("ADMIN_ORIGIN", "").rstrip("/"),
        )
    )
