// Reads the index as far as a query needs it. The form of the files: scripts/javascript/gegevens.d.ts.

import { FileError, readJson } from "../delen.js";
import { readPages, rowsOf, worthsOf } from "./indexvorm.js";
import { useStemmer } from "./ontleder.js";
import { idf } from "./rangschik.js";
import { loadStemmer } from "./stamlader.js";
import { placeOf } from "./verruim.js";
import { unfolded } from "./vouwen.js";
import { readLanguage } from "./vraag.js";
import { Words } from "./woorden.js";

/** @import { Hit } from "./rangschik.js" */
/** @import { Vocabulary } from "./verruim.js" */
/** @import { Page } from "./indexvorm.js" */
/** @typedef {Page & PageFile} PageRecord */

/** @type {Tier[]} */
const TIERS = ["snel", "rest"];
const MOST_AHEAD = 2;
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
    loadStemmer(root),
  ]);
  const whole =
    [head?.bladen?.[5], head?.titels, head?.woorden].every(Array.isArray) &&
    typeof head.versie === "string" &&
    head.stukken;
  // Of another form: it may be of another day.
  if (!whole || !head.maten) throw new FileError("head", true);
  useStemmer(new Stemmer());
  return new Index(head, new URL(`zoeken/index/${head.versie}/`, root));
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
    this.words = new Words(head.woorden, (name, read) => this.once(name, read));
    this.firsts = { snel: unfolded(head.stukken.snel), rest: unfolded(head.stukken.rest) };
    /** @type {Record<Tier, Map<string, Row>>} */
    this.rows = { snel: new Map(), rest: new Map() };
    /** The words in them. @type {string[]} */
    this.loaded = [];
    /** The pieces that were read. @type {Set<string>} */
    this.pieces = new Set();
    /** @type {Map<string, Promise<any>>} */
    this.files = new Map();
    /** @type {Map<string, Map<number, number>>} */
    this.cache = new Map();
    /**
     * The vocabulary of titles and keywords alone.
     * @type {Vocabulary}
     */
    this.quickly = {
      stop: this.stop,
      measures: this.measures,
      has: (term) => this.hasQuick(term),
      hasQuick: (term) => this.hasQuick(term),
      startingWith: (start) => this.startingWith(start).filter((term) => this.rows.snel.has(term)),
      likeInitial: (term) => this.likeInitial(term),
      sounding: (heard) => this.sounding(heard),
      isOrdinary: (term) => this.isOrdinary(term),
    };
  }

  has(/** @type {string} */ term) {
    return TIERS.some((tier) => this.rows[tier].has(term));
  }
  /** By its piece, or where that was not read by the words alone. */
  hasQuick(/** @type {string} */ term) {
    const piece = `snel-${placeOf(this.firsts.snel, term)}`;
    return this.pieces.has(piece) ? this.rows.snel.has(term) : this.words.has(term);
  }
  /** Whether a title or keyword has a term, those of parts among them. */
  tells(/** @type {string} */ term) {
    const [, , ...fields] = this.rows.rest.get(term) ?? [term, 0];
    return this.hasQuick(term) || fields.some(([field]) => field === this.measures.veld_deeltitel);
  }
  startingWith(/** @type {string} */ start) {
    return this.loaded.filter((term) => term.startsWith(start));
  }
  isOrdinary(/** @type {string} */ term) {
    return this.words.isOrdinary(term);
  }
  likeInitial(/** @type {string} */ term) {
    return this.words.likeInitial(term);
  }
  sounding(/** @type {string} */ heard) {
    return this.words.sounding(heard);
  }

  /**
   * What `make` makes of the vocabulary, when every word that it asks for is there.
   * @template Made
   * @param {() => Made} make
   */
  settled(make) {
    return this.words.settled(make);
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
      if (firsts.length) for (const term of terms) add(placeOf(firsts, term));
      for (const start of starts) for (const number of this.range(tier, start)) add(number);
    }
    await Promise.all([...pieces.values()].map(([tier, number]) => this.piece(tier, number)));
  }

  /** Whether a piece has nothing but phrases that begin with one word. */
  isOfPhrases(/** @type {string[]} */ firsts, /** @type {number} */ number) {
    const [first, next = ""] = firsts.slice(number, number + 2);
    const end = first.indexOf(this.measures.verbinding) + 1;
    return end > 0 && next.startsWith(first.slice(0, end));
  }

  /**
   * Fetches, without waiting for it, what will be needed when a word that begins so is typed on, where that is little.
   */
  ahead(/** @type {string} */ start) {
    const found = this.range("snel", start);
    if (found.length <= MOST_AHEAD) for (const number of found) this.piece("snel", number).catch(() => {});
  }

  /**
   * The numbers of the pieces of a tier that may hold words that begin with `start`, or phrases when it is one.
   * @param {Tier} tier
   * @param {string} start
   */
  range(tier, start) {
    const firsts = this.firsts[tier];
    if (!firsts.length) return [];
    const from = placeOf(firsts, start);
    const all = Array.from({ length: placeOf(firsts, `${start}\uffff`) - from + 1 }, (_, step) => from + step);
    return this.isPhrase(start) ? all : all.filter((number) => !this.isOfPhrases(firsts, number));
  }

  /**
   * @param {Tier} tier
   * @param {number} number
   */
  piece(tier, number) {
    const name = `${tier}-${number}`;
    return this.once(name, (/** @type {Piece} */ piece) => {
      if (!Array.isArray(piece)) throw new FileError("piece");
      for (const row of rowsOf(piece)) {
        if (!this.has(row[0]) && !this.isPhrase(row[0])) this.loaded.push(row[0]);
        this.rows[tier].set(row[0], row);
      }
      this.pieces.add(name);
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
    const rows = tiers.map((tier) => /** @type {Row} */ (this.rows[tier].get(term)));
    const found = this.cache.get(key) ?? worthsOf(rows, this.head, this.size);
    this.cache.set(key, found);
    return found;
  }

  /** lunr's idf of a term. */
  rarity(/** @type {string} */ term) {
    const row = this.rows.snel.get(term) ?? this.rows.rest.get(term);
    return row ? idf(row[1], this.size) : 0;
  }
}
