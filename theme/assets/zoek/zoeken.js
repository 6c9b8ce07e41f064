// What search is, for whoever starts it: the list under a field, and the page of results. Published as one file with all
// that it needs, but for what is in the file of `hulp.js`, which also devices have on which nobody ever searched:
// scripts/jgz/publishing/joining.py.

export { attach } from "./kiezer.js";
export { openPage } from "./zoekpagina.js";
