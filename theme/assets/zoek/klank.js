// When two spellings sound alike or nearly so. One specification with scripts/jgz/search/sound.py.

const PAIRS = [
  ["ij", "ei"],
  ["au", "ou"],
  ["sch", "sg"],
  ["ch", "g"],
  ["ph", "f"],
  ["th", "t"],
  ["x", "ks"],
  ["qu", "kw"],
  ["y", "i"],
];
const KEYS = "qwertyuiop asdfghjkl zxcvbnm";
/** Letters that are heard for one another within a word. */
const MIXED = "td pb sz fv mn ie ea ou iy ck cs";
/** @type {Record<string, string>} */
const SINGLE = { c: "k", z: "s", v: "f" };
/** @type {Map<string, string>} */
const sounds = new Map();

/**
 * A term as it sounds: the same for spellings that people mix up (`hegting`, `hechting`).
 * @param {string} term
 */
export function sound(term) {
  let heard = sounds.get(term);
  if (heard === undefined) {
    heard = term;
    for (const [spelling, same] of PAIRS) if (heard.includes(spelling)) heard = heard.replaceAll(spelling, same);
    heard = heard.replace(/c(?=[eiy])/g, "s").replace(/[czv]/g, (sign) => SINGLE[sign]);
    heard = heard
      .replace(/ie$/, "i")
      .replace(/dt$|d$/, "t")
      .replace(/(.)\1+/g, "$1");
    sounds.set(term, heard);
  }
  return heard;
}

/**
 * Whether two letters lie side by side on a keyboard.
 * @param {string} one
 * @param {string} other
 */
export function areNeighbours(one, other) {
  return KEYS.includes(one + other) || KEYS.includes(other + one);
}

/**
 * Whether one letter is likely to stand where the other should: by the ear or by the fingers.
 * @param {string} one
 * @param {string} other
 */
export function areMixedUp(one, other) {
  return areNeighbours(one, other) || MIXED.includes(one + other) || MIXED.includes(other + one);
}

/**
 * Edits between two terms (swap of neighbours is one); `most` + 1 as soon as it is more.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let from = 0;
  let [end, otherEnd] = [one.length, other.length];
  while (from < end && from < otherEnd && one[from] === other[from]) from += 1;
  while (end > from && otherEnd > from && one[end - 1] === other[otherEnd - 1])
    [end, otherEnd] = [end - 1, otherEnd - 1];
  // Nearly every pair of words differs too much between its ends: most of them need no table.
  if (from === end || from === otherEnd) return Math.min(end + otherEnd - 2 * from, most + 1);
  if (most === 1) return isOneEdit(one, other, from, end, otherEnd) ? 1 : 2;
  return tableDistance(one.slice(from, end), other.slice(from, otherEnd), most);
}

/**
 * Whether two runs that differ at both ends are one letter for another, or two letters that changed places.
 * @param {string} one
 * @param {string} other
 * @param {number} from
 * @param {number} end
 * @param {number} otherEnd
 */
function isOneEdit(one, other, from, end, otherEnd) {
  if (end !== otherEnd || end - from > 2) return false;
  return end - from === 1 || (one[from] === other[from + 1] && one[from + 1] === other[from]);
}

/**
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
function tableDistance(one, other, most) {
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const now = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const differs = one[i - 1] === other[j - 1] ? 0 : 1;
      let best = Math.min(row[j] + 1, now[j - 1] + 1, row[j - 1] + differs);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        best = Math.min(best, before[j - 2] + 1);
      now.push(best);
      if (best < least) least = best;
    }
    if (least > most) return most + 1;
    before = row;
    row = now;
  }
  return Math.min(row[other.length], most + 1);
}

/**
 * The runs of three signs in a term, its two ends marked.
 * @param {string} term
 */
export function trigrams(term) {
  const marked = `^${term}$`;
  /** @type {Set<string>} */
  const found = new Set();
  for (let place = 0; place + 3 <= marked.length; place++) found.add(marked.slice(place, place + 3));
  return found;
}
