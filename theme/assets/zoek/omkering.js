// A sentence in which the verb stands before its subject, put in the order that patterns of danger are written in. One
// specification with scripts/jgz/search/inversion.py.

const set = (/** @type {string} */ text) => new Set(text.split(" "));

const ALONE = set("ik hij ie ze zij we wij iemand papa pappa pap mama mamma mam opa oma");
const BEFORE_NOUN = set("mijn mn me onze ons zijn zn haar de het een");
const NO_VERB = set(
  "aan achter al alle allebei als altijd andere bij binnen buiten daar dan dat de deze die dit door dus een " +
    "elke en er geen haar heel het hier hoe hun ieder iedere in ja jouw maar me met mij mijn mn na naar naast " +
    "nadat net niet nog nou nu of om omdat onder ons onze ook op over per sinds sindsdien steeds te tegen " +
    "terwijl toch toen tot totdat tussen uit van vanaf veel voor voordat waar waarom wanneer want wat weer " +
    "welke wie wiens zijn zn zo zodat zonder",
);

/** The words with each verb behind the subject that follows it; the same words where there is none. */
export function straightened(/** @type {string[]} */ typed) {
  const found = [];
  for (let at = 0; at < typed.length; ) {
    const length = mayBeVerb(typed, at) ? subject(typed, at + 1) : 0;
    found.push(...typed.slice(at + 1, at + 1 + length), typed[at]);
    at += 1 + length;
  }
  return found;
}

/**
 * @param {string[]} typed
 * @param {number} at
 */
function mayBeVerb(typed, at) {
  const isNoun = at > 0 && BEFORE_NOUN.has(typed[at - 1]);
  return !isNoun && !NO_VERB.has(typed[at]) && !ALONE.has(typed[at]);
}

/**
 * Of how many words the subject is that begins at a place; 0 when none does.
 * @param {string[]} typed
 * @param {number} at
 */
function subject(typed, at) {
  const [first, noun] = [typed[at], typed[at + 1]];
  if (ALONE.has(first)) return 1;
  return BEFORE_NOUN.has(first) && noun && !NO_VERB.has(noun) && !ALONE.has(noun) ? 2 : 0;
}
