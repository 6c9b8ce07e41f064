// The terms of which an unknown word is most likely a misspelling. One specification with scripts/jgz/search/expand.py.

import { areMixedUp, distance, sound, trigrams } from "./klank.js";
import { stem } from "./ontleder.js";

/** @import { Group, Vocabulary } from "./verruim.js" */
/** @type {Group} */
export const NO_TERMS = new Map();

/**
 * The terms of which a word is a misspelling in one place, or by its sound.
 * @param {string} text
 * @param {string} term
 * @param {Vocabulary} vocabulary
 */
export function misspelt(text, term, vocabulary) {
  const { gelijke_klank, een_teken, kortste_klank } = vocabulary.measures;
  const spoken = spokenTerms(text, vocabulary);
  if (spoken.length) return all(spoken, gelijke_klank);
  // Before the sound: `koorst` is `koorts` and no `korst`.
  const swapped = swappedTerms(text, vocabulary);
  if (swapped.length) return all(swapped, een_teken);
  const alike = text.length > 3 && (otherEnd(text, vocabulary) || heard(term, vocabulary));
  if (alike) return all(alike, gelijke_klank);
  if (term.length <= 3) return NO_TERMS;
  const near = nearTerms(term, vocabulary, 1, een_teken);
  // Of a short stem the end that the stemmer took may belong to the word (`koors`).
  if (text !== term && term.length < kortste_klank)
    for (const [other, worth] of nearTerms(text, vocabulary, 1, een_teken)) near.set(other, worth);
  return near;
}

/**
 * The few terms that share most of their trigrams with a word.
 * @param {string} term
 * @param {Vocabulary} vocabulary
 */
export function mostAlike(term, vocabulary) {
  const { zelfde_vanaf, verste, meeste_gelijkende, gelijkend } = vocabulary.measures;
  const same = sharing(term, vocabulary).filter(
    ([alike, other]) => alike >= zelfde_vanaf && distance(term, other, verste) <= verste,
  );
  return new Map(same.slice(0, meeste_gelijkende).map(([alike, other]) => [other, alike * gelijkend]));
}

/**
 * The quick term of the word with the `n` that nobody says (`slape`, `prikke`), if that is all that it lacks.
 * @param {string} text
 * @param {Vocabulary} vocabulary
 */
function spokenTerms(text, vocabulary) {
  const { kortste_gesproken: shortest, meeste_uitgang: most } = vocabulary.measures;
  if (text.length < shortest || !text.endsWith("e")) return [];
  const term = stem(`${text}n`);
  return term.length >= text.length - most && vocabulary.hasQuick(term) ? [term] : [];
}

/**
 * The term of the word with `d` for a final `t` or the reverse.
 * @param {string} text
 * @param {Vocabulary} vocabulary
 */
function otherEnd(text, vocabulary) {
  const other = { t: "d", d: "t" }[text.slice(-1)];
  const term = other ? stem(text.slice(0, -1) + other) : "";
  return vocabulary.hasQuick(term) ? [term] : null;
}

/**
 * The quick terms of the words that it becomes when two neighbours change places; its first letter stays.
 * @param {string} text
 * @param {Vocabulary} vocabulary
 */
function swappedTerms(text, vocabulary) {
  if (text.length < vocabulary.measures.kortste_klank) return [];
  const places = Array.from({ length: text.length - 2 }, (_, place) => place + 1);
  const others = places.map((at) => stem(text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)));
  return [...new Set(others)].filter((term) => vocabulary.hasQuick(term));
}

/**
 * The quick terms that sound the same, of a short stem with its first letter; null when there are none.
 * @param {string} term
 * @param {Vocabulary} vocabulary
 */
function heard(term, vocabulary) {
  const found = vocabulary.sounding(sound(term));
  const kept = found.filter((other) => term.length >= vocabulary.measures.kortste_klank || other[0] === term[0]);
  return kept.length ? kept : null;
}

/**
 * @param {string[]} terms
 * @param {number} worth
 * @returns {Group}
 */
export function all(terms, worth) {
  return new Map(terms.map((term) => [term, worth]));
}

/**
 * The quick terms with the same initial within so many edits, by sign or by sound.
 * @param {string} term
 * @param {Vocabulary} vocabulary
 * @param {number} edits
 * @param {number} worth
 */
function nearTerms(term, vocabulary, edits, worth) {
  const heard = sound(term);
  const { kortste_vervangen: shortest } = vocabulary.measures;
  const near = vocabulary
    .likeInitial(term)
    .filter(
      (other) =>
        other.length > 3 &&
        (isNear(term, other, edits, vocabulary.measures) ||
          (term.length >= shortest && isNear(heard, sound(other), edits, vocabulary.measures))),
    );
  return all(near, worth);
}

/**
 * The quick terms with the same initial that two edits make of a term.
 * @param {string} term
 * @param {Vocabulary} vocabulary
 */
export function twice(term, vocabulary) {
  const { lang_woord, meeste_andere, twee_tekens } = vocabulary.measures;
  const near = vocabulary
    .likeInitial(term)
    .filter(
      (other) =>
        other.length > 3 &&
        Math.abs(other.length - term.length) <= 1 &&
        distance(term, other, 2) <= 2 &&
        (term.length >= lang_woord || others(term, other) <= meeste_andere),
    );
  return all(near, twee_tekens);
}

/**
 * How many letters stand in one of two words more often than in the other.
 * @param {string} one
 * @param {string} other
 */
function others(one, other) {
  /** @type {Map<string, number>} */
  const letters = new Map();
  for (const letter of one) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  for (const letter of other) letters.set(letter, (letters.get(letter) ?? 0) - 1);
  return [...letters.values()].reduce((sum, more) => sum + Math.abs(more), 0);
}

/**
 * Whether two words are so many edits apart; in a short one letters may be missing or change places, in a longer one a
 * letter may be mixed up with another.
 * @param {string} one
 * @param {string} other
 * @param {number} edits
 * @param {Measures} measures
 */
function isNear(one, other, edits, { kortste_vervangen, elk_vervangen }) {
  if (Math.abs(one.length - other.length) > 1 || distance(one, other, edits) > edits) return false;
  const sorted = (/** @type {string} */ text) => [...text].sort().join("");
  if (one.length !== other.length || one.length >= elk_vervangen || sorted(one) === sorted(other)) return true;
  const mixed = [...one].every((letter, place) => letter === other[place] || areMixedUp(letter, other[place]));
  return one.length >= kortste_vervangen && mixed;
}

/**
 * The quick terms with the same initial that share many of their trigrams, best first.
 * @param {string} term
 * @param {Vocabulary} vocabulary
 */
function sharing(term, vocabulary) {
  const own = trigrams(term);
  /** @type {[alike: number, term: string][]} */
  const shared = [];
  for (const other of vocabulary.likeInitial(term)) {
    const marked = `^${other}$`;
    let both = 0;
    for (const run of own) if (marked.includes(run)) both += 1;
    if (!both) continue;
    const alike = (2 * both) / (own.size + trigrams(other).size);
    if (alike > vocabulary.measures.gelijkend_vanaf) shared.push([alike, other]);
  }
  return shared.sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? -1 : 1));
}
