// What a reader saves together: a list and everything on it.

import { validity } from "./geldend.js";
import { dated, dateOf, fetched, kept, put } from "./kopieen.js";
import { FROZEN, inside, ROOT, SAVED } from "./namen.js";
import { store } from "./paginas.js";

/** @import { Validity } from "./geldend.js" */

/** @typedef {{ versie: string, bytes: number, bestanden: string[] }} CopyList what is saved together: `bewaren.json` */

export async function savedLists() {
  return (await (await caches.open(SAVED)).keys()).filter((key) => key.url.endsWith("/bewaren.json"));
}

/**
 * A list that was saved, with the day.
 * @param {Request} key
 * @returns {Promise<{ datum: string, list: CopyList }>}
 */
export async function savedList(key) {
  const found = await kept(SAVED, key);
  if (!found) throw new TypeError(key.url);
  return { datum: dateOf(found), list: await found.json() };
}

/**
 * @param {string} list
 * @param {(step: number) => void} tell hears how far it is, from 0 to 1
 */
export async function save(list, tell) {
  const answer = await fetched(list);
  const { bestanden } = await answer.clone().json();
  const versions = await validity();
  const waiting = [...bestanden];
  let done = 0;
  const line = async () => {
    while (waiting.length) {
      await saveOne(ROOT + waiting.shift(), versions);
      done += 1;
      tell(done / bestanden.length);
    }
  };
  const lines = [line(), line(), line(), line()];
  try {
    await Promise.all(lines);
  } catch (error) {
    waiting.length = 0;
    await Promise.allSettled(lines);
    await sweep();
    throw error;
  }
  // Last of all: a list that is there is complete.
  await put(SAVED, list, dated(await answer.text(), answer));
  await sweep();
}

/**
 * @param {string} address
 * @param {Validity} versions
 */
async function saveOne(address, versions) {
  if (FROZEN.test(inside(address)) && (await kept(SAVED, address))) return;
  await store(SAVED, address, await fetched(address), versions);
}

/** Takes away what stands on no saved list any more. */
export async function sweep() {
  const saved = await caches.open(SAVED);
  const lists = await savedLists();
  const wanted = new Set(lists.map((key) => key.url));
  for (const key of lists) {
    for (const path of (await savedList(key)).list.bestanden) wanted.add(ROOT + path);
  }
  for (const key of await saved.keys()) if (!wanted.has(key.url)) await saved.delete(key);
}
