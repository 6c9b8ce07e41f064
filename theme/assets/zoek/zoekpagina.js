// The search page: the query and the choices stand in the address, so that a result can be shared and Back works; behind
// "#?", so that no server ever sees them.

import { make, part } from "../delen.js";
import { asked, asking, Choices, START, settled } from "../keuzes.js";
import { helpFor, PROFESSIONAL } from "./hulp.js";
import { withIndex } from "./kiezer.js";
import { stem } from "./ontleder.js";
import { readable, result } from "./tonen.js";
import { fetchLater, prepareHelp, ROOT, toldIn } from "./wacht.js";
import { search } from "./zoeker.js";

/** @import { Page } from "./indexvorm.js" */
/** @import { Index } from "./lader.js" */
/** @import { Hit } from "./rangschik.js" */
/** @import { Found } from "./zoeker.js" */
/** @typedef {"voor" | "fase" | "cluster"} FacetName */
/** @typedef {{ text: string, literal: boolean, door: string } & Record<FacetName, string>} State */

const PAGE = 8;
/** Of so many results the running text is read: it weighs more than all that is said of a page. */
const QUOTED = 3;
const SLOW = 4000;
/** @type {FacetName[]} */
const FACETS = ["voor", "fase", "cluster"];
const DOORS = ["ouder", "jongere", PROFESSIONAL];
/** @type {Record<string, string>} */
const AUDIENCES = { professional: "Professionals", ouder: "Ouders", jongere: "Jongeren" };

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

/**
 * The query and the choices in the address.
 * @returns {State}
 */
function read() {
  const given = asked();
  const value = (/** @type {string} */ name) => given.get(name) || "";
  return {
    text: value("q").trim(),
    literal: given.has("letterlijk"),
    door: DOORS.find((name) => name === value("deur")) || "",
    voor: value("voor"),
    fase: value("fase"),
    cluster: value("cluster"),
  };
}

function address(/** @type {Partial<State>} */ { text = "", voor = "", fase = "", cluster = "", door = "", literal }) {
  return asking({ q: text, voor, fase, cluster, deur: door, letterlijk: literal ? "ja" : "" });
}

const short = (/** @type {string} */ text, /** @type {number} */ length) => [...text].slice(0, length).join("");

