// The words of titles and keywords, in files by how they begin; only a word that is not known needs them. What they are
// and how they are cut: scripts/jgz/search/word_files.py.

import { FileError } from "../delen.js";
import { sound } from "./klank.js";
import { placeOf } from "./verruim.js";
import { unfolded } from "./vouwen.js";

/** @typedef {{ words: string[], set: Set<string>, ordinary: Set<string>, bySound: Map<string, string[]> | null }} WordList */
/** @type {WordList} */
const NONE = { words: [], set: new Set(), ordinary: new Set(), bySound: new Map() };

/** The words as far as they were read. What was asked of a file that is not there yet is read by `settled`. */
export class Words {
  /**
   * @param {SearchHead["woorden"]} files
   * @param {(name: string, read: (content: [string, string]) => WordList) => Promise<WordList>} once reads a file, once
   */
  constructor(files, once) {
    this.firsts = files.map(([first]) => first);
    this.sounds = files.map(([, sounds]) => sounds);
    this.once = once;
    /** @type {Map<number, WordList>} */
    this.lists = new Map();
    /** The numbers of the files that were asked for in vain. @type {Set<number>} */
    this.lacking = new Set();
  }

  has(/** @type {string} */ term) {
    return this.list(term).set.has(term);
  }

  /** Whether a term is that of an ordinary word, which is no misspelling of another. */
  isOrdinary(/** @type {string} */ term) {
    return this.list(term).ordinary.has(term);
  }

  /** The words that begin with the same letter as a term. */
  likeInitial(/** @type {string} */ term) {
    return this.list(term).words.filter((word) => word[0] === term[0]);
  }

  /** The words that sound so. */
  sounding(/** @type {string} */ heard) {
    return this.sounds.flatMap((initials, number) =>
      initials.includes(heard[0]) ? (bySound(this.read(number)).get(heard) ?? []) : [],
    );
  }

  /** The words of the file that would have a term. */
  list(/** @type {string} */ term) {
    return this.firsts.length ? this.read(placeOf(this.firsts, term)) : NONE;
  }

  read(/** @type {number} */ number) {
    const found = this.lists.get(number);
    if (!found) this.lacking.add(number);
    return found ?? NONE;
  }

  /**
   * What `make` makes once it asks for nothing that is not there.
   * @template Made
   * @param {() => Made} make
   * @returns {Promise<Made>}
   */
  async settled(make) {
    this.lacking.clear();
    const made = make();
    if (!this.lacking.size) return made;
    await Promise.all([...this.lacking].map((number) => this.load(number)));
    return this.settled(make);
  }

  async load(/** @type {number} */ number) {
    const list = await this.once(`woorden-${number}`, (content) => {
      if (!Array.isArray(content) || content.length !== 2) throw new FileError("words");
      const [words, ordinary] = content.map(unfolded);
      return { words, set: new Set(words), ordinary: new Set(ordinary), bySound: null };
    });
    this.lists.set(number, list);
  }
}

/** The words of a list by how they sound. */
function bySound(/** @type {WordList} */ list) {
  if (list.bySound) return list.bySound;
  /** @type {Map<string, string[]>} */
  const sounds = new Map();
  for (const word of list.words) {
    const heard = sound(word);
    sounds.set(heard, [...(sounds.get(heard) ?? []), word]);
  }
  list.bySound = sounds;
  return sounds;
}
