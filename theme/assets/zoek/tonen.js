// How a found page looks: the matching recommendation first, marks, and why it was found. Text only, never html.

import { withCalls } from "../bellen.js";
import { make } from "../delen.js";
import { hasExpired } from "../geldigheid.js";
import { stem, terms, words } from "./ontleder.js";
import { ROOT } from "./wacht.js";

/** @import { Index, PageRecord } from "./lader.js" */
/** @import { Hit } from "./rangschik.js" */

const MOST_PHASES = 3;
const AROUND = 90;
/** @type {Record<string, string>} */
const KINDS = {
  module: "Module",
  "generieke-module": "Module voor elk onderwerp",
  ouders: "Voor ouders",
  jongeren: "Voor jongeren",
  cluster: "Cluster",
  pagina: "Over deze site",
  overzicht: "Overzicht",
  concept: "Module in voorbereiding",
};
const PIECE = /[\p{L}\p{N}]+(?:['’‘-][\p{L}\p{N}]+)*/gu;

/**
 * The terms that a page was found by, phrases taken apart.
 * @param {Hit} hit
 * @param {Index} index
 */
export function termsOf(hit, { measures }) {
  return new Set(hit.found.flatMap((term) => term.split(measures.verbinding)));
}

/**
 * The text with every word that matches in a `<mark>`.
 * @param {string} text
 * @param {Set<string>} wanted
 */
export function markedText(text, wanted) {
  const whole = document.createDocumentFragment();
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    if (!terms(match[0]).some((term) => wanted.has(term))) continue;
    whole.append(text.slice(end, match.index), make("mark", "", match[0]));
    end = match.index + match[0].length;
  }
  whole.append(text.slice(end));
  return whole;
}

/**
 * As `markedText`, with every number to call as a link; for what is no link itself.
 * @param {string} text
 * @param {Set<string>} wanted
 * @param {Index} index
 */
function calledText(text, wanted, { head }) {
  return withCalls(text, head.nummers, (part) => markedText(part, wanted));
}

/**
 * @param {string} text
 * @param {Set<string>} wanted
 * @param {Index} index
 */
function worthOf(text, wanted, index) {
  const own = new Set(terms(text));
  let sum = 0;
  for (const term of wanted) if (own.has(term)) sum += index.rarity(term);
  return sum;
}

/**
 * The heading that holds most of the words, rare ones weighing more; null when none holds any.
 * @param {PageRecord} record
 * @param {Set<string>} wanted
 * @param {Index} index
 */
function bestHeading(record, wanted, index) {
  /** @type {[anchor: string, text: string] | null} */
  let found = null;
  let most = 0;
  for (const heading of record.koppen) {
    const value = worthOf(heading[1], wanted, index);
    if (value > most) [found, most] = [heading, value];
  }
  return found;
}

/** What is read of a part: its title and its text. */
const wordsOf = (/** @type {Point} */ point) => `${point.titel} ${point.tekst}`.trim();

/**
 * A piece of running text round the first match, with the anchor of its section; null when nothing matches.
 * @param {TextSection[]} sections
 * @param {Set<string>} wanted
 * @param {string} only the anchor of the section that it must come from, when it is known
 */
function snippet(sections, wanted, only = "") {
  for (const [anchor, heading, text] of sections) {
    if (only && anchor !== only) continue;
    const match = [...text.matchAll(PIECE)].find((item) => terms(item[0]).some((term) => wanted.has(term)));
    if (!match) continue;
    const from = Math.max(0, text.lastIndexOf(" ", Math.max(0, match.index - AROUND)) + 1);
    const stop = text.indexOf(" ", match.index + match[0].length + AROUND);
    const to = stop < 0 ? text.length : stop;
    return {
      anker: anchor,
      kop: heading,
      tekst: `${from ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`,
    };
  }
  return null;
}

/**
 * The keyword through which a page was found, when neither its title nor what is shown holds the words.
 * @param {PageRecord} record
 * @param {Set<string>} wanted
 * @param {string} shown
 */
function foundThrough(record, wanted, shown) {
  const seen = new Set(terms(`${record.title} ${shown}`));
  if ([...wanted].every((term) => seen.has(term))) return "";
  const missing = new Set([...wanted].filter((term) => !seen.has(term)));
  let best = "";
  let most = 0;
  for (const keyword of record.trefwoorden) {
    const own = terms(keyword);
    const shared = own.filter((term) => missing.has(term)).length / Math.max(1, own.length);
    if (shared > most) [best, most] = [keyword, shared];
  }
  return most >= 0.5 ? best : "";
}

/**
 * What a result shows below its title: the part that answers best, else a heading or a piece of text that has the words.
 * Reads the running text only for that, and for a section only when it is to be quoted.
 * @param {Hit} hit
 * @param {PageRecord} record
 * @param {Index} index
 */
export async function shownOf(hit, record, index, quotes = false) {
  const wanted = termsOf(hit, index);
  const [point, ...more] = await index.points(record, hit);
  if (point) {
    const piece = point.tekst || !quotes ? null : snippet(await index.text(hit.number), wanted, point.anker);
    return { point, more, piece, heading: null, anchor: point.anker };
  }
  const heading = bestHeading(record, wanted, index);
  const isSeen =
    heading ||
    terms(`${record.title} ${record.kort}`).some((term) => wanted.has(term)) ||
    foundThrough(record, wanted, "");
  const piece = isSeen ? null : snippet(await index.text(hit.number), wanted);
  return { point: null, more: [], piece, heading, anchor: heading?.[0] || piece?.anker || "" };
}

/**
 * A result: `li[data-module]`. Its link names the recommendation that answers, and leads there.
 * @param {Hit} hit
 * @param {PageRecord} record
 * @param {Index} index
 */
export async function result(hit, record, index, quotes = true) {
  const wanted = termsOf(hit, index);
  const { point, more, piece, heading, anchor } = await shownOf(hit, record, index, quotes);
  const item = make("li", "jgz-vondst");
  Object.assign(item.dataset, { module: record.id, soort: record.kind, richtlijn: record.richtlijn, anker: anchor });
  const name = (point?.sterkte && point.titel) || record.title;
  const about = name === record.title ? aboutLine(record, index) : `${record.title} · ${aboutLine(record, index)}`;
  const link = make("a", "", markedText(name, wanted));
  link.href = addressIn(record, anchor);
  item.append(make("h2", "jgz-vondst__titel", link), make("p", "jgz-vondst__bij", about));
  const warnings = [...states(record), point?.let_op].filter(Boolean).join(" · ");
  if (warnings) item.append(make("p", "jgz-vondst__let", make("strong", "jgz-let", warnings)));
  const below = point?.titel && name !== point.titel ? point.titel : heading?.[1];
  if (below) item.append(make("p", "jgz-vondst__kop", "Bij: ", calledText(below, wanted, index)));
  if (piece) item.append(make("p", "jgz-vondst__stuk", calledText(piece.tekst, wanted, index)));
  if (point?.tekst) item.append(pointLine(point, wanted, index));
  else if (!piece) item.append(make("p", "jgz-vondst__stuk", calledText(record.kort, wanted, index)));
  const named = more.filter(({ titel, anker }) => titel && anker !== anchor);
  if (named.length) item.append(moreLine(named, record, wanted));
  const shown = [point && wordsOf(point), below, piece?.tekst, point || piece ? "" : record.kort]
    .filter(Boolean)
    .join(" ");
  const through = foundThrough(record, wanted, shown);
  if (through)
    item.append(
      make("p", "jgz-vondst__via", "Gevonden via: ", make("span", "", withCalls(through, index.head.nummers))),
    );
  return item;
}

/**
 * @param {PageRecord} record
 * @param {string} anchor
 */
const addressIn = (record, anchor) => new URL(record.address.slice(1) + (anchor ? `#${anchor}` : ""), ROOT).href;

/**
 * The other parts of the page that answer, each as a link.
 * @param {Point[]} points
 * @param {PageRecord} record
 * @param {Set<string>} wanted
 */
function moreLine(points, record, wanted) {
  const line = make("p", "jgz-vondst__ook", "Ook: ");
  for (const [place, { anker, titel }] of points.entries()) {
    const link = make("a", "", markedText(titel, wanted));
    link.href = addressIn(record, anker);
    line.append(place ? " · " : "", link);
  }
  return line;
}

/**
 * @param {Point} point
 * @param {Set<string>} wanted
 * @param {Index} index
 */
function pointLine(point, wanted, index) {
  const line = make("p", "jgz-vondst__punt");
  if (point.spoed) line.append(make("strong", `jgz-spoed jgz-spoed--${point.spoed.toLowerCase()}`, point.spoed), " ");
  if (point.sterkte) line.append(strengthOf(point, index), ". ");
  line.append(calledText(point.tekst, wanted, index));
  return line;
}

/**
 * What a recommendation weighs, with its mark; of a call card whom to call.
 *
 * @param {Point} point
 * @param {Index} index
 */
function strengthOf({ sterkte, toon }, index) {
  const words = withCalls(sterkte, index.head.nummers);
  if (!toon) return make("strong", "", words);
  const mark = make("span", "jgz-sterkte__teken");
  mark.setAttribute("aria-hidden", "true");
  return make("strong", `jgz-sterkte jgz-sterkte--${toon}`, mark, " ", words);
}

/**
 * @param {PageRecord} record
 * @param {Index} index
 */
function aboutLine(record, index) {
  const guideline = ["module", "concept"].includes(record.kind) ? index.pages[record.guideline]?.title : "";
  const names = index.head.fasen.filter(([id]) => record.phases.includes(id)).map(([, name]) => name);
  const parts = [KINDS[record.kind] || "", guideline, phases(names)];
  if (record.fictief) parts.push("Voorbeeldtekst");
  return parts.filter(Boolean).join(" · ");
}

/** Few phases tell results apart; many only push the next result off a phone. */
const phases = (/** @type {string[]} */ names) => (names.length > MOST_PHASES ? "" : names.join(", "));

/** What a professional must know before following the link, as on the day of reading. */
export function states(/** @type {PageRecord} */ record) {
  const words = [];
  if (record.kind === "concept") words.push("Concept: nog niet vastgesteld, gebruik het niet");
  if (record.in_herziening) words.push("Wordt herzien");
  if (hasExpired(record.herzien_voor)) words.push("Termijn verlopen");
  return words;
}

/**
 * The word that stands behind a term as readers write it: as they typed it now, or else as the page has it. Empty when
 * neither has one, for a term by itself is no word.
 * @param {string} term
 * @param {PageRecord} record
 * @param {string} typed
 */
export function readable(term, record, typed = "") {
  const texts = [typed, record.title, ...record.trefwoorden, ...record.punten.map(wordsOf), record.kort];
  return texts.flatMap(words).find((word) => stem(word.text) === term)?.text ?? "";
}
