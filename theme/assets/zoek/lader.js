// Reads the index as far as a query needs it. The form of the files: scripts/javascript/gegevens.d.ts.

import { FileError, readJson } from "../delen.js";
import { sound } from "./klank.js";
import { useStemmer } from "./ontleder.js";
import { idf, rounded, worth } from "./rangschik.js";
import { placeOf, startingWith } from "./verruim.js";
import { unfolded } from "./vouwen.js";
import { readLanguage } from "./vraag.js";

/** @import { Hit } from "./rangschik.js" */
/** @import { Vocabulary } from "./verruim.js" */
/**
 * What a page is; `guideline` is the number of its guideline (-1: none), `members` has the pages of a guideline, `first`
 * is the number of its first part, of so many `parts`.
 * @typedef {{
 *   number: number,
 *   id: string,
 *   kind: string,
 *   title: string,
 *   address: string,
 *   phases: string[],
 *   clusters: string[],
 *   audience: string[],
 *   guideline: number,
 *   members: number[] | null,
 *   first: number,
 *   parts: number,
 * }} Page
 */
/** @typedef {Page & PageFile} PageRecord */

const PATIENCE = 10000;
/** @type {Tier[]} */
const TIERS = ["snel", "rest"];
const SLICE = 300;
/** What is known of a page whose file can't be had. @type {PageFile} */
const NOTHING = {
  richtlijn: "",
  kort: "",
  fictief: false,
  herzien_voor: "",
  in_herziening: false,
  trefwoorden: [],
  punten: [],
  koppen: [],
};

/**
 * Opens the index of a site.
 * @param {URL} root an address that ends with `/`
 * @param {RequestCache} cache
 */
export async function openIndex(root, cache = "default") {
  const [head, Stemmer] = await Promise.all([
    /** @type {Promise<SearchHead>} */ (readJson(new URL("zoeken/index/kop.json", root), cache)),
    stemmer(root),
  ]);
  const whole =
    Array.isArray(head?.bladen?.[5]) && Array.isArray(head.titels) && typeof head.versie === "string" && head.stukken;
  // Of another form: it may be of another day.
  if (!whole || !head.maten) throw new FileError("head", true);
  useStemmer(new Stemmer());
  const index = new Index(head, new URL(`zoeken/index/${head.versie}/`, root));
  hearAhead(index.quick);
  return index;
}

/**
 * The index, and with it the vocabulary as far as it has been read.
 * @implements {Vocabulary}
 */
export class Index {
  /**
   * @param {SearchHead} head
   * @param {URL} folder of the other files
   */
  constructor(head, folder) {
    this.head = head;
    this.folder = folder;
    this.measures = head.maten;
    this.language = readLanguage(head);
    this.stop = this.language.stop;
    this.pages = readPages(head);
    /** Of each part the number of the page that it stands on. */
    this.partPages = head.bladen[5].flatMap((count, number) => Array(count).fill(number));
    /** How many pages and parts there are. */
    this.size = this.pages.length + this.partPages.length;
    this.quick = unfolded(head.woorden);
    this.quickSet = new Set(this.quick);
    this.firsts = { snel: unfolded(head.stukken.snel), rest: unfolded(head.stukken.rest) };
    /** @type {Record<Tier, Map<string, Row>>} */
    this.rows = { snel: new Map(), rest: new Map() };
    /** @type {string[]} */
    this.loaded = [];
    /** @type {Map<string, Promise<any>>} */
    this.files = new Map();
    /** @type {Map<string, Map<number, number>>} */
    this.cache = new Map();
    /** @type {Map<string, string[]> | null} */
    this.sounds = null;
    /**
     * The vocabulary of titles and keywords alone: whole from the start.
     * @type {Vocabulary}
     */
    this.quickly = {
      quick: this.quick,
      stop: this.stop,
      measures: this.measures,
      has: (term) => this.quickSet.has(term),
      hasQuick: (term) => this.quickSet.has(term),
      startingWith: (start) => startingWith(this.quick, start),
      bySound: () => this.bySound(),
    };
  }

  has(/** @type {string} */ term) {
    return TIERS.some((tier) => this.rows[tier].has(term));
  }
  hasQuick(/** @type {string} */ term) {
    return this.quickSet.has(term);
  }
  /** Whether a title or keyword has a term, those of parts among them. */
  tells(/** @type {string} */ term) {
    const [, , ...fields] = this.rows.rest.get(term) ?? [term, 0];
    return this.hasQuick(term) || fields.some(([field]) => field === this.measures.veld_deeltitel);
  }
  startingWith(/** @type {string} */ start) {
    return this.loaded.filter((term) => term.startsWith(start));
  }
  bySound() {
    if (this.sounds) return this.sounds;
    /** @type {Map<string, string[]>} */
    const sounds = new Map();
    for (const term of this.quick) {
      const heard = sound(term);
      const same = sounds.get(heard);
      if (same) same.push(term);
      else sounds.set(heard, [term]);
    }
    this.sounds = sounds;
    return sounds;
  }

