// Two modules or two versions side by side, and recommendations to take along. What is chosen stands in the address behind
// "#?": it can be kept and shared, and no server sees it.

import { make, part } from "./delen.js";
import { modulesOf, withData } from "./filterdata.js";
import { START, settled } from "./keuzes.js";
import { isName, readModule } from "./modulelezer.js";
import { letter, whole } from "./vergelijken/meenemen.js";
import { asksFor, read } from "./vergelijken/stand.js";
import { onlyChosen, sideBySide } from "./vergelijken/tekenen.js";

/** @import { Read } from "./modulelezer.js" */

const SHOWN = 4000;

const parts = {
  form: part("vergelijk", HTMLFormElement),
  per: part("per", HTMLSelectElement),
  status: part("vergelijkstand", HTMLElement),
  result: part("vergelijking", HTMLElement),
  bar: part("keuzebalk", HTMLElement),
  count: part("keuzeaantal", HTMLElement),
};
const SIDES = ["a", "b"];
let state = read();
/** @type {Read[]} What is on the page. */
let shown = [];
let turn = 0;

// --- the address

/** Puts a choice that fetches nothing in the address, in the place of the one before. */
function keep() {
  history.replaceState(null, "", asksFor(state));
  bar();
}

function goTo() {
  history.pushState(null, "", asksFor(state));
  run();
}

// --- the two sides to choose

/**
 * @param {string} side
 * @param {string} name
 */
const field = (side, name) => part(`${side}-${name}`, HTMLSelectElement);

/** @param {string} side */
const nameOf = (side) => (side === "a" ? state.a : state.b);

/**
 * @param {string} side
 * @param {string} name
 */
function setName(side, name) {
  if (side === "a") state.a = name;
  else state.b = name;
}

/**
 * The modules of a cluster as options; they are fetched when a cluster is chosen.
 * @param {string} side
 */
async function fillModules(side) {
  const cluster = field(side, "cluster").value;
  const select = field(side, "module");
  select.disabled = !cluster;
  if (!cluster) return;
  try {
    await withData(async (data) => {
      const number = data.keuzes.cluster.waarden.findIndex(([id]) => id === cluster);
      const modules = number < 0 ? [] : await modulesOf(data, number);
      const options = modules.map(
        (/** @type {FilterModule} */ [title, path]) => new Option(title, path.split("/").at(-2)),
      );
      select.replaceChildren(new Option("kies een module", ""), ...options);
    });
  } catch {
    parts.status.textContent = "De lijst ophalen lukt nu niet. Kijk of je verbinding hebt en probeer het opnieuw.";
  }
}

/**
 * Shows on the form what one side is: the module by name, and the versions that it has.
 * @param {string} side
 * @param {Read} now the module as it is now
 */
function fillSide(side, now) {
  const module = field(side, "module");
  if (![...module.options].some((option) => option.value === now.id)) module.append(new Option(now.title, now.id));
  module.disabled = false;
  module.value = now.id;
  const versie = field(side, "versie");
  const older = now.versions.filter((version) => version !== now.version);
  versie.replaceChildren(
    new Option(`van nu (${now.version})`, ""),
    ...older.map((version) => new Option(version, version)),
  );
  versie.disabled = !older.length;
  versie.value = nameOf(side).split("@")[1] ?? "";
  if (versie.selectedIndex < 0) versie.value = "";
}

for (const side of SIDES) {
  field(side, "cluster").addEventListener("change", () => fillModules(side));
  field(side, "module").addEventListener("change", () => {
    setName(side, field(side, "module").value);
    goTo();
  });
  field(side, "versie").addEventListener("change", () => {
    const id = nameOf(side).split("@")[0];
    const version = field(side, "versie").value;
    setName(side, version ? `${id}@${version}` : id);
    goTo();
  });
}
parts.per.addEventListener("change", () => {
  state.per = parts.per.value === "vraag" ? "" : parts.per.value;
  keep();
  draw();
});

// --- what is on the page

