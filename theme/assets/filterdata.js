// What the filter on recommendations reads: a head to choose and count with, and the texts of each cluster, on use.

import { FileError, openedOnce } from "./delen.js";
import { hasExpired } from "./geldigheid.js";

const DATA = new URL("../aanbevelingen/gegevens/", import.meta.url);
// The values of the choice of status, as bits in their order.
const ADOPTED = 1;
const REVISED = 2;
const EXPIRED = 4;
/** @type {Map<string, Promise<FilterModule[]>>} */
const texts = new Map();

/**
 * @param {string} name
 * @param {RequestCache} [cache]
 */
async function json(name, cache) {
  const answer = await fetch(new URL(name, DATA), cache ? { cache } : {});
  if (!answer.ok) throw new FileError(`${answer.status} ${name}`, answer.status === 404);
  return answer.json();
}

/**
 * A recommendation by what it is chosen by: per facet the number of its value, or a set of bits where it has several.
 * `module` is the number of its module in the list, `place` that in the file of its cluster; `line` its own in the module.
 * @typedef {{
 *   module: number,
 *   place: number,
 *   line: number,
 *   kind: number,
 *   key: boolean,
 *   values: Record<string, number>,
 * }} Item
 */

/** @typedef {FilterHead & { all: Item[] }} FilterData */

/**
 * @param {FilterHead} head
 * @returns {FilterData}
 */
function readHead(head) {
  const all = head.modules.flatMap(([cluster, place, revised, until, lines], module) => {
    const status = (revised ? REVISED : ADOPTED) | (hasExpired(until) ? EXPIRED : 0);
    return lines.map(([fase, beroep, kind, key], line) => {
      const values = { fase, cluster, beroep, sterkte: head.soorten[kind][0], spoed: head.soorten[kind][5], status };
      return { module, place, line, kind, key: Boolean(key), values };
    });
  });
  return { ...head, all };
}

/** Uses what each recommendation is chosen by, in the order of the list. */
export const withData = openedOnce(async (cache) => readHead(await json("kop.json", cache)));

/**
 * The modules of a cluster in words.
 * @param {FilterData} data
 * @param {number} cluster
 */
export function modulesOf(data, cluster) {
  const name = `${data.versie}/${data.keuzes.cluster.waarden[cluster][0]}.json`;
  const found = texts.get(name) ?? json(name);
  texts.set(name, found);
  found.catch(() => texts.delete(name));
  return found;
}
