// Keeping a page, with what it loads and with the versions that it shows.

import { shownIn } from "./geldend.js";
import { dated, fetched, find, homeOf, put } from "./kopieen.js";
import { quietly } from "./lijn.js";
import { inside, isFleeting, isPage, SAVED, SHELL, SHELL_CACHE, USED, VISITED } from "./namen.js";

/** @import { Validity } from "./geldend.js" */

const LEAVES_NO_TRACE = '<meta name="jgz-bewaren" content="nee"';

/**
 * @param {string} address
 * @param {Response} answer
 * @param {Validity | null} list
 */
export async function visit(address, answer, list) {
  await store(await homeOf(address, VISITED), address, answer, list);
}

/**
 * Keeps an answer; a page with its date, the versions it shows, and the pictures, scripts and styles it loads.
 * @param {string} name
 * @param {string} address
 * @param {Response} answer
 * @param {Validity | null} list
 */
export async function store(name, address, answer, list = null) {
  if (isFleeting(address)) return;
  if (!isPage(address)) return put(name, address, answer);
  const html = await answer.text();
  // A preview, or a sign-in page of a network: not a page of this site.
  if (!html.includes("assets/offline.js") || html.includes(LEAVES_NO_TRACE)) return;
  for (const [, source] of html.matchAll(/<(?:(?:img|script) [^>]*src|link rel="stylesheet" [^>]*href)="([^"]+)"/g)) {
    const part = new URL(source, address).href;
    // Of the shell nothing is fetched that it does not name: the page A to Z loads a script of search.
    if (name === SHELL_CACHE && !SHELL.includes(inside(part))) continue;
    if (!(await find(part)))
      await quietly(fetched(part).then((found) => put(name === SAVED ? SAVED : USED, part, found)));
  }
  // Last of all: a page that is there has what it needs.
  await put(name, address, dated(html, answer, shownIn(address, html, list)));
}
