// The files that the site's scripts read, as `jgz` writes them. A tuple is an array in the file: its names stand here.

// --- the filter on recommendations: scripts/jgz/rendering/…/recommendation_data.py

/** What can be chosen of one kind. */
interface Facet {
  /** Whether a recommendation may have several values: then its value is a set of bits, by place in `waarden`. */
  meer: 0 | 1;
  waarden: [id: string, title: string][];
}

interface FilterHead {
  /** The folder of the texts. */
  versie: string;
  keuzes: Record<string, Facet>;
  /** Strengths and urgencies are sets of bits. */
  soorten: [strengths: number, label: string, sign: string, tone: string, urgency: string, urgencies: number][];
  /** In the order of the list; `place` is the number of the module in the file of its cluster. */
  modules: [cluster: number, place: number, inRevision: 0 | 1, reviewBefore: string, recommendations: FilterItem[]][];
  /** A pattern that finds the numbers to call in the texts; see `browser_pattern` in model/phone.py. */
  nummers: string;
}

/** Phases and professions are sets of bits; `kind` a number in `soorten`. */
type FilterItem = [phases: number, professions: number, kind: number, key: 0 | 1];

/** A module in words; its recommendations stand in the same order as in the head. */
type FilterModule = [title: string, path: string, reviewBefore: string, inRevision: 0 | 1, recommendations: FilterLine[]];

type FilterLine = [id: string, title: string, text: string, certainty: string, outdated: 0 | 1];

// --- search: scripts/jgz/search/head.py, shards.py and records.py

type Tier = "snel" | "rest";

interface SearchHead {
  /** The folder of the other files. */
  versie: string;
  /** `most` is how often a term can stand in the field. */
  velden: [name: string, boost: number, most: number][];
  maten: Measures;
  /** Days, both ends included; `null` where a phase has no ages. */
  fasen: [id: string, name: string, parentName: string, fromDay: number | null, toDay: number | null][];
  clusters: [id: string, name: string][];
  soorten: string[];
  doelgroepen: string[];
  /**
   * Of all pages: the number of its kind; the step to the number of its guideline from that of the page before (-1 for
   * none, counted from 0); its phases, clusters and audience as sets of bits; and how many parts it has.
   */
  bladen: [
    kinds: number[],
    guidelines: number[],
    phases: number[],
    clusters: number[],
    audience: number[],
    parts: number[],
  ];
  titels: string[];
  /** Folder of the addresses of a kind. */
  mappen: Record<string, string>;
  /** Front coded, as are `stukken`: see search/front_coding.py. */
  ids: string;
  /** The numbers of pages that leave no trace: their files begin with `vluchtig-`, and no device keeps them. */
  vluchtig: number[];
  /** Of each file of words, `woorden-<number>`: see search/word_files.py. */
  woorden: [first: string, sounds: string][];
  /** Per tier where its pieces begin. */
  stukken: Record<Tier, string>;
  /** A pattern that finds the numbers to call in the texts; see `browser_pattern` in model/phone.py. */
  nummers: string;
  taal: {
    stop: string[];
    zwak: string[];
    /** What someone wants to do with a thing. */
    willen: string[];
    vragen: string[];
    tussen: string[];
    scheidbaar: string[];
    deeltjes: string[];
    /** A word -> the phases that it names. */
    leeftijd: Record<string, string[]>;
    /** A unit of age -> its days. */
    eenheid: Record<string, number>;
  };
}

/** The constants of ranking and reading; what each is for stands where Python defines it. */
interface Measures {
  k1: number;
  verbinding: string;
  langste_zin: number;
  richtlijn: number;
  veld_deeltitel: number;
  terzijde: number;
  soorten_terzijde: string[];
  soort_concept: string;
  onderdeel: number;
  enkel_woord: number;
  onderdelen_per_stuk: number;
  thema: number;
  thema_vanaf: number;
  meeste_onderdelen: number;
  onderdeel_vanaf: number;
  fase: number;
  eigen_deur: number;
  staart: number;
  lange_staart: number;
  meeste: number;
  meeste_verwant: number;
  gelijke_klank: number;
  een_teken: number;
  twee_tekens: number;
  kortste_vervangen: number;
  kortste_klank: number;
  kortste_gesproken: number;
  meeste_uitgang: number;
  elk_vervangen: number;
  lang_woord: number;
  meeste_andere: number;
  zekere_klank: number;
  zeker_teken: number;
  eerste_bladen: number;
  deel: number;
  zonder_t: number;
  met_t: number;
  langer: number;
  langer_onbekend: number;
  meeste_langere: number;
  meeste_gelijkende: number;
  gelijkend_vanaf: number;
  gelijkend: number;
  zelfde_vanaf: number;
  verste: number;
  begonnen: number;
  kortste_begin: number;
  tussenklanken: string[];
  langste_vraag: number;
  meeste_woorden: number;
  zwak: number;
}

