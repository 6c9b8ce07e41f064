// Which versions are in force, and which of them a page shows.

import { fetched, kept, put } from "./kopieen.js";
import { PATIENCE, quietly, wait } from "./lijn.js";
import { inside, ROOT, STATE } from "./namen.js";

/**
 * What a page shows of each module: `geldigheid.json`.
 * @typedef {{ paginas: Record<string, string>, vervallen?: Record<string, Lapsed>,
 *   gerectificeerd?: Record<string, Record<string, string>> }} Validity
 * @typedef {{ tekst: string, naar?: string, titel?: string }} Lapsed why, and where to go on
 */

const LIST = `${ROOT}geldigheid.json`;

// Apart, because they are needed only when something has changed, and the list goes with every page.
const TITLES = `${ROOT}geldigheid-namen.json`;

// Pages that show the recommendations of several modules.
const SHOWS_MODULES = /^(?:fasen|clusters|richtlijnen|aanbevelingen|modules)\/./;

/**
 * The versions in force, from the network.
 * @returns {Promise<Validity>}
 */
export async function validity() {
  const answer = await fetched(LIST);
  const copy = answer.clone();
  const list = await answer.json();
  if (!list?.paginas) throw new TypeError(LIST);
  await quietly(put(STATE, LIST, copy));
  return list;
}

/** @returns {Promise<Record<string, string>>} */
export const titles = async () => (await Promise.race([fetched(TITLES), wait(PATIENCE / 3)]))?.json();

/**
 * The versions in force as far as this device knows: from its last connection.
 * @returns {Promise<Validity | null>}
 */
export async function known() {
  try {
    return (await (await kept(STATE, LIST))?.json()) ?? null;
  } catch {
    return null;
  }
}

/**
 * What a page shows, as `address=version` with spaces between: itself, or the modules it shows recommendations of.
 * @param {string} address
 * @param {string} html
 * @param {Validity | null} list
 */
export function shownIn(address, html, list) {
  const own = inside(address);
  const versions = list?.paginas || {};
  if (versions[own]) return `${own}=${/data-versie="([^"]+)"/.exec(html)?.[1] || versions[own]}`;
  if (!SHOWS_MODULES.test(own)) return "";
  const links = [...html.matchAll(/href="([^"?#]+)/g)].map(([, link]) => inside(new URL(link, address).href));
  return [...new Set(links)]
    .filter((path) => versions[path])
    .map((path) => `${path}=${versions[path]}`)
    .join(" ");
}
