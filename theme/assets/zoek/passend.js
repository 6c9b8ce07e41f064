// Which entries of patterns a typed word fits: the same word, and one that is most likely a misspelling of it. One
// specification with scripts/jgz/search/fitting.py.

import { areNeighbours, distance, sound } from "./klank.js";
import { fold, words } from "./ontleder.js";

const LONGEST = 500;
const LONGER_CUT = 2;
const SHORTEST_BEGINNING = 3;
const SHORTEST_CUT = 8;
const SHORTEST_HEAD = 8;
const SHORTEST_PART = 3;
const SHORTEST_SPOKEN = 4;
const GOES_ON = 4;
const [SHORTEST_SOUND, BY_FINGER, ONE_EDIT, TWO_EDITS, FURTHEST] = [4, 5, 7, 11, 3];

/** With which letters a word may begin that begins so when it sounds; others begin with their own. @type {Record<string, string>} */
const SPELLED = { k: "kcqx", s: "scz", f: "fvp", g: "gc", e: "ei", i: "iy", o: "oa" };

/** @typedef {{ entries: string[], bySound: Map<string, string[]> }} Heard Entries, `bySound` by the whole of their sound. */
/** @typedef {(word: string) => boolean} IsKnown Whether titles or keywords have a word. */

export const plain = (/** @type {string} */ text) => fold(text.toLowerCase()).replaceAll("\u0131", "i");

/** The words of a query, as they are compared with entries. */
export function typedWords(/** @type {string} */ text) {
  const short = Array.from(text).slice(0, LONGEST).join("");
  return words(short).flatMap((word) => (word.parts.length ? word.parts : [word.text]).map(plain));
}

/** Knows some entries, words that are ordinary ones, and small words that people type on to others. */
export class Fitting {
  /**
   * @param {Iterable<string>} entries
   * @param {Iterable<string>} ordinary
   * @param {string[]} joined
   */
  constructor(entries, ordinary, joined) {
    this.entries = new Set(entries);
    this.ordinary = new Set(ordinary);
    this.joined = joined;
    /** By how an entry begins, as it sounds: a misspelling begins the same. @type {Map<string, Heard>} */
    this.heard = new Map();
    /** @type {Map<string, string[]>} */
    this.read = new Map();
  }

  /**
   * The entries that a word fits; what is known is asked only where it tells.
   * @param {string} word
   * @param {IsKnown} isKnown
   * @returns {Set<string>}
   */
  of(word, isKnown) {
    const found = new Set(this.exact(word));
    if (found.has(word) || word.length < SHORTEST_SOUND || this.isOrdinary(word)) return found;
    const whole = [...found, ...this.headed(word)];
    const isSure = whole.some((entry) => word.length - entry.length < GOES_ON);
    const heard = this.like(word).bySound.get(sound(word)) ?? [];
    const guessed = new Set([...whole, ...heard, ...(isSure ? [] : this.misspelt(word))]);
    return guessed.size === found.size || isKnown(word) ? found : guessed;
  }

  /**
   * A word, or the two that were typed as one (`ikwil`, `slaatme`).
   * @param {string} word
   * @param {IsKnown} isKnown
   */
  apart(word, isKnown) {
    if (this.exact(word).length || this.isOrdinary(word)) return [word];
    const found = this.split(word).find(({ rest }) => this.entries.has(rest));
    return found && !isKnown(word) ? found.pair : [word];
  }

  /** Each way in which a small word stands at the beginning or end of a word: the two, and the other one. */
  split(/** @type {string} */ word) {
    return this.joined.flatMap((small) => {
      if (word.length - small.length < SHORTEST_PART) return [];
      const [after, before] = [word.slice(small.length), word.slice(0, -small.length)];
      return [
        ...(word.startsWith(small) ? [{ pair: [small, after], rest: after }] : []),
        ...(word.endsWith(small) ? [{ pair: [before, small], rest: before }] : []),
      ];
    });
  }

  /** The entries that begin as a word does, as it sounds. What most queries never ask for is made when one does. */
  like(/** @type {string} */ word) {
    const initial = sound(word)[0];
    let found = this.heard.get(initial);
    if (!found) {
      const letters = SPELLED[initial] ?? initial;
      const isLike = (/** @type {string} */ entry) => letters.includes(entry[0]) && sound(entry)[0] === initial;
      const entries = [...this.entries].filter((entry) => entry.length >= SHORTEST_SOUND && isLike(entry));
      found = { entries, bySound: new Map() };
      for (const entry of entries) {
        const same = found.bySound.get(sound(entry));
        if (same) same.push(entry);
        else found.bySound.set(sound(entry), [entry]);
      }
      this.heard.set(initial, found);
    }
    return found;
  }

