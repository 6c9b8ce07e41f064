// Reads the page of a module, or of one of its versions, as values: for the page that sets them side by side.

import { quote, words } from "./citaat.js";
import { hasExpired } from "./geldigheid.js";

/** What names a module, or a version of it. */
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:@\d+\.\d+\.\d+)?$/;
const PAGES = new URL("../modules/", import.meta.url);
/** @type {Map<string, Promise<Read>>} */
const known = new Map();

/**
 * A recommendation as its page has it. `phases` are names; `text` and `about` are copies of elements of the page.
 * @typedef {{
 *   id: string, title: string, question: string, phases: string[], strength: string,
 *   text: Element, about: Element | null, words: string, quote: string, address: string,
 * }} Line
 */
/**
 * A module as its page has it; `versions` are those that have a page of their own, the newest first.
 * @typedef {{
 *   name: string, id: string, title: string, status: string, version: string, address: string, invented: boolean,
 *   passed: boolean, versions: string[], lines: Line[],
 * }} Read
 */

/** @param {string} name */
export const isName = (name) => NAME.test(name);

/** @param {string} name */
function addressOf(name) {
  const [id, version] = name.split("@");
  return new URL(version ? `${id}/v/${version}/` : `${id}/`, PAGES);
}

/**
 * Links of a page lead elsewhere from another one.
 * @param {Element} element
 * @param {URL} page
 */
function moved(element, page) {
  const copy = /** @type {Element} */ (document.importNode(element, true));
  for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
  for (const link of copy.querySelectorAll("a[href]")) {
    const to = new URL(link.getAttribute("href") ?? "", page);
    link.setAttribute("href", to.origin === page.origin ? to.pathname + to.hash : to.href);
  }
  return copy;
}

/**
 * @param {Document} page
 * @param {URL} address
 * @returns {Line[]}
 */
function linesOf(page, address) {
  /** @type {Map<string, string>} */
  const questions = new Map();
  let question = "";
  for (const part of page.querySelectorAll(".jgz-blik > p, .jgz-blik li > a")) {
    if (part.matches("p")) question = words(part);
    else questions.set((part.getAttribute("href") ?? "").slice(1), question);
  }
  const every = [...page.querySelectorAll(".jgz-erbij .jgz-fasen li")].map(words);
  return [...page.querySelectorAll(".jgz-aanbeveling")].flatMap((part) => {
    const text = part.querySelector(".jgz-aanbeveling__tekst");
    if (!text) return [];
    const own = [...part.querySelectorAll(".jgz-fasen li")].map(words);
    const about = part.querySelector(".jgz-aanbeveling__bij");
    const to = `${address.href}#${part.id}`;
    const copied = quote(part, to);
    const head = part.querySelector("h3");
    head?.querySelector(".jgz-aanbeveling__nummer")?.remove();
    return [
      {
        id: part.id,
        title: words(head),
        question: questions.get(part.id) ?? "",
        phases: own.length ? own : every,
        strength: words(about?.querySelector(".jgz-sterkte")).replace(/^\S+ (?=[A-Z])/, ""),
        text: moved(text, address),
        about: about && moved(about, address),
        words: words(text),
        quote: copied,
        address: to,
      },
    ];
  });
}

/**
 * @param {string} name
 * @returns {Promise<Read>}
 */
async function fetched(name) {
  const address = addressOf(name);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  // What must leave no trace is read on its own page only, where one can leave at once.
  if (page.querySelector('meta[name="jgz-bewaren"]')) throw new Error("bewaren");
  const [id, version] = name.split("@");
  const links = [...page.querySelectorAll(".jgz-versies a")].map((link) => link.getAttribute("href") ?? "");
  const stand = [...page.querySelectorAll(".jgz-stand__regel:not([hidden]) strong, .jgz-toen strong")][0];
  const until = page.querySelector(".jgz-stand[data-herzien-voor]")?.getAttribute("data-herzien-voor") ?? "";
  return {
    name,
    id,
    title: words(page.querySelector("h1")),
    status: words(stand),
    version: version ?? page.querySelector("[data-versie]")?.getAttribute("data-versie") ?? "",
    address: address.pathname,
    invented: Boolean(page.querySelector(".jgz-fictief")),
    passed: hasExpired(until),
    versions: links.flatMap((link) => /(\d+\.\d+\.\d+)\/$/.exec(link)?.[1] ?? []),
    lines: linesOf(page, address),
  };
}

/**
 * A module by its name, read once; a failure is forgotten, so that a later try may succeed.
 * @param {string} name
 */
export function readModule(name) {
  const found = known.get(name) ?? fetched(name);
  known.set(name, found);
  found.catch(() => known.delete(name));
  return found;
}
