// From Dutch text to the terms of the index. One specification with scripts/jgz/search/analyser.py;
// tests/golden/ontleder.tsv holds both sides together.

const LETTER = "a-z0-9\u00df-\u00f6\u00f8-\u024f";
const WORD = new RegExp(`[${LETTER}]+(?:['-][${LETTER}]+)*`, "g");
// An acute accent by itself comes apart in NFKC.
/** @type {Record<string, string>} */
const SAME = { " \u0301": "'", "\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'", "\u2010": "-", "\u2011": "-" };
/** @type {Map<string, string>} */
const stemmed = new Map();
/** @type {Stemmer} */
let stemmer;

/** @typedef {{ text: string, parts: string[] }} Word A word in lower case; `parts` are those that hyphens join. */

/** Sets the stemmer. Must be called before anything else. */
export function useStemmer(/** @type {Stemmer} */ value) {
  stemmer = value;
}

/**
 * The words of a text in order.
 * @param {string} text
 * @returns {Word[]}
 */
export function words(text) {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ \u0301|[\u2018\u2019\u02bc`\u2010\u2011]/g, (sign) => SAME[sign]);
  return (plain.match(WORD) || []).flatMap(withoutApostrophes).map((piece) => {
    const parts = piece.split("-");
    return { text: parts.join(""), parts: parts.length > 1 ? parts : [] };
  });
}

function withoutApostrophes(/** @type {string} */ word) {
  if (!word.includes("'")) return [word];
  const [first, ...rest] = word.replace(/'s$/, "").split("'");
  return [first, ...rest].filter((item) => item.length > 1 || item === first);
}

/** The term of one word in lower case. */
export function stem(/** @type {string} */ word) {
  let term = stemmed.get(word);
  if (term === undefined) {
    term = fold(stemmer.stemWord(word.replace(/ie[ëe]n$/, "ie")));
    stemmed.set(word, term);
  }
  return term;
}

/** The text without diacritics. */
export function fold(/** @type {string} */ text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}

/** Every term of a text in order, joined words and the parts of words with hyphens. */
export function terms(/** @type {string} */ text) {
  return words(text)
    .flatMap((word) => [word.text, ...word.parts])
    .map(stem);
}
