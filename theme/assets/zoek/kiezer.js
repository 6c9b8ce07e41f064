// The list of suggestions under a search field: an ARIA 1.2 combobox with a list.

import { make, openedOnce } from "../delen.js";
import { helpOptions } from "./hulp.js";
import { openIndex } from "./lader.js";
import { aim, option } from "./opties.js";
import { fetchLater, prepareHelp, ROOT, toldIn, withGate } from "./wacht.js";
import { search } from "./zoeker.js";

/** @import { Suggestion } from "./opties.js" */
/** @typedef {{ options: Suggestion[], certain: boolean }} Answer */

const MOST = 6;
const SHORTEST = 2;
const REST = 400;

/** Uses the index, opened once for the whole page. */
export const withIndex = openedOnce((cache) => openIndex(ROOT, cache));

/**
 * Makes the field of a form a combobox.
 * @param {HTMLFormElement} form
 * @param {string} before what the field held when the reader came
 */
export function attach(form, before) {
  const input = /** @type {HTMLInputElement | null} */ (form.querySelector("input[type=search]"));
  if (!input || input.hasAttribute("aria-controls")) return;
  const list = make("div", "jgz-kiezer");
  const count = make("p", "jgz-alleen-voorgelezen");
  Object.assign(list, { id: `${input.id}-lijst`, hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Voorstellen");
  count.setAttribute("role", "status");
  form.append(list, count);
  const states = {
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  };
  for (const [name, value] of Object.entries(states)) input.setAttribute(name, value);
  const box = new Combobox(form, input, list, count);
  box.listen();
  withGate(() => {}).catch(() => {});
  // What was typed while this was on its way counts too.
  if (input.value !== before && document.activeElement === input) box.suggest();
  else withIndex(() => {}).catch(() => {});
}

class Combobox {
  /**
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} input
   * @param {HTMLElement} list
   * @param {HTMLElement} count says how many there are
   */
  constructor(form, input, list, count) {
    this.form = form;
    this.input = input;
    this.list = list;
    this.count = count;
    /** The option that is chosen; -1 for the field itself. */
    this.active = -1;
    this.asked = 0;
    /** Whom to call, on top of the list. @type {HTMLElement[]} */
    this.calls = [];
    /** @type {Suggestion[]} */
    this.suggestions = [];
  }

  listen() {
    this.input.addEventListener("input", (event) => /** @type {InputEvent} */ (event).isComposing || this.suggest());
    this.input.addEventListener("compositionend", () => this.suggest());
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("click", (event) => this.follow(event));
    // A list that closes on leaving the field must not vanish under the finger that chooses from it.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.form.addEventListener("submit", () => this.close());
    addEventListener("pageshow", () => this.close());
  }

  /**
   * Follows an option that does not know yet where to lead: it leads to the same place as one that was there for longer.
   * @param {MouseEvent} event
   */
  async follow(event) {
    const link = event.target instanceof Element && event.target.closest("a");
    const chosen = this.suggestions.find((item) => item.link === link);
    if (!chosen || chosen.aimed || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await Promise.race([aim(chosen), new Promise((done) => setTimeout(done, REST))]);
    location.assign(chosen.link.href);
  }

  /** Shows what fits so far; `step` is where an arrow key goes in the list that opens. */
  async suggest(step = 0) {
    const asked = ++this.asked;
    const chosen = this.active;
    this.calls = [];
    const text = this.input.value.trim();
    if (text.length < SHORTEST) return this.close();
    const answer = await this.ask(asked, text, true);
    // Whoever began to choose in the meantime keeps the list.
    if (answer && this.active === chosen) this.show(answer, step);
    // What a word will be that is not finished, nobody can tell.
    prepareHelp(text.replace(/\S*$/, ""));
    fetchLater();
    setTimeout(() => this.settle(asked, text, answer), REST);
    return undefined;
  }

  /**
   * When typing rests: whom to call in a danger goes on top, all texts are searched as Enter would, so that both lead to
   * the same, and options learn where to lead. (Of a word that is not finished nobody can tell: "slap" becomes "slapen".)
   * @param {number} asked
   * @param {string} text
   * @param {Answer | null} answer
   */
  async settle(asked, text, answer) {
    if (asked !== this.asked || document.activeElement !== this.input) return;
    await this.warn(asked, text);
    if (!answer) return;
    let { options } = answer;
    if (this.active < 0) {
      const fuller = asked === this.asked && (await this.askAll(asked, text));
      // Whoever is choosing from the list by now keeps it.
      if (fuller && this.active < 0) {
        this.show({ ...fuller, certain: true });
        options = fuller.options;
      }
    }
    if (asked === this.asked) await Promise.all(options.map((item) => aim(item, () => this.active < 0)));
  }

  /**
   * What the page of results would show; of a word that it would not know for what has yet to be typed of it.
   * @param {number} asked
   * @param {string} text
   */
  async askAll(asked, text) {
    const whole = await this.ask(asked, text, false, false);
    return whole && !whole.options.length ? this.ask(asked, text, false) : whole;
  }

  /**
   * Puts whom to call on top of the list.
   * @param {number} asked
   * @param {string} text
   */
  async warn(asked, text) {
    try {
      const index = await withIndex((index) => index).catch(() => null);
      const links = await helpOptions(text, index);
      if (asked !== this.asked || this.active >= 0) return;
      this.calls = links;
      if (links.length) this.fill(this.items.filter((item) => !item.classList.contains("jgz-kiezer__hulp")));
    } catch {
      // The search page has whom to call.
    }
  }

  /**
   * The options for a text; null when the question is no longer what it was, or when search does not work.
   * @param {number} asked
   * @param {string} text
   * @param {boolean} quickly
   * @param {boolean} typing whether the last word is unfinished
   * @returns {Promise<Answer | null>}
   */
  async ask(asked, text, quickly, typing = true) {
    try {
      const answer = await withIndex(async (index) => {
        const told = await toldIn(text, index, typing);
        const unfinished = typing && !told;
        const found = await search(index, told?.dutch || text, { door: this.door, typing: unfinished, quickly });
        const { certain, meanings } = found;
        // A list of suggestions has no room to say that they are about something else.
        const hits = !typing && (found.isRelated || found.absent.length) ? [] : found.hits;
        const guessed = meanings.filter(({ guess }) => guess === "spelling").flatMap(({ groups }) => groups);
        return { options: hits.slice(0, MOST).map((hit) => option(hit, index, guessed)), certain };
      });
      // An answer that comes late says nothing about what is in the field by now.
      return asked === this.asked && document.activeElement === this.input ? answer : null;
    } catch {
      // Enter still leads to the search page, which says what is wrong. What is shown already may stay.
      if (quickly && asked === this.asked) this.close();
      return null;
    }
  }

  /** @param {Answer} answer */
  show({ options, certain }, step = 0) {
    this.suggestions = options;
    this.fill(options.map(({ link }) => link));
    const many = options.length === 1 ? "1 voorstel" : `${options.length || "Geen"} voorstellen`;
    // "Niets gevonden" waits until all texts were searched: titles and keywords alone can't tell.
    this.count.textContent = options.length || certain ? many : "";
    if (step) this.move(step);
  }

  /**
   * Fills the list: whom to call first.
   * @param {HTMLElement[]} links
   */
  fill(links) {
    const all = [...this.calls, ...links];
    for (const [place, link] of all.entries()) link.id = `${this.list.id}-${place}`;
    this.list.replaceChildren(...all);
    this.open(all.length > 0);
  }

  /** The audience whose pages come first. */
  get door() {
    return this.form.dataset.deur;
  }

  close() {
    this.asked += 1;
    this.calls = [];
    this.open(false);
    this.count.textContent = "";
  }

  /** The options in the list, in order. */
  get items() {
    return /** @type {HTMLElement[]} */ ([...this.list.children]);
  }

  open(/** @type {boolean} */ open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    this.choose(-1);
  }

  onKey(/** @type {KeyboardEvent} */ event) {
    const { key } = event;
    const open = !this.list.hidden;
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    // While a word is being composed, its keys belong to the input method.
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (step) {
      event.preventDefault();
      if (!open) this.suggest(event.altKey ? 0 : step);
      else if (event.altKey && step < 0) this.close();
      else this.move(step);
    } else if (key === "Escape" && open) {
      event.preventDefault();
      this.close();
    } else if (key === "Enter" && open && this.active >= 0) {
      event.preventDefault();
      this.items[this.active].click();
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(key)) {
      this.choose(-1);
    }
  }

  /** Goes up or down; before the first and after the last lies the field itself. */
  move(/** @type {number} */ step) {
    const places = this.list.children.length + 1;
    this.choose(((this.active + 1 + step + places) % places) - 1);
  }

  choose(/** @type {number} */ place) {
    this.active = place;
    const { items } = this;
    for (const [other, item] of items.entries()) item.setAttribute("aria-selected", String(other === place));
    if (!items[place]) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", items[place].id);
    return items[place].scrollIntoView({ block: "nearest" });
  }
}
