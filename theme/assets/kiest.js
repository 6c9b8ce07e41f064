// An address may ask for a choice, behind "#?". Then the page waits with all that the choice decides, so that nothing is
// shown first and taken away after. It stands in the head, to run before anything is painted; `settled` of keuzes.js ends
// the wait, and time does where a script stays away.

if (location.hash.startsWith("#?") || location.search) {
  document.documentElement.dataset.kiest = "";
  setTimeout(() => {
    delete document.documentElement.dataset.kiest;
  }, 4000);
}
