// What the worker is told when it is published, and how it names addresses and places on the device.

export const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

export const VERSION = "{{versie}}";
export const SHELL = ["{{schil}}"];
/** What belongs to the shell and comes later, when no page waits for it. */
export const LATER = ["{{later}}"];
/** The addresses of the pages that never stay on a device; so does any page that says so itself. */
export const NEVER = ["{{nooit}}"];

export const ROOT = new URL("./", location.href).href;
// Other sites may live on the same origin: names begin with our own folder.
export const OURS = `jgz ${new URL(ROOT).pathname} `;
export const SHELL_CACHE = `${OURS}schil ${VERSION}`;
export const [VISITED, USED, SAVED, STATE] = ["bezocht", "gebruikt", "bewaard", "stand"].map((name) => OURS + name);
export const PLACES = [SAVED, VISITED, USED, SHELL_CACHE];
/** @type {Record<string, number>} */
export const MOST = { [VISITED]: 150, [USED]: 400 };
export const DAYS = 30;

// Of files only these are kept; a table or a feed that someone downloads is not ours to keep.
export const FILES = /^(?:assets\/|beeld\/|zoeken\/index\/|aanbevelingen\/[^?]*\.json)/;
// The name of the folder says what is in it: a copy is never out of date.
export const FROZEN = /^(?:zoeken\/index|aanbevelingen\/gegevens)\/[0-9a-f]+\//;
// What a result of search shows of a page that never stays on a device.
export const FLEETING = /^zoeken\/index\/[0-9a-f]+\/vluchtig-/;

export const plain = (/** @type {string} */ url) => url.replace(/[?#].*$/s, "");
/** The one address of a page: others write it without its last slash, or with the name of its file. */
export const usual = (/** @type {string} */ address) =>
  address.replace(/\/index\.html$/, "/").replace(/\/([^/.]+)$/, "/$1/");
export const inside = (/** @type {string} */ address) => address.slice(ROOT.length);
export const isPage = (/** @type {string} */ address) => address.endsWith("/");
export const isFleeting = (/** @type {string} */ address) =>
  NEVER.includes(inside(address)) || FLEETING.test(inside(address));
