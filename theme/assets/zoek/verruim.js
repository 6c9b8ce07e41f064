// The terms of the index that a typed word may stand for. One specification with scripts/jgz/search/expand.py.

import { all, misspelt, mostAlike, NO_TERMS, twice } from "./gissen.js";
import { stem } from "./ontleder.js";

const TYPING = 0.8;
/** Of so many letters a word may be one that is not finished. */
export const SHORTEST_START = 3;
/** A guess of something related, not of the word itself; and one of the same word. */
export const RELATED = "verwant";
export const SPELLING = "spelling";

/** @import { Word } from "./ontleder.js" */
/** @typedef {Map<string, number>} Group Terms that count as one word, each with its worth beside the word itself. */
/**
 * @typedef {{ groups: Group[], guess: string }} Meaning What a word was taken for, and how; no guess when it was known.
 */
/**
 * The terms that are known: of titles and keywords alone (the quick ones), or with those of all texts as far as these
 * were read. `likeInitial` gives the quick ones that begin as a term does, `sounding` those that sound so. `isOrdinary`
 * tells of a term that is not known whether it is that of an ordinary word, which is no misspelling.
 * @typedef {{
 *   has: (term: string) => boolean,
 *   hasQuick: (term: string) => boolean,
 *   startingWith: (start: string) => string[],
 *   likeInitial: (term: string) => string[],
 *   sounding: (heard: string) => string[],
 *   isOrdinary: (term: string) => boolean,
 *   measures: Measures,
 *   stop: Set<string>,
 * }} Vocabulary
 */

/** Whether a word may be a plural that was typed without its apostrophe: `babys`, `omas`. */
export function isBarePlural(/** @type {string} */ text) {
  // Two signs for one vowel: then the s is its own (`luis`, `kaas`, `reus`).
  return text.length > 3 && /[aiouy]s$/.test(text) && !/(?:aa|ee|eu|ei|oo|ou|ui)s$/.test(text);
}

/** Whether there is nothing about the word itself. */
export const isAbsent = (/** @type {Meaning} */ { groups, guess }) => !groups.length || guess === RELATED;

/**
 * What a word may mean. `typing`: it is unfinished. One that `saysLittle` brings no other words.
 * @param {Word} word
 * @param {Vocabulary} vocabulary
 * @returns {Meaning}
 */
export function expand(word, vocabulary, typing = false, saysLittle = false) {
  const term = stem(word.text);
  if (vocabulary.has(term)) return { groups: [known(term, vocabulary, typing, !saysLittle)], guess: "" };
  const single = isBarePlural(word.text) ? stem(word.text.slice(0, -1)) : "";
  if (single && vocabulary.has(single)) return { groups: [known(single, vocabulary, typing)], guess: "" };
  if (word.parts.length) {
    const found = word.parts.map((part) => expand({ text: part, parts: [] }, vocabulary));
    return { groups: found.flatMap((item) => item.groups), guess: found.some(isAbsent) ? RELATED : "delen" };
  }
  if (typing && word.text.length >= SHORTEST_START) {
    const longer = longerTerms(word.text, vocabulary);
    if (longer.length) return { groups: [all(longer, TYPING)], guess: "begin" };
  }
  if (term.length > 3 && term.endsWith("t") && vocabulary.has(term.slice(0, -1)))
    return { groups: [all([term.slice(0, -1)], vocabulary.measures.zonder_t)], guess: "" };
  return unknown(word.text, term, vocabulary);
}

/**
 * @param {string} term
 * @param {Vocabulary} vocabulary
 * @param {boolean} typing
 */
function known(term, vocabulary, typing, withMore = true) {
  const { zonder_t, met_t, langer } = vocabulary.measures;
  const found = new Map([[term, 1]]);
  if (term.length <= 3 || !withMore) return found;
  const shorter = term.slice(0, -1);
  if (term.endsWith("t") && vocabulary.has(shorter)) found.set(shorter, zonder_t);
  if (vocabulary.has(`${term}t`)) found.set(`${term}t`, met_t);
  for (const longer of longerTerms(term, vocabulary))
    if (!found.has(longer)) found.set(longer, typing ? TYPING : langer);
  return found;
}

