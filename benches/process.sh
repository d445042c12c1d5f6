#!/usr/bin/env bash
# What a whole call costs as a process: time from nothing to the scorecard, peak memory, size of the program.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --release --quiet
ringside=target/release/ringside

median_ms() {
  for _ in $(seq 31); do
    local start; start=$(date +%s%N)
    "$@" >/dev/null
    echo $(( ($(date +%s%N) - start) / 10000 ))
  done | sort -n | sed -n 16p | sed 's/..$/.&/; s/^\./0./'
}

echo "program on disk:          $(( $(stat -c %s "$ringside") / 1024 )) KiB"
echo "a whole call, by moves:   $(median_ms "$ringside" play attacker --script model --format json) ms"
echo "a whole call, by words:   $(median_ms "$ringside" play attacker --script model --by-text --format json) ms"
if command -v /usr/bin/time >/dev/null; then
  /usr/bin/time -f "peak memory, by words:    %M KiB" "$ringside" play attacker --script model --by-text --format json >/dev/null
fi
