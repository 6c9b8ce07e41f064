// Reads the index as far as a query needs it. The form of the files: scripts/jgz/search/shards.py and files.py.

import { useStemmer } from "./ontleder.js";
import { sound } from "./klank.js";
import { readLanguage } from "./vraag.js";
import { rounded } from "./rangschik.js";

const PATIENCE = 10000;
const TIERS = ["snel", "rest"];

/** The index could not be read: it is missing (`gone`), broken, of another form, or the line is too slow. */
export class IndexError extends Error {
  constructor(text, gone = false) {
    super(text);
    this.gone = gone;
  }
}

/** Opens the index of the site whose root is at `root` (an address that ends with `/`); `cache` as for `fetch`. */
export async function openIndex(root, cache = "default") {
  const [head] = await Promise.all([
    readJson(new URL("zoeken/index/kop.json", root), cache),
    runScript(new URL("assets/zoek/lunr.js", root), () => window.lunr),
    runScript(new URL("assets/zoek/stammer.js", root), () => window.DutchStemmer),
  ]);
  if (!head || !Array.isArray(head.bladen) || typeof head.versie !== "string" || !head.stukken) throw new IndexError("head");
  useStemmer(new window.DutchStemmer());
  return new Index(head, new URL(`zoeken/index/${head.versie}/`, root));
}

class Index {
  constructor(head, folder) {
    this.head = head;
    this.language = readLanguage(head);
    this.pages = readPages(head);
    this.quick = head.woorden ? head.woorden.split(" ") : [];
    this.quickSet = new Set(this.quick);
    this.rows = { snel: new Map(), rest: new Map() };
    this.sorted = [];
    this.folder = folder;
    this.files = new Map();
    this.cache = new Map();
    this.sounds = null;
  }

  // The vocabulary, as far as it has been read.
  has(term) {
    return this.rows.snel.has(term) || this.rows.rest.has(term);
  }
  hasQuick(term) {
    return this.quickSet.has(term);
  }
  startingWith(start) {
    return this.sorted.filter((term) => term.startsWith(start));
  }
  bySound() {
    if (!this.sounds) {
      this.sounds = new Map();
      for (const term of this.quick) {
        const heard = sound(term);
        if (this.sounds.has(heard)) this.sounds.get(heard).push(term);
        else this.sounds.set(heard, [term]);
      }
    }
    return this.sounds;
  }

  /** Fetches the pieces of some tiers that hold these terms and every term that begins with one of `starts`. */
  async need(terms, starts = [], tiers = TIERS) {
    const names = new Set();
    for (const tier of tiers) {
      const firsts = this.head.stukken[tier] || [];
      for (const term of terms) names.add(`${tier}-${pieceOf(firsts, term)}`);
      for (const start of starts) for (let piece = pieceOf(firsts, start); piece <= pieceOf(firsts, `${start}\uffff`); piece++) names.add(`${tier}-${piece}`);
    }
    await Promise.all([...names].filter((name) => !name.endsWith("--1")).map((name) => this.piece(name)));
  }

  piece(name) {
    return this.once(name, async () => {
      const rows = await readJson(new URL(`${name}.json`, this.folder));
      if (!Array.isArray(rows)) throw new IndexError(name);
      const tier = this.rows[name.split("-")[0]];
      for (const row of rows) {
        if (!this.has(row[0])) this.sorted.push(row[0]);
        tier.set(row[0], row);
        this.cache.delete(row[0]);
      }
    });
  }

  /** What a result shows of a page. */
  record(number) {
    return this.once(`blad-${number}`, async () => {
      const found = await readJson(new URL(`blad-${number}.json`, this.folder));
      if (!Array.isArray(found?.punten)) throw new IndexError("record");
      return found;
    });
  }

  /** The running text of a page by section. */
  text(number) {
    return this.once(`tekst-${number}`, () => readJson(new URL(`tekst-${number}.json`, this.folder)));
  }

  once(name, read) {
    if (!this.files.has(name)) {
      this.files.set(name, read().catch((error) => {
        this.files.delete(name);
        throw error;
      }));
    }
    return this.files.get(name);
  }

  /** What a term is worth for each page: a Map by page number, in that order. */
  scores(term) {
    if (!this.cache.has(term)) {
      const found = new Map();
      for (const tier of TIERS) {
        const row = this.rows[tier].get(term);
        if (!row) continue;
        for (const { ref, score } of this.lunr(row).query((query) => query.term(term, { usePipeline: false }))) {
          found.set(Number(ref), rounded((found.get(Number(ref)) || 0) + rounded(score, 1e3), 1e3));
        }
      }
      this.cache.set(term, new Map([...found].sort((a, b) => a[0] - b[0])));
    }
    return this.cache.get(term);
  }

  /** lunr's idf of a term. */
  rarity(term) {
    const row = this.rows.snel.get(term) || this.rows.rest.get(term);
    return row ? idf(row[1], this.pages.length) : 0;
  }

  /** A lunr index of the one term in a row, exactly as the whole index would hold it. */
  lunr([term, places, ...fields]) {
    const posting = { _index: 0 };
    const vectors = [];
    for (const [name] of this.head.velden) posting[name] = {};
    for (const [field, ...steps] of fields) {
      const [name, boost] = this.head.velden[field];
      let number = 0;
      for (const step of steps) {
        number += Math.floor(step / this.head.meest);
        const times = (step % this.head.meest) + 1;
        posting[name][number] = {};
        const score = idf(places, this.pages.length) * ((this.head.k1 + 1) * times) / (this.head.k1 + times) * boost;
        vectors.push([`${name}/${number}`, [0, Math.round(score * 1000) / 1000]]);
      }
    }
    return window.lunr.Index.load({
      version: window.lunr.version,
      fields: this.head.velden.map(([name]) => name),
      fieldVectors: vectors,
      invertedIndex: [[term, posting]],
      pipeline: [],
    });
  }
}

function idf(places, pages) {
  return Math.log(1 + Math.abs((pages - places + 0.5) / (places + 0.5)));
}

function readPages(head) {
  const chosen = (names, bits) => names.filter((_, place) => bits & (1 << place));
  const pages = head.bladen.map(([kind, guideline, phases, clusters, audience], number) => ({
    number,
    kind: head.soorten[kind],
    phases: chosen(head.fasen.map(([id]) => id), phases),
    clusters: chosen(head.clusters.map(([id]) => id), clusters),
    audience: chosen(head.doelgroepen, audience),
    guideline,
    members: null,
  }));
  for (const page of pages) if (page.kind === "richtlijn") page.members = [];
  for (const page of pages) if (page.kind !== "richtlijn" && page.guideline >= 0) pages[page.guideline].members.push(page.number);
  return pages;
}

/** The number of the piece whose range holds a term; -1 when there are no pieces. */
function pieceOf(firsts, term) {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firsts[middle] <= term) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

async function readJson(address, cache = "default") {
  try {
    const answer = await fetch(address, { cache, signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) throw new IndexError(String(answer.status), true);
    return await answer.json();
  } catch (error) {
    throw error instanceof IndexError ? error : new IndexError(String(error));
  }
}

function runScript(address, isThere) {
  if (isThere()) return Promise.resolve();
  return new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = address;
    const lost = () => fail(new IndexError("script"));
    script.onload = () => (isThere() ? done() : lost());
    script.onerror = lost;
    setTimeout(lost, PATIENCE);
    document.head.append(script);
  });
}
