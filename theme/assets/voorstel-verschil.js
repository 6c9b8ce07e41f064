// What a change of a recommendation may mean, while somebody types it: the same words as `jgz verschil` looks at, on the
// device. It may tell less than the check does; it never calls something the same that the check calls changed. The
// names of functions are those of `scripts/jgz/language/tokens.py`, `compare/meaning.py` and `turned.py`.

import { WORDS } from "./voorstel-woorden.js";

/**
 * The lists of `scripts/jgz/language/turning_words.py`.
 * @typedef {{
 *   numbers: Record<string, string>, ordinals: Record<string, string>, units: Record<string, string>,
 *   sureUnits: string[], per: string[], negations: Record<string, string>, weighty: Record<string, string>,
 *   limits: Record<string, string>, limitsOfNumbers: string[], amounts: string[], amountEndings: string[],
 *   rates: Record<string, string>, medicines: string[], medicineEndings: string[], roman: string[],
 *   opposites: Record<string, [number, number][]>, beginnings: [string, string][],
 * }} Words
 * @typedef {{ word: string, key: string, mark: string }} Token
 * @typedef {{ same: boolean, told: string, modal: string }} Change
 */

const TOKEN =
  /(?<![\p{L}\p{N}_])(?:t\/m|tot en met|ten minste|ten hoogste|op zijn minst|op zijn hoogst|om de)(?![\p{L}\p{N}_])|\d{1,2}:\d{2}(?!\d)|\d{1,2}\.\d{2}(?= uur)|\d{1,3}(?:ste|de|e)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[1-9]\d{0,2}(?:[ .]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*(?: ?[¼½¾])?|[¼½¾]|° ?c(?!\p{L})|°|\p{L}+(?:'\p{L}+)*|\S/giu;
const PARTS = /** @type {Record<string, number>} */ ({ "¼": 0.25, "½": 0.5, "¾": 0.75 });
// Words that say how strongly something is advised.
const MODAL = /^(?:overweeg|overwegen|moet|moeten|dient|dienen|mag|mogen|kan|kunt|kunnen|hoeft|hoeven|zou)$/;
const MOST_TOKENS = 900;
const MOST_TOLD = 6;

/**
 * A value of a table of which the keys are words that people type: never what every object has.
 * @template Value
 * @param {Record<string, Value>} table
 * @param {string} key
 */
const at = (table, key) => (Object.hasOwn(table, key) ? table[key] : undefined);

/** @param {string} text */
export const plain = (text) =>
  text
    .normalize("NFC")
    .replaceAll(/[‘’‚]/g, "'")
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/\s+/g, " ")
    .trim();

/** @param {string} text */
const withoutStress = (text) =>
  text
    .normalize("NFD")
    .replaceAll(/[\u0300\u0301]/g, "")
    .normalize("NFC");

/**
 * The value of a number as one spelling.
 * @param {string} text
 */
function numberIn(text) {
  const last = text.slice(-1);
  const part = at(PARTS, last) ?? 0;
  let digits = part ? text.slice(0, -1).trim() || "0" : text;
  if (/^[1-9]\d{0,2}(?:[ .]\d{3})+(?:,\d+)?$/.test(digits)) digits = digits.replaceAll(/[ .]/g, "");
  if (/^0\d+$/.test(digits) || !/^\d+(?:[.,]\d+)?$/.test(digits) || digits.length > 15) return text;
  return String(Number(digits.replace(",", ".")) + part);
}

/**
 * What a word means and whether it may turn the meaning.
 * @param {string} text in lower case
 * @returns {Token}
 */
function look(text) {
  const word = withoutStress(text);
  /**
   * @param {string} key
   * @param {string} [mark]
   */
  const as = (key, mark = key) => ({ word: text, key, mark });
  const stem = word.endsWith("e") ? word.slice(0, -1) : word;
  if (/^\d{1,2}[:.]\d{2}$/.test(text) && (text.includes(":") || clock.has(text))) return as(`#${hour(text)}`);
  if (/^\d+(?:ste|de|e)$/.test(text)) return as(`${Number.parseInt(text, 10)}e`, "");
  if (at(WORDS.ordinals, word)) return as(at(WORDS.ordinals, word) ?? "", "");
  if (/^[\d¼½¾]/.test(text)) return as(`#${numberIn(text)}`);
  const number = at(WORDS.numbers, text) ?? at(WORDS.numbers, word);
  if (number) return as(`#${number}`);
  if (at(WORDS.negations, word)) return as(word, at(WORDS.negations, word));
  if (at(WORDS.limits, word)) return as(at(WORDS.limits, word) ?? "");
  if (text.startsWith("°")) return as("°c");
  const unit = at(WORDS.units, word);
  if (unit && WORDS.sureUnits.includes(unit)) return as(unit);
  if (at(WORDS.rates, stem)) return as(word, at(WORDS.rates, stem));
  if (WORDS.amounts.includes(word) || WORDS.amountEndings.some((end) => stem.endsWith(end))) return as(stem);
  if (at(WORDS.weighty, word)) return as(word, at(WORDS.weighty, word));
  if (WORDS.roman.includes(word)) return as(`#${word}`);
  if (WORDS.medicines.includes(word) || (word.length > 6 && WORDS.medicineEndings.some((end) => word.endsWith(end))))
    return as(word);
  if (/^[-–—−]$/.test(word)) return as("-", "");
  return word === "tot en met" ? as("t/m", "") : as(word, "");
}

/** Times of day that stand before "uur", filled while a text is read. @type {Set<string>} */
const clock = new Set();

/** @param {string} text */
function hour(text) {
  const [hours = "", minutes = ""] = text.split(/[:.]/);
  return minutes === "00" ? String(Number(hours)) : `${Number(hours)}:${minutes}`;
}

/** @param {Token | undefined} token */
const isNumber = (token) => token?.key.startsWith("#") ?? false;

/**
 * The words of a text.
 * @param {string} text
 */
export function tokensOf(text) {
  clock.clear();
  for (const [time] of text.matchAll(/\d{1,2}\.\d{2}(?= uur)/g)) clock.add(time);
  const found = [...text.matchAll(TOKEN)].map(([word]) => look(word.toLowerCase()));
  for (const [number, token] of found.entries()) {
    if (token.mark) {
      const before = number ? found[number - 1]?.key : "";
      if (token.key === "enkel" && /^(?:de|een|links|rechts)$/.test(before ?? "")) token.mark = "";
      continue;
    }
    inPlace(found, number, token);
  }
  return found;
}

/**
 * What a word is among its neighbours.
 * @param {Token[]} found
 * @param {number} number
 * @param {Token} token
 */
function inPlace(found, number, token) {
  const before = found[number - 1];
  const after = found.slice(number + 1, number + 4);
  const unit = at(WORDS.units, token.key);
  if (token.word.length === 1 && /\p{L}/u.test(token.word) && before?.word.startsWith("vitamine")) {
    token.mark = `vitamine ${token.word}`;
  } else if (unit && isMeasured(found, number)) {
    token.key = unit;
    token.mark = unit === "keer" ? "" : unit;
  } else if (token.key === "een" && after[0] && at(WORDS.units, after[0].key)) {
    token.key = "#1";
  } else if (WORDS.limitsOfNumbers.includes(token.key) && after.some(isNumber)) {
    token.mark = token.key;
  }
}

/**
 * @param {Token[]} found
 * @param {number} number
 */
function isMeasured(found, number) {
  const [last, first] = [found[number - 1], found[number - 2]];
  if (!last) return false;
  return isNumber(last) || WORDS.per.includes(last.key) || (isNumber(first) && /^\p{L}+$/u.test(last.word));
}

/**
 * The places where words went and others came, by the longest row that both texts share.
 * @param {Token[]} old
 * @param {Token[]} now
 * @returns {[Token[], Token[]][]}
 */
function stretches(old, now) {
  const width = now.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  for (let x = old.length - 1; x >= 0; x -= 1) {
    for (let y = now.length - 1; y >= 0; y -= 1) {
      const here = old[x]?.key === now[y]?.key;
      const [across, down, both] = [
        longest[x * width + y + 1],
        longest[(x + 1) * width + y],
        longest[(x + 1) * width + y + 1],
      ];
      longest[x * width + y] = here ? (both ?? 0) + 1 : Math.max(across ?? 0, down ?? 0);
    }
  }
  /** @type {[Token[], Token[]][]} */
  const found = [];
  /** @type {[Token[], Token[]]} */
  let open = [[], []];
  let [x, y] = [0, 0];
  const close = () => {
    if (open[0].length || open[1].length) found.push(open);
    open = [[], []];
  };
  while (x < old.length || y < now.length) {
    const [one, other] = [old[x], now[y]];
    if (one && other && one.key === other.key) {
      close();
      x += 1;
      y += 1;
    } else if (one && (!other || (longest[(x + 1) * width + y] ?? 0) >= (longest[x * width + y + 1] ?? 0))) {
      open[0].push(one);
      x += 1;
    } else if (other) {
      open[1].push(other);
      y += 1;
    }
  }
  close();
  return found;
}

/**
 * @param {string} one
 * @param {string} other
 */
function areOpposite(one, other) {
  if (one === `on${other}` || other === `on${one}`) return true;
  for (const pair of WORDS.beginnings) {
    for (const [begin, end] of [pair, [...pair].reverse()]) {
      if (begin !== undefined && one.startsWith(begin) && other === `${end}${one.slice(begin.length)}`) return true;
    }
  }
  const [unit, becomes] = [at(WORDS.units, one), at(WORDS.units, other)];
  if (unit && becomes && unit !== becomes && one.length > 1 && other.length > 1) return true;
  if (/^\d+e$/.test(one) && /^\d+e$/.test(other) && one !== other) return true;
  const sides = new Map(at(WORDS.opposites, one) ?? []);
  return (at(WORDS.opposites, other) ?? []).some(([group, side]) => sides.has(group) && sides.get(group) !== side);
}

/**
 * The words of one side of a place that may turn the meaning.
 * @param {Token[]} some
 * @param {Token[]} others
 * @param {boolean} short
 */
function turning(some, others, short) {
  const taken = others.map((item) => item.mark);
  if (others.some((item) => item.key === "-")) taken.push("tot", "t/m");
  return some.filter((item) => {
    const place = item.mark ? taken.indexOf(item.mark) : -1;
    if (place >= 0) taken.splice(place, 1);
    return (item.mark && place < 0) || (short && others.some((other) => areOpposite(item.key, other.key)));
  });
}

/** @param {Token} token */
function sortOf(token) {
  if (isNumber(token)) return "number";
  if (at(WORDS.negations, token.word)) return "negation";
  return Object.values(WORDS.units).includes(token.key) ? "unit" : "word";
}

/**
 * Words that went and came in one place as phrases: those of one sort together.
 * @param {Token[]} went
 * @param {Token[]} came
 * @returns {[string, string][]}
 */
function paired(went, came) {
  /** @type {[string, string][]} */
  const found = [];
  /** @type {[Token[], Token[]]} */
  const rest = [[], []];
  for (const sort of new Set([...went, ...came].map(sortOf))) {
    const gone = went.filter((token) => sortOf(token) === sort);
    const fresh = came.filter((token) => sortOf(token) === sort);
    const both = Math.min(gone.length, fresh.length);
    for (let number = 0; number < both; number += 1) found.push([gone[number]?.word ?? "", fresh[number]?.word ?? ""]);
    rest[0].push(...gone.slice(both));
    rest[1].push(...fresh.slice(both));
  }
  const sorts = new Set([...rest[0], ...rest[1]].map(sortOf));
  const apart = sorts.has("negation") && (sorts.has("number") || sorts.has("unit"));
  const words = rest.map((side) => side.map((token) => token.word));
  const [gone = [], fresh = []] = words;
  if (gone.length && fresh.length && Math.max(gone.length, fresh.length) <= 3 && !apart) {
    found.push([gone.join(" "), fresh.join(" ")]);
  } else {
    found.push(...gone.map((word) => /** @type {[string, string]} */ ([word, ""])));
    found.push(...fresh.map((word) => /** @type {[string, string]} */ (["", word])));
  }
  return found;
}

/**
 * @param {string} was
 * @param {string} becomes
 */
function phrase(was, becomes) {
  if (was === becomes) return `${was} veranderde`;
  if (was && becomes) return `${was} werd ${becomes}`;
  return was ? `*${was}* verdween` : `*${becomes}* kwam erbij`;
}

/**
 * What is known on a device of a change: `same` when only white space, quotes and capitals differ; `told` the words to
 * look at twice; `modal` the words that say how strongly something is advised and that came or went.
 * @param {string} before
 * @param {string} after
 * @returns {Change}
 */
export function changeOf(before, after) {
  const [one, other] = [plain(before), plain(after)];
  if (one.toLowerCase() === other.toLowerCase()) return { same: true, told: "", modal: "" };
  const [old, now] = [tokensOf(one).slice(0, MOST_TOKENS), tokensOf(other).slice(0, MOST_TOKENS)];
  /** @type {[string, string][]} */
  const pairs = [];
  /** @type {Set<string>} */
  const modal = new Set();
  for (const [went, came] of stretches(old, now)) {
    const short = went.length <= 4 && came.length <= 4;
    pairs.push(...paired(turning(went, came, short), turning(came, went, short)));
    for (const [side, others, said] of /** @type {const} */ ([
      [went, came, "verdween"],
      [came, went, "kwam erbij"],
    ])) {
      const known = others.map((token) => token.word);
      for (const { word } of side) if (MODAL.test(word) && !known.includes(word)) modal.add(`*${word}* ${said}`);
    }
  }
  const told = [...new Set(pairs.map(([was, becomes]) => phrase(was, becomes)))];
  const more = told.length - MOST_TOLD;
  const rest = more > 0 ? [`en nog ${more}`] : [];
  return { same: false, told: [...told.slice(0, MOST_TOLD), ...rest].join("; "), modal: [...modal].join("; ") };
}
