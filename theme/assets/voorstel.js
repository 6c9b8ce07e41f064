// Someone without an account proposes another text for a recommendation: a form on the page, which makes a file or a
// mail. Nothing is sent and nothing is kept. Without this script the link leads to the file on the site of the project.

import { make } from "./delen.js";

const FIELDS = /** @type {const} */ ([
  ["nieuw", "Zo zou jij het schrijven", 6],
  ["reden", "Waarom?", 3],
  ["bron", "Waar blijkt dat uit?", 2],
  ["van", "Namens welke organisatie of groep?", 1],
]);

/**
 * The paragraphs and items of a text, without the numbers of sources.
 * @param {Element | null | undefined} text
 */
function linesOf(text) {
  const copy = /** @type {Element | undefined} */ (text?.cloneNode(true));
  // The number of a source is no word of the text; a power is.
  for (const mark of copy?.querySelectorAll("sup, a[href^='#bron-']") ?? [])
    if (mark.matches("a") || mark.querySelector("a")) mark.remove();
  return [...(copy?.querySelectorAll("p, li") ?? [])]
    .filter((part) => !part.matches("li p"))
    .map((part) => [signOf(part), part.textContent?.replaceAll(/\s+/g, " ").trim() ?? ""])
    .filter(([, words]) => words)
    .map((pair) => pair.join(""));
}

/**
 * What an item of a list begins with.
 * @param {Element} part
 */
function signOf(part) {
  if (!part.matches("li")) return "";
  const place = [...(part.parentElement?.children ?? [])].indexOf(part) + 1;
  return part.matches("ol > li") ? `${place}. ` : "- ";
}

// The sign of an item, as it stands in a field.
const SIGN = /^(?:[-•*]|\d{1,2}[.)]) /;

// Milliseconds without a key before the change is looked at.
const REST = 300;

/**
 * Sentences with what stands between stars stressed.
 * @param {string} text
 */
const stressed = (text) => text.split("*").map((part, number) => (number % 2 ? make("em", "", part) : part));

/**
 * Shows what a change may mean, each time that typing rests. What compares is fetched when a form opens.
 * @param {HTMLTextAreaElement} field
 * @param {string} old
 * @param {HTMLElement} place
 */
function showMeaning(field, old, place) {
  const comparing = import("./voorstel-verschil.js");
  let waiting = 0;
  const show = async () => {
    const { changeOf } = await comparing;
    const now = field.value.replaceAll(/^\s*(?:[-•*]|\d{1,2}[.)]) /gm, "");
    const change = changeOf(old, now);
    if (change.same) {
      const only =
        field.value === field.defaultValue ? "" : "De woorden zijn nog dezelfde: de betekenis blijft gelijk.";
      place.replaceChildren(only);
      return;
    }
    const turned = [change.told, change.modal].filter(Boolean).join("; ");
    const heavy = "Dan tekenen de partijen opnieuw, voor een nieuwe hoofdversie.";
    const light = "De woorden zijn anders. De werkgroep bekijkt of het advies gelijk blijft.";
    place.replaceChildren(...(turned ? [make("strong", "", "LET OP: "), ...stressed(turned), ". "] : []));
    place.append(change.told ? heavy : light);
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void show().catch(() => place.replaceChildren()), REST);
  });
}

/**
 * The form about one recommendation.
 * @param {HTMLAnchorElement} link
 */
function formOf(link) {
  const { voorstel = "", contact = "" } = link.dataset;
  const [before = "", recommendation = ""] = voorstel.split("#");
  const [module = "", version = ""] = before.split("@");
  const section = link.closest("section");
  const lines = linesOf(section?.querySelector(".jgz-aanbeveling__tekst"));
  const old = lines.map((line) => line.replace(SIGN, "")).join(" ");
  const form = make("form", "jgz-voorstel");
  form.setAttribute("aria-label", link.getAttribute("aria-label") ?? "Voorstel");
  form.append(make("p", "", "Schrijf niets op over een kind, een ouder of een collega dat zegt wie het is. "));
  /** @type {Record<string, HTMLTextAreaElement>} */
  const fields = {};
  for (const [name, label, rows] of FIELDS) {
    const field = make("textarea", "jgz-citaat__veld");
    field.rows = rows;
    field.maxLength = 4000;
    fields[name] = field;
    form.append(make("label", "", `${label} `, field));
    if (name === "nieuw") {
      const meaning = make("p", "jgz-voorstel__betekenis");
      meaning.setAttribute("role", "status");
      form.append(meaning);
      showMeaning(field, old, meaning);
    }
  }
  const begin = lines.join("\n\n").replaceAll(/\n\n(?=- |\d+\. )/g, "\n");
  if (fields.nieuw) fields.nieuw.defaultValue = begin;

  const values = () => {
    const said = Object.entries(fields).map(([name, field]) => [name, field.value.trim()]);
    return {
      soort: "jgz-voorstel",
      module,
      versie: version,
      aanbeveling: recommendation,
      oud: old,
      ...Object.fromEntries(said),
    };
  };
  const state = make("p", "");
  state.setAttribute("role", "status");
  /** Whether there is something to propose. */
  const isReady = () => {
    const ready = !!fields.nieuw?.value.trim() && fields.nieuw.value.trim() !== begin;
    state.textContent = ready ? "" : "Wijzig eerst de tekst in het bovenste vak.";
    return ready;
  };
  const save = make("button", "", "Bewaar als bestand");
  save.type = "button";
  save.addEventListener("click", () => {
    if (!isReady()) return;
    const file = new Blob([`${JSON.stringify(values(), null, 2)}\n`], { type: "application/json" });
    const anchor = make("a", "");
    anchor.href = URL.createObjectURL(file);
    anchor.download = `voorstel-${module}-${recommendation}.json`;
    anchor.click();
    URL.revokeObjectURL(anchor.href);
    state.textContent = "Bewaard. Stuur het bestand naar de werkgroep; er is niets verstuurd.";
  });
  const mail = make("button", "", "Zet in een mail");
  mail.type = "button";
  mail.addEventListener("click", () => {
    if (!isReady()) return;
    const code = `jgz:${voorstel}`;
    const said = values();
    const parts = [
      `[${code}:voorstel]\n${said.nieuw}`,
      `[${code}:opmerking]\n${said.reden}`,
      `[${code}:bron]\n${said.bron}`,
      `[jgz:${before}:namens]\n${said.van}`,
    ];
    const body = encodeURIComponent(parts.join("\n\n"));
    location.href = `mailto:${contact}?subject=${encodeURIComponent(`Voorstel voor ${voorstel}`)}&body=${body}`;
  });
  const other = make("a", "", "Naar het bestand zelf");
  other.href = link.href;
  other.rel = "external";
  form.append(make("p", "jgz-voorstel__knoppen", save, " ", mail, " ", other), state);
  return form;
}

for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-voorstel]"))) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Lines alone don't say what a table or a list in a list does: that is changed in the file.
    if (link.closest("section")?.querySelector(".jgz-aanbeveling__tekst :is(table, li li)")) return;
    event.preventDefault();
    const there = link.closest("section")?.querySelector("form.jgz-voorstel");
    if (there) {
      there.remove();
      return;
    }
    const form = formOf(link);
    link.closest("section")?.append(form);
    form.querySelector("textarea")?.focus();
  });
}
