// The filter on all recommendations. The choices stand in the address behind "#?": a browser never sends that part to a
// server, so what a reader looks for stays on the device, while the address can still be kept, shared and gone back to.

import { modulesOf, withData } from "./filterdata.js";
import { todayInAmsterdam, validity } from "./geldigheid.js";

const FIRST = 30;
const MORE = 100;
const KEY = "kern";
const START = "#?";

const find = (id) => document.getElementById(id);
const parts = {
  form: find("filter"),
  status: find("filterstand"),
  clear: find("filterwis"),
  list: find("filterlijst"),
  part: find("filterdeel"),
  more: find("filtermeer"),
  rest: find("filteroverzicht"),
};
const selects = [...parts.form.querySelectorAll("select")];
const FACETS = selects.map((select) => select.name);
const box = parts.form.elements[KEY];
const keyCount = find("filterkern");
// What the page came with: every choice, counted over everything.
const before = { options: selects.map((select) => [...select.options]), key: keyCount.textContent };
let asked = 0;
let shown = { hits: [], count: 0 };
let state = {};

// --- the address

function read() {
  const given = new URLSearchParams(location.hash.startsWith(START) ? location.hash.slice(START.length) : "");
  return Object.fromEntries([...FACETS, KEY].map((name) => [name, given.get(name) || ""]));
}

function address(choices) {
  const given = new URLSearchParams(Object.entries(choices).filter(([, value]) => value));
  return location.pathname + location.search + (String(given) && `${START}${given}`);
}

/** Remembers how far the reader had come, for Back and reload. */
function keep() {
  history.replaceState({ count: shown.count, y: scrollY }, "");
}

function goTo(choices) {
  keep();
  history.pushState(null, "", address(choices));
  run();
}

// --- choosing and counting

const has = (item, name, number) =>
  name === "fase" || name === "beroep" ? Boolean(item[name] & (1 << number)) : item[name] === number;

/** The choices as numbers; one that does not exist is none, because an address may be old or made up. */
function numbersOf(data) {
  const numbers = {};
  for (const name of FACETS) {
    const number = data.keuzes[name].findIndex(([id]) => id === state[name]);
    if (number >= 0) numbers[name] = number;
  }
  return numbers;
}

function fits(item, numbers, without) {
  if (state[KEY] && without !== KEY && !item.kern) return false;
  return FACETS.every((name) => name === without || !(name in numbers) || has(item, name, numbers[name]));
}

function fill(select, options) {
  select.replaceChildren(...options);
  // An unknown value would leave the field empty.
  select.value = state[select.name];
  if (select.selectedIndex < 0) select.value = "";
}

function count(data, numbers) {
  for (const select of selects) {
    const { name } = select;
    const others = data.all.filter((item) => fits(item, numbers, name));
    const options = data.keuzes[name].map(([id, title], number) => [
      id,
      title,
      others.filter((item) => has(item, name, number)).length,
      number,
    ]);
    const useful = options.filter(([, , found, number]) => found || number === numbers[name]);
    fill(
      select,
      [["", "alle", others.length], ...useful].map(([id, title, found]) => new Option(`${title} (${found})`, id)),
    );
  }
  keyCount.textContent = data.all.filter((item) => item.kern && fits(item, numbers, KEY)).length;
}

// --- showing

const chosen = () => [...FACETS, KEY].some((name) => state[name]);

async function run() {
  const mine = ++asked;
  const done = () => mine === asked;
  state = read();
  parts.form.hidden = false;
  parts.clear.hidden = !chosen();
  box.checked = Boolean(state[KEY]);
  if (!shown.hits.length) reset();
  if (!chosen()) return reset();
  parts.status.textContent = parts.status.textContent || "Bezig met ophalen…";
  try {
    await withData((data) => show(data, done));
  } catch {
    if (!done()) return undefined;
    reset();
    parts.status.textContent =
      "Kiezen lukt nu niet. Kijk of je verbinding hebt en probeer het opnieuw. Hieronder staat alles per cluster en fase.";
  }
  return undefined;
}

/** The page as it came, with the fields at what is asked. */
function reset() {
  shown = { hits: [], count: 0 };
  for (const [number, select] of selects.entries()) fill(select, before.options[number]);
  keyCount.textContent = before.key;
  parts.list.replaceChildren();
  parts.status.textContent = "";
  parts.part.hidden = parts.more.hidden = true;
  parts.rest.hidden = false;
}

async function show(data, done) {
  const numbers = numbersOf(data);
  const hits = data.all.filter((item) => fits(item, numbers));
  const kept = history.state || {};
  const groups = await sections(data, hits, 0, Math.max(FIRST, kept.count || 0));
  if (!done()) return;
  count(data, numbers);
  shown = { hits, count: 0, data };
  parts.list.replaceChildren();
  parts.rest.hidden = true;
  append(groups);
  parts.status.textContent = sentence(data, numbers, hits.length);
  if (kept.y) scrollTo(0, kept.y);
}

