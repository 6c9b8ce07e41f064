// The worker that lets the site work without a connection. `jgz` joins this file and those in
// werker/ into one (`publishing/joining.py`), fills in what is marked in werker/namen.js, and publishes it as werker.js at
// the root of the site, so that it serves exactly the folder the site lives in, and no other.
//
// Why not Workbox: what we need most it does not have. A copy says its date inside the page, before any text, and is
// held against the list of versions in force before it is shown. What Workbox would add (routing, expiry) is a few
// lines here; it would bring 25 kB, a second registry and a build step. All of this is about 4 kB compressed.
//
// What is kept, and why by default: the pages that were visited, because a nurse at the door has no time to prepare for
// a dead spot, and a parent reads "when do I call" again at night. On a shared phone the copies tell no more than the
// browser's own history does, nothing on the site lists them, they go after 30 days, and one button erases them or
// turns this off. Only plain addresses are kept: never what stands behind `?` or `#`, so never what was typed. Pages
// whose file says `bewaren: nee` are never kept at all, nor what search or a page shows of them.
//
// Pages come from the network and fall back on the copy; so a worker of an older version never serves an old page or an
// old script to a reader who is connected, and a new worker may take over at once (skipWaiting, claim).

import { file, page } from "./werker/antwoord.js";
import { FILES, inside, plain, ROOT, usual, worker } from "./werker/namen.js";
import { fillShell, tidy } from "./werker/schil.js";
import { WORK } from "./werker/vragen.js";

worker.addEventListener("install", (event) => {
  event.waitUntil(fillShell().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(tidy().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = plain(request.url);
  if (request.method !== "GET" || !address.startsWith(ROOT)) return;
  if (request.mode === "navigate") event.respondWith(page(event, address, usual(address)));
  else if (FILES.test(inside(address))) event.respondWith(file(event, address));
});

worker.addEventListener("message", (event) => {
  const [port] = event.ports;
  // Only pages of our own origin can ask; those can reach the caches by themselves as well.
  const work = WORK[event.data?.vraag];
  if (!port || !work) return;
  event.waitUntil(
    work(event.data, (stap) => port.postMessage({ stap })).then(
      (uit) => port.postMessage({ klaar: true, uit }),
      (error) => port.postMessage({ klaar: true, fout: error.name }),
    ),
  );
});
