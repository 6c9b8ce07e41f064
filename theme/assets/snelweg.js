// Leaving a page that nobody may see: by its button, or by pressing Escape twice. What is on the screen goes at once, what
// the site kept is erased, and the page that opens takes the place of this one in the history of the tab.

import { erase } from "./wissen.js";

const TWICE = 1500;
// A device that is slow to erase must not keep anyone here; the worker then finishes the work.
const PATIENCE = 300;

const button = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-snelweg]"));
let left = false;
let pressed = Number.NEGATIVE_INFINITY;

async function leave() {
  if (left || !button) return;
  left = true;
  const { href } = button;
  document.body.hidden = true;
  document.title = "";
  const patience = new Promise((done) => {
    setTimeout(done, PATIENCE);
  });
  await Promise.race([erase().catch(() => {}), patience]);
  try {
    sessionStorage.clear();
  } catch {
    // A browser that keeps nothing has nothing to erase.
  }
  location.replace(href);
}

button?.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});
// Before anything else on the page hears the key, such as the list of suggestions, which closes on it.
addEventListener(
  "keydown",
  (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    if (event.timeStamp - pressed < TWICE) leave();
    pressed = event.timeStamp;
  },
  true,
);
