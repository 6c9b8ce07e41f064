// From Dutch text to the terms of the index. One specification with scripts/jgz/search/analyser.py;
// tests/golden/ontleder.tsv holds both sides together.

const LETTER = "a-z0-9\u00df-\u00f6\u00f8-\u024f";
const WORD = new RegExp(`[${LETTER}]+(?:['-][${LETTER}]+)*`, "g");
// An acute accent by itself comes apart in NFKC.
/** @type {Record<string, string>} */
const SAME = { " \u0301": "'", "\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'", "\u2010": "-", "\u2011": "-" };
// When something is (`nachts`, `snachts` of an apostrophe that was left out) is its noun.
const TIMES = /^s?(avond|middag|morgen|nacht|ochtend|winter|zomer)s$/;
// What the stemmer leaves apart; see scripts/jgz/language/stems.py.
const OWN_D = /[lrm]den$/;
const DOUBLE = /[^aeiouy](aa|ee|oo|uu)[^aeiouy]$/;
const [LONG_STEM, LONG_VERB, SHORTEST_PLURAL] = [7, 6, 5];
const VERBS =
  "begin begon|besluit besloot|bijt beet|blijf bleef|breek brook brak|breng bracht|denk dacht|drink dronk|" +
  "dwing dwong|eet geet|geef gaf|help holp|houd hield|kies koos|kijk keek|kom koom kwam|koop kocht|" +
  "krijg kreeg|lees las|lig lag|loop liep|neem noom nam|overlijd overleed|schrijf schreef|slaap sliep|" +
  "snijd sneed|spreek sprook sprak|spring sprong|steek stook stak|sterf storf stierf|trek trok|val viel|" +
  "vergeet vergat|vertrek vertrok|verlies verloor|verwijs verwees|vind von vond|weeg woog|zien zag ziet|zit zeet zat|" +
  "zoek zocht|zuig zoog|zwem zwom|zwijg zweeg";
const OWN = new RegExp(
  "^(afwezig|beetje|begeleid|gaatje|gebied|gebit|gelijk|gelukkig|gemeente|gevolg|geweld|gewond|gewoon|gezag|gezicht|" +
    "gezin|gezond|hevig|houding|matig|mening|paars|plaatje|reeks|vorig|waarde|waarheid|weekend|wissel)(?:ing)?(?:e[nr]?|[dnt]e|[nt]en|heid|je|n|t)?s?$",
);
const BEFORE = /^(?:aan|af|be|bij|door|flauw|in|mee|na|om|op|over|terug|toe|uit|voor|weg)/;
/** @type {Map<string, string>} */
const STRONG = new Map(
  VERBS.split("|").flatMap((row) => {
    const [verb, ...forms] = row.split(" ");
    return forms.map((form) => /** @type {[string, string]} */ ([form, verb]));
  }),
);
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
    return parts.length > 1 ? { text: parts.join(""), parts } : { text: piece.replace(TIMES, "$1"), parts: [] };
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
    const single = word.replace(/ie[ëe]n$/, "ie");
    term = joined(fold(single), fold(stemmer.stemWord(single)));
    stemmed.set(word, term);
  }
  return term;
}

/** The term that other forms of a word have as well; `term` is what the stemmer makes of it. */
function joined(/** @type {string} */ word, /** @type {string} */ term) {
  const own = OWN.exec(word);
  if (own) return own[1];
  if (OWN_D.test(word) && term === word.slice(0, -3)) return `${term}d`;
  term = ofStrongVerb(term);
  if (term.length >= SHORTEST_PLURAL && term.endsWith("s") && stemmer.stemWord(term) === term.slice(0, -1)) {
    term = term.slice(0, -1);
  }
  if (DOUBLE.test(term) && term.length >= (term.endsWith("eer") ? LONG_VERB : LONG_STEM)) {
    return term.slice(0, -2) + term.slice(-1);
  }
  return term;
}

function ofStrongVerb(/** @type {string} */ term) {
  const before = BEFORE.exec(term)?.[0] || "";
  const verb = STRONG.get(term) || (before && STRONG.get(term.slice(before.length)));
  return verb ? (STRONG.has(term) ? verb : before + verb) : term;
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
