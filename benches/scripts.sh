#!/usr/bin/env bash
# Every shipped script, in both languages, for seeds 0-99, by what it means and by its words: the range of scores, and outcomes.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --release --quiet
ringside=target/release/ringside
for scenario in $($ringside list --format json | tr '{' '\n' | sed -n 's/.*"id":"\([^"]*\)".*/\1/p'); do
  for lang in en ru; do for script in model failing; do for hearing in "" --by-text; do
    for seed in $(seq 0 99); do
      $ringside play "$scenario" --lang $lang --script $script $hearing --seed "$seed" --format json 2>/dev/null
    done | sed 's/.*"outcome":"\([^"]*\)","score":\([0-9]*\).*/\2 \1/' | sort -n |
      awk -v what="$scenario $lang $script ${hearing:---by-means}" '
        { if (NR == 1) low = $1; high = $1; seen[$2]++ }
        END { printf "%-48s %3d..%3d ", what, low, high; for (o in seen) printf " %s %d", o, seen[o]; print "" }'
  done; done; done
done
