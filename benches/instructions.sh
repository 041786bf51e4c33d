#!/usr/bin/env bash
# Instructions a byte and a document, counted by callgrind on invented documents (benches/generate.rs) in a
# release build: of the recogniser alone, from text to tree, and from text to JSON. What none cost is subtracted.
#
#   benches/instructions.sh          200 documents
#   benches/instructions.sh 1000
#   benches/instructions.sh --check  compares with benches/instructions.baseline; more than 3 % off fails
#   benches/instructions.sh --renew  writes that file anew, after a change that is meant to change the speed
set -euo pipefail
cd "$(dirname "$0")/.."
. benches/callgrind.sh

baseline=benches/instructions.baseline

# As instructions a document for each way, from what `counts` prints.
ways() {
    awk -F '\t' '$2 == 0 { base = $5; next } { printf "%s\t%.0f\n", $1, ($5 - base) / $2 }'
}

# Another compiler makes other instructions.
compiler="$(rustc --version | cut -d ' ' -f 1,2)"

case "${1:-}" in
--check | --renew)
    # The same build as linear.sh: short, and near enough to tell slower from faster.
    export CARGO_PROFILE_BENCH_LTO=off CARGO_PROFILE_BENCH_CODEGEN_UNITS=16
    ;;&
--renew)
    counted="$(counts documents 200 | ways)"
    printf '%s, instructions a document\n%s\n' "$compiler" "$counted" >"$baseline"
    cat "$baseline"
    ;;
--check)
    if [ "$(head -n 1 "$baseline")" != "$compiler, instructions a document" ]; then
        echo "left out: the baseline is of $(head -n 1 "$baseline" | cut -d , -f 1), this is $compiler"
        exit 0
    fi
    counts documents 200 | ways | awk -F '\t' '
        NR == FNR { if (FNR > 1) wanted[$1] = $2; next }
        !($1 in wanted) { printf "%-14s is not in the baseline\n", $1; bad = 1; next }
        {
            off = ($2 / wanted[$1] - 1) * 100
            said = off > 3 ? "  SLOWER" : off < -3 ? "  FASTER" : ""
            printf "%-14s %9.0f instructions/document, baseline %9.0f  %+.1f %%%s\n", $1, $2, wanted[$1], off, said
            bad += said != ""
            seen++
        }
        END {
            if (bad || !seen) print "if that is meant: benches/instructions.sh --renew"
            exit bad > 0 || !seen
        }
    ' "$baseline" -
    ;;
*)
    counts documents "${1:-200}" | awk -F '\t' '
        $2 == 0 { base = $5; next }
        { printf "%-14s %7.1f instructions/byte  %9.0f instructions/document  (%d documents of %d bytes)\n",
            $1, ($5 - base) / $3, ($5 - base) / $2, $2, $3 / $2 }
    '
    ;;
esac
