// What a page asks of the worker, by name.

import { save, savedList, savedLists, sweep } from "./bewaard.js";
import { validity } from "./geldend.js";
import { fetched } from "./kopieen.js";
import { quietly, takeForAlive } from "./lijn.js";
import { notice } from "./melding.js";
import { OURS, SAVED } from "./namen.js";
import { visit } from "./paginas.js";
import { fillLater } from "./schil.js";

/** @typedef {{ vraag: string, lijst: string, adres: string, stand: string, datum: string }} Question */
/** @type {Record<string, (question: Question, tell: (step: number) => void) => Promise<unknown>>} */
export const WORK = {
  /** A page that was opened before this worker was there, or from a copy that may be old. */
  bezocht: async ({ adres }) => visit(adres, await fetched(adres), await quietly(validity())),
  /** What an open copy must say now that there is a connection. */
  controleer: async ({ stand, datum }) => {
    const list = await validity();
    takeForAlive();
    return notice(stand, list, datum, false);
  },
  /** Saves everything on a list; `tell` hears how far it is. */
  bewaar: ({ lijst }, tell) => save(lijst, tell),
  verwijder: async ({ lijst }) => {
    await (await caches.open(SAVED)).delete(lijst);
    await sweep();
  },
  /** Takes away every copy, for whoever leaves at once: this goes on when the page that asks is gone. */
  wis: async () => {
    for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
  },
  /** The lists that were saved, with the day. */
  bewaard: async () =>
    Promise.all(
      (await savedLists()).map(async (key) => {
        const { datum, list } = await savedList(key);
        return { lijst: key.url, datum, bytes: list.bytes };
      }),
    ),
  /** Takes what the shell still lacks. */
  later: fillLater,
  /** Renews the saved lists that are no longer what the site has. */
  vernieuw: async () => {
    for (const key of await savedLists()) {
      const { list } = await savedList(key);
      const { versie } = await (await fetched(key.url)).json();
      if (versie !== list.versie) await save(key.url, () => {});
    }
  },
};
