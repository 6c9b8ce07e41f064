// What is shown to who may be in danger: the same card as `hulpkaart` in onderdelen.html, a line where that is enough, and
// options that call in a list of suggestions.

import { call, withCalls } from "../bellen.js";
import { make } from "../delen.js";
import { dangersIn, ROOT, toldIn, withHelp, withTongues } from "./wacht.js";

/** @import { Index } from "./lader.js" */
/** @import { Told } from "./talen.js" */

export const PROFESSIONAL = "professional";
const MOST_OPTIONS = 3;

/** Where an answer stands on the page Direct hulp. */
const place = (/** @type {Help} */ { id }) => new URL(`hulp/#jgz-hulp-${id}`, ROOT).href;

/**
 * The cards and lines for a query; none when they can't be read. Who comes as a professional sees lines only.
 * @param {string} text
 * @param {Index | null} index
 */
export async function helpFor(text, index, door = "") {
  const [told, dangers] = await Promise.all([toldIn(text, index), dangersIn(text, index).catch(() => [])]);
  const isLine = (/** @type {boolean} */ quiet) => quiet || door === PROFESSIONAL;
  const card = (/** @type {Help} */ help) => withHelp(({ numbers }) => helpCard(help, numbers));
  const cards = await Promise.all(dangers.map(({ help, quiet }) => (isLine(quiet) ? helpLine(help) : card(help))));
  const about = told ? [await withTongues(({ numbers }) => tongueCard(told, numbers))] : [];
  return [...cards, ...about];
}

/**
 * For who searches in another language: that the text is Dutch, in that language, and where to go in Dutch.
 * @param {Told} told
 * @param {string} numbers a pattern that finds those to call
 */
function tongueCard({ tongue, words }, numbers) {
  const line = make("p", "", withCalls(tongue.regel, numbers));
  Object.assign(line, { lang: tongue.id, dir: tongue.richting });
  const links = words.flatMap(([, dutch, , translated]) => {
    const own = translated?.[tongue.id];
    const [title, address] = own ?? dutch;
    if (!title || !address) return [];
    const link = make("a", "", title);
    if (own) Object.assign(link, { lang: tongue.id, dir: tongue.richting });
    link.href = new URL(address.slice(1), ROOT).href;
    return [make("li", "", link)];
  });
  const card = make("section", "jgz-blok", line);
  if (links.length) card.append(make("ul", "", ...links));
  return card;
}

/**
 * An answer in one line. Whom to call first is often somebody whose number differs from place to place: then that is
 * said, and of the first number when it is called.
 */
function helpLine(/** @type {Help} */ item) {
  const link = make("a", "", item.titel);
  link.href = place(item);
  const line = make("p", "jgz-hulpregel", link);
  const at = item.bellen.findIndex(([, number]) => number);
  const before = item.bellen.slice(0, at < 0 ? item.bellen.length : at).map(([name]) => `${name}.`);
  if (before.length) line.append(" ", before.join(" "));
  if (at >= 0) {
    const [name, number] = item.bellen[at];
    line.append(before.length ? ` ${name}: ` : " ", call(number, `Bel ${number}`));
  }
  return line;
}

/**
 * @param {Help} item
 * @param {string} numbers a pattern that finds them
 */
function helpCard(item, numbers) {
  const text = make("p", "", withCalls(item.tekst, numbers));
  const card = make("section", "jgz-hulp", make("h2", "", item.titel), text);
  const calls = item.bellen.map(([name, number]) => {
    if (!number) return make("li", "", name);
    const button = call(number, `${name}: `, make("span", "", `bel ${number}`));
    button.className = "jgz-bel__knop";
    return make("li", "", button);
  });
  card.append(make("ul", "", ...calls));
  const [title, address] = item.lees;
  if (title && address) {
    const link = make("a", "", title);
    link.href = new URL(address.slice(1), ROOT).href;
    card.append(make("p", "", "Lees verder: ", link));
  }
  return card;
}

/**
 * Options for a list of suggestions: whom to call for the first answers, and for an answer without a number where it stands.
 * @param {string} text
 * @param {Index | null} index
 */
export async function helpOptions(text, index) {
  const dangers = await dangersIn(text, index, true);
  const links = dangers.flatMap(({ help, quiet }) => {
    const lines = help.bellen.filter(([, number]) => number).slice(0, quiet ? 1 : 2);
    return lines.map(([name, number]) => {
      const link = call(number, make("strong", "", `Bel ${number}`), ` ${name}`);
      link.append(" ", make("span", "jgz-kiezer__soort", help.titel));
      return link;
    });
  });
  return links.slice(0, MOST_OPTIONS).map((link) => {
    link.className = "jgz-kiezer__hulp";
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    return link;
  });
}
