// The search page: the query and the choices stand in the address, so that a result can be shared and Back works.

import { withIndex } from "./kiezer.js";
import { make, ROOT, readable, result } from "./tonen.js";
import { search } from "./zoeker.js";

const PAGE = 8;
const SLOW = 4000;
const CHOICES = ["voor", "fase", "cluster"];
const DOORS = ["ouder", "jongere"];
const AUDIENCES = { professional: "Professionals", ouder: "Ouders", jongere: "Jongeren" };

const find = (id) => document.getElementById(id);
const parts = {
  form: find("zoekformulier"),
  input: find("zoekvraag"),
  status: find("zoekstatus"),
  list: find("zoekresultaten"),
  more: find("zoekmeer"),
  help: find("zoekhulp"),
  note: find("zoekopmerking"),
  facets: find("zoekkeuzes"),
  rest: find("zoekalfabet"),
  heading: document.querySelector("h1"),
};
const TITLE = document.title;
const HEADING = parts.heading.textContent;
let shown = { asked: 0, hits: [], count: 0 };
let searched = null;

/** The query and the choices in the address. */
function read() {
  const given = new URLSearchParams(location.search);
  const value = (name) => given.get(name) || "";
  const choices = Object.fromEntries(CHOICES.map((name) => [name, value(name)]));
  const door = DOORS.find((name) => name === value("deur")) || "";
  return { text: value("q").trim(), literal: given.has("letterlijk"), door, ...choices };
}

function address(state) {
  const given = new URLSearchParams();
  const values = {
    q: state.text,
    voor: state.voor,
    fase: state.fase,
    cluster: state.cluster,
    deur: state.door,
    letterlijk: state.literal && "ja",
  };
  for (const [name, value] of Object.entries(values)) if (value) given.set(name, value);
  return location.pathname + `?${given}`.replace(/\?$/, "");
}

/** Remembers how far the reader had come, for Back and reload. */
function keep() {
  history.replaceState({ count: shown.count, y: scrollY }, "");
}

function goTo(state) {
  keep();
  history.pushState(null, "", address(state));
  run();
}

const short = (text, length) => [...text].slice(0, length).join("");

async function run() {
  const state = read();
  const asked = ++shown.asked;
  const done = () => asked === shown.asked;
  searched = location.search;
  delete document.documentElement.dataset.zoek;
  parts.input.value = state.text;
  parts.form.dataset.deur = state.door;
  parts.heading.textContent = state.text ? "Zoeken" : HEADING;
  document.title = state.text ? `${short(state.text, 60)}: ${TITLE.replace(HEADING, "zoeken")}` : TITLE;
  if (!state.text) return clear("");
  parts.status.textContent = "Bezig met zoeken…";
  parts.rest.hidden = true;
  const slow = setTimeout(() => {
    if (done())
      parts.status.textContent = "Zoeken duurt langer dan anders. Wacht nog even, of kies hieronder op alfabet.";
    if (done()) parts.rest.hidden = false;
  }, SLOW);
  try {
    await withIndex(async (index) =>
      show(await search(index, state.text, { door: state.door, literal: state.literal }), state, index, done),
    );
    if (done()) document.documentElement.dataset.zoek = "klaar";
  } catch {
    if (done())
      clear(
        "Zoeken lukt nu niet. Kijk of je verbinding hebt en probeer het opnieuw. Hieronder staat alles op alfabet.",
      );
  }
  clearTimeout(slow);
  return undefined;
}

function clear(message) {
  shown = { ...shown, hits: [], count: 0 };
  for (const part of [parts.list, parts.help, parts.note]) part.replaceChildren();
  parts.facets.hidden = parts.more.hidden = true;
  parts.rest.hidden = false;
  parts.status.textContent = message;
  document.documentElement.dataset.zoek = "klaar";
}

async function show(found, given, index, done) {
  // An address may be old or made up: a choice that does not exist is none.
  const state = { ...given };
  for (const name of CHOICES) if (!names(name, index).some(([id]) => id === state[name])) state[name] = "";
  const fits = (hit, without) =>
    CHOICES.every(
      (name) => name === without || !state[name] || valuesOf(index.pages[hit.number], name).includes(state[name]),
    );
  const hits = found.hits.filter((hit) => fits(hit));
  const kept = history.state || {};
  const items = await itemsOf(hits.slice(0, Math.max(PAGE, kept.count || 0)), index);
  const note = await noteOn(found, state, index);
  if (!done()) return;
  shown = { ...shown, hits, count: items.length, index };
  parts.list.replaceChildren(...items);
  parts.help.replaceChildren(...helpFor(found, index));
  parts.note.replaceChildren(...note);
  parts.rest.hidden = hits.length > 0;
  parts.facets.hidden = found.hits.length === 0;
  if (state.fase || state.cluster) find("zoekmeerkeuzes").open = true;
  for (const name of CHOICES)
    fillFacet(
      name,
      state,
      found.hits.filter((hit) => fits(hit, name)),
      index,
    );
  parts.status.textContent = sentence(hits.length, state);
  parts.more.hidden = hits.length <= items.length;
  if (kept.y) scrollTo(0, kept.y);
}