function draw() {
  parts.result.replaceChildren(...sideBySide(shown.slice(0, 2), state, parts.result.dataset.kop ?? ""));
}

parts.result.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  state.kies = state.kies.filter((item) => item !== target.value);
  if (target.checked) state.kies.push(target.value);
  keep();
});

async function run() {
  turn += 1;
  const mine = turn;
  state = read();
  parts.form.hidden = false;
  parts.form.classList.toggle("jgz-vergelijk__vorm--weg", !(state.a || state.b) && state.kies.length > 0);
  parts.per.value = state.per || "vraag";
  const names = [state.a, state.b].filter(Boolean);
  const others = [...new Set(state.kies.map((item) => item.split("#")[0]))].filter(isName);
  parts.status.textContent = names.length || others.length ? "Bezig met ophalen…" : "";
  const wanted = names.length ? names : others;
  const found = await Promise.allSettled(wanted.map(readModule));
  const now = await Promise.allSettled(names.map((name) => readModule(name.split("@")[0])));
  if (mine !== turn) return;
  shown = found.flatMap((item) => (item.status === "fulfilled" ? [item.value] : []));
  for (const [number, item] of now.entries())
    if (item.status === "fulfilled") fillSide(names.length === 2 || state.a ? SIDES[number] : "b", item.value);
  const missed = found.filter((item) => item.status === "rejected");
  const hidden = missed.some((item) => item.reason instanceof Error && item.reason.message === "bewaren");
  if (hidden)
    parts.status.textContent =
      "Deze module is alleen op haar eigen pagina te lezen, omdat zij geen spoor mag achterlaten.";
  else if (missed.length)
    parts.status.textContent = "Niet alles is opgehaald. Kijk of de module of versie bestaat en of je verbinding hebt.";
  else parts.status.textContent = names.length === 1 ? "Kies nog een module of versie om ernaast te zetten." : "";
  if (names.length) draw();
  else parts.result.replaceChildren(...onlyChosen(shown, state));
  bar();
  settled();
}

// --- taking along

/** The chosen recommendations with their modules, as far as those are on the page. */
function chosen() {
  return shown.flatMap((module) => {
    const lines = module.lines.filter((line) => state.kies.includes(`${module.name}#${line.id}`));
    return lines.length ? [{ module, lines }] : [];
  });
}

function bar() {
  const number = chosen().reduce((sum, { lines }) => sum + lines.length, 0);
  parts.bar.hidden = !number;
  parts.result.classList.toggle("jgz-vergelijking--keuze", Boolean(number));
  parts.count.textContent = number === 1 ? "1 aanbeveling gekozen" : `${number} aanbevelingen gekozen`;
}

/** @param {string} text */
async function copy(text) {
  const before = parts.count.textContent;
  parts.bar.querySelector("textarea")?.remove();
  try {
    await navigator.clipboard.writeText(text);
    parts.count.textContent = "Gekopieerd";
  } catch {
    const area = make("textarea", "jgz-citaat__veld");
    area.setAttribute("aria-label", "Tekst om te kopiëren");
    area.readOnly = true;
    area.rows = 6;
    area.value = text;
    parts.bar.append(area);
    area.focus();
    area.select();
    parts.count.textContent = "Kopiëren lukte niet. De tekst is geselecteerd: kopieer haar zelf.";
  }
  setTimeout(() => {
    if (!parts.bar.querySelector("textarea")) parts.count.textContent = before;
  }, SHOWN);
}

part("kopieerkort", HTMLElement).addEventListener("click", () => copy(letter(chosen())));
part("kopieerlang", HTMLElement).addEventListener("click", () => copy(whole(chosen())));
part("drukaf", HTMLElement).addEventListener("click", () => print());
part("keuzewis", HTMLElement).addEventListener("click", () => {
  state.kies = [];
  keep();
  if (state.a || state.b) draw();
  else run();
  field("a", "cluster").focus();
});
parts.form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("popstate", () => {
  if (!location.hash || location.hash.startsWith(START)) run();
});
run();
