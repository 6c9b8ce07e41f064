// The choices beside the results: whom they are for, phase and cluster, each with how many results it would leave.

import { part } from "../delen.js";

/** @import { Page } from "./indexvorm.js" */
/** @import { Index } from "./lader.js" */
/** @import { Hit } from "./rangschik.js" */
/** @import { FacetName, State } from "./zoekadres.js" */

/** @type {Record<string, string>} */
const AUDIENCES = { professional: "Professionals", ouder: "Ouders", jongere: "Jongeren" };

/**
 * @param {Page} page
 * @param {FacetName} name
 */
export function valuesOf(page, name) {
  return { voor: page.audience, fase: page.phases, cluster: page.clusters }[name];
}

/**
 * @param {FacetName} name
 * @param {Index} index
 * @returns {[id: string, title: string, ...unknown[]][]}
 */
export function names(name, index) {
  const { doelgroepen, fasen, clusters } = index.head;
  if (name === "voor") return doelgroepen.map((id) => [id, AUDIENCES[id] || id]);
  return name === "fase" ? fasen : clusters;
}

/**
 * @param {FacetName} name
 * @param {State} state
 * @param {Hit[]} hits what fits when this facet is left aside
 * @param {Index} index
 */
export function fillFacet(name, state, hits, index) {
  const options = [new Option(`alle (${hits.length})`, "", false, !state[name])];
  for (const [id, title] of names(name, index)) {
    const number = hits.filter((hit) => valuesOf(index.pages[hit.number], name).includes(id)).length;
    if (number || id === state[name]) options.push(new Option(`${title} (${number})`, id, false, id === state[name]));
  }
  field(name).replaceChildren(...options);
}

/** The field of a facet. */
export const field = (/** @type {FacetName} */ name) =>
  /** @type {HTMLSelectElement} */ (part("zoekkeuzes", HTMLFormElement).elements.namedItem(name));
