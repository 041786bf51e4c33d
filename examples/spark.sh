#!/usr/bin/env bash
# Spark: every partition of an RDD is piped through `diktum batch -`. Needs Java 17; installs pyspark into a
# scratch virtual environment. On a cluster, put the program on every node (or hand it out with --files).
set -euo pipefail
. "$(dirname "$0")/common.sh"
with_python 'pyspark==3.5.*'

"$python" spark_pipe.py "$work/records.ndjson" "$work/spark"
cat "$work"/spark/part-* >"$work/spark.ndjson"
same "Spark" "$work/spark.ndjson"
