// Puts the worker in place that keeps copies on the device, and lets an open copy say what has changed since. The
// worker itself, and why it is as it is: theme/offline/werker.js.

const SOON = 1000;
const SELDOM = 30000;
// How long a page is read before the device takes what is only needed without a connection.
const REST = 4000;
const CHANGED = ".jgz-banner--vervallen";

/** The root of the site; it may live in a folder of its host. */
export const root = new URL("../", import.meta.url);

/** Whether anything may be kept: the reader can turn it off, and a browser may have no room for it at all. */
export function allowed() {
  try {
    return "serviceWorker" in navigator && localStorage.getItem("jgz-bewaren") !== "nee";
  } catch {
    return false;
  }
}

/**
 * Asks the worker something; what goes wrong is thrown, with its name.
 * @template {keyof Answers} Name
 * @param {{ vraag: Name, lijst?: string, adres?: string, stand?: string, datum?: string }} question
 * @param {(step: number) => void} tell hears how far it is, from 0 to 1
 * @returns {Promise<Answers[Name]>}
 */
export async function ask(question, tell = () => {}) {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((done, fail) => {
    port1.onmessage = ({ data }) => {
      if (!data.klaar) return tell(data.stap);
      port1.close();
      return data.fout ? fail(Object.assign(new Error(data.fout), { name: data.fout })) : done(data.uit);
    };
    active?.postMessage(question, [port2]);
  });
}

const here = location.href.replace(/[?#].*$/s, "");

async function start() {
  const controlled = navigator.serviceWorker.controller;
  const found = await navigator.serviceWorker.register(new URL("werker.js", root), { updateViaCache: "none" });
  if (!found) return;
  if (!controlled) await ask({ vraag: "bezocht", adres: here }).catch(() => {});
  await ask({ vraag: "vernieuw" });
  setTimeout(() => ask({ vraag: "later" }).catch(() => {}), REST);
}

/** Lets a copy say whether it still holds, above the text and wherever the reader is; false without a connection. */
async function check(/** @type {HTMLElement} */ copy) {
  if (!copy.isConnected) return true;
  try {
    const { stand, datum } = copy.dataset;
    const html = await ask({ vraag: "controleer", stand, datum });
    const now = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
    if (!now) return false;
    if (now.querySelector(CHANGED) && !copy.querySelector(CHANGED)) {
      now.classList.add("jgz-kopie--nu");
      now.setAttribute("role", "alert");
    }
    copy.replaceWith(now);
    // For the next time; what stands here stays until the reader asks for the new page.
    ask({ vraag: "bezocht", adres: here }).catch(() => {});
    return true;
  } catch {
    return false;
  }
}

/** Tries until it succeeds: at once when the browser says there is a line again, and ever less often in between. */
function watch(/** @type {HTMLElement} */ copy) {
  let pause = 0;
  let timer = 0;
  const attempt = async () => {
    if (await check(copy)) return removeEventListener("online", start);
    clearTimeout(timer);
    timer = setTimeout(attempt, pause);
    pause = Math.min(pause * 2, SELDOM);
  };
  const start = () => {
    pause = SOON;
    attempt();
  };
  addEventListener("online", start);
  start();
}

if (allowed()) {
  // After everything that the page itself needs.
  const begin = () => (window.requestIdleCallback || setTimeout)(() => start().catch(() => {}));
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
  /** @type {HTMLElement | null} */
  const copy = document.querySelector(".jgz-kopie[data-stand]");
  if (copy) watch(copy);
}
