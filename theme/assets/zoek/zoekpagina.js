// The search page: the query and the choices stand in the address, so that a result can be shared and Back works; behind
// "#?", so that no server ever sees them.

import { part } from "../delen.js";
import { Choices, START, settled } from "../keuzes.js";
import { field, fillFacet, names, valuesOf } from "./facetten.js";
import { helpFor } from "./hulp.js";
import { withIndex } from "./kiezer.js";
import { noteOn, sentence, short } from "./toelichting.js";
import { result } from "./tonen.js";
import { fetchLater, prepareHelp, toldIn } from "./wacht.js";
import { address, FACETS, read } from "./zoekadres.js";
import { search } from "./zoeker.js";

/** @import { Index } from "./lader.js" */
/** @import { Hit } from "./rangschik.js" */
/** @import { FacetName, State } from "./zoekadres.js" */
/** @import { Found } from "./zoeker.js" */

const PAGE = 8;
/** Of so many results the running text is read: it weighs more than all that is said of a page. */
const QUOTED = 3;
const SLOW = 4000;

/** What the template has. */
const partsOfPage = () => ({
  form: part("zoekformulier", HTMLFormElement),
  input: part("zoekvraag", HTMLInputElement),
  status: part("zoekstatus", HTMLElement),
  list: part("zoekresultaten", HTMLElement),
  more: part("zoekmeer", HTMLElement),
  help: part("zoekhulp", HTMLElement),
  note: part("zoekopmerking", HTMLElement),
  facets: part("zoekkeuzes", HTMLFormElement),
  moreFacets: part("zoekmeerkeuzes", HTMLDetailsElement),
  rest: part("zoekalfabet", HTMLElement),
  heading: /** @type {HTMLElement} */ (document.querySelector("h1")),
});
// Found when the page starts: other pages have this script too, and none of these parts.
/** @type {ReturnType<typeof partsOfPage>} */
let parts;
let [pageTitle, pageHeading] = ["", ""];
/** @type {Choices<Partial<State>>} */
let choices;
/** @type {{ hits: Hit[], index: Index | null }} */
let shown = { hits: [], index: null };
/** What was last searched for, as it stands in the address. */
let searched = "";
/** Whether the page has looked at its address already. */
let ran = false;

async function run(/** @type {() => boolean} */ done) {
  const state = read();
  searched = location.hash;
  delete document.documentElement.dataset.zoek;
  // What was typed before search was there stays; it is asked when its reader says so.
  if (state.text || ran) parts.input.value = state.text;
  ran = true;
  parts.form.dataset.deur = state.door;
  parts.heading.textContent = state.text ? "Zoeken" : pageHeading;
  document.title = state.text ? `${short(state.text, 60)}: ${pageTitle.replace(pageHeading, "zoeken")}` : pageTitle;
  if (!state.text) return clear("");
  parts.status.textContent = "Bezig met zoeken…";
  parts.rest.hidden = true;
  parts.help.replaceChildren();
  const slow = setTimeout(() => {
    if (!done()) return;
    parts.status.textContent = "Zoeken duurt langer dan anders. Wacht nog even, of kies hieronder op alfabet.";
    parts.rest.hidden = false;
    settled();
  }, SLOW);
  const { text, door, literal } = state;
  // Under way beside the index.
  prepareHelp(text);
  try {
    await withIndex(async (index) => {
      // Whom to call waits for no page that has yet to come over the line.
      showHelp(state, index, done);
      const told = await toldIn(text, index);
      const asked = { ...state, text: told?.dutch || text };
      return show(await search(index, asked.text, { door, literal }), asked, index, done);
    });
    if (done()) ready();
    helpLater(state, done);
  } catch {
    showHelp(state, null, done);
    if (done())
      clear(
        "Zoeken lukt nu niet. Kijk of je verbinding hebt en probeer het opnieuw. Hieronder staat alles op alfabet.",
        true,
      );
  }
  clearTimeout(slow);
  return undefined;
}

/**
 * @param {State} state
 * @param {Index | null} index
 * @param {() => boolean} done
 */
async function showHelp({ text, door }, index, done) {
  const help = await helpFor(text, index, door);
  if (done()) parts.help.replaceChildren(...help);
}

/**
 * Reads the query once more when what tells dangers apart came after the answer: what fits no pattern may be like one.
 * @param {State} state
 * @param {() => boolean} done
 */
