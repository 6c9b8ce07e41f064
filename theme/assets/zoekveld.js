// Every search field: nothing is fetched before a reader touches it; then the list of suggestions is attached.

for (const form of document.querySelectorAll("[data-zoekveld]")) {
  form.addEventListener("focusin", ({ target }) => {
    const before = target.value;
    import("./zoek/kiezer.js").then(({ attach }) => attach(form, before)).catch(() => {});
  });
  // What stands behind a # never leaves the device. The search page puts it in its address; it has a submit of its own.
  if (form.id !== "zoekformulier") {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.assign(`${form.action}#?${new URLSearchParams(new FormData(form))}`);
    });
  }
}
