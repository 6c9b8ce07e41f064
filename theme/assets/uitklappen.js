// Opens the folded part that an address points into, and every folded part before printing.
function openAround(target) {
  for (let part = target?.closest("details"); part; part = part.parentElement?.closest("details")) part.open = true;
}

function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  openAround(target);
  if (target && location.hash) target.scrollIntoView();
}

addEventListener("hashchange", openTarget);
if (location.hash) openTarget();

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