  /** Whether a term is a phrase: words that are joined. */
  isPhrase(/** @type {string} */ term) {
    return term.includes(this.measures.verbinding);
  }

  /**
   * Fetches the pieces of some tiers that hold these terms and every word that begins with one of `starts`.
   * @param {string[]} terms
   * @param {string[]} starts
   */
  async need(terms, starts = [], tiers = TIERS) {
    /** @type {Map<string, [tier: Tier, number: number]>} */
    const pieces = new Map();
    for (const tier of tiers) {
      const firsts = this.firsts[tier];
      const add = (/** @type {number} */ number) => pieces.set(`${tier}-${number}`, [tier, number]);
      // The head tells which words the quick tier has; what it does not have need not be asked for.
      const known = tier === "snel" ? terms.filter((term) => this.hasQuick(term) || this.isPhrase(term)) : terms;
      if (firsts.length) for (const term of known) add(placeOf(firsts, term));
      for (const start of starts) {
        if (tier === "snel") for (const term of startingWith(this.quick, start)) add(placeOf(firsts, term));
        else for (const number of this.range(tier, start)) add(number);
      }
    }
    await Promise.all([...pieces.values()].map(([tier, number]) => this.piece(tier, number)));
  }

  /**
   * Fetches, without waiting for it, what will be needed when a word that begins so is typed on: its phrases as well.
   */
  ahead(/** @type {string} */ start) {
    for (const number of this.range("snel", start)) this.piece("snel", number).catch(() => {});
  }

  /**
   * The numbers of the pieces of a tier that may hold terms that begin with `start`.
   * @param {Tier} tier
   * @param {string} start
   */
  range(tier, start) {
    const firsts = this.firsts[tier];
    if (!firsts.length) return [];
    const from = placeOf(firsts, start);
    return Array.from({ length: placeOf(firsts, `${start}\uffff`) - from + 1 }, (_, step) => from + step);
  }

  /**
   * @param {Tier} tier
   * @param {number} number
   */
  piece(tier, number) {
    return this.once(`${tier}-${number}`, (/** @type {Row[]} */ rows) => {
      if (!Array.isArray(rows)) throw new FileError("piece");
      for (const row of rows) {
        if (!this.has(row[0]) && !this.isPhrase(row[0])) this.loaded.push(row[0]);
        this.rows[tier].set(row[0], row);
      }
    });
  }

  /**
   * What a result shows of a page.
   * @param {number} number
   * @returns {Promise<PageRecord>}
   */
  record(number) {
    const read = this.once(`${this.folderOf(number)}blad-${number}`, (/** @type {PageFile} */ found) => {
      if (!Array.isArray(found?.punten)) throw new FileError("record");
      return { ...this.pages[number], ...found };
    });
    // Of a page that leaves no trace there is only a title without a connection.
    return read.catch((error) => this.without(number, error, { ...this.pages[number], ...NOTHING }));
  }

  /**
   * The parts of a page that answer, best first.
   * @param {PageRecord} record
   * @param {Hit} hit
   * @returns {Promise<Point[]>}
   */
  async points(record, hit) {
    const { number, first, parts } = record;
    const size = this.measures.onderdelen_per_stuk;
    const found = hit.parts.map(async (part) => {
      const place = part - first;
      if (parts <= size) return record.punten[place];
      const name = `${this.folderOf(number)}deel-${number}-${Math.floor(place / size)}`;
      const some = await this.once(name, (/** @type {Point[]} */ points) => points);
      return some[place % size];
    });
    return (await Promise.all(found)).filter(Boolean);
  }

  /** The running text of a page by section. */
  text(/** @type {number} */ number) {
    const read = this.once(`${this.folderOf(number)}tekst-${number}`, (/** @type {TextSection[]} */ found) => found);
    return read.catch((error) => this.without(number, error, /** @type {TextSection[]} */ ([])));
  }

  /**
   * Takes `nothing` for what could not be read of a page that leaves no trace; for another page the error stands.
   * @template Nothing
   * @param {number} number
   * @param {unknown} error
   * @param {Nothing} nothing
   */
  without(number, error, nothing) {
    if (!this.head.vluchtig.includes(number) || (error instanceof FileError && error.gone)) throw error;
    return nothing;
  }

  /** How the files of a page begin. */
  folderOf(/** @type {number} */ number) {
    return this.head.vluchtig.includes(number) ? "vluchtig-" : "";
  }

