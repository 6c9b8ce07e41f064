// The options under a search field: what each says, and where it leads.

import { make } from "../delen.js";
import { stem, words } from "./ontleder.js";
import { markedText, shownOf, states, termsOf } from "./tonen.js";
import { ROOT } from "./wacht.js";

/** @import { Index } from "./lader.js" */
/** @import { Hit } from "./rangschik.js" */
/** @typedef {{ link: HTMLAnchorElement, hit: Hit, index: Index, aimed: boolean }} Suggestion */

/** @type {Record<string, string>} */
const KIND_NAMES = {
  ouders: "Voor ouders",
  jongeren: "Voor jongeren",
  cluster: "Cluster",
  pagina: "Over deze site",
  overzicht: "Overzicht",
  concept: "Concept: nog niet vastgesteld",
};

/**
 * An option: a link that the field speaks for, so that a pointer can also open it elsewhere.
 * @param {Hit} hit
 * @param {Index} index
 * @param {Map<string, number>[]} guessed what misspelled words were taken for
 * @returns {Suggestion}
 */
export function option(hit, index, guessed) {
  const { title, address, kind, guideline } = index.pages[hit.number];
  const own = KIND_NAMES[kind] || index.pages[guideline]?.title || "Voor elk onderwerp";
  const read = hit.found.filter((term) => guessed.some((group) => group.has(term)));
  const meant = keywordsOf(read, title);
  const about = meant ? `${own} · bedoel je ${meant}?` : own;
  const link = make(
    "a",
    "",
    make("strong", "", markedText(title, termsOf(hit, index))),
    " ",
    make("span", "jgz-kiezer__soort", about),
  );
  Object.assign(link, { href: new URL(address.slice(1), ROOT).href, tabIndex: -1 });
  link.setAttribute("role", "option");
  return { link, hit, index, aimed: false };
}

/**
 * Terms as a title writes them, where it has them.
 * @param {string[]} found
 * @param {string} title
 */
function keywordsOf(found, title) {
  const typed = words(title);
  return found.map((term) => typed.find((word) => stem(word.text) === term)?.text || term).join(" ");
}

/**
 * Lets an option lead to the part that answers best and name it, and say when its module is out of date. Its page is read
 * when typing rests, not at every key.
 * @param {Suggestion} suggestion
 * @param {() => boolean} mayName whether nobody is choosing from the list, so that it may still change
 */
export async function aim(suggestion, mayName = () => false) {
  const { link, hit, index } = suggestion;
  try {
    const record = await index.record(hit.number);
    const { point, anchor } = await shownOf(hit, record, index);
    if (anchor) link.hash = anchor;
    suggestion.aimed = true;
    if (mayName() && point?.titel && point.sterkte && !link.querySelector(".jgz-kiezer__punt"))
      link.append(" ", make("span", "jgz-kiezer__punt", point.titel));
    const warnings = [...states(record), point?.let_op].filter(Boolean).join(" · ");
    if (warnings && !link.querySelector(".jgz-let")) link.append(" ", make("strong", "jgz-let", warnings));
  } catch {
    // The link leads to the top of the page then.
  }
}
