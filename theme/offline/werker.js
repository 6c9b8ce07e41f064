// The worker that lets the site work without a connection. `jgz` fills in the two marked values and publishes it as
// werker.js at the root of the site, so that it serves exactly the folder the site lives in, and no other.
//
// Why not Workbox: what we need most it does not have. A copy says its date inside the page, before any text, and is
// held against the list of versions in force before it is shown. What Workbox would add (routing, expiry) is a few
// lines here; it would bring 25 kB, a second registry and a build step. This file is about 4 kB compressed.
//
// What is kept, and why by default: the pages that were visited, because a nurse at the door has no time to prepare for
// a dead spot, and a parent reads "when do I call" again at night. On a shared phone the copies tell no more than the
// browser's own history does, nothing on the site lists them, they go after 30 days, and one button erases them or
// turns this off. Only plain addresses are kept: never what stands behind `?` or `#`, so never what was typed. Pages
// whose file says `bewaren: nee` are never kept at all, nor what search or a page shows of them.
//
// Pages come from the network and fall back on the copy; so a worker of an older version never serves an old page or an
// old script to a reader who is connected, and a new worker may take over at once (skipWaiting, claim).

/**
 * What a page shows of each module: `geldigheid.json`.
 * @typedef {{ paginas: Record<string, string>, vervallen?: Record<string, Lapsed>,
 *   gerectificeerd?: Record<string, Record<string, string>> }} Validity
 * @typedef {{ tekst: string, naar?: string, titel?: string }} Lapsed why, and where to go on
 */
/** @typedef {{ versie: string, bytes: number, bestanden: string[] }} CopyList what is saved together: `bewaren.json` */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const VERSION = "{{versie}}";
const SHELL = ["{{schil}}"];
/** What belongs to the shell and comes later, when no page waits for it. */
const LATER = ["{{later}}"];
/** The addresses of the pages that never stay on a device; so does any page that says so itself. */
const NEVER = ["{{nooit}}"];

const ROOT = new URL("./", location.href).href;
// Other sites may live on the same origin: names begin with our own folder.
const OURS = `jgz ${new URL(ROOT).pathname} `;
const SHELL_CACHE = `${OURS}schil ${VERSION}`;
const [VISITED, USED, SAVED, STATE] = ["bezocht", "gebruikt", "bewaard", "stand"].map((name) => OURS + name);
const PLACES = [SAVED, VISITED, USED, SHELL_CACHE];
/** @type {Record<string, number>} */
const MOST = { [VISITED]: 150, [USED]: 400 };
const DAYS = 30;

const PATIENCE = 3000;
const LIST = `${ROOT}geldigheid.json`;
/** Not a file of the site: under this name the worker remembers the list above. */
const NEVER_LIST = `${ROOT}nooit.json`;
// Apart, because they are needed only when something has changed, and the list goes with every page.
const TITLES = `${ROOT}geldigheid-namen.json`;
const FALLBACK = `${ROOT}over/offline/`;
// Only these files; a table or a feed that someone downloads is not ours to keep.
const FILES = /^(?:assets\/|beeld\/|zoeken\/index\/|aanbevelingen\/[^?]*\.json)/;
// The name of the folder says what is in it: a copy is never out of date.
const FROZEN = /^(?:zoeken\/index|aanbevelingen\/gegevens)\/[0-9a-f]+\//;
const LEAVES_NO_TRACE = '<meta name="jgz-bewaren" content="nee"';
// What a result shows of such a page.
const FLEETING = /^zoeken\/index\/[0-9a-f]+\/vluchtig-/;
// Pages that show the recommendations of several modules.
const SHOWS_MODULES = /^(?:fasen|clusters|richtlijnen|aanbevelingen|modules)\/./;
const NAMED = 5;

// Until when the line is taken for dead, so that a page from the device does not wait anew for each of its files.
let slowUntil = 0;