  /** The entries that a compound ends with: it is a kind of that (`hartmedicijnen`). */
  headed(/** @type {string} */ word) {
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_HEAD; cut++) {
      const found = this.exact(word.slice(cut)).filter((entry) => entry.length >= SHORTEST_HEAD);
      if (found.length) return found;
    }
    return [];
  }

  /** The entries that a word is most likely a misspelling of. */
  misspelt(/** @type {string} */ word) {
    let found = this.read.get(word);
    if (!found) {
      found = this.like(word).entries.filter((entry) => isMisspelt(word, entry));
      this.read.set(word, found);
    }
    return found;
  }

  /** Whether a word, or its beginning, is an ordinary one that only looks like an entry. */
  isOrdinary(/** @type {string} */ word) {
    return [word, ...beginnings(word)].some((entry) => this.ordinary.has(entry));
  }

  /** The word itself, as it is spoken, and its beginnings, as far as they are entries. */
  exact(/** @type {string} */ word) {
    const found = [word];
    if (word.length >= SHORTEST_SPOKEN && word.endsWith("e")) found.push(`${word}n`);
    else if (word.length >= SHORTEST_SPOKEN && /(ch|[kpsf])$/.test(word)) found.push(`${word}t`);
    return [...found, ...beginnings(word)].filter((entry) => this.entries.has(entry));
  }

  /**
   * Of each word the entries that it fits with the next one, as one word that was cut (`zelf moord`).
   * @param {string[]} typed
   */
  cut(typed) {
    return typed.map((one, at) => {
      const other = typed[at + 1] ?? "";
      if (Math.min(one.length, other.length) < SHORTEST_PART) return /** @type {Set<string>} */ (new Set());
      const whole = this.exact(one + other);
      const found = whole.length ? whole : this.misspeltCut(one, other);
      return new Set(found.filter((entry) => entry.length >= SHORTEST_CUT));
    });
  }

  /**
   * The entries of which two words are a misspelling that was cut (`zelf moort`, but not `per regio`).
   * @param {string} one
   * @param {string} other
   */
  misspeltCut(one, other) {
    if (this.exact(one).length && this.exact(other).length) return [];
    const [starts, most] = [sound(one) + sound(other).slice(0, 1), (one + other).length];
    return this.misspelt(one + other).filter(
      (entry) => sound(entry).startsWith(starts) && most - entry.replace("*", "").length <= LONGER_CUT,
    );
  }
}

/** Each beginning of a word that an entry may be. */
function beginnings(/** @type {string} */ word) {
  const found = [];
  for (let length = SHORTEST_BEGINNING; length <= word.length; length++) found.push(`${word.slice(0, length)}*`);
  return found;
}

/**
 * @param {string} word
 * @param {string} entry
 */
function isMisspelt(word, entry) {
  const right = entry.replace("*", "");
  if (right.length < SHORTEST_SOUND || sound(word)[0] !== sound(right)[0]) return false;
  if (right === entry) return Math.abs(word.length - right.length) <= FURTHEST && isAlike(word, right);
  if (right.length >= ONE_EDIT && sound(word).startsWith(sound(right))) return true;
  return (
    word.length >= right.length - 1 && [0, -1, 1].some((more) => isAlike(word.slice(0, right.length + more), right))
  );
}

/**
 * @param {string} word
 * @param {string} right
 */
function isAlike(word, right) {
  const [heard, meant] = [sound(word), sound(right)];
  if (heard === meant) return true;
  if (right.length < ONE_EDIT) return right.length >= BY_FINGER && isSlip(word, right);
  const most = right.length >= TWO_EDITS ? 2 : 1;
  return distance(word, right, most) <= most || distance(heard, meant, most) <= most;
}

/**
 * Whether two neighbours changed places, or one letter is that of a key beside the right one.
 * @param {string} word
 * @param {string} right
 */
function isSlip(word, right) {
  if (word.length !== right.length) return false;
  const places = [...right].flatMap((letter, place) => (letter === word[place] ? [] : [place]));
  const [first, last] = places;
  if (places.length === 2) return last === first + 1 && word[first] === right[last] && word[last] === right[first];
  return places.length === 1 && areNeighbours(word[first], right[first]);
}
