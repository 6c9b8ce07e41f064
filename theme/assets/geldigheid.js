// Recomputes the review term on the day of reading, by the same rules as jgz/model/validity.py.
// The page holds every sentence; this only chooses which one shows.

/** @typedef {[year: number, month: number, day: number]} Day */

/**
 * The calendar day in the Netherlands.
 * @returns {Day}
 */
export function todayInAmsterdam(now = new Date()) {
  const day = new Intl.DateTimeFormat("en-CA", {
    timeZone: "Europe/Amsterdam",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const parts = new Map(day.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  return [parts.get("year") ?? 0, parts.get("month") ?? 0, parts.get("day") ?? 0];
}

/**
 * A day as it stands in files and pages: `2026-11-29`.
 * @returns {Day}
 */
function dayOf(/** @type {string} */ text) {
  const [year, month, day] = text.split("-").map(Number);
  return [year, month, day];
}

/**
 * A day moved by calendar months; a day the month lacks becomes its last.
 * @param {Day} day
 * @param {number} months
 * @returns {Day}
 */
export function addMonths([year, month, day], months) {
  const index = year * 12 + month - 1 + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  const last = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate();
  return [newYear, newMonth, Math.min(day, last)];
}

const key = (/** @type {Day} */ [year, month, day]) => year * 10000 + month * 100 + day;

/**
 * The name of the state that a review date is in on a day.
 * @param {Day} reviewBefore
 * @param {Day} today
 */
export function validity(reviewBefore, today) {
  const until = key(reviewBefore);
  if (key(today) > until) return "termijn-verlopen";
  if (until <= key(addMonths(today, 6))) return "herzien-binnen-6-maanden";
  if (until <= key(addMonths(today, 12))) return "herzien-binnen-12-maanden";
  return "geldig";
}

/**
 * Whether the review term has passed on the day of reading.
 * @param {string} reviewBefore as it stands in files; empty when there is none
 */
export function hasExpired(reviewBefore) {
  return reviewBefore !== "" && validity(dayOf(reviewBefore), todayInAmsterdam()) === "termijn-verlopen";
}

/**
 * Shows, for every term on the page, the sentence for `today`.
 * @param {ParentNode} root
 * @param {Day} today
 */
export function refresh(root, today) {
  for (const term of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-herzien-voor]"))) {
    const state = validity(dayOf(term.dataset.herzienVoor ?? ""), today);
    for (const sentence of /** @type {NodeListOf<HTMLElement>} */ (term.querySelectorAll("[data-geldigheid]"))) {
      sentence.hidden = !(sentence.dataset.geldigheid ?? "").split(" ").includes(state);
    }
  }
}

if (typeof document !== "undefined") refresh(document, todayInAmsterdam());
