"""One question to another site: its status and where it sends us on. Nothing of the page itself is read.

The name of a site is looked up once and the connection goes to the very address that was judged: a site can't
give a public address to be judged and a private one to be visited.
"""

from __future__ import annotations

import asyncio
import ipaddress
import re
import socket
import ssl
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

AGENT = "jgz-richtlijnen (kijkt wekelijks of koppelingen nog kloppen)"
_PORTS = {"http": 80, "https": 443}
_STATUS = re.compile(rb"HTTP/1\.[01] ([1-5][0-9]{2})\b")
_MOST_LINES = 200
_MOST_ADDRESSES = 2
# An IPv4 address in the clothes of IPv6 (RFC 6052): what is behind it can't be judged from here.
# What Python calls public and what is no host of the internet: services of the line itself, relays that are given up,
# and blocks without a use yet. In IPv6 only 2000::/3 was ever handed out. Source: IANA, 2026.
_GIVEN_OUT = ipaddress.ip_network("2000::/3")
_NO_HOSTS = tuple(
    ipaddress.ip_network(name)
    for name in (
        "192.0.0.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.175.48.0/24",
        "2001::/23", "2620:4f:8000::/48", "3fff::/20",
    )
)  # fmt: skip
_SAFE = "%/:=&?~+!$,;'@()*[]"


class WebError(Exception):
    """Why a question got no answer, in Dutch. `lasting` says that asking again won't help."""

    def __init__(self, why: str, lasting: bool = False) -> None:
        super().__init__(why)
        self.lasting = lasting


class NotPublicError(WebError):
    """The site is on a network of our own: whoever writes a link must not make us knock there."""

    def __init__(self) -> None:
        super().__init__("dit adres ligt op een eigen netwerk", lasting=True)


@dataclass(frozen=True, slots=True)
class Reply:
    """The status of an answer, and the full address it leads on to (empty when it doesn't)."""

    status: int
    location: str = ""


def parse(address: str) -> SplitResult:
    """The parts of an address; raises `WebError` for what is no web address."""
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018 - raises for a port that is no number
        host = parts.hostname or ""
        host.encode("idna")
    except ValueError:
        raise WebError("dit is geen geldig webadres", lasting=True) from None
    if parts.scheme not in _PORTS or not host or "@" in parts.netloc:
        raise WebError("dit is geen geldig webadres", lasting=True)
    return parts


async def ask(method: str, parts: SplitResult, seconds: float, local: bool) -> Reply:
    """The answer to a HEAD or GET; raises `WebError` when there is none. `local` allows addresses of a network here."""
    try:
        async with asyncio.timeout(seconds):
            return await _ask(method, parts, local)
    except TimeoutError:
        raise WebError("de site gaf te lang geen antwoord") from None
    except ssl.SSLError:
        raise WebError("de beveiligde verbinding (https) klopt niet") from None
    except (OSError, EOFError):
        raise WebError("er is geen verbinding te maken") from None
    except ValueError:
        raise WebError("het antwoord is niet te lezen") from None


async def _ask(method: str, parts: SplitResult, local: bool) -> Reply:
    host = (parts.hostname or "").encode("idna").decode()
    port = parts.port or _PORTS[parts.scheme]
    reader, writer = await _connect(parts.scheme, host, port, await _addresses(host, port, local))
    try:
        writer.write(_request(method, parts, host))
        await writer.drain()
        return await _reply(reader, urlunsplit(parts))
    finally:
        writer.transport.abort()


async def _addresses(host: str, port: int, local: bool) -> list[str]:
    """The numbers of a host, those of IPv4 first since many networks have no other."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        raise WebError("de naam van de site bestaat niet of is nu niet te vinden") from None
    numbers = [str(item[4][0]) for item in sorted(found, key=lambda item: item[0] is not socket.AF_INET)]
    if not local and not all(is_public(number) for number in numbers):
        raise NotPublicError
    return list(dict.fromkeys(numbers))[:_MOST_ADDRESSES]


def is_public(number: str) -> bool:
    """Whether an IP address is one of the public internet, also when it is an IPv4 address written as IPv6."""
    address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is not None:
            return is_public(str(inner))
        if address not in _GIVEN_OUT:
            return False
    return address.is_global and not address.is_multicast and not any(address in block for block in _NO_HOSTS)


async def _connect(
    scheme: str, host: str, port: int, numbers: list[str]
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    secure = {"ssl": ssl.create_default_context(), "server_hostname": host} if scheme == "https" else {}
    *first, last = numbers
    for number in first:
        try:
            return await asyncio.open_connection(number, port, **secure)  # type: ignore[arg-type]
        except ssl.SSLError:
            raise
        except OSError:
            continue
    return await asyncio.open_connection(last, port, **secure)  # type: ignore[arg-type]


def _request(method: str, parts: SplitResult, host: str) -> bytes:
    path = quote(parts.path or "/", safe=_SAFE) + (f"?{quote(parts.query, safe=_SAFE)}" if parts.query else "")
    shown = f"[{host}]" if ":" in host else host
    name = shown if parts.port is None else f"{shown}:{parts.port}"
    lines = (f"{method} {path} HTTP/1.1", f"Host: {name}", f"User-Agent: {AGENT}", "Accept: */*", "Connection: close")
    return "\r\n".join((*lines, "", "")).encode("ascii")


async def _reply(reader: asyncio.StreamReader, address: str) -> Reply:
    """Reads the head of the answer; what comes first of a status in the hundreds announces another."""
    status, location = 0, ""
    for _ in range(_MOST_LINES):
        line = await reader.readline()
        if not line.endswith(b"\n"):
            raise EOFError
        match = _STATUS.match(line)
        if match and status < 200:
            status = int(match[1])
        elif not status:
            raise ValueError
        elif not line.strip():
            if status >= 200:
                return Reply(status, urljoin(address, location) if location else "")
        elif line[:9].lower() == b"location:":
            location = line[9:].strip().decode("latin-1")
    raise ValueError
