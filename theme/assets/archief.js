// The date field of the archive: which version of each module held on that day. The list of versions is fetched on use.

/** @typedef {[string, [string, string, string | null][]]} Known the title, and versions with their first and end day */

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-archief]"));
const field = /** @type {HTMLInputElement | null} */ (document.getElementById("op-dag"));
const found = document.getElementById("op-dag-gevonden");
const here = new URL(".", location.href);

/** @type {Promise<Record<string, Known>> | undefined} */
let known;

/** @returns {Promise<Record<string, Known>>} */
function versions() {
  known ??= fetch(new URL("dagen.json", here)).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  });
  return known;
}

/**
 * @param {string} day
 * @param {Record<string, Known>} all
 */
function show(day, all) {
  const list = document.createElement("ul");
  for (const [id, [title, own]] of Object.entries(all)) {
    const then = own.filter(([, first, end]) => first <= day && (!end || day < end)).pop();
    if (!then) continue;
    const link = document.createElement("a");
    link.href = new URL(`../modules/${id}/v/${then[0]}/`, here).href;
    link.textContent = `${title} ${then[0]}`;
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  const sentence = document.createElement("p");
  const words = new Date(`${day}T12:00`).toLocaleDateString("nl", { dateStyle: "long" });
  const count = list.childElementCount;
  sentence.textContent = count
    ? `Op ${words} ${count === 1 ? "gold 1 module" : `golden ${count} modules`}.`
    : `Op ${words} was er nog niets vastgelegd.`;
  found?.replaceChildren(sentence, list);
}

if (form && field) {
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const day = field.value;
    try {
      show(day, await versions());
    } catch {
      known = undefined;
      found?.replaceChildren("De lijst van versies is nu niet op te halen. Kijk hieronder per jaar.");
    }
  });
}
