// The kill switch: published as werker.js in the place of the worker. Every browser that has the worker fetches this file
// at its next visit, past any copy, and is then rid of the worker and of everything it kept.

const OURS = `jgz ${new URL("./", location).pathname} `;

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      await registration.unregister();
      for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
    })(),
  );
});
