// What the search page says about its results: how many there are, and which words are not here or were taken for others.

import { make } from "../delen.js";
import { PROFESSIONAL } from "./hulp.js";
import { stem } from "./ontleder.js";
import { readable } from "./tonen.js";
import { ROOT } from "./wacht.js";
import { address, FACETS } from "./zoekadres.js";

/** @import { Index } from "./lader.js" */
/** @import { State } from "./zoekadres.js" */
/** @import { Found } from "./zoeker.js" */

/** The beginning of a text, of so many signs. */
export const short = (/** @type {string} */ text, /** @type {number} */ length) => [...text].slice(0, length).join("");

/**
 * @param {number} number
 * @param {State} state
 * @param {Found} found
 */
export function sentence(number, state, found) {
  const about = `voor “${short(state.text, 100)}”`;
  if (found.isRelated && found.hits.length) {
    const told = found.absent.length ? notHere(found.absent) : "";
    return `${told || `Hier gaat geen pagina over “${short(state.text, 100)}”.`} ${number ? "Dit komt in de buurt:" : ""}`;
  }
  const many = `${number} ${number === 1 ? "resultaat" : "resultaten"}`;
  if (number && found.absent.length) return `${notHere(found.absent)} ${many} voor de andere woorden.`;
  if (number && found.doubted.length) return `${notHere(found.doubted)} Dit lijkt er in de spelling op:`;
  if (number) return `${many} ${about}`;
  if (FACETS.some((name) => state[name]))
    return `Geen resultaten ${about} bij deze keuzes. Kies “alle” om meer te zien.`;
  return `Niets gevonden ${about}. ${found.absent.length ? notHere(found.absent) : "Hier staat niets over dit woord."} Probeer een ander of korter woord, of zoek hieronder op alfabet.`;
}

const notHere = (/** @type {string[]} */ texts) => `Hier staat niets over “${short(texts.join(" "), 100)}”.`;

/**
 * What there is to say about words that are not here, or that were taken for others.
 * @param {Found} found
 * @param {State} state
 * @param {Index} index
 */
export async function noteOn(found, state, index) {
  if (found.isRelated || !found.hits.length) return [elsewhere(await related(found, index, state.text))];
  // A professional who asks for more than one thing has no use for it.
  const lines = found.absent.length && state.door !== PROFESSIONAL ? [elsewhere([])] : [];
  const loose = found.loose.map((text) => `“${text}”`).join(" en ");
  if (loose) lines.push(make("p", "", `Deze resultaten gaan niet over ${loose}.`));
  return [...lines, ...(await spellingNote(found, state, index))];
}

/**
 * The words that related pages were found by, as readers write them.
 * @param {Found} found
 * @param {Index} index
 * @param {string} typed
 */
async function related({ hits, absent }, index, typed) {
  if (!hits.length || !absent.length) return [];
  const records = await Promise.all(hits.slice(0, 3).map(({ number }) => index.record(number)));
  const names = records.flatMap((record, place) => hits[place].found.map((term) => readable(term, record, typed)));
  const { asking, weak, wanting } = index.language;
  const tells = (/** @type {string} */ name) => !weak.has(stem(name)) && !wanting.has(name) && !asking.has(stem(name));
  const telling = names.filter((name) => name && tells(name));
  return [...new Set(telling)].slice(0, 3);
}

/** Where to look for what this site does not have. */
function elsewhere(/** @type {string[]} */ names) {
  const ages = linked("kies een leeftijd", new URL("ouders/", ROOT).href);
  const other = linked("thuisarts.nl", "https://www.thuisarts.nl");
  other.rel = "external";
  const about = names.length ? `Wel over: ${names.join(", ")}. ` : "";
  return make(
    "p",
    "",
    `${about}Gaat je vraag over ziek zijn? Kijk op `,
    other,
    ". Of ",
    ages,
    ", of zoek van A tot Z.",
  );
}

function linked(/** @type {string} */ text, /** @type {string} */ href) {
  const link = make("a", "", text);
  link.href = href;
  return link;
}

/**
 * "Resultaten voor hielprik; zoek toch op hielprk", when a word was taken for another.
 * @param {Found} found
 * @param {State} state
 * @param {Index} index
 */
async function spellingNote(found, state, index) {
  const guessed = found.meanings
    .map((meaning, place) => ({ meaning, typed: found.query.words[place].word.text }))
    .filter(({ meaning }) => meaning.guess === "spelling");
  if (!guessed.length || !found.hits.length) return [];
  const first = await index.record(found.hits[0].number);
  const taken = guessed.map(({ meaning }) => {
    const terms = meaning.groups.flatMap((group) => [...group.keys()]);
    const meant = terms.find((term) => found.hits[0].found.includes(term)) || terms[0];
    return readable(meant, first) || meant;
  });
  const typed = guessed.map((one) => one.typed).join(" ");
  const link = linked(`zoek toch op “${typed}”`, address({ ...state, literal: true }));
  return [make("p", "", "Resultaten voor ", make("strong", "", taken.join(" ")), "; ", link, ".")];
}
