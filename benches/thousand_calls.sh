#!/usr/bin/env bash
# How long `ringside test` takes over a thousand scripted calls: the shipped scripts, each 25 times over, every language and cause.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --release --quiet
ringside=$PWD/target/release/ringside
gym=$(mktemp -d)
trap 'rm -rf "$gym"' EXIT
echo "ringside: 1" > "$gym/ringside.yaml"
for folder in scripts/calls/*/; do
  mkdir -p "$gym/$folder"
  for script in "$folder"*.yaml; do
    for copy in $(seq 25); do cp "$script" "$gym/$folder$(basename "$script" .yaml)-$copy.yaml"; done
  done
done
cd "$gym"
for round in 1 2 3; do
  start=$(date +%s%N)
  last=$("$ringside" test | tail -1)
  echo "$last: $(( ($(date +%s%N) - start) / 1000000 )) ms"
done
