// The buttons around copies on the device: save a phase or an age, erase everything, and turn it off. They show only
// when this script runs and the browser can keep something.

import { allowed, ask } from "./offline.js";
import { erase } from "./wissen.js";

const million = (/** @type {number} */ bytes) =>
  `${Math.max(bytes / 1e6, 0.1).toLocaleString("nl-NL", { maximumFractionDigits: 1 })} MB`;

/** @type {Record<string, string>} */
const WRONG = {
  QuotaExceededError: "Er is te weinig ruimte op dit apparaat. Maak ruimte vrij en probeer het opnieuw.",
  TypeError: "Bewaren lukte niet: de verbinding viel weg. Probeer het opnieuw.",
};

/** The button of one phase or age. */
async function offer(/** @type {HTMLElement} */ part) {
  const list = new URL(part.dataset.bewaren ?? "", location.href).href;
  const [button, state] = part.children;
  const saved = (await ask({ vraag: "bewaard" })).find((item) => item.lijst === list);
  const bytes = saved?.bytes ?? (await (await fetch(list)).json()).bytes;
  show(saved?.datum);
  button.addEventListener("click", () =>
    act().catch(({ name }) => {
      state.textContent = WRONG[name] || WRONG.TypeError;
    }),
  );
  part.hidden = false;

  function show(/** @type {string | undefined} */ date) {
    part.dataset.datum = date || "";
    button.textContent = date ? "Haal dit weer van je apparaat" : `${part.dataset.naam} (${million(bytes)})`;
    state.textContent = date ? `Bewaard op ${date} (${million(bytes)}). Je hebt dit ook zonder internet.` : "";
  }

  async function act() {
    if (button.getAttribute("aria-disabled")) return;
    button.setAttribute("aria-disabled", "true");
    try {
      if (part.dataset.datum) await ask({ vraag: "verwijder", lijst: list });
      else
        await ask({ vraag: "bewaar", lijst: list }, (step) => {
          state.textContent = `Bezig met bewaren: ${Math.floor(step * 10) * 10}%`;
        });
      show((await ask({ vraag: "bewaard" })).find((item) => item.lijst === list)?.datum);
    } finally {
      button.removeAttribute("aria-disabled");
    }
  }
}

/** The buttons to erase and to turn off or on. */
function control(/** @type {HTMLElement} */ part) {
  const [wipe, never, state] = part.children;
  const label = () => {
    never.textContent = allowed() ? "Bewaar hier voortaan niets" : "Bewaar weer wat ik bekijk";
  };
  const say = (/** @type {() => Promise<void>} */ work, /** @type {string} */ text) =>
    work().then(
      () => {
        state.textContent = text;
        label();
      },
      () => {
        state.textContent = "Dat lukte niet. Wis de gegevens van deze site in de instellingen van je browser.";
      },
    );
  wipe.addEventListener("click", () => say(erase, "Gewist. Deze site heeft niets meer op dit apparaat bewaard."));
  never.addEventListener("click", () => (allowed() ? off() : on()));
  const off = () =>
    say(async () => {
      localStorage.setItem("jgz-bewaren", "nee");
      await erase();
    }, "Gewist. Deze site bewaart hier voortaan geen pagina's meer.");
  const on = () =>
    say(
      async () => localStorage.removeItem("jgz-bewaren"),
      "Vanaf de volgende pagina bewaart deze site weer wat je bekijkt.",
    );
  label();
  part.hidden = false;
}

const parts = (/** @type {string} */ selector) =>
  /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector));

if ("serviceWorker" in navigator) {
  for (const part of parts("[data-bewaard]")) control(part);
  if (allowed()) for (const part of parts("[data-bewaren]")) offer(part).catch(() => {});
}
