// One search from text to ranked pages: reads what is needed, then ranks.

import { stem } from "./ontleder.js";
import { expand } from "./verruim.js";
import { phraseCandidates, rank } from "./rangschik.js";
import { readQuery } from "./vraag.js";

/**
 * The pages for a query: `{query, meanings, hits}`. `door` is the audience to put first, `typing` says that the last
 * word is unfinished, `literal` that words are to be taken as they stand.
 */
export async function search(index, text, { door = "", typing = false, literal = false } = {}) {
  const query = readQuery(text, index.language);
  const candidates = phraseCandidates(query.terms);
  const last = typing ? query.words.length - 1 : -1;
  const [meanings] = await Promise.all([
    Promise.all(query.words.map(({ word }, place) => {
      const unfinished = place === last;
      return typing && isQuick(word, index, unfinished) ? readQuickly(word, index, unfinished) : readWhole(word, index, unfinished, literal);
    })),
    index.need(candidates, [], ["zinnen"]),
  ]);
  const phrases = candidates.filter((term) => index.has(term));
  const hits = rank(query, meanings, phrases, door, {
    pages: index.pages,
    scores: (term) => index.scores(term, typing),
    rarity: (term) => index.rarity(term),
  });
  return { query, meanings, hits };
}

/** Whether titles and keywords alone answer for a word while a reader types; one of two letters has yet to grow. */
function isQuick({ text }, index, unfinished) {
  if (index.hasQuick(stem(text))) return true;
  return unfinished && (text.length < 3 || index.quickly.startingWith(text).length > 0);
}

/** What a word means, from titles and keywords alone. */
async function readQuickly(word, index, unfinished) {
  const meaning = expand(word, index.quickly, unfinished);
  await index.need(termsIn(meaning), [], ["snel"]);
  return meaning;
}

/** What a word means, from all texts: what tells whether it is known and goes on is read first. */
async function readWhole(word, index, unfinished, literal) {
  const { exact, starts } = neededFor(word, unfinished);
  await index.need(exact, starts);
  if (literal && !index.has(stem(word.text))) return { groups: [], guess: "" };
  const meaning = expand(word, index, unfinished);
  await index.need(termsIn(meaning));
  return meaning;
}

const termsIn = ({ groups }) => groups.flatMap((group) => [...group.keys()]);

/** The terms that tell whether a word is known, and the beginnings whose longer words may be meant: see `expand`. */
function neededFor(word, unfinished) {
  const exact = [];
  const starts = [];
  for (const text of [word.text, ...word.parts]) {
    const term = stem(text);
    exact.push(term);
    if (term.length > 3) starts.push(term);
    if (term.length > 4 && term.endsWith("t")) exact.push(term.slice(0, -1));
  }
  if (unfinished && word.text.length > 2) starts.push(word.text);
  return { exact, starts };
}
