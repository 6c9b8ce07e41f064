// The menu button on narrow screens. Without this script the menu is simply open.
/** @type {HTMLElement | null} */
const button = document.querySelector(".jgz-kop__knop");
const menu = document.getElementById("jgz-menu");

if (button && menu) {
  const setOpen = (/** @type {boolean} */ open) => {
    button.setAttribute("aria-expanded", String(open));
    menu.toggleAttribute("data-dicht", !open);
  };
  button.hidden = false;
  setOpen(false);
  button.addEventListener("click", () => setOpen(button.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") {
      setOpen(false);
      button.focus();
    }
  });
}