/**
 * What a word is taken for; an ordinary one for something related at most.
 * @param {string} text
 * @param {string} term
 * @param {Vocabulary} vocabulary
 * @returns {Meaning}
 */
function unknown(text, term, vocabulary) {
  const { deel, langer_onbekend, kortste_klank, begonnen, kortste_begin } = vocabulary.measures;
  const isOrdinary = vocabulary.isOrdinary(term);
  const related = (/** @type {Group} */ group) => ({ groups: [group], guess: RELATED });
  const near = isOrdinary ? NO_TERMS : misspelt(text, term, vocabulary);
  if (near.size) return { groups: [near], guess: SPELLING };
  const parts = split(text, vocabulary);
  if (parts) return { groups: parts.map((part) => all([part], deel)), guess: RELATED };
  const further = isOrdinary || term.length <= 6 ? NO_TERMS : twice(term, vocabulary);
  if (further.size) return { groups: [further], guess: SPELLING };
  const longer = beginningSo(text, term, vocabulary);
  if (longer.length) return related(all(longer, langer_onbekend));
  if (term.length < kortste_klank) return { groups: [], guess: "" };
  const same = isOrdinary ? NO_TERMS : mostAlike(term, vocabulary);
  if (same.size) return { groups: [same], guess: SPELLING };
  for (let cut = text.length - 1; cut >= kortste_begin; cut--) {
    const begun = stem(text.slice(0, cut));
    if (vocabulary.hasQuick(begun)) return related(all([begun], begonnen));
  }
  return { groups: [], guess: "" };
}

/**
 * The terms that begin as a word does. A short stem says too little: `luister` has nothing to do with `luis`.
 * @param {string} text
 * @param {string} term
 * @param {Vocabulary} vocabulary
 */
function beginningSo(text, term, vocabulary) {
  const { kortste_klank: shortest } = vocabulary.measures;
  if (text.length < shortest) return [];
  return longerTerms(term, vocabulary).filter((longer) => term.length >= shortest || longer.startsWith(text));
}

/**
 * The words that begin with `start` and go on, shortest first.
 * @param {string} start
 * @param {Vocabulary} vocabulary
 */
export function longerTerms(start, vocabulary) {
  const { verbinding, meeste_langere } = vocabulary.measures;
  const found = vocabulary.startingWith(start).filter((term) => term !== start && !term.includes(verbinding));
  return found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, meeste_langere);
}

/**
 * Two quick terms that a compound is made of, with or without a joint; the most even cut wins.
 * @param {string} text
 * @param {Vocabulary} vocabulary
 */
function split(text, vocabulary) {
  /** @type {[string, string] | null} */
  let parts = null;
  let even = 0;
  let joint = 0;
  for (let cut = 3; cut < text.length - 2; cut++) {
    const left = stem(text.slice(0, cut));
    if (!vocabulary.hasQuick(left) || vocabulary.stop.has(text.slice(0, cut))) continue;
    for (const link of vocabulary.measures.tussenklanken) {
      const rest = text.slice(cut + link.length);
      if (rest.length < 3 || !text.startsWith(link, cut) || vocabulary.stop.has(rest)) continue;
      const right = stem(rest);
      const least = Math.min(cut, rest.length);
      if (vocabulary.hasQuick(right) && (!parts || least > even || (least === even && link.length < joint))) {
        parts = [left, right];
        even = least;
        joint = link.length;
      }
    }
  }
  return parts;
}

/**
 * The place of the last of some sorted texts that is not after a term; the first when all are.
 * @param {string[]} sorted
 * @param {string} term
 */
export function placeOf(sorted, term) {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle] <= term) low = middle;
    else high = middle - 1;
  }
  return low;
}
