// What a reader of a copy must know, in words: what changed since, and whether a version on paper still holds.

import { known, titles } from "./geldend.js";
import { quietly } from "./lijn.js";
import { inside, ROOT } from "./namen.js";

/** @import { Validity } from "./geldend.js" */

/** How many changed modules a copy of a list names. */
const NAMED = 5;

/**
 * What a reader of a copy must know first, as HTML: what was withdrawn or changed since, and the date of the copy.
 * @param {string | null} shown
 * @param {Validity | null} list
 * @param {string} date
 * @param {boolean} unchecked
 */
export async function notice(shown, list, date, unchecked) {
  const pairs = shown ? shown.split(" ").map((pair) => pair.split("=")) : [];
  const changed = list ? pairs.filter(([path, version]) => list.paginas[path] !== version) : [];
  const alone = pairs.length === 1;
  const names = changed.length && !alone ? await quietly(titles()) : null;
  const lines = changed
    .slice(0, NAMED)
    .map(([path, version]) => banner("vervallen", list ? what(path, version, list, alone, names?.[path]) : ""));
  if (changed.length > NAMED)
    lines.push(banner("vervallen", `En nog ${changed.length - NAMED} andere zijn gewijzigd.`));
  const since = unchecked ? " Of er sindsdien iets gewijzigd is, zie je zodra je weer verbinding hebt." : "";
  lines.push(banner("herziening", `Je ziet een bewaarde kopie van ${date}.${since}`));
  return `<div class="jgz-kopie" data-stand="${escaped(shown || "")}" data-datum="${escaped(date)}">${lines.join("")}</div>`;
}

/**
 * @param {string} path
 * @param {string} version
 * @param {Validity} list
 * @param {boolean} alone
 * @param {string | undefined} title
 */
function what(path, version, list, alone, title) {
  const wrong = list.gerectificeerd?.[path]?.[version];
  const lapsed = list.vervallen?.[path];
  const link = (/** @type {string} */ to, /** @type {string} */ title) =>
    ` <a href="${escaped(ROOT + to)}">${escaped(title)}</a>`;
  const name = alone ? "Deze tekst" : link(path, title || path.split("/").slice(-2)[0].replaceAll("-", " ")).trim();
  if (lapsed)
    return (
      (alone ? "" : `${name}: `) + escaped(lapsed.tekst) + (lapsed.naar ? link(lapsed.naar, lapsed.titel ?? "") : "")
    );
  if (wrong) return (alone ? "" : `${name}: `) + escaped(wrong) + (alone ? link(path, "Haal de nieuwe versie op") : "");
  if (!list.paginas[path]) return `${name} is van de site gehaald. Gebruik wat je hieronder ziet niet meer.`;
  return `${name} is gewijzigd na deze kopie. Wat je hieronder ziet, kan verouderd zijn.${alone ? link(path, "Haal de nieuwe versie op") : ""}`;
}

export const banner = (/** @type {string} */ tone, /** @type {string} */ html) =>
  `<p class="jgz-banner jgz-banner--${tone}">${html}</p>`;
export const escaped = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
export const withinArticle = (/** @type {string} */ html, /** @type {string} */ text) =>
  html.replace(/<article\b[^>]*>/, (tag) => tag + text);

/**
 * Whether the version of a code on paper still holds, as far as this device knows; empty for any other address.
 * @param {string} address
 */
export async function holds(address) {
  const [, module, version] = /^g\/([a-z0-9-]+)\/([0-9.]+)\/$/.exec(inside(address)) ?? [];
  const list = module ? await known() : null;
  const path = `modules/${module}/`;
  const now = list?.paginas[path];
  if (!list || !now) return "";
  const wrong = list.gerectificeerd?.[path]?.[version];
  const lapsed = list.vervallen?.[path];
  const answer = lapsed
    ? escaped(lapsed.tekst)
    : now === version
      ? `<strong>Ja, versie ${version} geldt nog</strong>, voor zover dit apparaat weet.`
      : `<strong>Nee, versie ${version} geldt niet meer.</strong> Dit apparaat kent versie ${escaped(now)}.`;
  return `${answer} ${wrong ? `${escaped(wrong)} ` : ""}Er is geen verbinding om het na te kijken. <a href="${escaped(ROOT + path)}">Naar de module</a>`;
}
