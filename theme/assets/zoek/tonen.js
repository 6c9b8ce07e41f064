// How a found page looks: the matching recommendation first, marks, and why it was found. Text only, never html.

import { withCalls } from "../bellen.js";
import { make } from "../delen.js";
import { hasExpired } from "../geldigheid.js";
import { stem, terms, words } from "./ontleder.js";

/** @import { Index, PageRecord } from "./lader.js" */
/** @import { Hit } from "./rangschik.js" */

/** The root of the site. */
export const ROOT = new URL("../../", import.meta.url);
const MOST_PHASES = 3;
const AROUND = 90;
/** @type {Record<string, string>} */
const KINDS = {
  module: "Module",
  "generieke-module": "Module voor elk onderwerp",
  ouders: "Voor ouders",
  jongeren: "Voor jongeren",
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
function worth(text, wanted, index) {
  const own = new Set(terms(text));
  let sum = 0;
  for (const term of wanted) if (own.has(term)) sum += index.rarity(term);
  return sum;
}

/**
 * @template {{ tekst: string }} Part
 * @param {Part[]} places
 * @param {Hit} hit
 * @param {Index} index
 */
function best(places, hit, index) {
  const wanted = termsOf(hit, index);
  /** @type {Part | null} */
  let found = null;
  let most = 0;
  for (const place of places) {
    const value = worth(place.tekst, wanted, index);
    if (value > most) [found, most] = [place, value];
  }
  return found;
}

/** What a point is chosen by: its title and its text. */
const wordsOf = (/** @type {Point} */ point) => `${point.titel} ${point.tekst}`.trim();

/**
 * The recommendation or call card of a page that fits best; null when none holds a word of the query.
 * @param {PageRecord} record
 * @param {Hit} hit
 * @param {Index} index
 */
export function bestPoint(record, hit, index) {
  const places = record.punten.map((point) => ({ point, tekst: wordsOf(point) }));
  return best(places, hit, index)?.point ?? null;
}

/**
 * A piece of running text round the first match, with the anchor of its section; null when nothing matches.
 * @param {TextSection[]} sections
 * @param {Set<string>} wanted
 */
function snippet(sections, wanted) {
  for (const [anchor, heading, text] of sections) {
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
 * A result: `li[data-module]`. Reads the running text only when nothing else of the page matches.
 * @param {Hit} hit
 * @param {PageRecord} record
 * @param {Index} index
 */
export async function result(hit, record, index) {
  const wanted = termsOf(hit, index);
  let point = bestPoint(record, hit, index);
  const heading = point
    ? null
    : best(
        record.koppen.map(([anker, tekst]) => ({ anker, tekst })),
        hit,
        index,
      );
  let piece = null;
  if (
    !point &&
    !heading &&
    !terms(`${record.title} ${record.kort}`).some((term) => wanted.has(term)) &&
    !foundThrough(record, wanted, "")
  ) {
    piece = snippet(await index.text(hit.number), wanted);
  }
  const anchor = point?.anker || heading?.anker || piece?.anker || "";
  if (!point && !piece) point = record.punten[0] || null;
  const item = make("li", "jgz-vondst");
  Object.assign(item.dataset, { module: record.id, soort: record.kind, richtlijn: record.richtlijn, anker: anchor });
  const link = make("a", "", markedText(record.title, wanted));
  link.href = new URL(record.address.slice(1) + (anchor ? `#${anchor}` : ""), ROOT).href;
  item.append(make("h2", "jgz-vondst__titel", link), make("p", "jgz-vondst__bij", aboutLine(record, index)));
  const warnings = [...states(record), point?.let_op].filter(Boolean).join(" · ");
  if (warnings) item.append(make("p", "jgz-vondst__let", make("strong", "jgz-let", warnings)));
  if (heading) item.append(make("p", "jgz-vondst__kop", "Bij: ", calledText(heading.tekst, wanted, index)));
  if (piece)
    item.append(
      make("p", "jgz-vondst__stuk", piece.kop ? `${piece.kop}: ` : "", calledText(piece.tekst, wanted, index)),
    );
  if (point) item.append(pointLine(point, wanted, index));
  else if (!piece) item.append(make("p", "jgz-vondst__stuk", calledText(record.kort, wanted, index)));
  const through = foundThrough(
    record,
    wanted,
    `${point ? wordsOf(point) : ""} ${heading?.tekst || ""} ${piece?.tekst || ""} ${point || piece ? "" : record.kort}`,
  );
  if (through)
    item.append(
      make("p", "jgz-vondst__via", "Gevonden via: ", make("span", "", withCalls(through, index.head.nummers))),
    );
  return item;
}

/**
 * @param {Point} point
 * @param {Set<string>} wanted
 * @param {Index} index
 */
function pointLine(point, wanted, index) {
  const line = make("p", "jgz-vondst__punt");
  if (point.titel) line.append(make("strong", "jgz-vondst__naam", markedText(point.titel, wanted)), ". ");
  const strength = withCalls(point.sterkte, index.head.nummers);
  if (point.sterkte)
    line.append(make("strong", "jgz-vondst__sterkte", point.teken ? `${point.teken} ` : "", strength), ". ");
  line.append(calledText(point.tekst, wanted, index));
  return line;
}

/**
 * @param {PageRecord} record
 * @param {Index} index
 */
function aboutLine(record, index) {
  const guideline = record.kind === "module" ? index.pages[record.guideline]?.title : "";
  const names = index.head.fasen.filter(([id]) => record.phases.includes(id)).map(([, name]) => name);
  const parts = [KINDS[record.kind] || "", guideline, phases(names)];
  if (record.fictief) parts.push("Voorbeeldtekst");
  return parts.filter(Boolean).join(" · ");
}

function phases(/** @type {string[]} */ names) {
  const more = names.length - MOST_PHASES;
  return names.slice(0, MOST_PHASES).join(", ") + (more > 0 ? ` +${more}` : "");
}

/** What a professional must know before following the link, as on the day of reading. */
export function states(/** @type {PageRecord} */ record) {
  const words = [];
  if (record.in_herziening) words.push("Wordt herzien");
  if (hasExpired(record.herzien_voor)) words.push("Termijn verlopen");
  return words;
}

/**
 * The word of a page that stands behind a term, as readers write it.
 * @param {string} term
 * @param {PageRecord} record
 */
export function readable(term, record) {
  const texts = [record.title, ...record.trefwoorden, ...record.punten.map(wordsOf), record.kort];
  for (const word of texts.flatMap(words)) if (stem(word.text) === term) return word.text;
  return term;
}
