// Whether a query speaks of danger, by the patterns of modules/_registers/directe-hulp.yml, which says at its top how they
// are written. One specification with scripts/jgz/search/danger.py and language/patterns.py.

import { Likeness } from "./gelijkenis.js";
import { areNeighbours, distance, sound } from "./klank.js";
import { fold, words } from "./ontleder.js";
import { unfolded } from "./vouwen.js";

const LONGEST = 500;
const GAP = 5;
const NEGATIONS = ["geen", "zonder"];
const SHORTEST_CUT = 8;
const SHORTEST_HEAD = 8;
const SHORTEST_PART = 3;
const SHORTEST_SPOKEN = 4;
const GOES_ON = 4;
const [SHORTEST_SOUND, BY_FINGER, ONE_EDIT, TWO_EDITS, FURTHEST] = [4, 5, 7, 11, 3];

/** @typedef {string[][]} Item Any of these stands in the query: words right after each other, or none for its end. */
/** @typedef {{ words: Set<string>, phrases: string[][], isEnd: boolean }} Place An item, made ready to look for. */
/** @typedef {{ rows: Place[][], without: Place[][] }} Pattern */
/** @typedef {(word: string) => boolean} IsKnown Whether titles or keywords have a word. */
/** @typedef {{ help: Help, quiet: boolean }} Danger An answer; `quiet` when a line is enough. */
/**
 * The words, and of each the entries that it fits by itself, and together with the next one; `present` are all of these.
 * @typedef {{ typed: string[], whole: Set<string>[], cut: Set<string>[], present: Set<string> }} Typed
 */

const plain = (/** @type {string} */ text) => fold(text.toLowerCase()).replaceAll("\u0131", "i");
const isGroup = (/** @type {string} */ text) => /^[A-Z][A-Z_]+$/.test(text);

/** Knows the answers that fit a query. */
export class Watch {
  /** @param {Pick<HelpFile, "hulp" | "groepen" | "gelijkenis">} file */
  constructor({ hulp, groepen, gelijkenis }) {
    /** @type {Map<string, Item>} */
    this.groups = new Map([["EINDE", [[]]]]);
    for (const [name, others, entries] of groepen)
      this.groups.set(name, [
        ...(others ? others.split(" ").flatMap((other) => this.group(other)) : []),
        ...unfolded(entries).map((text) => text.split(" ")),
      ]);
    // A copy that a device kept from before has none.
    this.likeness = gelijkenis && new Likeness(gelijkenis, this.groups);
    // The same few items stand in a thousand patterns: each is made once.
    /** @type {Map<string, Place>} */
    this.places = new Map();
    this.answers = hulp.map((help) => ({
      help,
      kinds: [help.zinnen, help.woorden, help.rustig].map((texts) => texts.map((text) => this.pattern(text))),
    }));
    this.trade = [this.place("VAKTAAL")];
    this.ordinary = new Set(this.group("GEWOON").flat());
    this.joined = this.group("AANEEN").flat();
    this.entries = new Set([...this.places.values()].flatMap((one) => [...one.words, ...one.phrases.flat()]));
    /** By how an entry begins, as it sounds: a misspelling begins the same. @type {Map<string, string[]>} */
    this.byInitial = new Map();
    /** By the whole of its sound: those are the same word (`stopd`), also where a beginning fits. @type {Map<string, string[]>} */
    this.bySound = new Map();
    for (const entry of this.entries) {
      if (entry.length < SHORTEST_SOUND) continue;
      const heard = sound(entry);
      for (const [map, key] of /** @type {const} */ ([
        [this.byInitial, heard[0]],
        [this.bySound, heard],
      ]))
        map.set(key, [...(map.get(key) ?? []), entry]);
    }
    /** @type {Map<string, Set<string>>} */
    this.fits = new Map();
  }

  group(/** @type {string} */ name) {
    return this.groups.get(name) ?? [];
  }

  /** What may stand at a place of a row: an item with its slashes. */
  place(/** @type {string} */ item) {
    let found = this.places.get(item);
    if (!found) {
      found = made(item.split("/").flatMap((name) => (isGroup(name) ? this.group(name) : [[plain(name)]])));
      this.places.set(item, found);
    }
    return found;
  }

  /** @returns {Pattern} */
  pattern(/** @type {string} */ text) {
    const row = (/** @type {string} */ part) => part.split(" ").map((item) => this.place(item));
    const [first, ...without] = text.split(" ZONDER ");
    return { rows: first.split(" + ").map(row), without: without.map(row) };
  }

  /**
   * The answers for a query, cards first.
   * @param {string} text
   * @param {IsKnown} isKnown
   * @returns {Danger[]}
   */
  read(text, isKnown = () => false) {
    const short = Array.from(text).slice(0, LONGEST).join("");
    const read = words(short).flatMap((word) => (word.parts.length ? word.parts : [word.text]).map(plain));
    const typed = read.flatMap((word) => this.apart(word, isKnown));
    const whole = typed.map((word) => this.fitting(word, isKnown));
    const cut = this.cut(typed);
    const query = { typed, whole, cut, present: new Set([...whole, ...cut].flatMap((some) => [...some])) };
    const isTrade = this.has(query, this.trade);
    const found = this.answers.flatMap(({ help, kinds }) => {
      const [loud, byWord, byQuiet] = kinds.map((kind) => kind.some((pattern) => this.holds(query, pattern)));
      return loud || byWord || byQuiet ? [{ help, quiet: !(loud || (byWord && !isTrade)) }] : [];
    });
    if (!found.length && !isTrade) return this.like(read);
    return [...found.filter(({ quiet }) => !quiet), ...found.filter(({ quiet }) => quiet)];
  }

