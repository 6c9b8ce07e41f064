// Opens the folded part that an address points into, and every folded part before printing.

/** The element that the address points at, or null; a fragment from elsewhere may be anything. */
function target() {
  const fragment = location.hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(fragment));
  } catch {
    return document.getElementById(fragment);
  }
}

function openTarget() {
  const found = target();
  let opened = false;
  for (let part = found?.closest("details"); part; part = part.parentElement?.closest("details")) {
    opened ||= !part.open;
    part.open = true;
  }
  if (opened) found.scrollIntoView();
}

addEventListener("hashchange", openTarget);
// A link to where the address already points changes no hash; the part may be closed again by then.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (link && link.hash && link.href === location.href) openTarget();
});
openTarget();

const opened = new Set();
addEventListener("beforeprint", () => {
  for (const part of document.querySelectorAll("details:not([open])")) {
    part.open = true;
    opened.add(part);
  }
});
addEventListener("afterprint", () => {
  for (const part of opened) part.open = false;
  opened.clear();
});
