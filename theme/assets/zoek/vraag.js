// From what a reader typed to weighted terms. One specification with scripts/jgz/search/query.py.

import { stem, words } from "./ontleder.js";

/** @import { Word } from "./ontleder.js" */
/** @typedef {{ id: string, from: number | null, to: number | null }} Phase */
/** @typedef {ReturnType<typeof readLanguage>} Language */
/**
 * The words to look for with their weight (0-1), every word's term in order, the runs of words that may be a phrase of the
 * index, and the phases that are named.
 * @typedef {{
 *   words: { word: Word, weight: number }[],
 *   terms: string[],
 *   phrases: string[],
 *   phases: Set<string>,
 * }} Query
 */

/** What the head of the index says about language, made ready to look things up in. */
export function readLanguage(/** @type {SearchHead} */ head) {
  const units = Object.keys(head.taal.eenheid).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return {
    stop: new Set(head.taal.stop),
    weak: new Set(head.taal.zwak.map(stem)),
    wanting: new Set(head.taal.willen),
    asking: new Set(head.taal.vragen.map(stem)),
    passing: new Set(head.taal.tussen),
    separable: new Map(head.taal.scheidbaar.map((verb) => [stem(verb), verb])),
    particles: new Set(head.taal.deeltjes),
    ages: new Map(Object.entries(head.taal.leeftijd).map(([word, phases]) => [stem(word), phases])),
    measures: head.maten,
    units: head.taal.eenheid,
    age: new RegExp(`(?:^|[^0-9.,])([0-9]{1,3}(?:[.,][0-9]{1,2})?)[ -]?(${units.join("|")})(?![a-z])`, "g"),
    namedAge: new RegExp(`(?:^|[^a-z])(dag|week|maand) ([0-9]{1,3})(?![0-9]|[ -]?(?:${units.join("|")}))`, "g"),
    phases: head.fasen.map(([id, , , from, to]) => ({ id, from, to })),
  };
}

/**
 * @param {string} text
 * @param {Language} language
 * @returns {Query}
 */
export function readQuery(text, language) {
  const { langste_vraag, meeste_woorden, zwak } = language.measures;
  const short = Array.from(text).slice(0, langste_vraag).join("");
  const plain = words(short).slice(0, meeste_woorden);
  const typed = putTogether(plain, language);
  const phases = namedPhases(short, typed, language);
  const content = typed.filter((word) => !language.stop.has(word.text));
  const kept = content.length ? content : typed;
  let weights = kept.map((word) => (isWeak(word, phases.size > 0, language) ? zwak : 1));
  if (!weights.includes(1)) weights = kept.map(() => 1);
  return {
    words: kept.map((word, place) => ({ word, weight: weights[place] })),
    terms: plain.map((word) => stem(word.text)),
    phrases: phrasesIn(
      plain.map((word) => word.text),
      language,
    ),
    phases,
  };
}

/**
 * The words, with a verb of which a part stands elsewhere whole again: `ze schelden hem uit` asks of `uitschelden`.
 * @param {Word[]} typed
 * @param {Language} language
 */
function putTogether(typed, { particles, passing, separable, stop }) {
  const found = [...typed];
  for (const [place, { text }] of typed.entries()) {
    if (!particles.has(text)) continue;
    const next = typed[place + 1]?.text ?? "";
    // Before a noun it is a preposition; `uit te schelden` has its verb behind it.
    const isApart = !next || (stop.has(next) && !passing.has(next));
    const verbs = next === "te" ? [place + 2] : isApart ? [...typed.keys()].slice(0, place) : [];
    for (const other of verbs) {
      const whole = separable.get(stem(text + (typed[other]?.text ?? "")));
      if (whole) found[other] = { text: whole, parts: [] };
    }
  }
  return found;
}

/**
 * Every run of some words that may be a phrase of the index, shortest first; those that go with every word come last. A
 * phrase goes without the words that may stand in it or not, as long as two are left.
 * @param {string[]} typed
 * @param {Language} language
 */
function phrasesIn(typed, { passing, measures }) {
  const isKept = (/** @type {string} */ text) => !passing.has(text);
  const bare = runs(typed, measures.langste_zin).filter((run) => run.filter(isKept).length < 2);
  const found = [...runs(typed.filter(isKept), measures.langste_zin), ...bare];
  return [...new Set(found.map((run) => run.map(stem).join(measures.verbinding)))];
}

/**
 * @param {string[]} typed
 * @param {number} longest
 */
function runs(typed, longest) {
  const found = [];
  for (let length = 2; length <= longest; length++) {
    for (let place = 0; place + length <= typed.length; place++) found.push(typed.slice(place, place + length));
  }
  return found;
}

/**
 * @param {Word} word
 * @param {boolean} hasAge
 * @param {Language} language
 */
function isWeak(word, hasAge, language) {
  return language.weak.has(stem(word.text)) || (hasAge && /^[0-9]+$/.test(word.text));
}

/**
 * @param {string} text
 * @param {Word[]} typed
 * @param {Language} language
 */
function namedPhases(text, typed, language) {
  /** @type {Set<string>} */
  const found = new Set();
  const ages = [...text.toLowerCase().matchAll(language.age)].map(([, number, unit]) => [number, unit]);
  for (const [, unit, number] of text.toLowerCase().matchAll(language.namedAge)) ages.push([number, unit]);
  for (const [number, unit] of ages) {
    const days = Math.trunc(Number(number.replace(",", ".")) * language.units[unit]);
    for (const id of phasesAtAge(language.phases, days)) found.add(id);
  }
  for (const word of typed) for (const id of language.ages.get(stem(word.text)) || []) found.add(id);
  return found;
}

/**
 * The phase that holds an age in days; in a gap between phases both neighbours.
 * @param {Phase[]} phases
 * @param {number} days
 */
function phasesAtAge(phases, days) {
  const aged = phases.flatMap(({ id, from, to }) => (from === null || to === null ? [] : [{ id, from, to }]));
  const inside = aged.filter((item) => item.from <= days && days <= item.to);
  if (inside.length) return inside.map((item) => item.id);
  const before = aged.filter((item) => item.to < days).slice(-1);
  const after = aged.filter((item) => item.from > days).slice(0, 1);
  return [...before, ...after].map((item) => item.id);
}
