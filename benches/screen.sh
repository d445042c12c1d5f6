#!/usr/bin/env bash
# What the screen costs in processor time while nobody does anything. Needs tmux and Linux. (cargo bench --bench first_frame: how
# soon it is there.)
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --release --quiet
data=$(mktemp -d)
trap 'tmux kill-session -t ringside-bench 2>/dev/null || true; rm -rf "$data"' EXIT

show() { tmux new-session -d -s ringside-bench -x 80 -y 24 "RINGSIDE_DATA=$data target/release/ringside $*"; }

show play forgetful --mode exam
sleep 1; tmux send-keys -t ringside-bench Enter; sleep 12
pid=$(tmux list-panes -t ringside-bench -F '#{pane_pid}')
pid=$(pgrep -P "$pid" ringside || echo "$pid")
ticks() { awk '{ print $14 + $15 }' "/proc/$pid/stat"; }
before=$(ticks); sleep 10; after=$(ticks)
ticks=$((after - before)) # of ten milliseconds, in ten seconds: a tenth of a percent each
echo "processor while somebody is waited for: $((ticks / 10)).$((ticks % 10)) % of a core"
