#!/usr/bin/env bash
# Makes sure the browser tests find a browser. Argument: the bin folder of the virtual environment.
# Order: a browser that is there; Debian's own when we are root; else Playwright's own (no root needed).
set -euo pipefail
bin="${1:-.venv/bin}"
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Chromium wordt geïnstalleerd (apt-get)…" >&2
  if apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >&2; then
    exit 0
  fi
fi
echo "De browser van Playwright wordt geïnstalleerd…" >&2
exec "$bin/python" -m playwright install chromium
