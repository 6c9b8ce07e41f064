// What a reader chose to see side by side and to take along. It stands in the address behind "#?": it can be kept and shared,
// and no server sees it.

import { asked, asking } from "../keuzes.js";
import { isName } from "../modulelezer.js";

// Nobody takes more along in one letter; an address that is made up asks no server for more pages than this.
const MOST = 60;

/**
 * The modules on both sides, each with or without its version, what they are grouped by, and the full ids of the
 * recommendations to take along.
 * @typedef {{ a: string, b: string, per: string, kies: string[] }} Choice
 */

/**
 * What the address asks; what there can't be is left out.
 * @returns {Choice}
 */
export function read() {
  const given = asked();
  const name = (/** @type {string} */ key) => (isName(given.get(key) ?? "") ? (given.get(key) ?? "") : "");
  const kies = (given.get("kies") ?? "").split(",").filter((item) => /^[a-z0-9@.-]+#[a-z0-9-]+$/.test(item));
  const per = given.get("per") ?? "";
  return { a: name("a"), b: name("b"), per: ["fase", "sterkte"].includes(per) ? per : "", kies: kies.slice(0, MOST) };
}

/** The address that asks for a choice. */
export const asksFor = (/** @type {Choice} */ choice) => asking({ ...choice, kies: choice.kies.join(",") });
