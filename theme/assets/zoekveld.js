// Every search field: nothing is fetched before a reader touches it; then the list of suggestions is attached.

// All at once: a module that asks for the next would cost a journey over the line each time.
const PARTS = [
  "zoek/kiezer",
  "zoek/lader",
  "zoek/zoeker",
  "zoek/woorden",
  "zoek/tonen",
  "zoek/ontleder",
  "zoek/klank",
  "zoek/vraag",
  "zoek/verruim",
  "zoek/rangschik",
  "zoek/gevaar",
  "zoek/gelijkenis",
  "zoek/passend",
  "zoek/poort",
  "zoek/wacht",
  "zoek/hulp",
  "zoek/talen",
  "zoek/eerlijk",
  "delen",
  "bellen",
  "geldigheid",
];

let prepared = false;

/** Has the script of the page of results under way, once, so that it is there after Enter, without a connection too. */
function prepareResults() {
  if (prepared) return;
  prepared = true;
  const link = { rel: "modulepreload", href: new URL("./zoek/zoekpagina.js", import.meta.url) };
  document.head.append(Object.assign(document.createElement("link"), link));
}

const forms = /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("[data-zoekveld]"));
for (const form of forms) {
  // A field without a name: what is typed is never sent, also when the browser runs no script.
  const field = /** @type {HTMLInputElement} */ (form.querySelector("input[type=search]"));
  const typed = () => field.value;
  let asked = "";
  form.addEventListener("focusin", () => {
    asked = typed();
    prepareResults();
    Promise.all(PARTS.map((name) => import(`./${name}.js`)))
      .then(([{ attach }]) => attach(form, asked))
      .catch(() => {});
  });
  // What was asked before the list was there needs no suggestions any more.
  form.addEventListener("submit", () => {
    asked = typed();
  });
  // What stands behind a # never leaves the device. The search page puts it in its address; it has a submit of its own.
  if (form.id !== "zoekformulier") {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const asked = new URLSearchParams({ q: typed() });
      if (form.dataset.deur) asked.set("deur", form.dataset.deur);
      location.assign(`${form.action}#?${asked}`);
    });
  }
}
