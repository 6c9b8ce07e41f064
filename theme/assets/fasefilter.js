// Choosing among the key recommendations of a phase. All of them are on the page; what does not fit is hidden. The choice
// stands in the address behind "#?", where no server sees it.

import { part } from "./delen.js";
import { asked, asking, START, settled } from "./keuzes.js";

const form = part("fasefilter", HTMLFormElement);
const state = part("fasestand", HTMLElement);
const clear = part("fasewis", HTMLElement);
const list = part("faselijst", HTMLElement);
const fold = part("fasekeuzes", HTMLDetailsElement);
/** Wide enough for a column beside the list, as in the style. */
const beside = matchMedia("(min-width: 68em)");
/** @type {HTMLElement[]} */
const lines = [...list.querySelectorAll("li")];
const fields = [...form.querySelectorAll("select"), ...form.querySelectorAll("input")];

/** @param {HTMLSelectElement | HTMLInputElement} field */
const chosenIn = (field) => (field instanceof HTMLInputElement && !field.checked ? "" : field.value);

/**
 * Whether a line has a value; what holds for all of a module or a cluster is said there.
 * @param {HTMLElement} line
 * @param {string} name
 * @param {string} value
 */
function has(line, name, value) {
  /** @type {HTMLElement | null} */
  const holder = line.closest(`[data-${name}]`);
  return holder?.dataset[name]?.split(" ").includes(value) ?? false;
}

/** Sets the fields to what the address asks; a value that there is not is none. */
function read() {
  const given = asked();
  for (const field of fields) {
    const value = given.get(field.name) || "";
    if (field instanceof HTMLInputElement) field.checked = value === field.value;
    else {
      field.value = value;
      if (field.selectedIndex < 0) field.value = "";
    }
  }
}

/** Opens what to choose by where it takes no room from the list, or when something is chosen. */
function unfold() {
  if (beside.matches || fields.some((field) => chosenIn(field))) fold.open = true;
}

function show() {
  const wanted = fields.filter((field) => chosenIn(field));
  for (const line of lines) line.hidden = !wanted.every((field) => has(line, field.name, chosenIn(field)));
  for (const holder of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("section")))
    holder.hidden = !holder.querySelector("li:not([hidden])");
  const left = lines.filter((line) => !line.hidden).length;
  clear.hidden = !wanted.length;
  state.textContent = wanted.length
    ? left
      ? `${left} van ${lines.length} kernaanbevelingen`
      : "Geen kernaanbevelingen. Kies ergens “alle”, of wis alle keuzes."
    : "";
}

/** Puts what is chosen in the address, in the place of what was chosen. */
function keep() {
  const values = Object.fromEntries(fields.map((field) => [field.name, chosenIn(field)]));
  history.replaceState(null, "", asking(values));
  show();
}

form.addEventListener("change", keep);
form.addEventListener("submit", (event) => event.preventDefault());
clear.addEventListener("click", () => {
  for (const field of fields) {
    if (field instanceof HTMLInputElement) field.checked = false;
    else field.value = "";
  }
  keep();
  fields[0].focus();
});
addEventListener("hashchange", () => {
  if (!location.hash.startsWith(START)) return;
  read();
  show();
  unfold();
});
beside.addEventListener("change", unfold);
form.hidden = false;
read();
show();
unfold();
settled();
