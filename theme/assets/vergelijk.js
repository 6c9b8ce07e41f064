// Two modules or two versions side by side, and recommendations to take along. What is chosen stands in the address behind
// "#?": it can be kept and shared, and no server sees it.

import { make, part } from "./delen.js";
import { modulesOf, withData } from "./filterdata.js";
import { asked, asking, START } from "./keuzes.js";
import { isName, readModule } from "./modulelezer.js";

/** @import { Line, Read } from "./modulelezer.js" */

const SHOWN = 4000;
// Nobody takes more along in one letter; an address that is made up asks no server for more pages than this.
const MOST = 60;

const parts = {
  form: part("vergelijk", HTMLFormElement),
  per: part("per", HTMLSelectElement),
  status: part("vergelijkstand", HTMLElement),
  result: part("vergelijking", HTMLElement),
  bar: part("keuzebalk", HTMLElement),
  count: part("keuzeaantal", HTMLElement),
};
const SIDES = ["a", "b"];
/** @type {{ a: string, b: string, per: string, kies: string[] }} */
let state = { a: "", b: "", per: "", kies: [] };
/** @type {Read[]} What is on the page. */
let shown = [];
let turn = 0;

// --- the address

function read() {
  const given = asked();
  const name = (/** @type {string} */ key) => (isName(given.get(key) ?? "") ? (given.get(key) ?? "") : "");
  const kies = (given.get("kies") ?? "").split(",").filter((item) => /^[a-z0-9@.-]+#[a-z0-9-]+$/.test(item));
  const per = given.get("per") ?? "";
  state = { a: name("a"), b: name("b"), per: ["fase", "sterkte"].includes(per) ? per : "", kies: kies.slice(0, MOST) };
}

function address() {
  return asking({ a: state.a, b: state.b, per: state.per, kies: state.kies.join(",") });
}

/** Puts a choice that fetches nothing in the address, in the place of the one before. */
function keep() {
  history.replaceState(null, "", address());
  bar();
}

function goTo() {
  history.pushState(null, "", address());
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

// --- drawing

/**
 * @param {Read} module
 * @param {Line} line
 * @param {string} [note] what is different from the other side
 */
function card(module, line, note) {
  const key = `${module.name}#${line.id}`;
  const box = make("input", "");
  box.type = "checkbox";
  box.value = key;
  box.checked = state.kies.includes(key);
  box.addEventListener("change", () => {
    state.kies = state.kies.filter((item) => item !== key);
    if (box.checked) state.kies.push(key);
    keep();
  });
  const name = make("span", "", line.title);
  const head = make("p", "jgz-vink", make("label", "", box, name));
  const link = make("a", "", "Naar deze aanbeveling");
  link.setAttribute("href", `${module.address}#${line.id}`);
  link.setAttribute("aria-label", `Naar: ${line.title}`);
  const parts = [head, line.text.cloneNode(true), ...(line.about ? [line.about.cloneNode(true)] : [])];
  const foot = make(
    "p",
    "jgz-noot",
    ...(note ? [make("strong", "", note), " · "] : []),
    line.phases.join(", "),
    " · ",
    link,
  );
  return make("li", "jgz-vergelijk__kaart", ...parts, foot);
}

/**
 * What lines are grouped by, with the lines of each.
 * @param {Read} module
 * @returns {Map<string, Line[]>}
 */
function grouped(module) {
  /** @type {Map<string, Line[]>} */
  const groups = new Map();
  for (const line of module.lines) {
    const keys = state.per === "fase" ? line.phases : [state.per === "sterkte" ? line.strength : line.question];
    for (const key of keys.length ? keys : [""]) groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return groups;
}

/** @param {Read} module */
function headOf(module) {
  const link = make("a", "", module.title);
  link.setAttribute("href", module.address);
  const late = module.passed ? [" · ", make("strong", "jgz-let", "Termijn verlopen")] : [];
  const about = make("p", "jgz-noot", `${module.status || "Versie"} · versie ${module.version}`, ...late);
  return make("div", "", make("h2", "", link), about);
}

/**
 * In words how a recommendation differs from the same one in another version.
 * @param {Line} line
 * @param {Read | undefined} other
 */
function difference(line, other) {
  if (!other) return "";
  const same = other.lines.find((item) => item.id === line.id);
  if (!same) return "Alleen in deze versie";
  const changed = [
    ...(same.title !== line.title ? ["titel"] : []),
    ...(same.words !== line.words ? ["tekst"] : []),
    ...(same.strength !== line.strength ? ["sterkte"] : []),
    ...(String(same.phases) !== String(line.phases) ? ["fasen"] : []),
  ];
  return changed.length ? `Anders: ${changed.join(", ")}` : "Gelijk";
}

/**
 * The lines of one side below a heading, each with what is different from the other side.
 * @param {Read} module
 * @param {Line[]} lines
 * @param {Read | undefined} other
 */
function listOf(module, lines, other) {
  return lines.length
    ? make("ul", "jgz-vergelijk__lijst", ...lines.map((line) => card(module, line, difference(line, other))))
    : make("p", "jgz-noot", `Geen aanbeveling in ${other ? `versie ${module.version}` : module.title}.`);
}

/**
 * In rows: each row is a question, a phase or a strength that either of them has.
 * @param {Read[]} sides
 * @param {boolean} versions whether they are of one module
 */
function rows(sides, versions) {
  const groups = sides.map(grouped);
  const keys = [...new Set(groups.flatMap((group) => [...group.keys()]))];
  return keys.map((key) => {
    const lists = sides.map((module, number) => {
      const list = listOf(module, groups[number].get(key) ?? [], versions ? sides[1 - number] : undefined);
      return make("div", "", list);
    });
    const head = make("h3", "", key || (parts.result.dataset.kop ?? ""));
    return make("section", "jgz-vergelijk__rij", head, make("div", "jgz-vergelijk__zijden", ...lists));
  });
}

/**
 * Modules that answer other questions: each with its own, beside each other.
 * @param {Read[]} sides
 */
function columns(sides) {
  const made = sides.map((module) => {
    const groups = [...grouped(module)].flatMap(([key, lines]) => [
      make("h3", "", key || (parts.result.dataset.kop ?? "")),
      listOf(module, lines, undefined),
    ]);
    return make("div", "", ...groups);
  });
  return make("div", "jgz-vergelijk__zijden", ...made);
}

function draw() {
  const [left, right] = shown;
  if (!left) {
    parts.result.replaceChildren();
    return;
  }
  const sides = right ? [left, right] : [left];
  const versions = sides.length === 2 && left.id === right.id;
  if (versions) shareQuestions(left, right);
  const heads = make("div", "jgz-vergelijk__zijden jgz-vergelijk__koppen", ...sides.map(headOf));
  const together = versions || state.per ? rows(sides, versions) : [columns(sides)];
  parts.result.replaceChildren(heads, ...together);
}

/**
 * The page of an old version doesn't say which question a recommendation answers; the other one does.
 * @param {Read} one
 * @param {Read} other
 */
function shareQuestions(one, other) {
  for (const line of [...one.lines, ...other.lines])
    line.question ||=
      [...one.lines, ...other.lines].find((item) => item.id === line.id && item.question)?.question ?? "";
}

/** @param {Read[]} modules What a reader chose elsewhere, by module. */
function drawChosen(modules) {
  const rows = modules.map((module) => {
    const lines = module.lines.filter((line) => state.kies.includes(`${module.name}#${line.id}`));
    return make(
      "section",
      "",
      headOf(module),
      make("ul", "jgz-vergelijk__lijst", ...lines.map((line) => card(module, line))),
    );
  });
  parts.result.replaceChildren(...rows);
}

async function run() {
  turn += 1;
  const mine = turn;
  read();
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
  else drawChosen(shown);
  bar();
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

/** Short, for a letter: what is recommended and how strongly, with one line of origin for each module. */
function letter() {
  return chosen()
    .map(({ module, lines }) => {
      const notes = [
        `versie ${module.version}`,
        ...(module.passed ? ["herzieningstermijn verlopen"] : []),
        ...(module.invented ? ["voorbeeldtekst, geen zorginhoud"] : []),
      ];
      const advice = lines.map((line) => `- ${line.words} (${line.strength})`);
      return `${module.title} (JGZ-richtlijnen, ${notes.join(", ")}):\n${advice.join("\n")}`;
    })
    .join("\n\n");
}

/** Each with its whole reference, as the button on its own page copies it. */
function whole() {
  const every = chosen().flatMap(({ module, lines }) =>
    lines.map(
      (line) =>
        line.quote || `${line.words} (${line.strength}). ${module.title}, versie ${module.version}\n${line.address}`,
    ),
  );
  return every.join("\n\n");
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

part("kopieerkort", HTMLElement).addEventListener("click", () => copy(letter()));
part("kopieerlang", HTMLElement).addEventListener("click", () => copy(whole()));
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