/** `zoeken/index/poort.json`: which queries need one of the two files after this; see search/gate.py. */
interface GateFile {
  /** Front coded: the entries of patterns that weigh 1, those that weigh 2 and so on. */
  gewichten: string[];
  /** Front coded: ordinary words, which are never taken for a misspelled entry. */
  gewoon: string;
  /** Front coded: small words that people type on to others. */
  aaneen: string;
  /** Front coded: how words of other languages begin; see `tongue_beginnings` in search/help.py. */
  taalbegin: string;
}

/** `zoeken/index/hulp.json`: what a query needs that may speak of danger. */
interface HelpFile {
  hulp: Help[];
  /** Groups of words that the patterns of `hulp` name; the names of others in one with a space between, words front coded. */
  groepen: [name: string, others: string, words: string][];
  /** What words say of each kind of danger: see search/likeness.py. The first kind is none. */
  gelijkenis: {
    soorten: string[];
    basis: number[];
    marge: number;
    verschil: number;
    /** Front coded: words that say nothing alone. */
    klein: string;
    /** Each after a `#`. */
    groepen: string;
    /** Front coded. */
    woorden: string;
    /** Of each of the groups and then of the words: a letter for the place of a kind, and a number. */
    waarden: string;
  };
  /** A pattern that finds the numbers to call in the texts; see `browser_pattern` in model/phone.py. */
  nummers: string;
}

/** `zoeken/index/talen.json`: what a query in another language needs. */
interface TongueFile {
  /** As in `HelpFile`. */
  nummers: string;
  talen: Tongue[];
  taalwoorden: TongueWord[];
}

/** Another language in which parents search. */
interface Tongue {
  id: string;
  richting: "ltr" | "rtl";
  regel: string;
  /** First and last sign of the script that only this one has; empty for none. */
  schrift: string;
  weg: string[];
}

/** A Dutch word to search for, where it leads if that is known, and what is typed for it, in the order of `talen`. */
type TongueWord = [
  dutch: string,
  to: [title: string, address: string] | [],
  typed: string[][],
  /** By the code of a language: the page in that language. */
  translated?: Record<string, [title: string, address: string]>,
];

interface Help {
  id: string;
  /** Patterns of queries: of who is in danger, of the subject, and of what a line is enough for. See zoek/gevaar.js. */
  zinnen: string[];
  woorden: string[];
  rustig: string[];
  titel: string;
  tekst: string;
  /** The number is empty where it differs from place to place. */
  bellen: [name: string, number: string][];
  /** Title and address of a page to read on, or nothing. */
  lees: [title: string, address: string] | [];
}

/**
 * A term; the number of pairs, of a page or part and a field, that have it; and per field its number, then its pages or
 * parts (the numbers of parts follow on those of all pages). Each is the step from the one before, times the most of the
 * field, plus how often the term stands there less one.
 */
type Row = [term: string, places: number, ...fields: [field: number, ...pages: number[]][]];

/** Terms, front coded, and their rows, as shards.py writes them. */
type Piece = [terms: string, rows: string];

/** A part of a page to land on: a recommendation, a section or a call card. */
interface Point {
  anker: string;
  /** The title of a recommendation or section; empty for a call card, what every page has, and a draft without one. */
  titel: string;
  /** Empty for a section: its text stands in the file with the running text of the page. */
  tekst: string;
  sterkte: string;
  /** Which mark stands beside the strength of a recommendation; empty for anything else. */
  toon: string;
  /** By when a professional acts; empty when nothing can't wait. */
  spoed: string;
  /** That it may be out of date; empty when there is nothing to say. */
  let_op: string;
}

/** What a result shows of a page. */
interface PageFile {
  richtlijn: string;
  kort: string;
  fictief: boolean;
  herzien_voor: string;
  in_herziening: boolean;
  trefwoorden: string[];
  /** Its parts, in the order of their numbers; of a page with many of them they are in files of their own. */
  punten: Point[];
  koppen: [id: string, text: string][];
}

type TextSection = [anchor: string, heading: string, text: string];

// --- the stemmer, which is no module: scripts/jgz/publishing/vendor.py

interface Window {
  DutchStemmer?: new () => Stemmer;
}

interface Stemmer {
  stemWord(word: string): string;
}

// --- what the worker answers to a page: theme/offline/werker/vragen.js

interface Answers {
  bezocht: void;
  /** The notice above a copy, as HTML. */
  controleer: string;
  bewaar: void;
  verwijder: void;
  bewaard: { lijst: string; datum: string; bytes: number }[];
  later: void;
  vernieuw: void;
  wis: void;
}
