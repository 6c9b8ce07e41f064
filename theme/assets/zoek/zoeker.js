// One search from text to ranked pages: reads what is needed, then ranks.

/** @import { Index } from "./lader.js" */
/** @import { Word } from "./ontleder.js" */
/** @import { Told } from "./eerlijk.js" */
/** @import { Hit, Known } from "./rangschik.js" */
/** @import { Meaning } from "./verruim.js" */
/** @import { Query } from "./vraag.js" */

import { borneOut, doubtedWords, isAlone, isTied, isUnmet, looseWords, toldWords } from "./eerlijk.js";
import { fold, stem, words } from "./ontleder.js";
import { pagesWith, rank } from "./rangschik.js";
import { expand, isAbsent, isBarePlural, RELATED, SHORTEST_START } from "./verruim.js";
import { readQuery } from "./vraag.js";

/**
 * `absent` are the words that nothing says anything of; `isRelated` says that no title or keyword has any of the words that
 * tell something, so that pages are related to them at most; `loose` are known words that the first pages don't have,
 * `doubted` a word that may be meant otherwise than it was read.
 * @typedef {{
 *   query: Query,
 *   meanings: Meaning[],
 *   hits: Hit[],
 *   certain: boolean,
 *   absent: string[],
 *   isRelated: boolean,
 *   loose: string[],
 *   doubted: string[],
 * }} Found
 */

/** @type {Meaning} */
const NO_MEANING = { groups: [], guess: "" };

/**
 * The pages for a query. `door` is the audience to put first, `typing` says that the last word is unfinished, `literal`
 * that words are to be taken as they stand. `quickly` answers from titles and keywords alone, which are there at once;
 * `certain` tells whether those have every word.
 * @param {Index} index
 * @param {string} text
 * @returns {Promise<Found>}
 */
export async function search(index, text, { door = "", typing = false, literal = false, quickly = false } = {}) {
  const query = readQuery(text, index.language);
  const candidates = query.phrases;
  const last = typing ? query.words.length - 1 : -1;
  if (typing) await needQuickly(query, index, last);
  const quick = query.words.map(({ word }, place) => typing && isQuick(word, index, place === last));
  if (quickly) lookAhead(text, index);
  const [guesses] = await Promise.all([
    Promise.all(
      query.words.map(({ word, weight }, place) => {
        const unfinished = place === last;
        // An unfinished word may yet say much.
        const saysLittle = weight < 1 && !unfinished;
        return quickly || quick[place]
          ? readQuickly(word, index, unfinished, quick[place], saysLittle)
          : readWhole(word, index, unfinished, literal, typing, saysLittle);
      }),
    ),
    index.need(candidates, typing ? begunPhrases(query, candidates) : [], ["snel"]),
  ]);
  const phrases = candidates.filter((term) => index.has(term));
  /** @type {Known} */
  const known = {
    pages: index.pages,
    partPages: index.partPages,
    scores: (term) => index.scores(term, typing),
    rarity: (term) => index.rarity(term),
    measures: index.measures,
  };
  const pagesOf = (/** @type {string} */ term) => pagesWith(term, known);
  // Of a query that is not finished nobody can tell.
  const meanings = typing ? guesses : borneOut(query, guesses, pagesOf, index.measures);
  const told = toldWords(query, meanings);
  const hits = isTied(told) ? rank(query, meanings, phrases, door, known) : [];
  const meant = new Set(phrases.flatMap((term) => term.split(index.measures.verbinding)));
  // What someone wants to do is not here unless a phrase of titles and keywords says to do just that.
  const isMeant = (/** @type {Told} */ { text, meaning }) =>
    told.length === 1 ? isAbout(meaning, index) : meant.has(stem(text));
  const { asking, wanting } = index.language;
  const loose = typing
    ? []
    : looseWords(
        told,
        hits.map(({ number }) => number),
        pagesOf,
        index.measures,
        (item) => wanting.has(item.text) && !isMeant(item),
      );
  const isFar = isAlone(told, asking) || isUnmet(told, loose, asking);
  const isRelated = told.length > 0 && (isFar || !told.some(({ meaning }) => isAbout(meaning, index)));
  return {
    query,
    meanings,
    hits: hits.slice(0, isRelated ? index.measures.meeste_verwant : index.measures.meeste),
    certain: !quick.includes(false),
    absent: told.filter(({ meaning }) => isAbsent(meaning)).map(({ text }) => text),
    isRelated,
    doubted: typing ? [] : doubtedWords(told, index.measures),
    loose,
  };
}

