#!/usr/bin/env bash
# The sample from its files to the month's report, in a scratch folder outside the repository.
# demo.sh LOUYU
set -euo pipefail

louyu=$1
scratch=$(mktemp -d "${TMPDIR:-/tmp}/louyu-demo-XXXXXX")
workspace=$scratch/workspace
report=$scratch/report-2020-12

"$louyu" demo "$workspace"

mkdir "$report"
for window in month ttm year; do
  "$louyu" rank --workspace "$workspace" --month 2020-12 --window "$window" -o "$report/$window.csv" 2>/dev/null
  "$louyu" rank --workspace "$workspace" --month 2020-12 --window "$window" -o "$report/$window.json" 2>/dev/null
done
"$louyu" check --workspace "$workspace" --format text -o "$report/check.txt" 2>/dev/null

echo
echo "本月报表（当月、近12个月、全年的排名与对账）：$report"
ls -1 "$report"
echo "看完可以整个删除：rm -r $scratch"
