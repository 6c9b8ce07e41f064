// The shell of the site on a device: filled when the worker comes, tidied when it takes over.

import { validity } from "./geldend.js";
import { fetched, kept, put, trim } from "./kopieen.js";
import { quietly } from "./lijn.js";
import { isPage, LATER, NEVER, OURS, PLACES, ROOT, SHELL, SHELL_CACHE, STATE, USED, VISITED } from "./namen.js";
import { store } from "./paginas.js";

/** Not a file of the site: under this name the worker remembers which pages were never to stay on a device. */
const NEVER_LIST = `${ROOT}nooit.json`;

export async function fillShell() {
  const list = await quietly(validity());
  const fill = async (/** @type {string} */ address) => store(SHELL_CACHE, address, await fetched(address), list);
  const addresses = SHELL.map((path) => ROOT + path);
  await Promise.all(addresses.filter((address) => !isPage(address)).map(fill));
  await Promise.all(addresses.filter(isPage).map(fill));
}

export async function tidy() {
  for (const name of await caches.keys()) {
    if (name.startsWith(`${OURS}schil `) && name !== SHELL_CACHE) await caches.delete(name);
  }
  await trim(VISITED);
  await forgetFleeting();
}

/** Takes away copies of pages that may not be kept any more; when there are more of them, also what search kept. */
async function forgetFleeting() {
  for (const name of PLACES) {
    const cache = await caches.open(name);
    for (const path of NEVER) await cache.delete(ROOT + path);
  }
  const before = await kept(STATE, NEVER_LIST);
  const known = before ? await before.json() : [];
  if (NEVER.some((path) => !known.includes(path))) await caches.delete(USED);
  await put(STATE, NEVER_LIST, new Response(JSON.stringify(NEVER)));
}

/** Takes what the shell still lacks. */
export async function fillLater() {
  const shell = await caches.open(SHELL_CACHE);
  for (const address of LATER.map((path) => ROOT + path))
    if (!(await shell.match(address))) await put(SHELL_CACHE, address, await fetched(address));
}
