#!/usr/bin/env bash
# Doubling the text may cost at most 2.2 times as much: instructions from text to JSON, counted by callgrind
# for every shape of benches/shapes.rs at n, 2n and 4n parts, what n = 0 costs subtracted. Fails when 4n costs
# more than 4.4 times what n does.
#
#   benches/linear.sh              every shape, at a two-hundredth of its full size and up
#   benches/linear.sh 50 a line    the shapes that have "a line" in their name, at a fiftieth
set -euo pipefail
cd "$(dirname "$0")/.."

share="${1:-200}"
shift || true
. benches/callgrind.sh

# How the cost grows is the same without the linker's optimisation, and the build is far shorter.
export CARGO_PROFILE_BENCH_LTO=off CARGO_PROFILE_BENCH_CODEGEN_UNITS=16

counts shapes "$share" "$@" | awk -F '\t' '
    $2 == 0 { base = $5; step = 0; next }
    { cost[++step] = $5 - base; size[step] = $2; bytes[step] = $3 }
    step == 3 {
        ratio = cost[3] / (cost[1] > 0 ? cost[1] : 1)
        # What is small beside the fixed costs of a text says nothing.
        slow = ratio > 4.4 && cost[3] > 400000
        printf "%-40s %7d to %7d parts  %8.0f instructions/byte  x %.2f%s\n",
            $1, size[1], size[3], cost[3] / bytes[3], ratio, slow ? "  TOO SLOW" : ""
        shapes++
        failed += slow
    }
    END {
        if (!shapes) { print "no shape was measured"; exit 1 }
        printf "%d shapes, %d of them grow faster than the text\n", shapes, failed
        exit failed > 0
    }
'