async function run(/** @type {() => boolean} */ done) {
  const state = read();
  searched = location.hash;
  delete document.documentElement.dataset.zoek;
  parts.input.value = state.text;
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

/**
 * @param {number} number
 * @param {State} state
 * @param {Found} found
 */
function sentence(number, state, found) {
  const about = `voor “${short(state.text, 100)}”`;
  if (found.isRelated && found.hits.length) {
    const told = found.absent.length ? notHere(found.absent) : "";
    return `${told || `Hier gaat geen pagina over “${short(state.text, 100)}”.`} ${number ? "Dit komt in de buurt:" : ""}`;
  }
  const many = `${number} ${number === 1 ? "resultaat" : "resultaten"}`;
  if (number && found.absent.length) return `${notHere(found.absent)} ${many} voor de andere woorden.`;
  if (number && found.doubted.length) return `${notHere(found.doubted)} Dit lijkt er in de spelling op:`;
  if (number) return `${many} ${about}`;
  if (FACETS.some((name) => state[name]))
    return `Geen resultaten ${about} bij deze keuzes. Kies “alle” om meer te zien.`;
  const told = found.absent.length ? notHere(found.absent) : "Hier staat niets over dit woord.";
  return `Niets gevonden ${about}. ${told} Probeer een ander of korter woord, of zoek hieronder op alfabet.`;
}

const notHere = (/** @type {string[]} */ texts) => `Hier staat niets over “${short(texts.join(" "), 100)}”.`;

/**
 * What there is to say about words that are not here, or that were taken for others.
 * @param {Found} found
 * @param {State} state
 * @param {Index} index
 */
async function noteOn(found, state, index) {
  if (found.isRelated || !found.hits.length) return [elsewhere(await related(found, index, state.text))];
  // A professional who asks for more than one thing has no use for it.
  const lines = found.absent.length && state.door !== PROFESSIONAL ? [elsewhere([])] : [];
  const loose = found.loose.map((text) => `“${text}”`).join(" en ");
  if (loose) lines.push(make("p", "", `Deze resultaten gaan niet over ${loose}.`));
  return [...lines, ...(await spellingNote(found, state, index))];
}

/**
 * The words that related pages were found by, as readers write them.
 * @param {Found} found
 * @param {Index} index
 * @param {string} typed
 */
async function related({ hits, absent }, index, typed) {
  if (!hits.length || !absent.length) return [];
  const records = await Promise.all(hits.slice(0, 3).map(({ number }) => index.record(number)));
  const names = records.flatMap((record, place) => hits[place].found.map((term) => readable(term, record, typed)));
  const { asking, weak, wanting } = index.language;
  const tells = (/** @type {string} */ name) => !weak.has(stem(name)) && !wanting.has(name) && !asking.has(stem(name));
  const telling = names.filter((name) => name && tells(name));
  return [...new Set(telling)].slice(0, 3);
}

/** Where to look for what this site does not have. */
function elsewhere(/** @type {string[]} */ names) {
  const ages = make("a", "", "kies een leeftijd");
  ages.href = new URL("ouders/", ROOT).href;
  const other = make("a", "", "thuisarts.nl");
  other.href = "https://www.thuisarts.nl";
  other.rel = "external";
  const about = names.length ? [`Wel over: ${names.join(", ")}. `] : [];
  return make(
    "p",
    "",
    ...about,
    "Gaat je vraag over ziek zijn? Kijk op ",
    other,
    ". Of ",
    ages,
    ", of zoek van A tot Z.",
  );
}

/**
 * "Resultaten voor hielprik; zoek toch op hielprk", when a word was taken for another.
 * @param {Found} found
 * @param {State} state
 * @param {Index} index
 */
async function spellingNote(found, state, index) {
  const guessed = found.meanings
    .map((meaning, place) => ({ meaning, typed: found.query.words[place].word.text }))
    .filter(({ meaning }) => meaning.guess === "spelling");
  if (!guessed.length || !found.hits.length) return [];
  const first = await index.record(found.hits[0].number);
  const taken = guessed.map(({ meaning }) => {
    const terms = meaning.groups.flatMap((group) => [...group.keys()]);
    const meant = terms.find((term) => found.hits[0].found.includes(term)) || terms[0];
    return readable(meant, first) || meant;
  });
  const link = make("a", "", `zoek toch op “${guessed.map(({ typed }) => typed).join(" ")}”`);
  link.href = address({ ...state, literal: true });
  return [make("p", "", "Resultaten voor ", make("strong", "", taken.join(" ")), "; ", link, ".")];
}

/**
 * @param {Page} page
 * @param {FacetName} name
 */
function valuesOf(page, name) {
  return { voor: page.audience, fase: page.phases, cluster: page.clusters }[name];
}

/**
 * @param {FacetName} name
 * @param {Index} index
 * @returns {[id: string, title: string][]}
 */
function names(name, index) {
  const { doelgroepen, fasen, clusters } = index.head;
  if (name === "voor") return doelgroepen.map((id) => [id, AUDIENCES[id] || id]);
  return name === "fase" ? fasen.map(([id, title]) => [id, title]) : clusters;
}

/**
 * @param {FacetName} name
 * @param {State} state
 * @param {Hit[]} hits what fits when this facet is left aside
 * @param {Index} index
 */
function fillFacet(name, state, hits, index) {
  const options = [new Option(`alle (${hits.length})`, "", false, !state[name])];
  for (const [id, title] of names(name, index)) {
    const number = hits.filter((hit) => valuesOf(index.pages[hit.number], name).includes(id)).length;
    if (number || id === state[name]) options.push(new Option(`${title} (${number})`, id, false, id === state[name]));
  }
  field(name).replaceChildren(...options);
}

/** The field of a facet. */
const field = (/** @type {FacetName} */ name) =>
  /** @type {HTMLSelectElement} */ (parts.facets.elements.namedItem(name));

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
