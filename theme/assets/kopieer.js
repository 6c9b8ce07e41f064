// Copies a recommendation with where it comes from. The buttons show only when this script runs; without it, a line to
// refer with stands folded under each recommendation.

const SHOWN = 4000;

/** What to copy: the fixed text with the address on its last line; a site that doesn't know its address asks here. */
export function quote(button) {
  const { kopieer, adres } = button.dataset;
  return `${kopieer}\n${adres || button.closest("p").querySelector('a[href^="#"]').href}`;
}

/** The text in a field of its own, selected, for when the browser does not let a page copy. */
function select(button, text) {
  const field = document.createElement("textarea");
  field.className = "jgz-citaat__veld";
  field.setAttribute("aria-label", "Tekst om te kopiëren");
  field.readOnly = true;
  field.rows = 6;
  field.value = text;
  field.addEventListener("blur", () => field.remove(), { once: true });
  button.closest("p").after(field);
  field.focus();
  field.select();
}

/** Copies and says how it went; a line that stays would be read as being about the next one too. */
async function copy(button, state) {
  const text = quote(button);
  try {
    await navigator.clipboard.writeText(text);
    state.textContent = "Gekopieerd";
  } catch {
    select(button, text);
    state.textContent =
      "Kopiëren lukte niet. De tekst is geselecteerd: kopieer met Ctrl + C of via je vinger op de tekst.";
  }
  clearTimeout(state.timer);
  state.timer = setTimeout(() => {
    state.textContent = "";
  }, SHOWN);
}

for (const button of document.querySelectorAll("[data-kopieer]")) {
  const state = document.createElement("span");
  state.className = "jgz-citaat__stand";
  state.setAttribute("role", "status");
  button.after(state);
  button.addEventListener("click", () => copy(button, state));
  button.hidden = false;
}
