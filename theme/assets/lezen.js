// Helps who reads a module: the list at the side marks the part in view, and a citation shows its source. Without this
// script both are links.

import { make } from "./delen.js";

/** @type {Map<Element, HTMLAnchorElement>} */
const links = new Map();
for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (
  document.querySelectorAll(".jgz-zij .jgz-inhoudsopgave a")
)) {
  const part = document.getElementById(link.hash.slice(1));
  if (part) links.set(part.closest("details, section") ?? part, link);
}
/** @type {Set<Element>} */
const inView = new Set();

/** Marks the first part in view; where only text between two parts is, the last mark stays. */
function mark() {
  const first = [...links].find(([part]) => inView.has(part));
  if (!first) return;
  for (const link of links.values()) link.removeAttribute("aria-current");
  first[1].setAttribute("aria-current", "true");
}

// A part counts while it is in the upper half of the window.
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inView.add(target);
      else inView.delete(target);
    }
    mark();
  },
  { rootMargin: "-10% 0px -50%" },
);
for (const part of links.keys()) observer.observe(part);

// --- the source of a citation

const preview = make("div", "jgz-bronkaart");
preview.id = "jgz-bronkaart";
preview.setAttribute("role", "tooltip");
preview.hidden = true;
document.getElementById("hoofdinhoud")?.append(preview);
/** @type {HTMLAnchorElement | null} */
let shown = null;

function hide() {
  preview.hidden = true;
  shown?.removeAttribute("aria-describedby");
  shown = null;
}

/** @param {EventTarget | null} target */
const citation = (target) =>
  target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (target.closest('a[href^="#bron-"]')) : null;

/** @param {HTMLAnchorElement} link */
function show(link) {
  const source = document.getElementById(link.hash.slice(1));
  if (!source || shown === link) return;
  hide();
  const copy = /** @type {Element} */ (source.cloneNode(true));
  for (const back of copy.querySelectorAll('a[href^="#"]')) back.remove();
  preview.textContent = `${link.textContent?.replace(/[[\]]/g, "") ?? ""}. ${copy.textContent?.replace(/\s+/g, " ").trim() ?? ""}`;
  preview.hidden = false;
  const at = link.getBoundingClientRect();
  const frame = /** @type {Element} */ (preview.offsetParent ?? document.documentElement).getBoundingClientRect();
  const left = Math.min(at.left - frame.left, frame.width - preview.offsetWidth);
  preview.style.left = `${Math.max(0, left)}px`;
  preview.style.top = `${at.bottom - frame.top + 4}px`;
  link.setAttribute("aria-describedby", preview.id);
  shown = link;
}

addEventListener("pointerover", (event) => {
  const link = event.pointerType === "mouse" ? citation(event.target) : null;
  if (link) show(link);
  else if (event.pointerType === "mouse" && !preview.contains(/** @type {Node} */ (event.target))) hide();
});
addEventListener("focusin", (event) => {
  const link = citation(event.target);
  if (link?.matches(":focus-visible")) show(link);
  else if (!link) hide();
});
// The first tap shows the source, the second goes there.
addEventListener("click", (event) => {
  const link = citation(event.target);
  const touched = event instanceof PointerEvent && event.pointerType === "touch";
  if (link && touched && shown !== link) {
    event.preventDefault();
    show(link);
  } else if (!preview.contains(/** @type {Node} */ (event.target))) hide();
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});