const itemsOf = (hits, index) =>
  Promise.all(hits.map(async (hit) => result(hit, await index.record(hit.number), index)));

function sentence(number, state) {
  const about = `voor “${short(state.text, 100)}”`;
  if (number) return `${number} ${number === 1 ? "resultaat" : "resultaten"} ${about}`;
  if (CHOICES.some((name) => state[name]))
    return `Geen resultaten ${about} bij deze keuzes. Kies “alle” om meer te zien.`;
  return `Niets gevonden ${about}. Probeer een ander of korter woord, of zoek hieronder op alfabet.`;
}

/** "Resultaten voor hielprik; zoek toch op hielprk", when a word was taken for another. */
async function noteOn(found, state, index) {
  const guessed = found.meanings
    .map((meaning, place) => ({ meaning, typed: found.query.words[place].word.text }))
    .filter(({ meaning }) => meaning.guess === "spelling");
  if (!guessed.length || !found.hits.length) return [];
  const first = await index.record(found.hits[0].number);
  const taken = guessed.map(({ meaning }) => {
    const terms = meaning.groups.flatMap((group) => [...group.keys()]);
    return readable(terms.find((term) => found.hits[0].found.includes(term)) || terms[0], first);
  });
  const link = make("a", "", `zoek toch op “${guessed.map(({ typed }) => typed).join(" ")}”`);
  link.href = address({ ...state, literal: true });
  return [make("p", "", "Resultaten voor ", make("strong", "", taken.join(" ")), "; ", link, ".")];
}

function helpFor(found, index) {
  const terms = new Set(found.query.terms);
  for (const { groups, guess } of found.meanings)
    if (guess === "spelling") for (const group of groups) for (const term of group.keys()) terms.add(term);
  return (index.head.hulp || [])
    .filter((item) => item.zinnen.some((phrase) => phrase.length && phrase.every((term) => terms.has(term))))
    .map(helpCard);
}

function helpCard(item) {
  const card = make("section", "jgz-hulp", make("h2", "", item.titel), make("p", "", item.tekst));
  const calls = item.bellen.map(([name, number]) => {
    const link = make("a", "", `${name}: `, make("span", "", `bel ${number}`));
    link.href = `tel:${number.replace(/[^0-9]/g, "")}`;
    return make("li", "", link);
  });
  card.append(make("ul", "", ...calls));
  if (item.lees.length) {
    const link = make("a", "", item.lees[0]);
    link.href = new URL(item.lees[1].slice(1), ROOT);
    card.append(make("p", "", "Lees verder: ", link));
  }
  return card;
}

function valuesOf(page, name) {
  return { voor: page.audience, fase: page.phases, cluster: page.clusters }[name];
}

function names(name, index) {
  const { doelgroepen, fasen, clusters } = index.head;
  return { voor: doelgroepen.map((id) => [id, AUDIENCES[id] || id]), fase: fasen, cluster: clusters }[name];
}

function fillFacet(name, state, hits, index) {
  const options = names(name, index).map(([id, title]) => [
    id,
    title,
    hits.filter((hit) => valuesOf(index.pages[hit.number], name).includes(id)).length,
  ]);
  const useful = options.filter(([id, , number]) => number || id === state[name]);
  parts.facets.elements[name].replaceChildren(
    ...[["", "alle", hits.length], ...useful].map(
      ([id, title, number]) => new Option(`${title} (${number})`, id, false, id === state[name]),
    ),
  );
}

async function more() {
  const { hits, count, index, asked } = shown;
  shown.count = Math.min(hits.length, count + PAGE);
  parts.more.hidden = hits.length <= shown.count;
  try {
    const items = await itemsOf(hits.slice(count, shown.count), index);
    if (asked !== shown.asked) return;
    parts.list.append(...items);
    items[0].querySelector("a").focus();
  } catch {
    if (asked === shown.asked) Object.assign(shown, { count });
    parts.more.hidden = false;
    parts.status.textContent = "Meer resultaten tonen lukt nu niet. Kijk of je verbinding hebt en probeer het opnieuw.";
  }
}

parts.form.addEventListener("submit", (event) => {
  event.preventDefault();
  // On a phone the keyboard would cover the results.
  if (matchMedia("(pointer: coarse)").matches) parts.input.blur();
  goTo({ text: parts.input.value.trim(), door: read().door });
});
parts.facets.addEventListener("change", () => {
  const chosen = Object.fromEntries(CHOICES.map((name) => [name, parts.facets.elements[name].value]));
  goTo({ ...read(), ...chosen });
});
parts.facets.addEventListener("submit", (event) => event.preventDefault());
parts.note.addEventListener("click", (event) => {
  if (event.target.href && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    goTo({ ...read(), literal: true });
  }
});
parts.more.addEventListener("click", more);
addEventListener("pagehide", keep);
// A link to a letter changes the address too, but asks nothing.
addEventListener("popstate", () => location.search === searched || run());
// Another page hands the query over behind a #, where no server sees it.
if (location.hash.startsWith("#?")) history.replaceState(null, "", location.pathname + location.hash.slice(1));
run();
