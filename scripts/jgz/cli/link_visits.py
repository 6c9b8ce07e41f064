"""Looking where links lead, politely: few questions at once, pauses, and an end to it."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import SplitResult

from jgz.cli.web import NotPublicError, Reply, WebError, ask, parse
from jgz.reports.external_links.links import Answer, ExternalLink, Verdict

_GONE = (404, 410)
_PERMANENT = (301, 308)
_ON = (301, 302, 303, 307, 308)
_MOST_HOPS = 8
_REFUSED = (401, 403, 429)


@dataclass(frozen=True, slots=True)
class Manners:
    """How politely to ask: seconds for an answer, between questions to one host, and in all; questions at once."""

    answer: float = 10
    pause: float = 1
    total: float = 1800
    per_host: int = 2
    at_once: int = 16
    tries: int = 2
    local: bool = False


def visit(links: Iterable[ExternalLink], manners: Manners) -> dict[ExternalLink, Answer]:
    """What came of each link. Never raises for what another site does."""
    return asyncio.run(_visit(tuple(links), manners))


async def _visit(links: tuple[ExternalLink, ...], manners: Manners) -> dict[ExternalLink, Answer]:
    visitor = _Visitor(manners)
    tasks = {link: asyncio.create_task(visitor.look(link.address)) for link in links}
    if tasks:
        _, late = await asyncio.wait(tasks.values(), timeout=manners.total)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
    out_of_time = Answer(Verdict.SKIPPED, "de tijd was op")
    return {link: out_of_time if task.cancelled() else task.result() for link, task in tasks.items()}


class _Visitor:
    """Asks, and keeps the number of questions at once within bounds."""

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._at_once = asyncio.Semaphore(manners.at_once)
        self._hosts: dict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(manners.per_host))

    async def look(self, address: str) -> Answer:
        """What comes of an address, all redirects followed."""
        try:
            return await self._follow(address)
        except NotPublicError as error:
            return Answer(Verdict.SKIPPED, str(error))
        except WebError as error:
            return Answer(Verdict.UNREACHABLE, str(error))

    async def _follow(self, address: str) -> Answer:
        here, moved_to, permanent = address, "", True
        for _ in range(_MOST_HOPS):
            reply = await self._ask(parse(here))
            if reply.status not in _ON or not reply.location:
                return _judge(reply.status, moved_to)
            here = self._next(reply.location)
            # What an editor should take over is where the permanent steps at the beginning lead.
            permanent = permanent and reply.status in _PERMANENT
            moved_to = here if permanent else moved_to
        raise WebError("de site stuurt in een kring door", lasting=True)

    def _next(self, location: str) -> str:
        """The address to go on to; raises when that isn't one to trust."""
        if not location.lower().startswith("https://") and not self._manners.local:
            raise WebError("de site stuurt door naar een adres zonder https", lasting=True)
        return location

    async def _ask(self, parts: SplitResult) -> Reply:
        """The answer to HEAD; to GET when a site refuses that, since many do."""
        reply = await self._try("HEAD", parts)
        return await self._try("GET", parts) if reply.status >= 400 else reply

    async def _try(self, method: str, parts: SplitResult) -> Reply:
        for left in range(self._manners.tries - 1, -1, -1):
            try:
                return await self._politely(method, parts)
            except WebError as error:
                if error.lasting or not left:
                    raise
        raise AssertionError

    async def _politely(self, method: str, parts: SplitResult) -> Reply:
        async with self._hosts[parts.hostname or ""]:
            try:
                async with self._at_once:
                    return await ask(method, parts, self._manners.answer, self._manners.local)
            finally:
                await asyncio.sleep(self._manners.pause)


def _judge(status: int, moved_to: str) -> Answer:
    if status in _GONE:
        return Answer(Verdict.GONE, f"de pagina bestaat niet meer ({status})")
    if status in _REFUSED:
        return Answer(Verdict.UNREACHABLE, f"de site weigert programma's ({status})")
    if status >= 300:
        return Answer(Verdict.UNREACHABLE, f"de site antwoordt met {status}")
    return Answer(Verdict.MOVED, "staat nu op een ander adres", moved_to) if moved_to else Answer(Verdict.FINE)
