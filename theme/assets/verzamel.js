// Recommendations that a reader ticks in a list, to look at, compare and copy together. They are known to this page and to
// the address that it leads to, behind "#?": nothing reaches a server.

import { make } from "./delen.js";
import { START } from "./keuzes.js";

/** @type {Set<string>} Full ids: `module#recommendation`. */
const collected = new Set();
const list = document.querySelector("[data-verzamel]");
const bar = make("p", "jgz-keuzebalk jgz-scherm");
bar.setAttribute("role", "status");
bar.hidden = true;

/** @param {Record<string, string>} values */
const compareAt = (values) =>
  `${/** @type {HTMLElement} */ (list).dataset.verzamel}${START}${new URLSearchParams(values)}`;

/**
 * @param {string} text
 * @param {string} address
 */
function wayTo(text, address) {
  const element = make("a", "", text);
  element.setAttribute("href", address);
  return element;
}

function showBar() {
  const kies = [...collected].join(",");
  const modules = [...new Set([...collected].map((id) => id.split("#")[0]))];
  const words = collected.size === 1 ? "1 aanbeveling gekozen." : `${collected.size} aanbevelingen gekozen.`;
  bar.hidden = !collected.size;
  bar.replaceChildren(make("strong", "", words), " ", wayTo("Bekijk en kopieer ze samen", compareAt({ kies })));
  if (modules.length === 2)
    bar.append(" · ", wayTo("Zet beide modules naast elkaar", compareAt({ a: modules[0], b: modules[1], kies })));
}

/**
 * A box to choose a recommendation with.
 * @param {string} path of its module
 * @param {string} id
 * @param {string} name
 */
export function chooser(path, id, name) {
  const box = make("input", "");
  box.type = "checkbox";
  box.value = `${path.split("/").at(-2)}#${id}`;
  box.checked = collected.has(box.value);
  box.addEventListener("change", () => {
    if (box.checked) collected.add(box.value);
    else collected.delete(box.value);
    showBar();
  });
  const words = make("span", "jgz-alleen-voorgelezen", `Kies: ${name}`);
  return make("label", "jgz-kies jgz-scherm", box, words);
}

list?.after(bar);
