// Numbers to call in the texts that scripts show: each is a link, as on every page. Which numbers there are, and how they
// are written, comes with the files that hold the texts: scripts/jgz/model/phone.py.

import { make } from "./delen.js";

/**
 * A link that calls.
 * @param {string} number as it is read aloud
 * @param {...(Node | string)} words what the link says; the number when that is left out
 */
export function call(number, ...words) {
  const link = make("a", "", ...(words.length ? words : [number]));
  link.href = `tel:${number.replace(/[^0-9+]/g, "")}`;
  return link;
}

/** @param {string} pattern */
const finder = (pattern) => new RegExp(pattern || "(?!)()()", "gi");

/**
 * Whether a text holds a number to call.
 * @param {string} text
 * @param {string} pattern
 */
export const hasNumber = (text, pattern) => finder(pattern).test(text);

/**
 * A text with every number to call as a link.
 * @param {string} text
 * @param {string} pattern finds the numbers
 * @param {(text: string) => Node | string} words shows the text between them, and within them
 */
export function withCalls(text, pattern, words = (text) => text) {
  const whole = document.createDocumentFragment();
  let end = 0;
  for (const match of text.matchAll(finder(pattern))) {
    const start = match.index + match[1].length;
    whole.append(words(text.slice(end, start)), call(match[2], words(match[2])));
    end = start + match[2].length;
  }
  whole.append(words(text.slice(end)));
  return whole;
}
