#!/usr/bin/env bash
# Tests want a browser, a PostgreSQL server, an IMAP server and Java (for the HTML checker). As root on a Debian-like machine they are installed;
# otherwise the tests that need them are skipped and say why (with CI=true they fail).
set -euo pipefail
missing=()
command -v chromium >/dev/null || missing+=(chromium)
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
command -v java >/dev/null || missing+=(default-jre-headless) # the HTML checker runs on it
[ -x /usr/sbin/dovecot ] || missing+=(dovecot-imapd) # a real mailbox
[ ${#missing[@]} -eq 0 ] && exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "Not installed: ${missing[*]}. Tests that need them are skipped. To have them: sudo apt-get install -y ${missing[*]}"
  [ "${CI:-}" = true ] && exit 1
  exit 0
fi
echo "Installing for the tests, as root, by apt: ${missing[*]} (they do not start themselves)."
log=$(mktemp)
made_policy=
if [ ! -e /usr/sbin/policy-rc.d ]; then
  printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
  chmod +x /usr/sbin/policy-rc.d
  made_policy=1
fi
finish() { [ -n "$made_policy" ] && rm -f /usr/sbin/policy-rc.d; rm -f "$log"; }
trap finish EXIT
export DEBIAN_FRONTEND=noninteractive
if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
  tail -n 20 "$log"
  echo "apt could not install: ${missing[*]}."
  exit 1
fi
