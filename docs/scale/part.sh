#!/bin/sh
# Checks one part of the notes for GNU parallel; its results are there whole or not at all.
#   ls part-* | parallel --retries 5 --joblog parts.log ./part.sh {}
# THERALINT says how the command line is run. Findings (exit code 1) are no failure here; 2 says that lines were refused, each in
# its place in the results.
set -u
${THERALINT:-theralint} check --stdin-jsonl < "$1" > "$1.new"
code=$?
[ "$code" -le 2 ] || exit "$code"
mv "$1.new" "$1.results"
