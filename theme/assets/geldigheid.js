// Recomputes the review term on the day of reading, by the same rules as jgz/model/validity.py.
// The page holds every sentence; this only chooses which one shows.

/** The calendar day in the Netherlands as [year, month, day]. */
export function todayInAmsterdam(now = new Date()) {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: "Europe/Amsterdam",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(now);
  return ["year", "month", "day"].map((type) => Number(parts.find((part) => part.type === type).value));
}

/** A day moved by calendar months; a day the month lacks becomes its last. */
export function addMonths([year, month, day], months) {
  const index = year * 12 + month - 1 + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  const last = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate();
  return [newYear, newMonth, Math.min(day, last)];
}

const key = ([year, month, day]) => year * 10000 + month * 100 + day;

/** The name of the state that a review date is in on a day. */
export function validity(reviewBefore, today) {
  const until = key(reviewBefore);
  if (key(today) > until) return "termijn-verlopen";
  if (until <= key(addMonths(today, 6))) return "herzien-binnen-6-maanden";
  if (until <= key(addMonths(today, 12))) return "herzien-binnen-12-maanden";
  return "geldig";
}

/** Shows, for every term on the page, the sentence for `today`. */
export function refresh(root, today) {
  for (const term of root.querySelectorAll("[data-herzien-voor]")) {
    const state = validity(term.dataset.herzienVoor.split("-").map(Number), today);
    for (const sentence of term.querySelectorAll("[data-geldigheid]")) {
      sentence.hidden = sentence.dataset.geldigheid !== state;
    }
  }
}

if (typeof document !== "undefined") refresh(document, todayInAmsterdam());
