// Whether a query speaks of danger, by the patterns of modules/_registers/directe-hulp.yml, which says at its top how they
// are written. One specification with scripts/jgz/search/danger.py and language/patterns.py.

import { distance, sound } from "./klank.js";
import { fold, stem, words } from "./ontleder.js";

const LONGEST = 500;
const GAP = 5;
const NEGATIONS = ["geen", "zonder"];
const SHORTEST_CUT = 8;
const SHORTEST_PART = 3;
const [SHORTEST_SOUND, BY_FINGER, ONE_EDIT, TWO_EDITS, FURTHEST] = [4, 5, 7, 11, 3];
const KEYS = "qwertyuiop asdfghjkl zxcvbnm";

/** @typedef {string[][]} Item Any of these stands in the query: words right after each other, or none for its end. */
/** @typedef {{ words: Set<string>, phrases: string[][], isEnd: boolean }} Place An item, made ready to look for. */
/** @typedef {{ rows: Place[][], without: Place[][] }} Pattern */
/** @typedef {{ help: Help, quiet: boolean }} Danger An answer; `quiet` when a line is enough. */
/**
 * The words, and of each the entries that it fits by itself, and together with the next one.
 * @typedef {{ typed: string[], whole: Set<string>[], cut: Set<string>[] }} Typed
 */

const plain = (/** @type {string} */ text) => fold(text.toLowerCase()).replaceAll("\u0131", "i");
const isGroup = (/** @type {string} */ text) => /^[A-Z][A-Z_]+$/.test(text);

/** Knows the answers that fit a query. */
export class Watch {
  /** @param {Pick<SearchHead, "hulp" | "groepen">} head */
  constructor({ hulp, groepen }) {
    /** @type {Map<string, Item>} */
    this.groups = new Map([["EINDE", [[]]]]);
    for (const [name, entries] of groepen)
      this.groups.set(
        name,
        entries.flatMap((text) => (isGroup(text) ? this.group(text) : [plain(text).split(" ")])),
      );
    this.answers = hulp.map((help) => ({
      help,
      kinds: [help.zinnen, help.woorden, help.rustig].map((texts) => texts.map((text) => this.pattern(text))),
    }));
    this.trade = [place(this.group("VAKTAAL"))];
    this.ordinary = new Set(this.group("GEWOON").flat());
    const patterns = this.answers.flatMap(({ kinds }) => kinds.flat());
    const rows = [...patterns.flatMap(({ rows, without }) => [...rows, ...without]), this.trade];
    this.entries = new Set(rows.flat().flatMap((one) => [...one.words, ...one.phrases.flat()]));
    /** @type {Map<string, Set<string>>} */
    this.fits = new Map();
  }

  group(/** @type {string} */ name) {
    return this.groups.get(name) ?? [];
  }

  /** @returns {Pattern} */
  pattern(/** @type {string} */ text) {
    const row = (/** @type {string} */ part) =>
      part
        .split(" ")
        .map((item) => place(item.split("/").flatMap((name) => (isGroup(name) ? this.group(name) : [[plain(name)]]))));
    const [first, ...without] = text.split(" ZONDER ");
    return { rows: first.split(" + ").map(row), without: without.map(row) };
  }

  /**
   * The answers for a query, cards first; `isKnown` says of a term whether titles or keywords have it.
   * @param {string} text
   * @param {(term: string) => boolean} isKnown
   * @returns {Danger[]}
   */
  read(text, isKnown = () => false) {
    const short = Array.from(text).slice(0, LONGEST).join("");
    const typed = words(short).flatMap((word) => (word.parts.length ? word.parts : [word.text]).map(plain));
    const query = { typed, whole: typed.map((word) => this.fitting(word, isKnown)), cut: this.cut(typed) };
    const isTrade = this.has(query, this.trade);
    const found = this.answers.flatMap(({ help, kinds }) => {
      const [loud, byWord, byQuiet] = kinds.map((kind) => kind.some((pattern) => this.holds(query, pattern)));
      return loud || byWord || byQuiet ? [{ help, quiet: !(loud || (byWord && !isTrade)) }] : [];
    });
    return [...found.filter(({ quiet }) => !quiet), ...found.filter(({ quiet }) => quiet)];
  }

  /**
   * The entries of patterns that a word fits.
   * @param {string} word
   * @param {(term: string) => boolean} isKnown
   */
  fitting(word, isKnown) {
    let found = this.fits.get(word);
    if (found) return found;
    found = new Set(this.exact(word));
    if (!found.size && word.length >= SHORTEST_SOUND && !this.ordinary.has(word) && !isKnown(stem(word)))
      for (const entry of this.entries) if (isMisspelt(word, entry)) found.add(entry);
    this.fits.set(word, found);
    return found;
  }

  /** The word itself and its beginnings, as far as they are entries. */
  exact(/** @type {string} */ word) {
    const found = [word];
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
      const whole = Math.min(one.length, other.length) >= SHORTEST_PART ? this.exact(one + other) : [];
      return new Set(whole.filter((entry) => entry.length >= SHORTEST_CUT));
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
   * Whether the places of a row from `at` on stand in the query; `after` is where the one before ended.
   * @param {Typed} query
   * @param {Place[]} row
   * @returns {boolean}
   */
  has(query, row, at = 0, after = -1) {
    const { length } = query.typed;
    if (row[at].isEnd && after === length) return true;
    const [first, last] = after < 0 ? [0, length] : [after, Math.min(after + GAP + 1, length)];
    for (let start = first; start < last; start++) {
      if (start !== after && isDenied(query.typed, start)) continue;
      for (const end of ends(query, row[at], start))
        if (at + 1 === row.length || this.has(query, row, at + 1, end)) return true;
    }
    return false;
  }
}

/** @returns {Place} */
function place(/** @type {Item} */ item) {
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
  return (
    places.length === 1 && (KEYS.includes(word[first] + right[first]) || KEYS.includes(right[first] + word[first]))
  );
}
