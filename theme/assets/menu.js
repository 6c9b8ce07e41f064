// The menu button on narrow screens. Without this script the menu is simply open.
const button = document.querySelector(".jgz-kop__knop");
const menu = document.getElementById("jgz-menu");

function setOpen(open) {
  button.setAttribute("aria-expanded", String(open));
  menu.toggleAttribute("data-dicht", !open);
}

if (button && menu) {
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