async function helpLater(state, done) {
  const cameLate = await fetchLater();
  if (cameLate && done()) await withIndex((index) => showHelp(state, index, done)).catch(() => {});
}

function clear(/** @type {string} */ message, keepsHelp = false) {
  shown = { hits: [], index: null };
  choices.count = 0;
  for (const part of [parts.list, parts.note]) part.replaceChildren();
  if (!keepsHelp) parts.help.replaceChildren();
  parts.facets.hidden = true;
  parts.more.hidden = true;
  parts.rest.hidden = false;
  parts.status.textContent = message;
  ready();
}

/** What is shown is the answer to what the address asks. */
function ready() {
  document.documentElement.dataset.zoek = "klaar";
  settled();
}

/**
 * @param {Found} found
 * @param {State} given
 * @param {Index} index
 * @param {() => boolean} done
 */
async function show(found, given, index, done) {
  // An address may be old or made up: a choice that does not exist is none.
  const state = { ...given };
  for (const name of FACETS) if (!names(name, index).some(([id]) => id === state[name])) state[name] = "";
  const fits = (/** @type {Hit} */ hit, /** @type {FacetName | undefined} */ without = undefined) =>
    FACETS.every(
      (name) => name === without || !state[name] || valuesOf(index.pages[hit.number], name).includes(state[name]),
    );
  const hits = found.hits.filter((hit) => fits(hit));
  const { kept } = choices;
  const items = await itemsOf(hits.slice(0, Math.max(PAGE, kept.count)), index);
  const note = await noteOn(found, state, index);
  if (!done()) return;
  shown = { hits, index };
  choices.count = items.length;
  parts.list.replaceChildren(...items);
  parts.note.replaceChildren(...note);
  parts.rest.hidden = hits.length > 0 && !found.isRelated;
  parts.facets.hidden = found.hits.length === 0;
  if (state.fase || state.cluster) parts.moreFacets.open = true;
  for (const name of FACETS) {
    const others = found.hits.filter((hit) => fits(hit, name));
    fillFacet(name, state, others, index);
  }
  parts.status.textContent = sentence(hits.length, state, found);
  parts.more.hidden = hits.length <= items.length;
  if (kept.y) scrollTo(0, kept.y);
}

/**
 * @param {Hit[]} hits
 * @param {Index} index
 */
const itemsOf = (hits, index, before = 0) =>
  Promise.all(
    hits.map(async (hit, place) => result(hit, await index.record(hit.number), index, before + place < QUOTED)),
  );

function more() {
  const { hits, index } = shown;
  if (!index) return;
  choices.more(
    parts.more,
    () => itemsOf(hits.slice(choices.count, choices.count + PAGE), index, choices.count),
    (items) => {
      parts.list.append(...items);
      choices.count += items.length;
      parts.more.hidden = hits.length <= choices.count;
      return items[0];
    },
    () => {
      parts.status.textContent =
        "Meer resultaten tonen lukt nu niet. Kijk of je verbinding hebt en probeer het opnieuw.";
    },
  );
}

/** Starts the page. */
export function openPage() {
  parts = partsOfPage();
  pageTitle = document.title;
  pageHeading = parts.heading.textContent ?? "";
  choices = new Choices(address, run);
  listen();
  choices.run();
}

function listen() {
  parts.form.addEventListener("submit", (event) => {
    event.preventDefault();
    // On a phone the keyboard would cover the results.
    if (matchMedia("(pointer: coarse)").matches) parts.input.blur();
    choices.goTo({ text: parts.input.value.trim(), door: read().door });
  });
  parts.facets.addEventListener("change", () => {
    const chosen = Object.fromEntries(FACETS.map((name) => [name, field(name).value]));
    choices.goTo({ ...read(), ...chosen });
  });
  parts.facets.addEventListener("submit", (event) => event.preventDefault());
  parts.note.addEventListener("click", (event) => {
    const isOther = event.target instanceof HTMLAnchorElement && event.target.hash.startsWith(START);
    if (isOther && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      choices.goTo({ ...read(), literal: true });
    }
  });
  parts.more.addEventListener("click", more);
  addEventListener("popstate", () => {
    if (location.hash !== searched && (!location.hash || location.hash.startsWith(START))) choices.run();
  });
  // A link within the page, such as "Naar de inhoud", takes the place of the query in the address: put it back.
  addEventListener("hashchange", () => {
    if (location.hash && !location.hash.startsWith(START))
      history.replaceState(history.state, "", location.pathname + searched);
  });
}
