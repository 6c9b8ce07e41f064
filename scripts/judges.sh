#!/usr/bin/env bash
# The programs from outside that tests ask for a second opinion: Firefox and WebKit, other engines, and Java, for the Nu
# validator. Root gets the first and the last from Debian's packages; WebKit, which is large and for few tests, is used
# where it is. What is not there is said, and its tests are left out.
set -euo pipefail
there() { command -v "$1" >/dev/null 2>&1; }
listed=""
install() {
  [ "$(id -u)" = 0 ] && there apt-get || return 1
  echo "$1 wordt geïnstalleerd (apt-get)…" >&2
  [ -n "$listed" ] || apt-get update -qq >&2 || true
  listed=yes
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}

there firefox-esr || there firefox || install firefox-esr ||
  echo "Zonder Firefox blijven de tests met die browser weg." >&2
there java || install default-jre-headless ||
  echo "Zonder Java blijft de controle van de HTML door de Nu-validator weg." >&2
{ there WebKitWebDriver && there Xvfb; } ||
  echo "Zonder WebKit (webkit2gtk-driver en xvfb) blijven de tests met die browser weg." >&2
