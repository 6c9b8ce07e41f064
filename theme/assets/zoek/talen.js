// What a query in another language asks in Dutch, by the words of modules/_registers/taalwoorden.yml. One specification with
// scripts/jgz/search/tongues.py and language/tongues.py.

const LONGEST_QUERY = 200;
const DUTCH = new Set(
  "een het mijn ik niet voor door wordt word heeft hoe wat wanneer mag als naar bij met van op zijn haar geen hij".split(
    " ",
  ),
);
/** @type {Record<string, string>} */
const SAME_LETTER = { "\u0131": "i", "\u0142": "l", "\u0629": "\u0647", "\u0649": "\u064a", "\u0621": "" };
const ARTICLE = "\u0627\u0644";
const SHORTEST_AFTER_ARTICLE = 3;
const FIRST_LETTERS = 5;

/** @typedef {{ tokens: string[], open: boolean, tongue: string, word: TongueWord }} Entry */
/** @typedef {{ tongue: Tongue, dutch: string, words: TongueWord[] }} Told A query in another tongue. */

/**
 * The words of a text in any script, in lower case, without marks, in Arabic without the article.
 * @param {string} text
 */
export function tokens(text) {
  const plain = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[\u0131\u0142\u0629\u0649\u0621]/g, (sign) => SAME_LETTER[sign]);
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => {
    const rest = word.startsWith(ARTICLE) ? word.slice(ARTICLE.length) : word;
    return rest.length >= SHORTEST_AFTER_ARTICLE ? rest : word;
  });
}

/** The words of a text, when none of them says that it is Dutch. */
function foreign(/** @type {string} */ text) {
  const typed = tokens(Array.from(text).slice(0, LONGEST_QUERY).join(""));
  return typed.some((word) => DUTCH.has(word)) ? [] : typed;
}

/**
 * Whether a text may hold a word of another tongue; `beginnings` are those of `tongue_beginnings` in help.py. While one is
 * `typing`, the few letters of the last word are on their way to any word.
 * @param {string} text
 * @param {Set<string>} beginnings
 */
export function mayBeForeign(text, beginnings, typing = false) {
  const typed = foreign(text);
  const isBegun = typing && /^[a-z0-9]{1,4}$/.test(typed.at(-1) ?? "") && !/\s$/.test(text);
  return (isBegun ? typed.slice(0, -1) : typed).some((word) => {
    if (/[^a-z0-9]/.test(word) || beginnings.has(word.slice(0, FIRST_LETTERS))) return true;
    return [1, 2, 3, 4].some((length) => beginnings.has(`${word.slice(0, length)}*`));
  });
}

/** Knows the words of other tongues. */
export class Tongues {
  /** @param {TongueFile} file */
  constructor({ talen, taalwoorden }) {
    this.tongues = talen;
    this.ignored = new Map(talen.map(({ id, weg }) => [id, new Set(weg.flatMap(tokens))]));
    /** By the first letter of the first token, longest first. @type {Map<string, Entry[]>} */
    this.entries = new Map();
    for (const word of taalwoorden)
      for (const [place, texts] of word[2].entries())
        for (const text of texts) {
          const entry = { tokens: tokens(text), open: text.endsWith("*"), tongue: talen[place].id, word };
          const [initial] = entry.tokens[0];
          const same = this.entries.get(initial);
          if (same) same.push(entry);
          else this.entries.set(initial, [entry]);
        }
    const size = (/** @type {Entry} */ { tokens }) => tokens.join("").length;
    for (const entries of this.entries.values())
      entries.sort((a, b) => b.tokens.length - a.tokens.length || size(b) - size(a) || Number(a.open) - Number(b.open));
  }

  /**
   * What a query asks; null when it is in none of these tongues. `isKnown` tells whether a word is Dutch of ours.
   * @param {string} text
   * @param {(word: string) => boolean} isKnown
   * @returns {Told | null}
   */
  read(text, isKnown = () => false) {
    const typed = foreign(text);
    /** @type {(Entry | string)[]} */
    const found = [];
    for (let at = 0; at < typed.length; ) {
      const [initial] = typed[at];
      const entry = this.entries.get(initial)?.find((item) => fits(item, typed.slice(at, at + item.tokens.length)));
      found.push(entry ?? typed[at]);
      at += entry ? entry.tokens.length : 1;
    }
    const known = found.filter((item) => typeof item !== "string");
    const tongue = this.tongue(known, found);
    if (!tongue) return null;
    const dutch = found.flatMap((item) => {
      if (typeof item !== "string") return item.word[0].split(" ");
      const isOurs = /^[a-z0-9]+$/.test(item) && !this.ignored.get(tongue.id)?.has(item);
      return isOurs && (/^[0-9]+$/.test(item) || isKnown(item)) ? [item] : [];
    });
    return { tongue, dutch: [...new Set(dutch)].join(" "), words: [...new Set(known.map(({ word }) => word))] };
  }

  /**
   * The tongue of most words; failing those, the one that has the script to itself.
   * @param {Entry[]} known
   * @param {(Entry | string)[]} found
   */
  tongue(known, found) {
    const count = (/** @type {Tongue} */ { id }) => known.filter(({ tongue }) => tongue === id).length;
    if (known.length) return this.tongues.reduce((best, item) => (count(item) > count(best) ? item : best));
    const isOf = (/** @type {Tongue} */ { schrift }) =>
      schrift && found.some((item) => typeof item === "string" && item[0] >= schrift[0] && item[0] <= schrift[1]);
    return this.tongues.find(isOf) ?? null;
  }
}

/**
 * @param {Entry} entry
 * @param {string[]} typed
 */
function fits({ tokens, open }, typed) {
  const last = tokens.length - 1;
  if (typed.length < tokens.length || tokens.some((token, place) => place < last && token !== typed[place]))
    return false;
  return open ? typed[last].startsWith(tokens[last]) : typed[last] === tokens[last];
}
