#!/usr/bin/env bash
# The tests that share a ledger between threads, under the thread sanitizer, in a build folder of their own.
set -euo pipefail
cd "$(dirname "$0")/../.."
swift=${SWIFT:-swift}
filter=${1:-LedgerTests|WorkspaceTests|DashboardTests}
export TSAN_OPTIONS="halt_on_error=1 second_deadlock_stack=1"
"$swift" test --disable-xctest --sanitize=thread --scratch-path .build/race --filter "$filter"
