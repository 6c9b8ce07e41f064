// What one takes from the page of a module, in words: a recommendation with where it comes from.

import { hasExpired } from "./geldigheid.js";

/** @param {Element | null | undefined} element */
export const words = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

/**
 * The line to refer with. What stands in its element is text to a browser that runs scripts, and a part of the page to
 * one that reads a page without showing it.
 * @param {Element} part
 */
function reference(part) {
  const place = part.querySelector("noscript");
  const line =
    place?.querySelector("p") ??
    new DOMParser().parseFromString(place?.textContent ?? "", "text/html").querySelector("p");
  line?.querySelector('a[href^="#"]')?.remove();
  return words(line);
}

/**
 * What to copy of a recommendation: its title and text, how strong it is, and where it comes from, with on the day of
 * copying whether its term has passed; the address on the last line.
 * @param {Element} part
 * @param {string} address
 */
export function quote(part, address) {
  /** @type {HTMLElement | null} */
  const button = part.querySelector("[data-kopieer]");
  if (!button) return "";
  const { kopieer, termijn = "", verlopen = "" } = button.dataset;
  const number = part.querySelector(".jgz-aanbeveling__nummer");
  const title = number && words(part.querySelector("h3")).slice(words(number).length).trim();
  const source = reference(part);
  const passed = hasExpired(termijn) && !source.endsWith(verlopen) ? ` ${verlopen}` : "";
  const text = words(part.querySelector(".jgz-aanbeveling__tekst"));
  return [...(title ? [title] : []), text, kopieer, source + passed, address].join("\n");
}
