// Reads the index as far as a query needs it. The form of the files: scripts/jgz/search/shards.py and files.py.

import { sound } from "./klank.js";
import { useStemmer } from "./ontleder.js";
import { idf, rounded, worth } from "./rangschik.js";
import { placeOf, startingWith, unfolded } from "./verruim.js";
import { readLanguage } from "./vraag.js";

const PATIENCE = 10000;
const TIERS = ["snel", "rest"];
const JOIN = "_";
const SLICE = 300;

/** The index could not be read: it is missing or of another form (`gone`: it may be of another day), broken, or too slow. */
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
    runScript(new URL("assets/zoek/stammer.js", root), () => window.DutchStemmer),
  ]);
  if (
    !head ||
    !Array.isArray(head.bladen?.[0]) ||
    !Array.isArray(head.titels) ||
    typeof head.versie !== "string" ||
    !head.stukken
  )
    throw new IndexError("head", true);
  useStemmer(new window.DutchStemmer());
  const index = new Index(head, new URL(`zoeken/index/${head.versie}/`, root));
  hearAhead(index.quick);
  return index;
}

class Index {
  constructor(head, folder) {
    this.head = head;
    this.language = readLanguage(head);
    this.pages = readPages(head);
    this.quick = unfolded(head.woorden);
    this.quickSet = new Set(this.quick);
    this.firsts = Object.fromEntries(TIERS.map((tier) => [tier, unfolded(head.stukken[tier])]));
    this.rows = Object.fromEntries(TIERS.map((tier) => [tier, new Map()]));
    this.loaded = [];
    this.folder = folder;
    this.files = new Map();
    this.cache = new Map();
    this.sounds = null;
    // The vocabulary of titles and keywords alone: whole from the start.
    this.quickly = {
      quick: this.quick,
      has: (term) => this.quickSet.has(term),
      hasQuick: (term) => this.quickSet.has(term),
      startingWith: (start) => startingWith(this.quick, start),
      bySound: () => this.bySound(),
    };
  }

