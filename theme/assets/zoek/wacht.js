// Who may be in danger, or asks in another language, and the files that tell. A small one comes with every first query: it
// knows which queries need one of the others. These are heavier than all else that a query needs.
//
// Everybody who searches has the patterns of danger fetched: at once when the query may speak of one (every sixth short
// query does, every second sentence), else a little later, when the answer stands. The worker does so too, for whoever reads
// a first page. So that they were fetched tells a server nothing, and that it was at once next to nothing.

import { FileError, openedOnce, readJson } from "../delen.js";
import { Watch } from "./gevaar.js";
import { stem, words } from "./ontleder.js";
import { Gate } from "./poort.js";
import { mayBeForeign, Tongues } from "./talen.js";
import { unfolded } from "./vouwen.js";

/** @import { Danger } from "./gevaar.js" */
/** @import { Index } from "./lader.js" */
/** @import { Told } from "./talen.js" */

/** The root of the site. */
export const ROOT = new URL("../../", import.meta.url);
const MOMENT = 1500;
const LATER = 4000;

const readFile = (/** @type {string} */ name, /** @type {RequestCache | undefined} */ cache) =>
  readJson(new URL(`zoeken/index/${name}.json`, ROOT), cache);

/** Uses what tells which queries need the other files. */
export const withGate = openedOnce(async (cache) => {
  const file = /** @type {GateFile} */ (await readFile("poort", cache));
  if (!Array.isArray(file?.gewichten) || typeof file.taalbegin !== "string") throw new FileError("gate", true);
  /** @type {Gate | null} */
  let gate = null;
  return {
    beginnings: new Set(unfolded(file.taalbegin)),
    /** Made when a first answer stands. */
    get gate() {
      gate ??= new Gate(file);
      return gate;
    },
  };
});

let isThere = false;

/** Uses the answers to a danger, read once for the whole page. Every device keeps them: they need no connection. */
export const withHelp = openedOnce(async (cache) => {
  const file = /** @type {HelpFile} */ (await readFile("hulp", cache));
  if (!Array.isArray(file?.hulp) || !Array.isArray(file.groepen)) throw new FileError("help", true);
  const found = { numbers: file.nummers, watch: new Watch(file) };
  isThere = true;
  return found;
});

/** Uses the words of other languages, which only a query that may hold one of them asks for. */
export const withTongues = openedOnce(async (cache) => {
  const file = /** @type {TongueFile} */ (await readFile("talen", cache));
  if (!Array.isArray(file?.talen) || !Array.isArray(file.taalwoorden)) throw new FileError("tongues", true);
  return { numbers: file.nummers, tongues: new Tongues(file) };
});

/** Whether the patterns have to tell; also when nothing says that they need not. */
async function mayBeDanger(/** @type {string[]} */ texts) {
  return isThere || withGate(({ gate }) => texts.some((text) => gate.letsThrough(text))).catch(() => true);
}

/** Has the patterns under way when a text may speak of danger. */
export async function prepareHelp(/** @type {string} */ text) {
  if (await mayBeDanger([text])) withHelp(() => {}).catch(() => {});
}

/** @type {Promise<boolean> | null} */
let later = null;

/** Has the patterns fetched when nobody waits any more, by whoever searches; tells whether they came only then. */
export function fetchLater() {
  later ??= new Promise((done) => setTimeout(done, LATER)).then(() => {
    const wasThere = isThere;
    return withHelp(() => !wasThere);
  });
  return later.catch(() => false);
}

/**
 * The answers to a danger that a text speaks of, also when it does so in another language; cards first. An index tells
 * which words are ordinary ones; help does not wait for it.
 * @param {string} text
 * @param {Index | null} index
 * @returns {Promise<Danger[]>}
 */
export async function dangersIn(text, index, typing = false) {
  const told = await toldIn(text, index, typing);
  const texts = told ? [text, told.dutch] : [text];
  if (!(await mayBeDanger(texts))) return [];
  return withHelp(async ({ watch }) => {
    const found = await knowing(index, (isKnown) => texts.flatMap((one) => watch.read(one, isKnown)));
    const loud = new Set(found.filter(({ quiet }) => !quiet).map(({ help }) => help));
    const all = [...new Set(found.map(({ help }) => help))].map((help) => ({ help, quiet: !loud.has(help) }));
    return [...all.filter(({ quiet }) => !quiet), ...all.filter(({ quiet }) => quiet)];
  });
}

/**
 * What a text asks in another language; null when it is Dutch, or when the words of that language can't be had.
 * @param {string} text
 * @param {Index | null} index
 * @returns {Promise<Told | null>}
 */
export function toldIn(text, index, typing = false) {
  const told = withGate(({ beginnings }) => {
    if (!mayBeForeign(text, beginnings, typing)) return null;
    return withTongues(({ tongues }) => knowing(index, (isKnown) => tongues.read(text, isKnown)));
  });
  return told.catch(() => null);
}

/**
 * What `make` makes when it may ask which words titles and keywords have. Mostly it does not ask: then nothing is waited
 * for. Words of which that can't be known are none of them: help never waits long for it.
 * @template Made
 * @param {Index | null} index
 * @param {(isKnown: (word: string) => boolean) => Made} make
 * @returns {Promise<Made>}
 */
async function knowing(index, make) {
  /** @type {Set<string>} */
  const asked = new Set();
  const without = make((word) => {
    asked.add(word);
    return false;
  });
  if (!index || !asked.size) return without;
  const all = async () => {
    const told = [...asked].flatMap((text) => words(text)).filter((word) => !index.stop.has(word.text));
    await index.need(
      told.map((word) => stem(word.text)),
      [],
      ["snel"],
    );
    return index.settled(() => make((word) => index.hasQuick(stem(word))));
  };
  const late = new Promise((done) => setTimeout(done, MOMENT)).then(() => without);
  return Promise.race([all().catch(() => without), late]);
}
