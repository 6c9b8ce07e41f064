// Every search field: nothing is fetched before a reader touches it; then the list of suggestions is attached.

// All at once: a module that asks for the next would cost a journey over the line each time.
const PARTS = ["kiezer", "lader", "zoeker", "tonen", "ontleder", "klank", "vraag", "verruim", "rangschik"];

for (const form of document.querySelectorAll("[data-zoekveld]")) {
  form.addEventListener("focusin", ({ target }) => {
    const before = target.value;
    Promise.all(PARTS.map((name) => import(`./zoek/${name}.js`))).then(([{ attach }]) => attach(form, before)).catch(() => {});
  });
  // What stands behind a # never leaves the device. The search page puts it in its address; it has a submit of its own.
  if (form.id !== "zoekformulier") {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.assign(`${form.action}#?${new URLSearchParams(new FormData(form))}`);
    });
  }
}
