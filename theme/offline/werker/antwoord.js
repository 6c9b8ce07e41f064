// What the worker answers to a browser: a page, a file, or that there is no connection.

import { known, validity } from "./geldend.js";
import { dateOf, find, forget, homeOf, instead } from "./kopieen.js";
import { isSlow, PATIENCE, quietly, takeForDead, wait } from "./lijn.js";
import { banner, escaped, holds, notice, withinArticle } from "./melding.js";
import { FROZEN, inside, isFleeting, isPage, plain, ROOT, SHELL, USED, worker } from "./namen.js";
import { store, visit } from "./paginas.js";

/** @import { Validity } from "./geldend.js" */

const FALLBACK = `${ROOT}over/offline/`;

/**
 * A page: from the network; after a failure or three seconds the copy, with its date and what changed since. A copy lies
 * at the usual address of its page, and is shown there, since its links are relative to it.
 * @param {FetchEvent} event
 * @param {string} address
 * @param {string} home
 */
export async function page(event, address, home) {
  // First, because it is small and decides what a copy must say.
  const list = validity();
  list.catch(() => {});
  const fresh = freshPage(event, address, home, list);
  const copy = isFleeting(home) ? null : await find(home);
  const answer = await Promise.race([quietly(fresh), ...(copy ? [wait(PATIENCE)] : [])]);
  if (answer && (answer.status < 500 || !copy)) return answer;
  takeForDead();
  event.waitUntil(quietly(fresh));
  if (!copy) return fallback(address);
  if (home !== address) return Response.redirect(home);
  const checked = await Promise.race([quietly(list), wait(PATIENCE / 3)]);
  const said = await notice(copy.headers.get("jgz-stand"), checked || (await known()), dateOf(copy), !checked);
  return instead(withinArticle(await copy.text(), said), copy);
}

/**
 * @param {FetchEvent} event
 * @param {string} address
 * @param {string} home where its copy is kept
 * @param {Promise<Validity>} list
 */
async function freshPage(event, address, home, list) {
  // `no-cache` asks whether it changed: a host may let a browser keep pages for minutes, and a warning can't wait for
  // that. The plain address: what stands behind `?` may be a question, and means nothing to the files of this site.
  const cache = isFleeting(home) ? "no-store" : "no-cache";
  const answer = await fetch(address, { cache, redirect: "manual" });
  if (answer.ok && isPage(home) && !isFleeting(home)) {
    const copy = answer.clone();
    event.waitUntil(quietly(quietly(list).then((found) => visit(home, copy, found))));
  } else if (answer.status === 404 || answer.status === 410) event.waitUntil(forget(address));
  return answer;
}

/**
 * A file: as a page, but straight from the device when the line is dead.
 * @param {FetchEvent} event
 * @param {string} address
 */
export async function file(event, address) {
  const alone = isFleeting(address) || (/^beeld\//.test(inside(address)) && (await isAskedByFleeting(event)));
  if (alone) return fetch(event.request, { cache: "no-store" });
  if (FROZEN.test(inside(address))) return frozenFile(event, address);
  const first = isSlow() ? await find(address) : null;
  if (first) return first;
  const fresh = freshFile(event, address);
  quietly(fresh);
  const copy = await find(address);
  if (!copy) return fresh;
  const answer = await Promise.race([quietly(fresh), wait(PATIENCE)]);
  if (answer && answer.status < 500) return answer;
  takeForDead();
  return copy;
}

/**
 * Whether a page that leaves no trace loads this: a file that few other pages have would tell that it was read.
 * @param {FetchEvent} event
 */
async function isAskedByFleeting(event) {
  const asking = await quietly(worker.clients.get(event.clientId));
  return Boolean(asking && isFleeting(plain(asking.url)));
}

/**
 * A file that can't change: straight from the device, from whichever of our places, since search waits for these while
 * one types. Others on this host may have places of their own: what lies there is not ours.
 * @param {FetchEvent} event
 * @param {string} address
 */
async function frozenFile(event, address) {
  return (await find(address)) || freshFile(event, address);
}

/**
 * @param {FetchEvent} event
 * @param {string} address
 */
async function freshFile(event, address) {
  const answer = await fetch(event.request);
  if (answer.ok && !SHELL.includes(inside(address))) {
    const copy = answer.clone();
    event.waitUntil(quietly(keepFile(event, address, copy)));
  }
  return answer;
}

/**
 * @param {FetchEvent} event
 * @param {string} address
 * @param {Response} copy
 */
async function keepFile(event, address, copy) {
  if (!(await isAskedByFleeting(event))) await store(await homeOf(address, USED), address, copy);
}

/** The page that says there is no connection, at the address that was asked for. */
async function fallback(/** @type {string} */ address) {
  const found = await find(FALLBACK);
  if (!found) return Response.error();
  const text =
    (await holds(address)) ||
    "<strong>Deze pagina staat niet op je apparaat</strong> en er is geen verbinding. " +
      `<a href="${escaped(address)}">Probeer het opnieuw</a>`;
  const html = withinArticle(
    await found.text(),
    `<div class="jgz-kopie">${banner("herziening", text)}</div>`,
  ).replaceAll('="../../', `="${new URL(ROOT).pathname}`);
  return instead(html, found, 503);
}
