// Which pages answer a query best. One specification with scripts/jgz/search/ranking.py.

/** @import { Page } from "./indexvorm.js" */
/** @import { Group, Meaning } from "./verruim.js" */
/** @import { Query } from "./vraag.js" */
/**
 * A page, with the terms that it and its best part were found by, and the numbers of the parts that answer, best first.
 * @typedef {{ number: number, score: number, found: string[], parts: number[] }} Hit
 */
/**
 * See `_Sum` in ranking.py.
 * @typedef {{
 *   score: number, shared: number, covered: number, words: number, reached: number, found: string[]
 * }} Sum
 */
/**
 * What to rank with: what each page is, on which page each part stands, what a term is worth for each page and part (in
 * order of their numbers), lunr's idf of a term, and the constants.
 * @typedef {{
 *   pages: Page[],
 *   partPages: number[],
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
 * lunr's idf: how much a term tells pages apart, by the number of pairs, of a page or part and a field, that have it.
 * @param {number} places
 * @param {number} size how many pages and parts there are
 */
export function idf(places, size) {
  return Math.log(1 + Math.abs((size - places + 0.5) / (places + 0.5)));
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
 * The pages in order.
 * @param {Query} query
 * @param {Meaning[]} meanings
 * @param {string[]} phrases
 * @param {string} door
 * @param {Known} known
 * @returns {Hit[]}
 */
export function rank(query, meanings, phrases, door, known) {
  const { pages, partPages, rarity, measures } = known;
  const pageOf = (/** @type {number} */ number) => pageWith(number, pages, partPages);
  /** @type {Map<number, Sum>} */
  const sums = new Map();
  const at = (/** @type {number} */ number) => {
    const sum = sums.get(number) ?? { score: 0, shared: 0, covered: 0, words: 0, reached: 0, found: [] };
    sums.set(number, sum);
    return sum;
  };
  let total = 0;
  for (const [place, { weight }] of query.words.entries()) {
    for (const group of meanings[place].groups) {
      let most = 0;
      for (const [term, value] of group) most = Math.max(most, rarity(term) * value);
      const worth = weight * most;
      total += worth;
      const best = bestOf(group, known);
      const isAbout = (/** @type {number} */ page) => (best.get(page)?.[0] ?? -1) >= measures.thema_vanaf * most;
      for (const [number, [score, term]] of best) {
        const sum = at(number);
        sum.score += score * weight;
        sum.covered += worth;
        sum.words += weight;
        sum.found.push(term);
        if (number >= pages.length && isAbout(pageOf(number))) sum.shared += score * weight;
      }
      for (const number of new Set([...best.keys()].map(pageOf))) at(number).reached += worth;
    }
  }
  for (const term of phrases) {
    for (const [number, score] of pageScores(term, known)) {
      const sum = at(number);
      sum.score += score;
      sum.found.push(term);
      at(pageOf(number));
    }
  }
  return inOrder(query, door, sums, total, known);
}

/**
 * @param {Query} query
 * @param {string} door
 * @param {Map<number, Sum>} sums
 * @param {number} total
 * @param {Known} known
 * @returns {Hit[]}
 */
function inOrder(query, door, sums, total, known) {
  const { pages, measures } = known;
  const parts = partsOf(sums, total, known);
  const worths = [...sums].flatMap(([number, { score, reached }]) => {
    if (number >= pages.length) return [];
    const share = total ? Math.min(1, reached / total) : 1;
    const own = parts.get(number) ?? [];
    const worth = score + measures.onderdeel * own.reduce((most, part) => Math.max(most, part.worth), 0);
    const beside = measures.soorten_terzijde.includes(pages[number].kind) ? measures.terzijde : 1;
    return { number, own, share, worth: worth * Math.sqrt(share) * beside };
  });
  // Before ages and doors lift any page, since those never hide others.
  // What was never adopted comes after all that was.
  const isDraft = (/** @type {Hit} */ { number }) => Number(pages[number].kind === measures.soort_concept);
  const best = worths.reduce((most, { worth }) => Math.max(most, worth), 0);
  return worths
    .filter(({ worth, share }) => worth >= best * (share === 1 ? measures.lange_staart : measures.staart))
    .map(({ number, own, worth }) => {
      const shown = own
        .filter((part) => part.own >= own[0].own * measures.onderdeel_vanaf)
        .slice(0, measures.meeste_onderdelen)
        .map((part) => part.number);
      const terms = [number, ...shown.slice(0, 1)].flatMap((from) => sums.get(from)?.found ?? []);
      const score = rounded(worth * lift(pages[number], query, door, measures));
      return { number, score, found: [...new Set(terms)], parts: shown };
    })
    .sort((a, b) => isDraft(a) - isDraft(b) || b.score - a.score || a.number - b.number);
}

/**
 * Of each page the parts that answer, best first.
 * @param {Map<number, Sum>} sums
 * @param {number} total
 * @param {Known} known
 */
function partsOf(sums, total, { pages, partPages, measures }) {
  /** @type {Map<number, { number: number, worth: number, own: number }[]>} */
  const found = new Map();
  for (const [number, { score, shared, covered, words }] of sums) {
    if (number < pages.length) continue;
    const share = total ? Math.min(1, covered / total) : 1;
    const part = Math.sqrt(share) * (1 - measures.enkel_woord / Math.max(1, words));
    const own = (score - shared * (1 - measures.thema)) * part;
    const page = partPages[number - pages.length];
    found.set(page, [...(found.get(page) ?? []), { number, worth: score * part, own }]);
  }
  for (const own of found.values()) own.sort((a, b) => b.own - a.own || a.number - b.number);
  return found;
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
 * For each page and part the term of a group that serves it best.
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
 * The number of the page that a part stands on; a page stands on itself.
 * @param {number} number
 * @param {Known["pages"]} pages
 * @param {Known["partPages"]} partPages
 */
function pageWith(number, pages, partPages) {
  return number < pages.length ? number : partPages[number - pages.length];
}

/**
 * The pages that have a term, or whose guideline or part has it.
 * @param {string} term
 * @param {Known} known
 */
export function pagesWith(term, known) {
  return new Set([...pageScores(term, known).keys()].map((number) => pageWith(number, known.pages, known.partPages)));
}

/**
 * What a term is worth for each page and part, by what it is worth where it stands: worked out once, not at every key.
 * @type {WeakMap<Map<number, number>, Map<number, number>>}
 */
const spread = new WeakMap();

/**
 * What a term is worth for each page and part, the words of a page's guideline included.
 * @param {string} term
 * @param {Known} known
 */
function pageScores(term, { pages, scores, measures }) {
  const standing = scores(term);
  const found = spread.get(standing) ?? spreadOver(standing, pages, measures);
  spread.set(standing, found);
  return found;
}

/**
 * @param {Map<number, number>} standing
 * @param {Page[]} pages
 * @param {Measures} measures
 */
function spreadOver(standing, pages, measures) {
  /** @type {Map<number, number>} */
  const found = new Map();
  for (const [number, score] of standing) {
    const members = pages[number]?.members;
    const add = (/** @type {number} */ page, /** @type {number} */ more) =>
      found.set(page, (found.get(page) || 0) + more);
    if (members) for (const member of members) add(member, score * measures.richtlijn);
    else add(number, score);
  }
  return found;
}