const plain = (/** @type {string} */ url) => url.replace(/[?#].*$/s, "");
/** The one address of a page: others write it without its last slash, or with the name of its file. */
const usual = (/** @type {string} */ address) => address.replace(/\/index\.html$/, "/").replace(/\/([^/.]+)$/, "/$1/");
const inside = (/** @type {string} */ address) => address.slice(ROOT.length);
const isPage = (/** @type {string} */ address) => address.endsWith("/");
const isFleeting = (/** @type {string} */ address) => NEVER.includes(inside(address)) || FLEETING.test(inside(address));
/** @returns {Promise<null>} */
const wait = (/** @type {number} */ time) =>
  new Promise((done) => {
    setTimeout(done, time, null);
  });
/**
 * @template Value
 * @param {Promise<Value>} promise
 * @returns {Promise<Value | null>}
 */
const quietly = (promise) => promise.catch(() => null);

// --- life

worker.addEventListener("install", (event) => {
  event.waitUntil(fillShell().then(() => worker.skipWaiting()));
});

async function fillShell() {
  const list = await quietly(validity());
  const fill = async (/** @type {string} */ address) => store(SHELL_CACHE, address, await fetched(address), list);
  const addresses = SHELL.map((path) => ROOT + path);
  await Promise.all(addresses.filter((address) => !isPage(address)).map(fill));
  await Promise.all(addresses.filter(isPage).map(fill));
}

worker.addEventListener("activate", (event) => {
  event.waitUntil(tidy().then(() => worker.clients.claim()));
});

async function tidy() {
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

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = plain(request.url);
  if (request.method !== "GET" || !address.startsWith(ROOT)) return;
  if (request.mode === "navigate") event.respondWith(page(event, address, usual(address)));
  else if (FILES.test(inside(address))) event.respondWith(file(event, address));
});

// --- answers

/**
 * A page: from the network; after a failure or three seconds the copy, with its date and what changed since. A copy lies
 * at the usual address of its page, and is shown there, since its links are relative to it.
 * @param {FetchEvent} event
 * @param {string} address
 * @param {string} home
 */
async function page(event, address, home) {
  // First, because it is small and decides what a copy must say.
  const list = validity();
  list.catch(() => {});
  const fresh = freshPage(event, address, home, list);
  const copy = isFleeting(home) ? null : await find(home);
  const answer = await Promise.race([quietly(fresh), ...(copy ? [wait(PATIENCE)] : [])]);
  if (answer && (answer.status < 500 || !copy)) return answer;
  slowUntil = Date.now() + 10 * PATIENCE;
  event.waitUntil(quietly(fresh));
  if (!copy) return fallback(address);
  if (home !== address) return Response.redirect(home);
  const checked = await Promise.race([quietly(list), wait(PATIENCE / 3)]);
  const said = await notice(copy.headers.get("jgz-stand"), checked || (await known()), dateOf(copy), !checked);
  return instead(withinArticle(await copy.text(), said), copy);
}

/**
 * @param {FetchEvent} event
 * @param {string} address
 * @param {string} home where its copy is kept
 * @param {Promise<Validity>} list
 */
async function freshPage(event, address, home, list) {
  // `no-cache` asks whether it changed: a host may let a browser keep pages for minutes, and a warning can't wait for
  // that. The plain address: what stands behind `?` may be a question, and means nothing to the files of this site.
  const cache = isFleeting(home) ? "no-store" : "no-cache";
  const answer = await fetch(address, { cache, redirect: "manual" });
  if (answer.ok && isPage(home) && !isFleeting(home)) {
    const copy = answer.clone();
    event.waitUntil(quietly(quietly(list).then((found) => visit(home, copy, found))));
  } else if (answer.status === 404 || answer.status === 410) event.waitUntil(forget(address));
  return answer;
}

/**
 * A file: as a page, but straight from the device when the line is dead.
 * @param {FetchEvent} event
 * @param {string} address
 */
async function file(event, address) {
  const alone = isFleeting(address) || (/^beeld\//.test(inside(address)) && (await isAskedByFleeting(event)));
  if (alone) return fetch(event.request, { cache: "no-store" });
  if (FROZEN.test(inside(address))) return frozenFile(event, address);
  const first = Date.now() < slowUntil ? await find(address) : null;
  if (first) return first;
  const fresh = freshFile(event, address);
  quietly(fresh);
  const copy = await find(address);
  if (!copy) return fresh;
  const answer = await Promise.race([quietly(fresh), wait(PATIENCE)]);
  if (answer && answer.status < 500) return answer;
  slowUntil = Date.now() + 10 * PATIENCE;
  return copy;
}

/**
 * Whether a page that leaves no trace loads this: a file that few other pages have would tell that it was read.
 * @param {FetchEvent} event
 */
async function isAskedByFleeting(event) {
  const asking = await quietly(worker.clients.get(event.clientId));
  return Boolean(asking && isFleeting(plain(asking.url)));
}

/**
 * A file that can't change: straight from the device, from whichever of our places, since search waits for these while
 * one types. Others on this host may have places of their own: what lies there is not ours.
 * @param {FetchEvent} event
 * @param {string} address
 */
async function frozenFile(event, address) {
  return (await find(address)) || freshFile(event, address);
}

/**
 * @param {FetchEvent} event
 * @param {string} address
 */
async function freshFile(event, address) {
  const answer = await fetch(event.request);
  if (answer.ok && !SHELL.includes(inside(address))) {
    const copy = answer.clone();
    event.waitUntil(quietly(keepFile(event, address, copy)));
  }
  return answer;
}

/**
 * @param {FetchEvent} event
 * @param {string} address
 * @param {Response} copy
 */
async function keepFile(event, address, copy) {
  if (!(await isAskedByFleeting(event))) await store(await homeOf(address, USED), address, copy);
}

/** The page that says there is no connection, at the address that was asked for. */
async function fallback(/** @type {string} */ address) {
  const found = await find(FALLBACK);
  if (!found) return Response.error();
  const text =
    (await holds(address)) ||
    "<strong>Deze pagina staat niet op je apparaat</strong> en er is geen verbinding. " +
      `<a href="${escaped(address)}">Probeer het opnieuw</a>`;
  const html = withinArticle(
    await found.text(),
    `<div class="jgz-kopie">${banner("herziening", text)}</div>`,
  ).replaceAll('="../../', `="${new URL(ROOT).pathname}`);
  return instead(html, found, 503);
}

/**
 * Whether the version of a code on paper still holds, as far as this device knows; empty for any other address.
 * @param {string} address
 */
async function holds(address) {
  const [, module, version] = /^g\/([a-z0-9-]+)\/([0-9.]+)\/$/.exec(inside(address)) ?? [];
  const list = module ? await known() : null;
  const path = `modules/${module}/`;
  const now = list?.paginas[path];
  if (!list || !now) return "";
  const wrong = list.gerectificeerd?.[path]?.[version];
  const lapsed = list.vervallen?.[path];
  const answer = lapsed
    ? escaped(lapsed.tekst)
    : now === version
      ? `<strong>Ja, versie ${version} geldt nog</strong>, voor zover dit apparaat weet.`
      : `<strong>Nee, versie ${version} geldt niet meer.</strong> Dit apparaat kent versie ${escaped(now)}.`;
  return `${answer} ${wrong ? `${escaped(wrong)} ` : ""}Er is geen verbinding om het na te kijken. <a href="${escaped(ROOT + path)}">Naar de module</a>`;
}

// --- copies

/**
 * @param {string} cacheName
 * @param {RequestInfo} address
 */
const kept = (cacheName, address) => caches.match(address, { cacheName });

/** The first copy there is; a browser that blocks storage has none, and works as it would without this worker. */
async function find(/** @type {string} */ address) {
  for (const name of PLACES) {
    const found = await quietly(kept(name, address));
    if (found) return found;
  }
  return null;
}

/**
 * Where a file belongs: with what the reader saved when it is there already, else in `name`.
 * @param {string} address
 * @param {string} name
 */
const homeOf = async (address, name) => ((await kept(SAVED, address)) ? SAVED : name);

/**
 * @param {string} address
 * @param {Response} answer
 * @param {Validity | null} list
 */
async function visit(address, answer, list) {
  await store(await homeOf(address, VISITED), address, answer, list);
}

/**
 * Keeps an answer; a page with its date, the versions it shows, and the pictures, scripts and styles it loads.
 * @param {string} name
 * @param {string} address
 * @param {Response} answer
 * @param {Validity | null} list
 */
async function store(name, address, answer, list = null) {
  if (isFleeting(address)) return;
  if (!isPage(address)) return put(name, address, answer);
  const html = await answer.text();
  // A preview, or a sign-in page of a network: not a page of this site.
  if (!html.includes("assets/offline.js") || html.includes(LEAVES_NO_TRACE)) return;
  for (const [, source] of html.matchAll(/<(?:(?:img|script) [^>]*src|link rel="stylesheet" [^>]*href)="([^"]+)"/g)) {
    const part = new URL(source, address).href;
    // Of the shell nothing is fetched that it does not name: the page A to Z loads a script of search.
    if (name === SHELL_CACHE && !SHELL.includes(inside(part))) continue;
    if (!(await find(part)))
      await quietly(fetched(part).then((found) => put(name === SAVED ? SAVED : USED, part, found)));
  }
  // Last of all: a page that is there has what it needs.
  await put(name, address, dated(html, answer, shownIn(address, html, list)));
}

/**
 * A text in the place of that of an answer.
 * @param {string} text
 * @param {Response} answer
 */
function instead(text, answer, status = 200) {
  const headers = new Headers(answer.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(text, { status, headers });
}

/**
 * A text to keep, with the moment and with the versions that it shows.
 * @param {string} text
 * @param {Response} answer
 */
function dated(text, answer, shown = "") {
  const made = instead(text, answer);
  made.headers.set("jgz-datum", new Date().toISOString());
  made.headers.set("jgz-stand", shown);
  return made;
}

/**
 * @param {string} name
 * @param {string} address
 * @param {Response} answer
 */
async function put(name, address, answer) {
  const cache = await caches.open(name);
  // Anew at the end: the order of the keys is that of the last use.
  await cache.delete(address);
  try {
    await cache.put(address, answer);
  } catch (error) {
    await trim(name, MOST[name] / 3);
    throw error;
  }
  await trim(name);
}

/** Removes what is too much, oldest first, and visited pages that are too old. */
async function trim(/** @type {string} */ name, most = MOST[name]) {
  if (!most) return;
  const cache = await caches.open(name);
  const keys = await cache.keys();
  const limit = Date.now() - DAYS * 864e5;
  for (const [number, key] of keys.entries()) {
    if (keys.length - number <= most) {
      const date = Date.parse((await kept(name, key))?.headers.get("jgz-datum") ?? "");
      if (!(date < limit)) break;
    }
    await cache.delete(key);
  }
}

const forget = (/** @type {string} */ address) =>
  quietly(caches.open(VISITED).then((visited) => visited.delete(address)));

async function fetched(/** @type {string} */ address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new TypeError(`${answer.status} ${address}`);
  return answer;
}

// --- is it still in force?

/**
 * The versions in force, from the network.
 * @returns {Promise<Validity>}
 */
async function validity() {
  const answer = await fetched(LIST);
  const copy = answer.clone();
  const list = await answer.json();
  if (!list?.paginas) throw new TypeError(LIST);
  await quietly(put(STATE, LIST, copy));
  return list;
}

/** @returns {Promise<Record<string, string>>} */
const titles = async () => (await Promise.race([fetched(TITLES), wait(PATIENCE / 3)]))?.json();

/**
 * The versions in force as far as this device knows: from its last connection.
 * @returns {Promise<Validity | null>}
 */
async function known() {
  try {
    return (await (await kept(STATE, LIST))?.json()) ?? null;
  } catch {
    return null;
  }
}

/**
 * What a page shows, as `address=version` with spaces between: itself, or the modules it shows recommendations of.
 * @param {string} address
 * @param {string} html
 * @param {Validity | null} list
 */
function shownIn(address, html, list) {
  const own = inside(address);
  const versions = list?.paginas || {};
  if (versions[own]) return `${own}=${/data-versie="([^"]+)"/.exec(html)?.[1] || versions[own]}`;
  if (!SHOWS_MODULES.test(own)) return "";
  const links = [...html.matchAll(/href="([^"?#]+)/g)].map(([, link]) => inside(new URL(link, address).href));
  return [...new Set(links)]
    .filter((path) => versions[path])
    .map((path) => `${path}=${versions[path]}`)
    .join(" ");
}

/**
 * What a reader of a copy must know first, as HTML: what was withdrawn or changed since, and the date of the copy.
 * @param {string | null} shown
 * @param {Validity | null} list
 * @param {string} date
 * @param {boolean} unchecked
 */
async function notice(shown, list, date, unchecked) {
  const pairs = shown ? shown.split(" ").map((pair) => pair.split("=")) : [];
  const changed = list ? pairs.filter(([path, version]) => list.paginas[path] !== version) : [];
  const alone = pairs.length === 1;
  const names = changed.length && !alone ? await quietly(titles()) : null;
  const lines = changed
    .slice(0, NAMED)
    .map(([path, version]) => banner("vervallen", list ? what(path, version, list, alone, names?.[path]) : ""));
  if (changed.length > NAMED)
    lines.push(banner("vervallen", `En nog ${changed.length - NAMED} andere zijn gewijzigd.`));
  const since = unchecked ? " Of er sindsdien iets gewijzigd is, zie je zodra je weer verbinding hebt." : "";
  lines.push(banner("herziening", `Je ziet een bewaarde kopie van ${date}.${since}`));
  return `<div class="jgz-kopie" data-stand="${escaped(shown || "")}" data-datum="${escaped(date)}">${lines.join("")}</div>`;
}

/**
 * @param {string} path
 * @param {string} version
 * @param {Validity} list
 * @param {boolean} alone
 * @param {string | undefined} title
 */
function what(path, version, list, alone, title) {
  const wrong = list.gerectificeerd?.[path]?.[version];
  const lapsed = list.vervallen?.[path];
  const link = (/** @type {string} */ to, /** @type {string} */ title) =>
    ` <a href="${escaped(ROOT + to)}">${escaped(title)}</a>`;
  const name = alone ? "Deze tekst" : link(path, title || path.split("/").slice(-2)[0].replaceAll("-", " ")).trim();
  if (lapsed)
    return (
      (alone ? "" : `${name}: `) + escaped(lapsed.tekst) + (lapsed.naar ? link(lapsed.naar, lapsed.titel ?? "") : "")
    );
  if (wrong) return (alone ? "" : `${name}: `) + escaped(wrong) + (alone ? link(path, "Haal de nieuwe versie op") : "");
  if (!list.paginas[path]) return `${name} is van de site gehaald. Gebruik wat je hieronder ziet niet meer.`;
  return `${name} is gewijzigd na deze kopie. Wat je hieronder ziet, kan verouderd zijn.${alone ? link(path, "Haal de nieuwe versie op") : ""}`;
}

const banner = (/** @type {string} */ tone, /** @type {string} */ html) =>
  `<p class="jgz-banner jgz-banner--${tone}">${html}</p>`;
const escaped = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const withinArticle = (/** @type {string} */ html, /** @type {string} */ text) =>
  html.replace(/<article\b[^>]*>/, (tag) => tag + text);

function dateOf(/** @type {Response} */ copy) {
  const date = new Date(copy.headers.get("jgz-datum") || 0);
  return date.toLocaleDateString("nl-NL", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "Europe/Amsterdam",
  });
}

// --- what a page asks

/** @typedef {{ vraag: string, lijst: string, adres: string, stand: string, datum: string }} Question */
/** @type {Record<string, (question: Question, tell: (step: number) => void) => Promise<unknown>>} */
const WORK = {
  /** A page that was opened before this worker was there, or from a copy that may be old. */
  bezocht: async ({ adres }) => visit(adres, await fetched(adres), await quietly(validity())),
  /** What an open copy must say now that there is a connection. */
  controleer: async ({ stand, datum }) => {
    const list = await validity();
    slowUntil = 0;
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
  later: async () => {
    const shell = await caches.open(SHELL_CACHE);
    for (const address of LATER.map((path) => ROOT + path))
      if (!(await shell.match(address))) await put(SHELL_CACHE, address, await fetched(address));
  },
  /** Renews the saved lists that are no longer what the site has. */
  vernieuw: async () => {
    for (const key of await savedLists()) {
      const { list } = await savedList(key);
      const { versie } = await (await fetched(key.url)).json();
      if (versie !== list.versie) await save(key.url, () => {});
    }
  },
};

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

async function savedLists() {
  return (await (await caches.open(SAVED)).keys()).filter((key) => key.url.endsWith("/bewaren.json"));
}

/**
 * A list that was saved, with the day.
 * @param {Request} key
 * @returns {Promise<{ datum: string, list: CopyList }>}
 */
async function savedList(key) {
  const found = await kept(SAVED, key);
  if (!found) throw new TypeError(key.url);
  return { datum: dateOf(found), list: await found.json() };
}

/**
 * @param {string} list
 * @param {(step: number) => void} tell hears how far it is, from 0 to 1
 */
async function save(list, tell) {
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
async function sweep() {
  const saved = await caches.open(SAVED);
  const lists = await savedLists();
  const wanted = new Set(lists.map((key) => key.url));
  for (const key of lists) {
    for (const path of (await savedList(key)).list.bestanden) wanted.add(ROOT + path);
  }
  for (const key of await saved.keys()) if (!wanted.has(key.url)) await saved.delete(key);
}
