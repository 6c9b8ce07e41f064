// What is asked of the search page: the query and the choices, as they stand in the address.

import { asked, asking } from "../keuzes.js";
import { PROFESSIONAL } from "./hulp.js";

/** @typedef {"voor" | "fase" | "cluster"} FacetName */
/** @typedef {{ text: string, literal: boolean, door: string } & Record<FacetName, string>} State */

/** @type {FacetName[]} */
export const FACETS = ["voor", "fase", "cluster"];
const DOORS = ["ouder", "jongere", PROFESSIONAL];

/**
 * The query and the choices in the address.
 * @returns {State}
 */
export function read() {
  const given = asked();
  const value = (/** @type {string} */ name) => given.get(name) || "";
  return {
    text: value("q").trim(),
    literal: given.has("letterlijk"),
    door: DOORS.find((name) => name === value("deur")) || "",
    voor: value("voor"),
    fase: value("fase"),
    cluster: value("cluster"),
  };
}

/** The address of a query and choices. */
export function address(
  /** @type {Partial<State>} */ { text = "", voor = "", fase = "", cluster = "", door = "", literal },
) {
  return asking({ q: text, voor, fase, cluster, deur: door, letterlijk: literal ? "ja" : "" });
}
