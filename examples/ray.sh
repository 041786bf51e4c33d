#!/usr/bin/env bash
# Ray: every block of lines is a task that runs `diktum batch -`. Installs ray into a scratch virtual environment.
set -euo pipefail
. "$(dirname "$0")/common.sh"
with_python ray

# Ray leaves files in the home folder.
HOME="$work" "$python" ray_blocks.py "$work/records.ndjson" "$work/ray.ndjson"
same "Ray" "$work/ray.ndjson"
