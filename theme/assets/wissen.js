// Erasing what this site keeps on the device: its worker and every copy.

/** The root of the site; it may live in a folder of its host. */
const root = new URL("../", import.meta.url);

/** Takes away the worker and everything it kept, and when the reader was here; a choice to keep nothing stays. */
export async function erase() {
  try {
    if (localStorage.getItem("jgz-bezoek") !== "nee") localStorage.removeItem("jgz-bezoek");
  } catch {
    // A browser that keeps nothing has nothing to erase.
  }
  if (!("serviceWorker" in navigator)) return;
  const found = await navigator.serviceWorker.getRegistration(root);
  // Also when this page is gone before the rest is done.
  found?.active?.postMessage({ vraag: "wis" });
  await found?.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith(`jgz ${root.pathname} `));
  await Promise.all(names.map((name) => caches.delete(name)));
}
