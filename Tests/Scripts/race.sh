#!/usr/bin/env bash
# The tests that share a ledger between threads, under the thread sanitizer, in a build folder of their own. Every report is shown; any
# fails the run at its end.
set -euo pipefail
cd "$(dirname "$0")/../.."
swift=${SWIFT:-swift}
filter=${1:-LedgerTests|WorkspaceTests|DashboardTests|LouyuServeTests}
# One thread's work, and many minutes of it.
alone='sameWithoutPacks|viewsAgreeWithAttribution'
build=(--sanitize=thread --scratch-path .build/race)
"$swift" build --build-tests "${build[@]}"
clang -O1 -shared -fPIC -o .build/race/mutex.so Tests/Scripts/race_mutex.c
log=.build/race/reports.log
status=0
LD_PRELOAD="$PWD/.build/race/mutex.so" TSAN_OPTIONS="second_deadlock_stack=1" \
  "$swift" test --skip-build --disable-xctest "${build[@]}" --filter "$filter" --skip "$alone" 2>&1 | tee "$log" || status=$?
reports=$(grep -c '^WARNING: ThreadSanitizer' "$log" || true)
echo "thread sanitizer: $reports reports"
[ "$reports" -eq 0 ] || exit 1
exit "$status"
