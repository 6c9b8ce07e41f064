// Whether a query may speak of danger at all: what goes before the patterns, which are much to send. One specification with
// scripts/jgz/search/gate.py, which says why whatever fits a pattern is let through.

import { Fitting, typedWords } from "./passend.js";
import { unfolded } from "./vouwen.js";

const ENOUGH = 6;
const nothing = () => false;

/** Knows what entries weigh. */
export class Gate {
  /** @param {Pick<GateFile, "gewichten" | "gewoon" | "aaneen">} file */
  constructor({ gewichten, gewoon, aaneen }) {
    /** @type {Map<string, number>} */
    this.weights = new Map();
    for (const [place, entries] of gewichten.entries())
      for (const entry of unfolded(entries)) this.weights.set(entry, place + 1);
    this.fitting = new Fitting(this.weights.keys(), unfolded(gewoon), unfolded(aaneen));
  }

  /** Whether the patterns have to tell what a query speaks of. */
  letsThrough(/** @type {string} */ text) {
    return this.weight(typedWords(text)) >= ENOUGH;
  }

  /** What the words of a query weigh together. */
  weight(/** @type {string[]} */ typed) {
    const cut = this.fitting.cut(typed).map((entries) => this.most(entries));
    return [...typed.map((word) => this.weightOf(word)), ...cut].reduce((sum, weight) => sum + weight, 0);
  }

  /** What a word weighs, or the two that were typed as one. */
  weightOf(/** @type {string} */ word) {
    const own = this.most(this.fitting.of(word, nothing));
    if (this.fitting.exact(word).length) return own;
    // The other one may be an entry that weighs nothing.
    const pairs = this.fitting.split(word).map(({ pair }) => this.own(pair[0]) + this.own(pair[1]));
    return Math.max(own, ...pairs);
  }

  own(/** @type {string} */ entry) {
    return this.weights.get(entry) ?? 0;
  }

  /** The most that any of some entries weighs. */
  most(/** @type {Iterable<string>} */ entries) {
    return Math.max(0, ...[...entries].map((entry) => this.own(entry)));
  }
}