  // The vocabulary, as far as it has been read.
  has(term) {
    return TIERS.some((tier) => this.rows[tier].has(term));
  }
  hasQuick(term) {
    return this.quickSet.has(term);
  }
  startingWith(start) {
    return this.loaded.filter((term) => term.startsWith(start));
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

  /** Fetches the pieces of some tiers that hold these terms and every word that begins with one of `starts`. */
  async need(terms, starts = [], tiers = TIERS) {
    const names = new Set();
    for (const tier of tiers) {
      const firsts = this.firsts[tier];
      const add = (term) => names.add(`${tier}-${placeOf(firsts, term)}`);
      // The head tells which words the quick tier has; what it does not have need not be asked for.
      const known = tier === "snel" ? terms.filter((term) => this.hasQuick(term) || term.includes(JOIN)) : terms;
      if (firsts.length) known.forEach(add);
      for (const start of starts) {
        if (tier === "snel") startingWith(this.quick, start).forEach(add);
        else for (const name of this.range(tier, start)) names.add(name);
      }
    }
    await Promise.all([...names].map((name) => this.piece(name)));
  }

  /** Fetches, without waiting for it, what will be needed when a word that begins so is typed on: its phrases as well. */
  ahead(start) {
    for (const name of this.range("snel", start)) this.piece(name).catch(() => {});
  }

  /** The names of the pieces of a tier that may hold terms that begin with `start`. */
  range(tier, start) {
    const firsts = this.firsts[tier];
    if (!firsts.length) return [];
    const from = placeOf(firsts, start);
    return Array.from({ length: placeOf(firsts, `${start}\uffff`) - from + 1 }, (_, step) => `${tier}-${from + step}`);
  }

  piece(name) {
    return this.once(name, async () => {
      const rows = await readJson(new URL(`${name}.json`, this.folder));
      if (!Array.isArray(rows)) throw new IndexError(name);
      const tier = name.split("-")[0];
      for (const row of rows) {
        if (!this.has(row[0]) && !row[0].includes(JOIN)) this.loaded.push(row[0]);
        this.rows[tier].set(row[0], row);
      }
    });
  }

  /** What a result shows of a page. */
  record(number) {
    return this.once(`blad-${number}`, async () => {
      const found = await readJson(new URL(`blad-${number}.json`, this.folder));
      if (!Array.isArray(found?.punten)) throw new IndexError("record");
      return { ...this.pages[number], ...found };
    });
  }

  /** The running text of a page by section. */
  text(number) {
    return this.once(`tekst-${number}`, () => readJson(new URL(`tekst-${number}.json`, this.folder)));
  }

  once(name, read) {
    if (!this.files.has(name)) {
      this.files.set(
        name,
        read().catch((error) => {
          this.files.delete(name);
          throw error;
        }),
      );
    }
    return this.files.get(name);
  }

  /**
   * What a term is worth for each page: a Map by page number, in that order. `quickly`: by its title and keywords
   * alone, when they have it, so that the answer does not depend on what else was read before.
   */
  scores(term, quickly = false) {
    const there = TIERS.filter((tier) => this.rows[tier].has(term));
    const tiers = quickly ? there.slice(0, 1) : there;
    const key = `${tiers} ${term}`;
    if (!this.cache.has(key)) this.cache.set(key, this.added(term, tiers));
    return this.cache.get(key);
  }

  added(term, tiers) {
    const found = new Map();
    for (const tier of tiers) {
      const [, places, ...fields] = this.rows[tier].get(term);
      const rarity = idf(places, this.pages.length);
      for (const [field, ...steps] of fields) {
        const boost = this.head.velden[field][1];
        let number = 0;
        for (const step of steps) {
          number += Math.floor(step / this.head.meest);
          const times = (step % this.head.meest) + 1;
          found.set(number, rounded((found.get(number) || 0) + worth(rarity, times, boost, this.head.k1), 1e3));
        }
      }
    }
    return new Map([...found].sort((a, b) => a[0] - b[0]));
  }

  /** lunr's idf of a term. */
  rarity(term) {
    const tier = TIERS.find((name) => this.rows[name].has(term));
    const row = tier && this.rows[tier].get(term);
    return row ? idf(row[1], this.pages.length) : 0;
  }
}

function readPages(head) {
  const [kinds, steps, ...sets] = head.bladen;
  const ids = unfolded(head.ids);
  const names = [head.fasen.map(([id]) => id), head.clusters.map(([id]) => id), head.doelgroepen];
  const read = new Map();
  // The same few sets stand for a thousand pages.
  const chosen = (which, bits) => {
    const key = `${which} ${bits}`;
    if (!read.has(key))
      read.set(
        key,
        names[which].filter((_, place) => bits & (1 << place)),
      );
    return read.get(key);
  };
  let guideline = 0;
  const pages = kinds.map((which, number) => {
    guideline += steps[number];
    const [id, title, kind] = [ids[number], head.titels[number], head.soorten[which]];
    const [phases, clusters, audience] = sets.map((bits, place) => chosen(place, bits[number]));
    return {
      number,
      id,
      kind,
      title,
      address: `${head.mappen[kind]}${id}/`,
      phases,
      clusters,
      audience,
      guideline,
      members: null,
    };
  });
  for (const page of pages) if (page.kind === "richtlijn") page.members = [];
  for (const page of pages)
    if (page.kind !== "richtlijn" && page.guideline >= 0) pages[page.guideline].members.push(page.number);
  return pages;
}

/** Works out how words sound while there is nothing else to do, so that a misspelling need not wait for all of them. */
function hearAhead(words, from = 0) {
  if (from >= words.length) return;
  const idle = window.requestIdleCallback || ((run) => setTimeout(run, 20));
  idle(() => {
    for (const word of words.slice(from, from + SLICE)) sound(word);
    hearAhead(words, from + SLICE);
  });
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
