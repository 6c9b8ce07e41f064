// What is shown to who may be in danger: the same card as `hulpkaart` in onderdelen.html, a line where that is enough, and
// options that call in a list of suggestions.

import { call, withCalls } from "../bellen.js";
import { FileError, make, openedOnce, readJson } from "../delen.js";
import { Watch } from "./gevaar.js";
import { stem, words } from "./ontleder.js";
import { mayBeForeign, Tongues } from "./talen.js";
import { unfolded } from "./vouwen.js";

/** @import { Index } from "./lader.js" */
/** @import { Told } from "./talen.js" */

export const PROFESSIONAL = "professional";
const MOST_OPTIONS = 3;
const PATIENCE = 1500;
/** The root of the site. */
const ROOT = new URL("../../", import.meta.url);

/** Knows the answers to a danger. */
class Answers {
  /** @param {HelpFile} file */
  constructor(file) {
    this.numbers = file.nummers;
    this.watch = new Watch(file);
    this.beginnings = new Set(unfolded(file.taalbegin));
  }

  /**
   * The answers to a danger that a text speaks of, also when it does so in another language. An index tells which words
   * are ordinary ones; help does not wait for it.
   * @param {string} text
   * @param {Index | null} index
   */
  async dangers(text, index, typing = false) {
    const told = await this.told(text, index, typing);
    const texts = told ? [text, told.dutch] : [text];
    const found = await knowing(index, texts, (isKnown) => texts.flatMap((one) => this.watch.read(one, isKnown)));
    const loud = new Set(found.filter(({ quiet }) => !quiet).map(({ help }) => help));
    const all = [...new Set(found.map(({ help }) => help))].map((help) => ({ help, quiet: !loud.has(help) }));
    // Cards first.
    return [...all.filter(({ quiet }) => !quiet), ...all.filter(({ quiet }) => quiet)];
  }

  /**
   * What a text asks in another language; null when it is Dutch, or when the words of that language can't be had.
   * @param {string} text
   * @param {Index | null} index
   * @returns {Promise<Told | null>}
   */
  async told(text, index, typing = false) {
    if (!mayBeForeign(text, this.beginnings, typing)) return null;
    return withTongues((tongues) => knowing(index, [text], (isKnown) => tongues.read(text, isKnown))).catch(() => null);
  }
}

/**
 * What `read` makes of texts when it may ask which words titles and keywords have. Those of which that can't be known
 * are none of them: help never waits long for it.
 * @template Made
 * @param {Index | null} index
 * @param {string[]} texts
 * @param {(isKnown: (word: string) => boolean) => Made} read
 * @returns {Promise<Made>}
 */
async function knowing(index, texts, read) {
  const without = () => read(() => false);
  if (!index) return without();
  const all = async () => {
    // The pieces that a search needs as well.
    const asked = texts.flatMap((text) => words(text)).filter((word) => !index.stop.has(word.text));
    await index.need(
      asked.map((word) => stem(word.text)),
      [],
      ["snel"],
    );
    return index.settled(() => read((word) => index.hasQuick(stem(word))));
  };
  const late = new Promise((done) => setTimeout(done, PATIENCE)).then(without);
  return Promise.race([all().catch(without), late]);
}

/** Uses the answers to a danger, read once for the whole page. Every device keeps them: they need no connection. */
export const withHelp = openedOnce(async (cache) => {
  const file = /** @type {HelpFile} */ (await readJson(new URL("zoeken/index/hulp.json", ROOT), cache));
  if (!Array.isArray(file?.hulp) || !Array.isArray(file.groepen) || typeof file.taalbegin !== "string")
    throw new FileError("help", true);
  return new Answers(file);
});

/** Uses the words of other languages, which only a query that may hold one of them asks for. */
const withTongues = openedOnce(async (cache) => {
  const file = /** @type {TongueFile} */ (await readJson(new URL("zoeken/index/talen.json", ROOT), cache));
  if (!Array.isArray(file?.talen) || !Array.isArray(file.taalwoorden)) throw new FileError("tongues", true);
  return new Tongues(file);
});

/** Where an answer stands on the page Direct hulp. */
const place = (/** @type {Help} */ { id }) => new URL(`hulp/#jgz-hulp-${id}`, ROOT).href;

/**
 * The cards and lines for a query; none when they can't be read. Who comes as a professional sees lines only.
 * @param {string} text
 * @param {Index | null} index
 */
export function helpFor(text, index, door = "") {
  const shown = withHelp(async (answers) => {
    const dangers = await answers.dangers(text, index);
    const cards = dangers.map(({ help, quiet }) =>
      quiet || door === PROFESSIONAL ? helpLine(help) : helpCard(help, answers.numbers),
    );
    const told = await answers.told(text, index);
    return told ? [...cards, tongueCard(told, answers.numbers)] : cards;
  });
  return shown.catch(() => []);
}

/**
 * What a text asks in another language; null when it is Dutch, or when that can't be read.
 * @param {string} text
 * @param {Index | null} index
 * @returns {Promise<Told | null>}
 */
export function toldIn(text, index, typing = false) {
  return withHelp((answers) => answers.told(text, index, typing)).catch(() => null);
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
  const dangers = await withHelp((answers) => answers.dangers(text, index, true));
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
