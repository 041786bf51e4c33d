#!/usr/bin/env bash
# Instructions a byte and a document, counted by callgrind on invented documents (benches/generate.rs) in a
# release build: of the recogniser alone, from text to tree, and from text to JSON. What none cost is subtracted.
#
#   benches/instructions.sh          200 documents
#   benches/instructions.sh 1000
set -euo pipefail
cd "$(dirname "$0")/.."
. benches/callgrind.sh

counts documents "${1:-200}" | awk -F '\t' '
    $2 == 0 { base = $5; next }
    { printf "%-14s %7.1f instructions/byte  %9.0f instructions/document  (%d documents of %d bytes)\n",
        $1, ($5 - base) / $3, ($5 - base) / $2, $2, $3 / $2 }
'
