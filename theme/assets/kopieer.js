// Copies a recommendation with where it comes from, all of it read from the page. The buttons show only when this script
// runs; without it, a line to refer with stands folded under each recommendation.

import { quote } from "./citaat.js";

const SHOWN = 4000;
/** @type {WeakMap<HTMLElement, number>} */
const timers = new WeakMap();

/** Where a recommendation stands: by the address of the site, or of this page where the site doesn't know its own. */
function placeOf(/** @type {Element} */ part) {
  /** @type {HTMLLinkElement | null} */
  const site = document.querySelector("link[rel=canonical]");
  return `${site?.href ?? location.href.split("#")[0]}#${part.id}`;
}

/**
 * The text in a field of its own, selected, for when the browser does not let a page copy.
 * @param {HTMLElement} button
 * @param {string} text
 */
function select(button, text) {
  const field = document.createElement("textarea");
  field.className = "jgz-citaat__veld";
  field.setAttribute("aria-label", "Tekst om te kopiëren");
  field.readOnly = true;
  field.rows = 6;
  field.value = text;
  field.addEventListener("blur", () => field.remove(), { once: true });
  button.closest("p")?.after(field);
  field.focus();
  field.select();
}

/**
 * Copies and says how it went; a line that stays would be read as being about the next one too.
 * @param {HTMLElement} button
 * @param {HTMLElement} state
 */
async function copy(button, state) {
  const part = button.closest(".jgz-aanbeveling");
  const text = part ? quote(part, placeOf(part)) : "";
  try {
    await navigator.clipboard.writeText(text);
    state.textContent = "Gekopieerd";
  } catch {
    select(button, text);
    state.textContent =
      "Kopiëren lukte niet. De tekst is geselecteerd: kopieer met Ctrl + C of via je vinger op de tekst.";
  }
  clearTimeout(timers.get(state));
  const clear = () => {
    state.textContent = "";
  };
  timers.set(state, setTimeout(clear, SHOWN));
}

const buttons = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-kopieer]"));
for (const button of buttons) {
  const state = document.createElement("span");
  state.className = "jgz-citaat__stand";
  state.setAttribute("role", "status");
  button.after(state);
  button.addEventListener("click", () => copy(button, state));
  button.hidden = false;
}
