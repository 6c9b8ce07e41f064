// Choosing test questions by phase and profession, and drawing five of them. Nothing is kept.
const picker = /** @type {HTMLFormElement | null} */ (document.getElementById("oefenkeuze"));
const state = document.getElementById("oefenstand");
const items = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("#oefenvragen > .jgz-praktijk")]);
const AT_ONCE = 5;

/** @returns {HTMLElement[]} */
function chosen() {
  const lists = /** @type {HTMLSelectElement[]} */ ([...(picker?.querySelectorAll("select") ?? [])]);
  return items.filter((item) =>
    lists.every((list) => !list.value || item.dataset[list.name]?.split(" ").includes(list.value)),
  );
}

/** @param {HTMLElement[]} shown */
function show(shown) {
  for (const item of items) {
    item.hidden = !shown.includes(item);
    for (const part of item.querySelectorAll("details")) part.open = false;
  }
  if (state) state.textContent = shown.length === 1 ? "1 vraag." : `${shown.length} vragen.`;
}

function draw() {
  const left = chosen();
  const drawn = [];
  while (left.length && drawn.length < AT_ONCE) {
    drawn.push(...left.splice(Math.floor(Math.random() * left.length), 1));
  }
  for (const item of drawn) item.parentElement?.append(item);
  show(drawn);
}

if (picker) {
  picker.hidden = false;
  picker.addEventListener("change", () => show(chosen()));
  picker.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("oefen-vijf")?.addEventListener("click", draw);
  document.getElementById("oefen-alle")?.addEventListener("click", () => show(chosen()));
}
