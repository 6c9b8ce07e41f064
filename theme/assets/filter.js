// The filter on all recommendations. The choices stand in the address behind "#?", where no server sees them.

import { FileError, part } from "./delen.js";
import { modulesOf, withData } from "./filterdata.js";
import { section } from "./filterregels.js";
import { asked, asking, Choices, START, settled } from "./keuzes.js";

/** @import { FilterData, Item } from "./filterdata.js" */
/** @import { Group } from "./filterregels.js" */

const FIRST = 30;
const MORE = 100;
const KEY = "kern";

const parts = {
  form: part("filter", HTMLFormElement),
  status: part("filterstand", HTMLElement),
  clear: part("filterwis", HTMLElement),
  list: part("filterlijst", HTMLElement),
  part: part("filterdeel", HTMLElement),
  more: part("filtermeer", HTMLElement),
  rest: part("filteroverzicht", HTMLElement),
  keyCount: part("filterkern", HTMLElement),
};
const selects = [...parts.form.querySelectorAll("select")];
const FACETS = selects.map((select) => select.name);
const box = /** @type {HTMLInputElement} */ (parts.form.elements.namedItem(KEY));
// What the page came with: every choice, counted over everything.
const before = { options: selects.map((select) => [...select.options]), key: parts.keyCount.textContent };
/** @type {{ hits: Item[], data: FilterData | null }} */
let shown = { hits: [], data: null };
/** @type {Record<string, string>} The choice per facet, and whether only key recommendations are asked for. */
let state = {};
const choices = new Choices(asking, run);

// --- the address

function read() {
  const given = asked();
  return Object.fromEntries([...FACETS, KEY].map((name) => [name, given.get(name) || ""]));
}

// --- choosing and counting

/**
 * @typedef {Record<string, number>} Numbers The number of what is chosen per facet; a facet without a choice is not
 * there.
 */

/**
 * @param {FilterData} data
 * @param {Item} item
 * @param {string} name
 * @param {number} number
 */
function has(data, item, name, number) {
  const value = item.values[name];
  return data.keuzes[name].meer ? Boolean(value & (1 << number)) : value === number;
}

/**
 * The choices as numbers; one that does not exist is none, because an address may be old or made up.
 * @param {FilterData} data
 */
function numbersOf(data) {
  /** @type {Numbers} */
  const numbers = {};
  for (const name of FACETS) {
    const number = data.keuzes[name].waarden.findIndex(([id]) => id === state[name]);
    if (number >= 0) numbers[name] = number;
  }
  return numbers;
}

/**
 * @param {FilterData} data
 * @param {Item} item
 * @param {Numbers} numbers
 * @param {string} [without] a facet to leave aside
 */
function fits(data, item, numbers, without) {
  if (state[KEY] && without !== KEY && !item.key) return false;
  return FACETS.every((name) => name === without || !(name in numbers) || has(data, item, name, numbers[name]));
}

/**
 * @param {HTMLSelectElement} select
 * @param {HTMLOptionElement[]} options
 */
function fill(select, options) {
  select.replaceChildren(...options);
  // An unknown value would leave the field empty.
  select.value = state[select.name];
  if (select.selectedIndex < 0) select.value = "";
}

/**
 * @param {FilterData} data
 * @param {Numbers} numbers
 */
function count(data, numbers) {
  for (const select of selects) {
    const { name } = select;
    const others = data.all.filter((item) => fits(data, item, numbers, name));
    const options = [new Option(`alle (${others.length})`, "")];
    for (const [number, [id, title]] of data.keuzes[name].waarden.entries()) {
      const found = others.filter((item) => has(data, item, name, number)).length;
      if (found || number === numbers[name]) options.push(new Option(`${title} (${found})`, id));
    }
    fill(select, options);
  }
  parts.keyCount.textContent = String(data.all.filter((item) => item.key && fits(data, item, numbers, KEY)).length);
}

// --- showing

const chosen = () => [...FACETS, KEY].some((name) => state[name]);

async function run(/** @type {() => boolean} */ done) {
  state = read();
  parts.form.hidden = false;
  parts.clear.hidden = !chosen();
  box.checked = Boolean(state[KEY]);
  if (!shown.hits.length || !chosen()) reset();
  if (!chosen()) return settled();
  parts.status.textContent = parts.status.textContent || "Bezig met ophalen…";
  try {
    await withData((data) => show(data, done));
  } catch {
    if (!done()) return;
    settled();
    reset();
    parts.status.textContent =
      "Kiezen lukt nu niet. Kijk of je verbinding hebt en probeer het opnieuw. Hieronder staat alles per cluster en fase.";
  }
}

