// Brings the reader to the part that an address points at, opens what is folded, and opens everything before printing.

/** The element that the address points at, or null; a fragment from elsewhere may be anything. */
function target() {
  const fragment = location.hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(fragment));
  } catch {
    return document.getElementById(fragment);
  }
}

/** Shows what the address points at and brings the keyboard there. */
function arrive() {
  const found = target();
  if (!found) return;
  let opened = false;
  for (let part = found.closest("details"); part; part = part.parentElement?.closest("details") ?? null) {
    opened ||= !part.open;
    part.open = true;
  }
  focusOn(found);
  if (opened) found.scrollIntoView();
}

/** Focus on a part that takes none by itself, for as long as it is there. */
function focusOn(/** @type {HTMLElement} */ part) {
  part.focus({ preventScroll: true });
  if (document.activeElement === part) return;
  part.tabIndex = -1;
  part.addEventListener("blur", () => part.removeAttribute("tabindex"), { once: true });
  part.focus({ preventScroll: true });
}

addEventListener("hashchange", arrive);
// A link to where the address already points changes no hash; the part may be closed again by then.
addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link?.hash && link.href === location.href) arrive();
});
arrive();

/** @type {Set<HTMLDetailsElement>} */
const opened = new Set();
addEventListener("beforeprint", () => {
  for (const part of document.querySelectorAll("details")) {
    if (part.open) continue;
    part.open = true;
    opened.add(part);
  }
});
addEventListener("afterprint", () => {
  for (const part of opened) part.open = false;
  opened.clear();
});