/** "37 aanbevelingen: Peuter 1-4 jaar, jeugdartsen": on paper too this says what was chosen. */
function sentence(data, numbers, number) {
  const words = FACETS.filter((name) => name in numbers).map((name) => data.keuzes[name][numbers[name]][1]);
  if (state[KEY]) words.push("alleen kern");
  const about = words.length ? `: ${words.join(", ")}` : "";
  if (number) return `${number} ${number === 1 ? "aanbeveling" : "aanbevelingen"}${about}`;
  return `Geen aanbevelingen${about}. Kies ergens “alle”, of wis alle keuzes.`;
}

/** The following recommendations by module, at least `number` of them where there are: a module is never cut in two. */
async function sections(data, hits, from, number) {
  const groups = [];
  for (let place = from; place < hits.length; place += 1) {
    const last = groups.at(-1);
    if (last && last[0].module === hits[place].module) last.push(hits[place]);
    else if (place - from >= number) break;
    else groups.push([hits[place]]);
  }
  return Promise.all(groups.map(async (group) => [group, await modulesOf(data, group[0].cluster)]));
}

function append(groups) {
  parts.list.append(...groups.map(([group, modules]) => section(group, modules[group[0].place])));
  shown.count += groups.reduce((sum, [group]) => sum + group.length, 0);
  const whole = shown.count >= shown.hits.length;
  parts.part.hidden = parts.more.hidden = whole;
  parts.part.textContent = whole ? "" : `Dit zijn de eerste ${shown.count} van ${shown.hits.length}.`;
}

function make(name, className, ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function link(path, text) {
  const element = make("a", "", text);
  // As on the other pages: on paper a link with a full address is followed by that address.
  element.setAttribute("href", `..${path}`);
  return element;
}

/** A module with those of its recommendations that fit; the same as on the pages per cluster and phase. */
function section(group, [title, path, until, revised, lines]) {
  const words = [shown.data.keuzes.cluster[group[0].cluster][1]];
  if (revised) words.push("wordt herzien");
  if (until && validity(until.split("-").map(Number), todayInAmsterdam()) === "termijn-verlopen")
    words.push("herzieningstermijn verlopen");
  const items = group.map((item) => line(item, path, lines[item.line]));
  const list = make("ul", "jgz-regels", ...items);
  return make("section", "", make("h2", "", link(path, title)), make("p", "jgz-noot", words.join(", ")), list);
}

function line(item, path, [id, text, certainty]) {
  const [, label, sign, tone] = shown.data.soorten[item.kind];
  const mark = make("span", "jgz-sterkte__teken", sign);
  mark.setAttribute("aria-hidden", "true");
  const about = make("p", "jgz-regel__bij", make("span", `jgz-sterkte jgz-sterkte--${tone}`, mark, " ", label));
  about.append(
    [certainty, item.kern ? "kern" : ""]
      .filter(Boolean)
      .map((word) => ` · ${word}`)
      .join(""),
  );
  return make("li", "jgz-regel", make("p", "jgz-regel__tekst", link(`${path}#${id}`, text)), about);
}

async function more() {
  const mine = asked;
  parts.more.hidden = true;
  try {
    const groups = await sections(shown.data, shown.hits, shown.count, MORE);
    if (mine !== asked) return;
    append(groups);
    parts.list.children[parts.list.children.length - groups.length].querySelector("a").focus();
  } catch (error) {
    if (mine !== asked) return;
    // The site has been published anew: what is on the screen is of before.
    if (error.gone) location.reload();
    parts.more.hidden = false;
    parts.status.textContent = "Meer tonen lukt nu niet. Kijk of je verbinding hebt en probeer het opnieuw.";
  }
}

// --- what a reader does

parts.form.addEventListener("change", () => {
  goTo({
    ...Object.fromEntries(selects.map((select) => [select.name, select.value])),
    [KEY]: box.checked ? box.value : "",
  });
});
parts.form.addEventListener("submit", (event) => event.preventDefault());
parts.clear.addEventListener("click", () => {
  goTo({});
  selects[0].focus();
});
parts.more.addEventListener("click", more);
addEventListener("pagehide", keep);
addEventListener("popstate", () => (location.hash && !location.hash.startsWith(START)) || run());
// A link within the page, such as "Naar de inhoud", takes the place of the choices in the address: put them back.
addEventListener("hashchange", () => {
  if (location.hash && !location.hash.startsWith(START)) history.replaceState(null, "", address(state));
});
run();
