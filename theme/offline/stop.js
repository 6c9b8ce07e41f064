// The kill switch: published as werker.js in the place of the worker. Every browser that has the worker fetches this
// file at its next visit, past any copy, and is then rid of the worker and of everything it kept.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const OURS = `jgz ${new URL("./", location.href).pathname} `;

worker.addEventListener("install", () => worker.skipWaiting());

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      await worker.registration.unregister();
      for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
    })(),
  );
});
