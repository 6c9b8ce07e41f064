// What every page has: its menu, the way to what an address points at, and the field to search with.

import "./menu.js";
import "./uitklappen.js";
import "./zoekveld.js";
