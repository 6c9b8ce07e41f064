// Reads a page aloud with the browser's own voice, and marks the sentence that is being read. The button shows only where
// there is a voice on the device for the language of the page: with any other voice the text would be sent elsewhere.

/** @typedef {{ text: string, range: Range }} Sentence */

const NAME = "jgz-voorlezen";
const LEFT_OUT = "nav, [hidden], .jgz-scherm, .jgz-nagekeken, .jgz-fasen, .jgz-fasen__naam, .jgz-merkje";
const BLOCKS = "h1, h2, h3, p, li";

/**
 * The sentences of the page in reading order, each with where it stands.
 * @param {Element} article
 * @param {string} language
 */
function sentencesOf(article, language) {
  const splitter = "Segmenter" in Intl ? new Intl.Segmenter(language, { granularity: "sentence" }) : null;
  /** @type {Sentence[]} */
  const found = [];
  for (const block of article.querySelectorAll(BLOCKS)) {
    if (block.closest(LEFT_OUT) || block.querySelector(BLOCKS)) continue;
    const own = block.closest("[lang]");
    if (own && own !== article && !own.contains(article)) continue;
    const text = block.textContent ?? "";
    const parts = splitter ? [...splitter.segment(text)] : [{ segment: text, index: 0 }];
    for (const { segment, index } of parts)
      if (/[\p{L}\p{N}]/u.test(segment))
        found.push({ text: segment.trim(), range: rangeOf(block, index, index + segment.trimEnd().length) });
  }
  return found;
}

/**
 * The part of a block from one sign of its text to another.
 * @param {Element} block
 * @param {number} start
 * @param {number} end
 */
function rangeOf(block, start, end) {
  const range = document.createRange();
  range.selectNodeContents(block);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let at = 0; walker.nextNode(); ) {
    const node = /** @type {Text} */ (walker.currentNode);
    if (start >= at && start <= at + node.length) range.setStart(node, start - at);
    if (end >= at && end <= at + node.length) {
      range.setEnd(node, end - at);
      break;
    }
    at += node.length;
  }
  return range;
}

/** Marks a sentence, or nothing; a browser that can't mark a part of a text marks nothing. */
function mark(/** @type {Range | null} */ range) {
  if (!("highlights" in CSS)) return;
  if (range) CSS.highlights.set(NAME, new Highlight(range));
  else CSS.highlights.delete(NAME);
}

/** Brings a sentence into view when it is not. */
function show(/** @type {Range} */ range) {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) range.startContainer.parentElement?.scrollIntoView({ block: "center" });
}

/**
 * The voice on the device for a language.
 * @param {string} language
 */
function voiceFor(language) {
  const fits = (/** @type {SpeechSynthesisVoice} */ { lang, localService }) =>
    localService && lang.toLowerCase().split(/[-_]/)[0] === language;
  return speechSynthesis.getVoices().find(fits) ?? null;
}

/**
 * Makes the button work as soon as there is a voice.
 * @param {HTMLButtonElement} button
 * @param {Element} article
 */
function start(button, article) {
  const language = (article.closest("[lang]")?.getAttribute("lang") ?? "nl").split("-")[0];
  const words = { read: button.textContent ?? "", stop: button.dataset.stop ?? "" };
  let turn = 0;

  const stop = () => {
    turn += 1;
    speechSynthesis.cancel();
    mark(null);
    button.textContent = words.read;
  };
  /** @param {Sentence[]} rest @param {number} own */
  const read = ([first, ...rest], own) => {
    if (own !== turn) return;
    if (!first) {
      stop();
      return;
    }
    const spoken = new SpeechSynthesisUtterance(first.text);
    spoken.lang = language;
    spoken.voice = voiceFor(language);
    spoken.rate = 0.9;
    spoken.onend = () => read(rest, own);
    spoken.onerror = () => own === turn && stop();
    mark(first.range);
    show(first.range);
    speechSynthesis.speak(spoken);
  };
  button.addEventListener("click", () => {
    const isReading = button.textContent === words.stop;
    stop();
    if (isReading) return;
    button.textContent = words.stop;
    read(sentencesOf(article, language), turn);
  });
  addEventListener("pagehide", stop);
  const offer = () => {
    button.hidden = !voiceFor(language);
  };
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  offer();
}

const reader = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-voorlezen]"));
const page = document.querySelector("article");
if (reader && page && "speechSynthesis" in window) start(reader, page);
