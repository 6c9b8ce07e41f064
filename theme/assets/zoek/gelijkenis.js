// Which danger a query is like, when it fits no pattern. One specification with scripts/jgz/search/likeness.py, which says
// how it was learned.

import { unfolded } from "./vouwen.js";

const BEGINNING = 6;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const SHORTEST_FEATURE = 3;
const MOST_KINDS = 2;

/** @typedef {[kind: number, worth: number]} Worth What a feature says for the kind at a place. */

/** @returns {Worth[]} */
function worthsIn(/** @type {string} */ told) {
  return (told.match(/[A-Za-z]-?[0-9]+/g) ?? []).map((text) => [LETTERS.indexOf(text[0]), Number(text.slice(1))]);
}

/** Knows the danger that words are like. */
export class Likeness {
  /**
   * @param {HelpFile["gelijkenis"]} learned
   * @param {Map<string, string[][]>} groups
   */
  constructor(learned, groups) {
    this.learned = learned;
    const features = [...(learned.groepen.match(/#[^#]+/g) ?? []), ...unfolded(learned.woorden)];
    const told = learned.waarden.split(" ");
    /** @type {Map<string, Worth[]>} */
    this.worths = new Map(features.map((feature, place) => [feature, worthsIn(told[place])]));
    /** Words that add to what another one says, and say nothing alone. A copy of before has none. */
    this.small = new Set(unfolded(learned.klein ?? ""));
    /** The groups that an entry of one word stands in. @type {Map<string, string[]>} */
    this.groups = new Map();
    for (const [name, item] of groups)
      if (this.worths.has(`#${name}`))
        for (const alternative of item)
          if (alternative.length === 1)
            this.groups.set(alternative[0], [...(this.groups.get(alternative[0]) || []), name]);
  }

  /** The ids of the answers that words ask for, the likeliest first; none when they are like an ordinary query. */
  kindsOf(/** @type {string[]} */ words) {
    const { soorten, basis, marge, verschil } = this.learned;
    const sums = [...basis];
    for (const feature of this.features(words)) {
      for (const [kind, worth] of this.worths.get(feature) || []) sums[kind] += worth;
    }
    // The first is none of them.
    const over = sums.flatMap((sum, kind) => (kind && sum - sums[0] > marge ? [kind] : []));
    const telling = [...this.features(words.filter((word) => !this.small.has(word)))];
    const likely = over.filter((kind) => telling.some((feature) => this.speaksFor(kind, feature)));
    const best = likely.sort((a, b) => sums[b] - sums[a] || a - b).slice(0, MOST_KINDS);
    return best.filter((kind) => sums[best[0]] - sums[kind] <= verschil).map((kind) => soorten[kind]);
  }

  /**
   * @param {number} kind
   * @param {string} feature
   */
  speaksFor(kind, feature) {
    const worths = new Map(this.worths.get(feature));
    return (worths.get(kind) ?? 0) > (worths.get(0) ?? 0);
  }

  /** What counts of words: how each begins, and the groups that it stands in. */
  features(/** @type {string[]} */ words) {
    /** @type {Set<string>} */
    const found = new Set();
    for (const word of words) {
      found.add(word.slice(0, BEGINNING));
      const entries = [word];
      for (let length = SHORTEST_FEATURE; length <= word.length; length++) entries.push(`${word.slice(0, length)}*`);
      for (const entry of entries) for (const name of this.groups.get(entry) || []) found.add(`#${name}`);
    }
    return found;
  }
}
