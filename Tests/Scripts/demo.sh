#!/usr/bin/env bash
# The sample from its files to the month's report, in a scratch folder outside the repository.
# demo.sh LOUYU
set -euo pipefail

louyu=$1
scratch=$(mktemp -d "${TMPDIR:-/tmp}/louyu-demo-XXXXXX")
workspace=$scratch/workspace
report=$scratch/report-2020-12

"$louyu" demo "$workspace"

pdf=()
if command -v chromium chromium-browser google-chrome >/dev/null; then pdf=(--pdf); fi
"$louyu" report --workspace "$workspace" --month 2020-12 -o "$report" "${pdf[@]}" 2>/dev/null
"$louyu" check --workspace "$workspace" --format text -o "$report/check.txt" 2>/dev/null

echo
echo "本月报表（用浏览器打开 report.html）：$report"
ls -1 "$report"
cat "$report/bulletin.md"
echo
echo "看完可以整个删除：rm -r $scratch"