  /**
   * A line with each answer that a query is like, which fits no pattern.
   * @param {string[]} read
   * @returns {Danger[]}
   */
  like(read) {
    const kinds = this.likeness?.kindsOf(read) || [];
    const byId = new Map(this.answers.map(({ help }) => [help.id, help]));
    return kinds.flatMap((kind) => [byId.get(kind)].flatMap((help) => (help ? [{ help, quiet: true }] : [])));
  }

  /**
   * A word, or the two that were typed as one (`ikwil`, `slaatme`).
   * @param {string} word
   * @param {IsKnown} isKnown
   */
  apart(word, isKnown) {
    if (this.exact(word).length || this.ordinary.has(word) || isKnown(word)) return [word];
    const isPart = (/** @type {string} */ rest) => rest.length >= SHORTEST_PART && this.entries.has(rest);
    for (const small of this.joined) {
      const [after, before] = [word.slice(small.length), word.slice(0, -small.length)];
      if (word.startsWith(small) && isPart(after)) return [small, after];
      if (word.endsWith(small) && isPart(before)) return [before, small];
    }
    return [word];
  }

  /**
   * The entries of patterns that a word fits.
   * @param {string} word
   * @param {IsKnown} isKnown
   */
  fitting(word, isKnown) {
    const found = this.exact(word);
    const isItself = found.includes(word) || word.length < SHORTEST_SOUND || this.ordinary.has(word) || isKnown(word);
    if (isItself) return new Set(found);
    const whole = [...found, ...this.headed(word)];
    const isSure = whole.some((entry) => word.length - entry.length < GOES_ON);
    return new Set([...whole, ...((isSure ? this.bySound.get(sound(word)) : this.misspelt(word)) ?? [])]);
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
    let found = this.fits.get(word);
    if (!found) {
      found = new Set((this.byInitial.get(sound(word)[0]) ?? []).filter((entry) => isMisspelt(word, entry)));
      this.fits.set(word, found);
    }
    return found;
  }

  /** The word itself, as it is spoken, and its beginnings, as far as they are entries. */
  exact(/** @type {string} */ word) {
    const found = [word];
    if (word.length >= SHORTEST_SPOKEN && word.endsWith("e")) found.push(`${word}n`);
    else if (word.length >= SHORTEST_SPOKEN && /(ch|[kpsf])$/.test(word)) found.push(`${word}t`);
    for (let length = 3; length <= word.length; length++) found.push(`${word.slice(0, length)}*`);
    return found.filter((entry) => this.entries.has(entry));
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
      // A misspelt one counts as well, unless both are words of a pattern by themselves.
      const both = this.exact(one).length && this.exact(other).length;
      const found = whole.length || both ? whole : [...this.misspelt(one + other)];
      return new Set(found.filter((entry) => entry.length >= SHORTEST_CUT));
    });
  }

  /**
   * @param {Typed} query
   * @param {Pattern} pattern
   */
  holds(query, { rows, without }) {
    return rows.every((row) => this.has(query, row)) && !without.some((row) => this.has(query, row));
  }

  /**
   * Whether the places of a row stand in the query.
   * @param {Typed} query
   * @param {Place[]} row
   */
  has(query, row) {
    return row.every((place) => mayHave(query, place)) && this.goesOn(query, row, 0, -1);
  }

  /**
   * Whether the places of a row from `at` on stand in the query; `after` is where the one before ended.
   * @param {Typed} query
   * @param {Place[]} row
   * @param {number} at
   * @param {number} after
   * @returns {boolean}
   */
  goesOn(query, row, at, after) {
    const { length } = query.typed;
    if (row[at].isEnd && after === length) return true;
    const [first, last] = after < 0 ? [0, length] : [after, Math.min(after + GAP + 1, length)];
    for (let start = first; start < last; start++) {
      if (start !== after && isDenied(query.typed, start)) continue;
      for (const end of ends(query, row[at], start))
        if (at + 1 === row.length || this.goesOn(query, row, at + 1, end)) return true;
    }
    return false;
  }
}

/**
 * Whether anything of a place is in the query at all.
 * @param {Typed} query
 * @param {Place} place
 */
function mayHave({ present }, { words, phrases, isEnd }) {
  return isEnd || meet(present, words) || phrases.some((phrase) => phrase.every((entry) => present.has(entry)));
}

/** @returns {Place} */
function made(/** @type {Item} */ item) {
  return {
    words: new Set(item.filter(({ length }) => length === 1).flat()),
    phrases: item.filter(({ length }) => length > 1),
    isEnd: item.some(({ length }) => !length),
  };
}

/**
 * Where what may stand at a place ends, when it begins at `start`.
 * @param {Typed} query
 * @param {Place} place
 * @param {number} start
 */
function ends({ whole, cut }, { words, phrases }, start) {
  const found = [];
  if (meet(whole[start], words)) found.push(start + 1);
  if (meet(cut[start], words)) found.push(start + 2);
  for (const phrase of phrases) {
    let at = start;
    const fits = phrase.every((entry) => {
      const step = whole[at]?.has(entry) ? 1 : cut[at]?.has(entry) ? 2 : 0;
      at += step;
      return step;
    });
    if (fits) found.push(at);
  }
  return found;
}

/**
 * @param {Set<string>} some
 * @param {Set<string>} others
 */
function meet(some, others) {
  for (const one of some) if (others.has(one)) return true;
  return false;
}

/**
 * @param {string[]} typed
 * @param {number} start
 */
function isDenied(typed, start) {
  const [one, before] = [typed[start - 2], typed[start - 1]];
  return NEGATIONS.includes(before) || (one === "zonder" && before === "te");
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
