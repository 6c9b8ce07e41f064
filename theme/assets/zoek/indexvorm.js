// What stands in the files of the index: the pages of its head, and the rows of its pieces. Their form:
// scripts/javascript/gegevens.d.ts.

import { idf, rounded, worth } from "./rangschik.js";
import { unfolded } from "./vouwen.js";

/**
 * What a page is; `guideline` is the number of its guideline (-1: none), `members` has the pages of a guideline, `first`
 * is the number of its first part, of so many `parts`.
 * @typedef {{
 *   number: number,
 *   id: string,
 *   kind: string,
 *   title: string,
 *   address: string,
 *   phases: string[],
 *   clusters: string[],
 *   audience: string[],
 *   guideline: number,
 *   members: number[] | null,
 *   first: number,
 *   parts: number,
 * }} Page
 */

/**
 * @param {SearchHead} head
 * @returns {Page[]}
 */
export function readPages(head) {
  const [kinds, steps, phases, clusters, audience, parts] = head.bladen;
  const ids = unfolded(head.ids);
  const phaseOf = reader(head.fasen.map(([id]) => id));
  const clusterOf = reader(head.clusters.map(([id]) => id));
  const audienceOf = reader(head.doelgroepen);
  let guideline = 0;
  let next = kinds.length;
  const pages = kinds.map((which, number) => {
    guideline += steps[number];
    const kind = head.soorten[which];
    const first = next;
    next += parts[number];
    return {
      number,
      id: ids[number],
      kind,
      title: head.titels[number],
      address: `${head.mappen[kind]}${ids[number]}/`,
      phases: phaseOf(phases[number]),
      clusters: clusterOf(clusters[number]),
      audience: audienceOf(audience[number]),
      guideline,
      members: kind === "richtlijn" ? /** @type {number[]} */ ([]) : null,
      first,
      parts: parts[number],
    };
  });
  for (const page of pages) if (!page.members && page.guideline >= 0) pages[page.guideline].members?.push(page.number);
  return pages;
}

/**
 * The rows of a piece: see shards.py.
 * @param {Piece} piece
 * @returns {Row[]}
 */
export function rowsOf([terms, texts]) {
  const numbers = (/** @type {string} */ text) => text.split(",").map((number) => Number.parseInt(number, 36));
  const rows = texts.split(" ");
  return unfolded(terms).map((term, place) => {
    const [places = "", ...fields] = rows[place].match(/[A-Z]?[^A-Z]+/g) ?? [];
    const read = fields.map((text) => [text.charCodeAt(0) - 65, ...numbers(text.slice(1))]);
    return /** @type {Row} */ ([term, Number.parseInt(places, 36), ...read]);
  });
}

/**
 * What a term is worth for each page and part by its rows: a Map by number, in that order.
 * @param {Row[]} rows
 * @param {SearchHead} head
 * @param {number} size how many pages and parts there are
 */
export function worthsOf(rows, head, size) {
  const { k1 } = head.maten;
  /** @type {Map<number, number>} */
  const found = new Map();
  for (const [, places, ...fields] of rows) {
    const rarity = idf(places, size);
    for (const [field, ...steps] of fields) {
      const [, boost, most] = head.velden[field];
      let number = 0;
      for (const step of steps) {
        number += Math.floor(step / most);
        const value = worth(rarity, (step % most) + 1, boost, k1);
        found.set(number, rounded((found.get(number) || 0) + value, 1e3));
      }
    }
  }
  return new Map([...found].sort((a, b) => a[0] - b[0]));
}

/** What a set of bits stands for. The same few sets stand for a thousand pages: each is read once. */
function reader(/** @type {string[]} */ names) {
  /** @type {Map<number, string[]>} */
  const read = new Map();
  return (/** @type {number} */ bits) => {
    const found = read.get(bits) ?? names.filter((_, place) => bits & (1 << place));
    read.set(bits, found);
    return found;
  };
}
