// The words of a text as the comparison of a proposal takes them. The names of functions are those of
// `scripts/jgz/language/tokens.py`.

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
 */

const TOKEN =
  /(?<![\p{L}\p{N}_])(?:t\/m|tot en met|ten minste|ten hoogste|op zijn minst|op zijn hoogst|om de)(?![\p{L}\p{N}_])|\d{1,2}:\d{2}(?!\d)|\d{1,2}\.\d{2}(?= uur)|\d{1,3}(?:ste|de|e)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[1-9]\d{0,2}(?:[ .]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*(?: ?[¼½¾])?|[¼½¾]|° ?c(?!\p{L})|°|\p{L}+(?:'\p{L}+)*|\S/giu;
const PARTS = /** @type {Record<string, number>} */ ({ "¼": 0.25, "½": 0.5, "¾": 0.75 });

/**
 * A value of a table of which the keys are words that people type: never what every object has.
 * @template Value
 * @param {Record<string, Value>} table
 * @param {string} key
 */
export const at = (table, key) => (Object.hasOwn(table, key) ? table[key] : undefined);

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
export const isNumber = (token) => token?.key.startsWith("#") ?? false;

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
