// Whether a query speaks of danger, by the patterns of modules/_registers/directe-hulp.yml, which says at its top how they
// are written. One specification with scripts/jgz/search/danger.py, rows.py and language/patterns.py.

import { Likeness } from "./gelijkenis.js";
import { straightened } from "./omkering.js";
import { Fitting, plain, typedWords } from "./passend.js";
import { unfolded } from "./vouwen.js";

/** @import { IsKnown } from "./passend.js" */

const GAP = 5;
const NEGATIONS = ["geen", "zonder"];

/** @typedef {string[][]} Item Any of these stands in the query: words right after each other, or none for its end. */
/** @typedef {{ words: Set<string>, phrases: string[][], isEnd: boolean }} Place An item, made ready to look for. */
/** @typedef {{ rows: Place[][], without: Place[][] }} Pattern */
/** @typedef {{ help: Help, quiet: boolean }} Danger An answer; `quiet` when a line is enough. */
/**
 * The words, and of each the entries that it fits by itself, and together with the next one; `present` are all of these.
 * @typedef {{ typed: string[], whole: Set<string>[], cut: Set<string>[], present: Set<string> }} Typed
 */

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
    const entries = [...this.places.values()].flatMap((one) => [...one.words, ...one.phrases.flat()]);
    this.fitting = new Fitting(entries, this.group("GEWOON").flat(), this.group("AANEEN").flat());
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
    const read = typedWords(text);
    const typed = read.flatMap((word) => this.fitting.apart(word, isKnown));
    const query = this.query(typed, isKnown);
    const order = straightened(typed);
    const other = order.join(" ") === typed.join(" ") ? null : this.query(order, isKnown);
    const isTrade = this.has(query, this.trade);
    const fits = (/** @type {Pattern} */ pattern) =>
      this.holds(query, pattern) || (other && this.holds(other, pattern) && !this.isBarred(query, pattern));
    const found = this.answers.flatMap(({ help, kinds }) => {
      const [loud, byWord, byQuiet] = kinds.map((kind) => kind.some(fits));
      return loud || byWord || byQuiet ? [{ help, quiet: !(loud || (byWord && !isTrade)) }] : [];
    });
    if (!found.length && !isTrade) return this.like(read);
    return [...found.filter(({ quiet }) => !quiet), ...found.filter(({ quiet }) => quiet)];
  }

  /**
   * @param {string[]} typed
   * @param {IsKnown} isKnown
   * @returns {Typed}
   */
  query(typed, isKnown) {
    const whole = typed.map((word) => this.fitting.of(word, isKnown));
    const cut = this.fitting.cut(typed);
    return { typed, whole, cut, present: new Set([...whole, ...cut].flatMap((some) => [...some])) };
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
   * @param {Typed} query
   * @param {Pattern} pattern
   */
  holds(query, pattern) {
    return pattern.rows.every((row) => this.has(query, row)) && !this.isBarred(query, pattern);
  }

  /**
   * Whether something stands in the query that a pattern must not have.
   * @param {Typed} query
   * @param {Pattern} pattern
   */
  isBarred(query, { without }) {
    return without.some((row) => this.has(query, row));
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
