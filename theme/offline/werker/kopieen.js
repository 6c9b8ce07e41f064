// Copies on the device: where each lies, how one is found, kept and taken away.

import { quietly } from "./lijn.js";
import { DAYS, MOST, PLACES, SAVED, VISITED } from "./namen.js";

/**
 * @param {string} cacheName
 * @param {RequestInfo} address
 */
export const kept = (cacheName, address) => caches.match(address, { cacheName });

/** The first copy there is; a browser that blocks storage has none, and works as it would without this worker. */
export async function find(/** @type {string} */ address) {
  for (const name of PLACES) {
    const found = await quietly(kept(name, address));
    if (found) return found;
  }
  return null;
}

/**
 * Where a file belongs: with what the reader saved when it is there already, else in `name`.
 * @param {string} address
 * @param {string} name
 */
export const homeOf = async (address, name) => ((await kept(SAVED, address)) ? SAVED : name);

/**
 * A text, or what else it may be, in the place of that of an answer.
 * @param {BodyInit} text
 * @param {Response} answer
 */
export function instead(text, answer, status = 200) {
  const headers = new Headers(answer.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(text, { status, headers });
}

/**
 * A text to keep, with the moment and with the versions that it shows.
 * @param {string} text
 * @param {Response} answer
 */
export function dated(text, answer, shown = "") {
  const made = instead(text, answer);
  made.headers.set("jgz-datum", new Date().toISOString());
  made.headers.set("jgz-stand", shown);
  return made;
}

/**
 * @param {string} name
 * @param {string} address
 * @param {Response} answer
 */
export async function put(name, address, answer) {
  // All of it first: a line that breaks halfway must not take away the copy that there was.
  const whole = instead(await answer.blob(), answer);
  const cache = await caches.open(name);
  // Anew at the end: the order of the keys is that of the last use.
  await cache.delete(address);
  try {
    await cache.put(address, whole);
  } catch (error) {
    await trim(name, MOST[name] / 3);
    throw error;
  }
  await trim(name);
}

/** Removes what is too much, oldest first, and visited pages that are too old. */
export async function trim(/** @type {string} */ name, most = MOST[name]) {
  if (!most) return;
  const cache = await caches.open(name);
  const keys = await cache.keys();
  const limit = Date.now() - DAYS * 864e5;
  for (const [number, key] of keys.entries()) {
    if (keys.length - number <= most) {
      const date = Date.parse((await kept(name, key))?.headers.get("jgz-datum") ?? "");
      if (!(date < limit)) break;
    }
    await cache.delete(key);
  }
}

export const forget = (/** @type {string} */ address) =>
  quietly(caches.open(VISITED).then((visited) => visited.delete(address)));

export async function fetched(/** @type {string} */ address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new TypeError(`${answer.status} ${address}`);
  return answer;
}

export function dateOf(/** @type {Response} */ copy) {
  const date = new Date(copy.headers.get("jgz-datum") || 0);
  return date.toLocaleDateString("nl-NL", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "Europe/Amsterdam",
  });
}
