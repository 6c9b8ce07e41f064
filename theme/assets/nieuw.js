// What changed since the reader was here before. Only this device knows when that was, only pages for professionals
// note it, and one switch turns it off.

import { todayInAmsterdam } from "./geldigheid.js";

/** Where it stands on the device: `nee`, or the day of the visit before and of the last one. */
export const NAME = "jgz-bezoek";
const OFF = "nee";

/**
 * What to keep after a visit.
 * @param {string} kept
 * @param {string} today as it stands in files: `2026-11-29`
 */
export function visited(kept, today) {
  if (kept === OFF) return OFF;
  const [, last = ""] = kept.split(" ");
  return last === today ? kept : `${last} ${today}`;
}

/**
 * Since which day things are new to the reader; empty when this is the first visit or nothing is kept.
 * @param {string} kept
 * @param {string} today
 */
export function newSince(kept, today) {
  if (kept === OFF) return "";
  const [before = "", last = ""] = kept.split(" ");
  return last === today ? before : last;
}

const two = (/** @type {number} */ number) => String(number).padStart(2, "0");

function today() {
  const [year, month, day] = todayInAmsterdam();
  return `${year}-${two(month)}-${two(day)}`;
}

/** What is kept; `nee` too where the reader keeps nothing at all, or the browser can't. */
function read() {
  try {
    return localStorage.getItem("jgz-bewaren") === OFF ? OFF : (localStorage.getItem(NAME) ?? "");
  } catch {
    return OFF;
  }
}

function write(/** @type {string} */ value) {
  try {
    localStorage.setItem(NAME, value);
  } catch {
    // A browser that keeps nothing has nothing to tell either.
  }
}

const inWords = (/** @type {string} */ day) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });

/** Marks everything on the page that changed on that day or later; gives how much it is. */
function mark(/** @type {string} */ since) {
  const found = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-gewijzigd]"))];
  const fresh = found.filter(({ dataset }) => since && (dataset.gewijzigd ?? "") >= since);
  for (const item of fresh) {
    const word = document.createElement("span");
    word.className = "jgz-merkje";
    word.textContent = "Nieuw voor jou";
    item.querySelector("a")?.after(" ", word);
  }
  return fresh.length;
}

/** The sentence and the switch, where a page has room for them. */
function tell(/** @type {HTMLElement} */ place, /** @type {string} */ since, /** @type {number} */ number) {
  const text = document.createElement("span");
  const button = document.createElement("button");
  button.className = "jgz-knop";
  button.type = "button";
  const show = () => {
    const off = read() === OFF;
    const changes = number === 1 ? "1 wijziging" : `${number} wijzigingen`;
    // As long as what somebody reads who was here before: the page keeps room for that.
    const news = since
      ? `${changes} sinds je vorige bezoek (${inWords(since)}). `
      : "Kom je later terug, dan zie je hier wat er voor jou nieuw is. ";
    text.textContent = off
      ? "Dit apparaat onthoudt niet wanneer je hier was. Dan zie je hier ook niet wat er voor jou nieuw is. "
      : `${news}Alleen dit apparaat weet wanneer je hier was. `;
    button.textContent = off ? "Onthoud het wel" : "Onthoud dit niet";
  };
  button.addEventListener("click", () => {
    write(read() === OFF ? "" : OFF);
    for (const word of document.querySelectorAll("[data-gewijzigd] .jgz-merkje")) word.remove();
    show();
  });
  place.setAttribute("role", "status");
  place.append(text, button);
  place.hidden = false;
  show();
}

if (typeof document !== "undefined") {
  const kept = read();
  const since = newSince(kept, today());
  const number = mark(since);
  /** @type {HTMLElement | null} */
  const place = document.querySelector("[data-nieuw-sinds]");
  // The home page is of everyone: there it says nothing before a reader was on a page for professionals.
  if (place && (since || place.dataset.nieuwSinds === "altijd")) tell(place, since, number);
  if (kept !== OFF && !document.querySelector("[data-niet-onthouden]")) write(visited(kept, today()));
}