/** The page as it came, with the fields at what is asked. */
function reset() {
  shown = { hits: [], data: null };
  choices.count = 0;
  for (const [number, select] of selects.entries()) fill(select, before.options[number]);
  parts.keyCount.textContent = before.key;
  parts.list.replaceChildren();
  parts.status.textContent = "";
  parts.part.hidden = true;
  parts.more.hidden = true;
  parts.rest.hidden = false;
}

/**
 * @param {FilterData} data
 * @param {() => boolean} done
 */
async function show(data, done) {
  const numbers = numbersOf(data);
  const hits = data.all.filter((item) => fits(data, item, numbers));
  const { kept } = choices;
  const groups = await sections(data, hits, 0, Math.max(FIRST, kept.count));
  if (!done()) return;
  count(data, numbers);
  shown = { hits, data };
  choices.count = 0;
  parts.list.replaceChildren();
  parts.rest.hidden = true;
  append(data, groups);
  parts.status.textContent = sentence(data, numbers, hits.length);
  settled();
  if (kept.y) scrollTo(0, kept.y);
}

/**
 * "37 aanbevelingen: Peuter 1-4 jaar, jeugdartsen": on paper too this says what was chosen.
 * @param {FilterData} data
 * @param {Numbers} numbers
 * @param {number} number
 */
function sentence(data, numbers, number) {
  const words = FACETS.filter((name) => name in numbers).map((name) => data.keuzes[name].waarden[numbers[name]][1]);
  if (state[KEY]) words.push("alleen kern");
  const about = words.length ? `: ${words.join(", ")}` : "";
  if (number) return `${number} ${number === 1 ? "aanbeveling" : "aanbevelingen"}${about}`;
  return `Geen aanbevelingen${about}. Kies ergens “alle”, of wis alle keuzes.`;
}

/**
 * The following recommendations by module, at least `number` of them where there are: a module is never cut in two.
 * @param {FilterData} data
 * @param {Item[]} hits
 * @param {number} from
 * @param {number} number
 * @returns {Promise<Group[]>}
 */
async function sections(data, hits, from, number) {
  /** @type {Item[][]} */
  const groups = [];
  for (let place = from; place < hits.length; place += 1) {
    const last = groups.at(-1);
    if (last && last[0].module === hits[place].module) last.push(hits[place]);
    else if (place - from >= number) break;
    else groups.push([hits[place]]);
  }
  return Promise.all(
    groups.map(async (items) => ({
      items,
      module: (await modulesOf(data, items[0].values.cluster))[items[0].place],
    })),
  );
}

/**
 * Puts groups at the end of the list; gives the first of them.
 * @param {FilterData} data
 * @param {Group[]} groups
 */
function append(data, groups) {
  const made = groups.map((group) => section(data, group));
  parts.list.append(...made);
  choices.count += groups.reduce((sum, { items }) => sum + items.length, 0);
  const whole = choices.count >= shown.hits.length;
  parts.part.hidden = whole;
  parts.more.hidden = whole;
  parts.part.textContent = whole ? "" : `Dit zijn de eerste ${choices.count} van ${shown.hits.length}.`;
  return made[0];
}

function more() {
  const { data, hits } = shown;
  if (!data) return;
  choices.more(
    parts.more,
    () => sections(data, hits, choices.count, MORE),
    (groups) => append(data, groups),
    (error) => {
      // The site has been published anew: what is on the screen is of before.
      if (error instanceof FileError && error.gone) location.reload();
      parts.status.textContent = "Meer tonen lukt nu niet. Kijk of je verbinding hebt en probeer het opnieuw.";
    },
  );
}

// --- what a reader does

parts.form.addEventListener("change", () => {
  const values = Object.fromEntries(selects.map((select) => [select.name, select.value]));
  choices.goTo({ ...values, [KEY]: box.checked ? box.value : "" });
});
parts.form.addEventListener("submit", (event) => event.preventDefault());
parts.clear.addEventListener("click", () => {
  choices.goTo({});
  selects[0].focus();
});
parts.more.addEventListener("click", more);
addEventListener("popstate", () => {
  if (!location.hash || location.hash.startsWith(START)) choices.run();
});
// A link within the page, such as "Naar de inhoud", takes the place of the choices in the address: put them back.
addEventListener("hashchange", () => {
  if (location.hash && !location.hash.startsWith(START)) history.replaceState(null, "", asking(state));
});
choices.run();
