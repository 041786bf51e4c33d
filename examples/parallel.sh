#!/usr/bin/env bash
# Several processes on one machine: shares of an archive with xargs, and a stream of records with GNU parallel.
# (On one machine `-j` does the same with less ado; this is the pattern for several.)
set -euo pipefail
. "$(dirname "$0")/common.sh"

# Each of four processes takes its share by id; the shares together are the whole.
cp "$work/records.ndjson" "$work/archive.ndjson"
cd "$work"
"$DIKTUM" batch -q archive.ndjson | sort >whole
seq 4 | xargs -P 2 -I N "$DIKTUM" batch -q -j 1 archive.ndjson --shard N/4 --resume -o share-N.ndjson
cat share-?.ndjson | sort | cmp - whole
echo "xargs: four shares, together the same lines as on one machine"

if parallel --version 2>/dev/null | grep -q '^GNU parallel'; then
    # -k keeps the order of the blocks.
    parallel --will-cite --pipe -k -j 2 --block 256k "$DIKTUM" batch -q -j 1 - <records.ndjson >parallel.ndjson
    same "GNU parallel" parallel.ndjson
else
    echo "GNU parallel: left out, it is not installed"
fi
