// Recommendations that a reader ticks in a list, to look at, compare and copy together. They are known to this page and to
// the address that it leads to, behind "#?": nothing reaches a server.

import { make } from "./delen.js";
import { START } from "./keuzes.js";

/** @type {Set<string>} Full ids: `module#recommendation`. */
const chosen = new Set();
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
function link(text, address) {
  const element = make("a", "", text);
  element.setAttribute("href", address);
  return element;
}

function show() {
  const kies = [...chosen].join(",");
  const modules = [...new Set([...chosen].map((id) => id.split("#")[0]))];
  const words = chosen.size === 1 ? "1 aanbeveling gekozen." : `${chosen.size} aanbevelingen gekozen.`;
  bar.hidden = !chosen.size;
  bar.replaceChildren(make("strong", "", words), " ", link("Bekijk en kopieer ze samen", compareAt({ kies })));
  if (modules.length === 2)
    bar.append(" · ", link("Zet beide modules naast elkaar", compareAt({ a: modules[0], b: modules[1], kies })));
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
  box.checked = chosen.has(box.value);
  box.addEventListener("change", () => {
    if (box.checked) chosen.add(box.value);
    else chosen.delete(box.value);
    show();
  });
  const words = make("span", "jgz-alleen-voorgelezen", `Kies: ${name}`);
  return make("label", "jgz-kies jgz-scherm", box, words);
}

list?.after(bar);
