// How what the filter found stands on the page: by module, as on the pages per cluster and phase.

import { hasNumber, withCalls } from "./bellen.js";
import { make } from "./delen.js";
import { hasExpired } from "./geldigheid.js";
import { chooser } from "./verzamel.js";

/** @import { FilterData, Item } from "./filterdata.js" */
/** @typedef {{ items: Item[], module: FilterModule }} Group Recommendations of one module, with the module in words. */

/**
 * @param {string} path
 * @param {string} text
 */
function link(path, text) {
  const element = make("a", "", text);
  // As on the other pages: on paper a link with a full address is followed by that address.
  element.setAttribute("href", `..${path}`);
  return element;
}

/**
 * A module with those of its recommendations that fit; the same as on the pages per cluster and phase.
 * @param {FilterData} data
 * @param {Group} group
 */
export function section(data, { items, module: [title, path, until, revised, lines] }) {
  const words = [data.keuzes.cluster.waarden[items[0].values.cluster][1]];
  const late = hasExpired(until) ? ["Termijn verlopen"] : [];
  const about = (/** @type {FilterLine} */ [, , , , outdated]) => [
    ...(outdated ? ["Kan verouderd zijn"] : revised ? ["Wordt herzien"] : []),
    ...late,
  ];
  const shown = items.map((item) => line(data, item, path, lines[item.line], about(lines[item.line])));
  const list = make("ul", "jgz-regels", ...shown);
  return make("section", "", make("h2", "", link(path, title)), make("p", "jgz-noot", words.join(", ")), list);
}

/**
 * @param {FilterData} data
 * @param {Item} item
 * @param {string} path of its module
 * @param {FilterLine} line
 * @param {string[]} warnings what a reader must know before using it
 */
function line(data, item, path, line, warnings) {
  const [, label, sign, tone, urgency] = data.soorten[item.kind];
  const mark = make("span", "jgz-sterkte__teken", sign);
  mark.setAttribute("aria-hidden", "true");
  const about = make("p", "jgz-regel__bij");
  if (urgency) about.append(make("strong", `jgz-spoed jgz-spoed--${urgency.toLowerCase()}`, urgency), " ");
  about.append(make("span", `jgz-sterkte jgz-sterkte--${tone}`, mark, " ", label));
  const notes = [line[3], item.key ? "kern" : ""].filter(Boolean);
  about.append(notes.map((word) => ` · ${word}`).join(""));
  for (const warning of warnings) about.append(" · ", make("strong", "jgz-let", warning));
  const box = chooser(path, line[0], line[1] || line[2]);
  return make("li", "jgz-regel", box, make("p", "jgz-regel__tekst", ...words(data, path, line)), about);
}

/**
 * The words of a recommendation with the way to it: its title, or without one its text, unless that has a link of its own.
 * @param {FilterData} data
 * @param {string} path of its module
 * @param {FilterLine} line
 */
function words(data, path, [id, title, text]) {
  const to = `${path}#${id}`;
  if (title) {
    const name = link(to, "");
    name.append(make("strong", "", title));
    return [name, ". ", withCalls(text, data.nummers)];
  }
  return hasNumber(text, data.nummers)
    ? [withCalls(text, data.nummers), " ", link(to, "Naar deze aanbeveling")]
    : [link(to, text)];
}
