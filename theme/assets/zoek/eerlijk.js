// What search owns up to: guesses that the rest of a query does not bear out, and words that no page found has. One
// specification with scripts/jgz/search/honesty.py.

import { stem } from "./ontleder.js";
import { isAbsent, RELATED, SPELLING } from "./verruim.js";

/** @import { Meaning } from "./verruim.js" */
/** @import { Query } from "./vraag.js" */
/** @typedef {{ place: number, text: string, meaning: Meaning }} Told A word that tells something, and its place. */
/** @typedef {(term: string) => Iterable<number>} PagesOf The numbers of the pages that have a term. */

/**
 * The words of a query that tell something.
 * @param {Query} query
 * @param {Meaning[]} meanings
 * @returns {Told[]}
 */
export function toldWords(query, meanings) {
  return query.words.flatMap(({ word, weight }, place) =>
    weight === 1 && !/^[0-9]+$/.test(word.text) ? [{ place, text: word.text, meaning: meanings[place] }] : [],
  );
}

/**
 * The meanings, without guesses that are not sure and that no page has beside another word of the query, and without
 * those of words that say little.
 * @param {Query} query
 * @param {Meaning[]} meanings
 * @param {PagesOf} pagesOf
 * @param {Measures} measures
 */
export function borneOut(query, meanings, pagesOf, measures) {
  const told = toldWords(query, meanings);
  const isGuess = (/** @type {Meaning} */ { guess }) => guess === SPELLING || guess === RELATED;
  const found = meanings.map((meaning, place) =>
    query.words[place].weight < 1 && isGuess(meaning) ? { groups: [], guess: "" } : meaning,
  );
  for (const one of told.length > 1 ? told : []) {
    if (!isUnsure(one, measures)) continue;
    const others = told.filter((item) => item !== one && !isAbsent(item.meaning));
    const there = pagesOfAll(one, pagesOf);
    if (!others.some((item) => [...pagesOfAll(item, pagesOf)].some((page) => there.has(page))))
      found[one.place] = { groups: [], guess: "" };
  }
  return found;
}

/** Whether a page can be about a query: words that stand in nearly every question tie none to it. */
export function isTied(/** @type {Told[]} */ told) {
  return !told.length || told.some(({ meaning }) => meaning.groups.length);
}

/**
 * Whether at most one known word stands beside one that is not here: it is hardly ever what was asked. What one asks
 * about a subject (`asking`) is no word to go by.
 * @param {Told[]} told
 * @param {Set<string>} asking
 */
export function isAlone(told, asking) {
  const known = told.filter(({ meaning }) => !isAbsent(meaning));
  return known.length < told.length && known.filter(({ text }) => !asking.has(stem(text))).length <= 1;
}

/**
 * Whether the first pages have no word of the subject, only what is asked about it.
 * @param {Told[]} told
 * @param {string[]} loose
 * @param {Set<string>} asking
 */
export function isUnmet(told, loose, asking) {
  const subject = told.filter(({ text }) => !asking.has(stem(text)));
  return subject.length > 0 && subject.every(({ text, meaning }) => isAbsent(meaning) || loose.includes(text));
}

/**
 * The word that was taken for another with nothing to go by but how it is spelled.
 * @param {Told[]} told
 * @param {Measures} measures
 */
export function doubtedWords(told, measures) {
  return told.length === 1 && isUnsure(told[0], measures) ? [told[0].text] : [];
}

/**
 * The known words that the best of the first pages does not have; also what someone wants to do, unless a page is about
 * doing just that (`isWanted` tells).
 * @param {Told[]} told
 * @param {number[]} pages
 * @param {PagesOf} pagesOf
 * @param {Measures} measures
 * @param {(told: Told) => boolean} isWanted
 */
export function looseWords(told, pages, pagesOf, { eerste_bladen }, isWanted = () => false) {
  const having = told
    .filter(({ meaning }) => !isAbsent(meaning))
    .map((item) => ({ text: item.text, there: pagesOfAll(item, pagesOf) }));
  const missing = pages
    .slice(0, eerste_bladen)
    .map((page) => having.filter(({ there }) => !there.has(page)).map(({ text }) => text));
  if (!missing.length) return [];
  const best = missing.reduce((least, texts) => (texts.length < least.length ? texts : least));
  return told
    .filter((item) => !isAbsent(item.meaning) && (best.includes(item.text) || isWanted(item)))
    .map(({ text }) => text);
}

/**
 * @param {Told} told
 * @param {Measures} measures
 */
function isUnsure({ text, meaning }, { een_teken, zekere_klank, zeker_teken }) {
  if (meaning.guess !== SPELLING) return false;
  const worth = Math.max(...meaning.groups.flatMap((group) => [...group.values()]));
  return stem(text).length < (worth > een_teken ? zekere_klank : zeker_teken) || worth < een_teken;
}

/**
 * @param {Told} told
 * @param {PagesOf} pagesOf
 */
function pagesOfAll({ meaning }, pagesOf) {
  return new Set(meaning.groups.flatMap((group) => [...group.keys()].flatMap((term) => [...pagesOf(term)])));
}
