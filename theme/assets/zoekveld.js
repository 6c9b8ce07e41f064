// Every search field: nothing is fetched before a reader touches it; then the list of suggestions is attached.

/** @type {Set<string>} */
const loaded = new Set();

/**
 * Has a file under way, once, so that it is there when a script asks for it.
 * @param {string} path
 * @param {(address: string) => HTMLElement} make
 */
function load(path, make) {
  if (loaded.has(path)) return;
  loaded.add(path);
  const element = make(new URL(path, import.meta.url).href);
  // What failed is asked for anew.
  element.onerror = () => {
    loaded.delete(path);
    element.remove();
  };
  document.head.append(element);
}

const link = (/** @type {Partial<HTMLLinkElement>} */ how) => (/** @type {string} */ href) =>
  Object.assign(document.createElement("link"), { href, ...how });
const script = (/** @type {string} */ src) => Object.assign(document.createElement("script"), { src });

/** What every first query reads, beside the scripts that ask for it and not after them. */
function prepare() {
  for (const name of ["kop", "poort"])
    load(`../zoeken/index/${name}.json`, link({ rel: "preload", as: "fetch", crossOrigin: "anonymous" }));
  load("./zoek/stammer.js", script);
}

const forms = /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("[data-zoekveld]"));
for (const form of forms) {
  // A field without a name: what is typed is never sent, also when the browser runs no script.
  const field = /** @type {HTMLInputElement} */ (form.querySelector("input[type=search]"));
  const typed = () => field.value;
  let asked = "";
  const begin = (/** @type {string} */ before) => {
    asked = before;
    prepare();
    // At once: a module that asks for the next would cost a journey over the line.
    Promise.all([import("./zoek/zoeken.js"), import("./zoek/hulp.js")])
      .then(([{ attach }]) => attach(form, asked))
      .catch(() => {});
  };
  form.addEventListener("focusin", () => begin(typed()));
  // A reader may be in the field before this script is there, and may have typed.
  if (form.contains(document.activeElement)) begin("");
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
