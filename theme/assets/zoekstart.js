// Starts the page of search. Small, and on every device that keeps pages, so that a question is never lost: where the
// scripts of search can't be had, it stays in the field and the page says why.

import { asked, asking, START, settled } from "./keuzes.js";

const form = /** @type {HTMLFormElement} */ (document.getElementById("zoekformulier"));
const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
const MOST_LISTED = 8;
const status = /** @type {HTMLElement} */ (document.getElementById("zoekstatus"));

// Whoever pressed Enter on a page that had no scripts yet comes without the question: its field has no name, so that no
// server reads what is asked. Then the address ends in a mark and nothing behind it.
const lost = location.href.endsWith("?");
function askAgain() {
  if (!lost || asked().get("q")) return;
  status.textContent =
    "Je vraag is niet meegekomen: de vorige pagina was nog niet klaar met laden. Typ je vraag hier opnieuw.";
  input.focus();
}

// An address of before has its query where a server sees it: from here on no longer.
if (location.search) {
  const asks = location.hash.startsWith(START) ? location.hash : START + location.search.slice(1);
  history.replaceState(history.state, "", location.pathname + asks);
}

// The question stands in the field before the scripts of search are there: Enter asks it again, and not nothing.
input.value ||= asked().get("q") ?? "";
askAgain();

/** Whom to call in a danger is on every device that keeps pages, also where search itself is not. */
async function showHelp() {
  const { helpFor } = await import("./zoek/hulp.js");
  const place = document.getElementById("zoekhulp");
  place?.replaceChildren(...(await helpFor(input.value, null, asked().get("deur") ?? "")));
}

/** What there is without search: the entries of the list below that have one of the words in their names. */
function showListed() {
  const words = input.value.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const names = (/** @type {Element} */ entry) =>
    [...entry.querySelectorAll("a, .jgz-noot")].map(({ textContent }) => textContent).join(" ");
  const fitting = [...document.querySelectorAll("#zoekalfabet .jgz-lijst li")].filter((entry) =>
    words.some((word) => names(entry).toLowerCase().includes(word)),
  );
  document
    .getElementById("zoekresultaten")
    ?.replaceChildren(...fitting.slice(0, MOST_LISTED).map((entry) => entry.cloneNode(true)));
  return fitting.length > 0;
}

// Whoever presses Enter before the scripts of search are there has asked as well: the page that comes reads the address.
let waits = true;
form.addEventListener("submit", (event) => {
  if (!waits) return;
  event.preventDefault();
  history.replaceState(null, "", asking({ ...Object.fromEntries(asked()), q: input.value.trim() }));
});

function refuse() {
  input.value = asked().get("q") ?? "";
  if (input.value) {
    showHelp().catch(() => {});
    const listed = showListed() ? "Dit past bij je woorden" : "Hieronder staat alles op alfabet";
    status.textContent = `Zoeken lukt nu niet. Zonder verbinding werkt het alleen als je op dit apparaat al eerder zocht of een fase bewaarde. Probeer het opnieuw zodra je verbinding hebt. ${listed}.`;
  }
  document.documentElement.dataset.zoek = "klaar";
  settled();
  // A browser that could not load a script once does not try again in the same page.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", asking({ ...Object.fromEntries(asked()), q: input.value.trim() }));
    location.reload();
  });
  addEventListener("hashchange", () => location.hash.startsWith(START) && location.reload());
}

import("./zoek/zoeken.js")
  .then(({ openPage }) => openPage())
  .then(askAgain)
  .catch(refuse)
  .finally(() => {
    waits = false;
  });