/**
 * Whether titles or keywords have what a word means.
 * @param {Meaning} meaning
 * @param {Index} index
 */
function isAbout(meaning, index) {
  return !isAbsent(meaning) && termsIn(meaning).some((term) => index.tells(term));
}

/**
 * Has the pieces under way for a word that has just begun, so that no later letter of it waits for the line.
 * @param {string} text
 * @param {Index} index
 */
function lookAhead(text, index) {
  const begun = words(text).at(-1)?.text || "";
  if (begun.length === 2) index.ahead(fold(begun));
}

/**
 * The phrases that the last word may go on, so that no later letter of it waits for the line either.
 * @param {Query} query
 * @param {string[]} candidates
 */
function begunPhrases({ words, terms }, candidates) {
  const last = terms.at(-1) ?? "";
  return (words.at(-1)?.word.text.length ?? 0) < 2 ? [] : candidates.filter((phrase) => phrase.endsWith(last));
}

/**
 * Whether titles and keywords alone answer for a word while a reader types; one of two letters has yet to grow.
 * @param {Word} word
 * @param {Index} index
 * @param {boolean} unfinished
 */
function isQuick({ text }, index, unfinished) {
  if (unfinished && text.length < SHORTEST_START) return true;
  return index.hasQuick(stem(text)) || (unfinished && index.quickly.startingWith(text).length > 0);
}

/**
 * Reads what titles and keywords say of the words of a query, of the last one also how it may go on.
 * @param {Query} query
 * @param {Index} index
 * @param {number} last
 */
function needQuickly({ words }, index, last) {
  const needed = words.map(({ word, weight }, place) => {
    // Of one letter nothing is shown.
    if (place === last && word.text.length < 2) return { exact: [], starts: [] };
    const { exact, starts } = neededFor(word, place === last);
    return { exact, starts: weight < 1 && place !== last && !word.parts.length ? [] : starts };
  });
  const all = (/** @type {"exact" | "starts"} */ kind) => needed.flatMap((item) => item[kind]);
  return index.need(all("exact"), all("starts"), ["snel"]);
}

/**
 * What a word means, from titles and keywords alone.
 * @param {Word} word
 * @param {Index} index
 * @param {boolean} unfinished
 * @param {boolean} known
 * @param {boolean} saysLittle
 */
async function readQuickly(word, index, unfinished, known, saysLittle) {
  // Of one letter nearly every page has a word.
  if (unfinished && word.text.length < 2) return NO_MEANING;
  // Nor does a word that no title or keyword has mean anything yet.
  if (!known) return NO_MEANING;
  const meaning = await index.settled(() => expand(word, index.quickly, unfinished, saysLittle));
  await index.need(termsIn(meaning), [], ["snel"]);
  return meaning;
}

/**
 * What a word means, from all texts: what tells whether it is known and goes on is read first.
 * @param {Word} word
 * @param {Index} index
 * @param {boolean} unfinished
 * @param {boolean} literal
 * @param {boolean} typing
 * @param {boolean} saysLittle
 */
async function readWhole(word, index, unfinished, literal, typing, saysLittle) {
  const { exact, starts } = neededFor(word, unfinished);
  // Nor is a word that says little ever taken for another.
  await index.need(exact, saysLittle && !word.parts.length ? [] : starts);
  if (literal && !index.has(stem(word.text))) return NO_MEANING;
  const meaning = await index.settled(() => expand(word, index, unfinished, saysLittle));
  // A list of suggestions has no room to say that they are about something else.
  if (typing && meaning.guess === RELATED) return NO_MEANING;
  await index.need(termsIn(meaning));
  return meaning;
}

const termsIn = (/** @type {Meaning} */ { groups }) => groups.flatMap((group) => [...group.keys()]);

/**
 * The terms that tell whether a word is known, and the beginnings whose longer words may be meant: see `expand`.
 * @param {Word} word
 * @param {boolean} unfinished
 */
function neededFor(word, unfinished) {
  /** @type {string[]} */
  const exact = [];
  /** @type {string[]} */
  const starts = [];
  for (const text of [word.text, ...word.parts]) {
    const term = stem(text);
    exact.push(term);
    if (term.length > 3) starts.push(term);
    if (term.length > 3 && term.endsWith("t")) exact.push(term.slice(0, -1));
    if (isBarePlural(text)) exact.push(stem(text.slice(0, -1)));
  }
  if (unfinished && word.text.length >= SHORTEST_START) starts.push(word.text);
  return { exact, starts };
}
