// Which pages answer a query best. One specification with scripts/jgz/search/ranking.py.

/** @import { Page } from "./lader.js" */
/** @import { Group, Meaning } from "./verruim.js" */
/** @import { Query } from "./vraag.js" */
/** @typedef {{ number: number, score: number, found: string[] }} Hit A page, with the terms that it was found by. */
/**
 * What to rank with: what each page is, what a term is worth for each page (in order of their numbers), lunr's idf of a
 * term, and the constants.
 * @typedef {{
 *   pages: Page[],
 *   scores: (term: string) => Map<number, number>,
 *   rarity: (term: string) => number,
 *   measures: Measures,
 * }} Known
 */

/**
 * Rounded half up.
 * @param {number} value
 */
export function rounded(value, unit = 1e6) {
  return Math.floor(value * unit + 0.5) / unit;
}

/**
 * lunr's idf: how much a term tells pages apart, by the number of page-and-field pairs that have it.
 * @param {number} places
 * @param {number} pages
 */
export function idf(places, pages) {
  return Math.log(1 + Math.abs((pages - places + 0.5) / (places + 0.5)));
}

/**
 * lunr's figure for a term that stands so many times in a field with this boost; `worths` in index.py holds it to lunr.
 * @param {number} rarity
 * @param {number} times
 * @param {number} boost
 * @param {number} k1
 */
export function worth(rarity, times, boost, k1) {
  return Math.round(((rarity * ((k1 + 1) * times)) / (k1 + times)) * boost * 1000) / 1000;
}

/**
 * Every run of words that may be a phrase of the index, shortest first.
 * @param {string[]} terms
 * @param {Measures} measures
 */
export function phraseCandidates(terms, { langste_zin, verbinding }) {
  /** @type {Set<string>} */
  const found = new Set();
  for (let length = 2; length <= langste_zin; length++) {
    for (let place = 0; place + length <= terms.length; place++)
      found.add(terms.slice(place, place + length).join(verbinding));
  }
  return [...found];
}

/**
 * The pages in order.
 * @param {Query} query
 * @param {Meaning[]} meanings
 * @param {string[]} phrases
 * @param {string} door
 * @param {Known} known
 * @returns {Hit[]}
 */
export function rank(query, meanings, phrases, door, known) {
  const { pages, rarity, measures } = known;
  /** @type {Map<number, { number: number, score: number, covered: number, found: string[] }>} */
  const hits = new Map();
  const at = (/** @type {number} */ number) => {
    const hit = hits.get(number) ?? { number, score: 0, covered: 0, found: [] };
    hits.set(number, hit);
    return hit;
  };
  let total = 0;
  for (const [place, { weight }] of query.words.entries()) {
    for (const group of meanings[place].groups) {
      let most = 0;
      for (const [term, value] of group) most = Math.max(most, rarity(term) * value);
      const worth = weight * most;
      total += worth;
      for (const [number, [score, term]] of bestOf(group, known)) {
        const hit = at(number);
        hit.score += score * weight;
        hit.covered += worth;
        hit.found.push(term);
      }
    }
  }
  for (const term of phrases) {
    for (const [number, score] of pageScores(term, known)) {
      const hit = at(number);
      hit.score += score;
      hit.found.push(term);
    }
  }
  const worths = [...hits.values()].map(({ number, score, covered, found }) => {
    const share = total ? Math.min(1, covered / total) : 1;
    return { number, found, share, worth: score * share * Math.sqrt(share) };
  });
  // Before ages and doors lift any page, since those never hide others.
  const best = worths.reduce((most, { worth }) => Math.max(most, worth), 0);
  return worths
    .filter(({ worth, share }) => worth >= best * (share === 1 ? measures.lange_staart : measures.staart))
    .map(({ number, worth, found }) => ({
      number,
      score: rounded(worth * lift(pages[number], query, door, measures)),
      found,
    }))
    .sort((a, b) => b.score - a.score || a.number - b.number);
}

/**
 * @param {Page} page
 * @param {Query} query
 * @param {string} door
 * @param {Measures} measures
 */
function lift(page, query, door, { fase, eigen_deur }) {
  const phase = page.phases.some((id) => query.phases.has(id)) ? fase : 1;
  return page.audience.includes(door) ? phase * eigen_deur : phase;
}

/**
 * For each page the term of a group that serves it best.
 * @param {Group} group
 * @param {Known} known
 */
function bestOf(group, known) {
  /** @type {Map<number, [score: number, term: string]>} */
  const best = new Map();
  for (const [term, value] of group) {
    for (const [number, score] of pageScores(term, known)) {
      const had = best.get(number);
      if (!had || score * value > had[0]) best.set(number, [score * value, term]);
    }
  }
  return best;
}

/**
 * What a term is worth for each page, its guideline's words included.
 * @param {string} term
 * @param {Known} known
 */
function pageScores(term, { pages, scores, measures }) {
  /** @type {Map<number, number>} */
  const found = new Map();
  for (const [number, score] of scores(term)) {
    const { members } = pages[number];
    const add = (/** @type {number} */ page, /** @type {number} */ more) =>
      found.set(page, (found.get(page) || 0) + more);
    if (members) for (const member of members) add(member, score * measures.richtlijn);
    else add(number, score);
  }
  return found;
}