  /**
   * What `read` makes of a file, fetched once; a failure is forgotten.
   * @template Content, Made
   * @param {string} name
   * @param {(content: Content) => Made} read
   * @returns {Promise<Made>}
   */
  once(name, read) {
    const known = this.files.get(name);
    if (known) return known;
    const found = readJson(new URL(`${name}.json`, this.folder)).then(read);
    this.files.set(name, found);
    found.catch(() => this.files.delete(name));
    return found;
  }

  /**
   * What a term is worth for each page and part: a Map by number, in that order. `quickly`: by its title and keywords
   * alone, when they have it, so that the answer does not depend on what else was read before.
   * @param {string} term
   */
  scores(term, quickly = false) {
    const there = TIERS.filter((tier) => this.rows[tier].has(term));
    const tiers = quickly ? there.slice(0, 1) : there;
    const key = `${tiers} ${term}`;
    const found = this.cache.get(key) ?? this.added(term, tiers);
    this.cache.set(key, found);
    return found;
  }

  /**
   * @param {string} term
   * @param {Tier[]} tiers
   */
  added(term, tiers) {
    const { k1 } = this.measures;
    /** @type {Map<number, number>} */
    const found = new Map();
    for (const tier of tiers) {
      const [, places, ...fields] = /** @type {Row} */ (this.rows[tier].get(term));
      const rarity = idf(places, this.size);
      for (const [field, ...steps] of fields) {
        const [, boost, most] = this.head.velden[field];
        let number = 0;
        for (const step of steps) {
          number += Math.floor(step / most);
          const value = worth(rarity, (step % most) + 1, boost, k1);
          found.set(number, rounded((found.get(number) || 0) + value, 1e3));
        }
      }
    }
    return new Map([...found].sort((a, b) => a[0] - b[0]));
  }

  /** lunr's idf of a term. */
  rarity(/** @type {string} */ term) {
    const row = this.rows.snel.get(term) ?? this.rows.rest.get(term);
    return row ? idf(row[1], this.size) : 0;
  }
}

/**
 * @param {SearchHead} head
 * @returns {Page[]}
 */
function readPages(head) {
  const [kinds, steps, phases, clusters, audience, parts] = head.bladen;
  const ids = unfolded(head.ids);
  const phaseOf = reader(head.fasen.map(([id]) => id));
  const clusterOf = reader(head.clusters.map(([id]) => id));
  const audienceOf = reader(head.doelgroepen);
  let guideline = 0;
  let next = kinds.length;
  const pages = kinds.map((which, number) => {
    guideline += steps[number];
    const kind = head.soorten[which];
    const first = next;
    next += parts[number];
    return {
      number,
      id: ids[number],
      kind,
      title: head.titels[number],
      address: `${head.mappen[kind]}${ids[number]}/`,
      phases: phaseOf(phases[number]),
      clusters: clusterOf(clusters[number]),
      audience: audienceOf(audience[number]),
      guideline,
      members: kind === "richtlijn" ? /** @type {number[]} */ ([]) : null,
      first,
      parts: parts[number],
    };
  });
  for (const page of pages) if (!page.members && page.guideline >= 0) pages[page.guideline].members?.push(page.number);
  return pages;
}

/** What a set of bits stands for. The same few sets stand for a thousand pages: each is read once. */
function reader(/** @type {string[]} */ names) {
  /** @type {Map<number, string[]>} */
  const read = new Map();
  return (/** @type {number} */ bits) => {
    const found = read.get(bits) ?? names.filter((_, place) => bits & (1 << place));
    read.set(bits, found);
    return found;
  };
}

/**
 * Works out how words sound while there is nothing else to do, so that a misspelling need not wait for all of them.
 * @param {string[]} words
 */
function hearAhead(words, from = 0) {
  if (from >= words.length) return;
  const idle = window.requestIdleCallback || ((/** @type {() => void} */ run) => setTimeout(run, 20));
  idle(() => {
    for (const word of words.slice(from, from + SLICE)) sound(word);
    hearAhead(words, from + SLICE);
  });
}

/**
 * The stemmer, from a script that is no module: it puts its class on the window.
 * @param {URL} root
 * @returns {Promise<new () => Stemmer>}
 */
function stemmer(root) {
  return new Promise((done, fail) => {
    // An element with this id would be found under the same name.
    const known = () => typeof window.DutchStemmer === "function" && window.DutchStemmer;
    const found = known();
    if (found) return done(found);
    const script = document.createElement("script");
    script.src = new URL("assets/zoek/stammer.js", root).href;
    const lost = () => fail(new FileError("stemmer"));
    script.onload = () => {
      const loaded = known();
      return loaded ? done(loaded) : lost();
    };
    script.onerror = lost;
    setTimeout(lost, PATIENCE);
    return document.head.append(script);
  });
}
