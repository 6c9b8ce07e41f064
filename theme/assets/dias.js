// The slides of a team card on the whole screen: one at a time, by key or click.
const whole = document.getElementById("dias");
const starter = document.getElementById("dias-groot");
const slides = /** @type {HTMLElement[]} */ ([...(whole?.querySelectorAll(".jgz-dia") ?? [])]);
let now = 0;

/** @param {number} number */
function show(number) {
  const alone = whole === document.fullscreenElement;
  now = Math.min(Math.max(number, 0), slides.length - 1);
  for (const [place, slide] of slides.entries()) {
    slide.toggleAttribute("data-weg", alone && place !== now);
    if (alone) slide.tabIndex = -1;
    else slide.removeAttribute("tabindex");
  }
  // So that whoever listens hears the slide that came, and is back at the button afterwards.
  (alone ? slides[now] : starter)?.focus();
}

if (whole && starter && document.fullscreenEnabled) {
  starter.hidden = false;
  starter.addEventListener("click", () => void whole.requestFullscreen());
  document.addEventListener("fullscreenchange", () => show(0));
  whole.addEventListener("click", (event) => {
    if (document.fullscreenElement === whole && event.target !== starter) show(now + 1);
  });
  document.addEventListener("keydown", (event) => {
    if (document.fullscreenElement !== whole) return;
    if (["ArrowRight", "ArrowDown", "PageDown", " "].includes(event.key)) show(now + 1);
    else if (["ArrowLeft", "ArrowUp", "PageUp"].includes(event.key)) show(now - 1);
    else return;
    event.preventDefault();
  });
}
