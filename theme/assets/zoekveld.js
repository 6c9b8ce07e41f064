// Every search field: nothing is fetched before a reader touches it; then the list of suggestions is attached.

// All at once: what asks for the next would cost a journey over the line each time.
const PARTS = ["kiezer", "lader", "zoeker", "tonen", "ontleder", "klank", "vraag", "verruim", "rangschik"];

/** Has under way what those ask for, and what the page of results will need. */
function start() {
  for (const name of ["lunr", "stammer"]) preload(`./zoek/${name}.js`, { rel: "preload", as: "script" });
  preload("../zoeken/index/kop.json", { rel: "preload", as: "fetch", crossOrigin: "anonymous" });
  preload("./zoek/zoekpagina.js", { rel: "modulepreload" });
}

function preload(path, kind) {
  document.head.append(Object.assign(document.createElement("link"), { ...kind, href: new URL(path, import.meta.url) }));
}

for (const form of document.querySelectorAll("[data-zoekveld]")) {
  let asked = "";
  form.addEventListener("focusin", ({ target }) => {
    asked = target.value;
    if (!window.lunr) start();
    Promise.all(PARTS.map((name) => import(`./zoek/${name}.js`))).then(([{ attach }]) => attach(form, asked)).catch(() => {});
  });
  // What was asked before the list was there needs no suggestions any more.
  form.addEventListener("submit", () => { asked = form.elements.q.value; });
  // What stands behind a # never leaves the device. The search page puts it in its address; it has a submit of its own.
  if (form.id !== "zoekformulier") {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.assign(`${form.action}#?${new URLSearchParams(new FormData(form))}`);
    });
  }
}
