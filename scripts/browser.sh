#!/usr/bin/env bash
# Makes sure the browser tests find a browser. Argument: the bin folder of the virtual environment.
# Order: Debian's Chromium without a window (a third of the time) when it is there or we are root; any other Chromium
# of the system; else Playwright's own (no root needed).
set -euo pipefail
bin="${1:-.venv/bin}"
there() { command -v "$1" >/dev/null 2>&1; }
install() { DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null; }

if there chromium-headless-shell; then exit 0; fi
if [ "$(id -u)" = 0 ] && there apt-get; then
  echo "Chromium wordt geïnstalleerd (apt-get)…" >&2
  apt-get update -qq >&2 || true
  if install chromium-headless-shell || there chromium || install chromium; then exit 0; fi
fi
for name in chromium chromium-browser google-chrome; do
  if there "$name"; then exit 0; fi
done
echo "De browser van Playwright wordt geïnstalleerd…" >&2
exec "$bin/python" -m playwright install chromium
