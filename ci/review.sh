#!/usr/bin/env bash
# What a reviewer of a change wants to know about the texts in it: what is wrong with them, and what the change means.
# `action.yml` runs it; it runs by hand as well, in any git repository:
#
#   BASE=main PATHS='naskah' ci/review.sh
#
# BASE   the commit to compare with; none: nothing is compared
# PATHS  files and folders, separated by blanks, or one a line where their names have blanks; all by default
# GLOB   which files of folders are texts
# DIKTUM the program
#
# Findings go to standard output as annotations of GitHub Actions, the comparison as Markdown to the file that
# GITHUB_STEP_SUMMARY names, or to standard output. Exit status 0: nothing found, whatever changed; 1: findings of
# `diktum check`; 2: something could not be compared.
set -uo pipefail

diktum="${DIKTUM:-diktum}"
glob="${GLOB:-**/*.txt}"
summary="${GITHUB_STEP_SUMMARY:-/dev/stdout}"
paths=()
if [[ "${PATHS:-.}" == *$'\n'* ]] || [ -e "${PATHS:-.}" ]; then
    while IFS= read -r path; do
        [ -z "$path" ] || paths+=("$path")
    done <<<"${PATHS:-.}"
else
    read -ra paths <<<"$PATHS"
fi
status=0

"$diktum" check --format github --glob "$glob" -- "${paths[@]}" || status=$?

if [ -n "${BASE:-}" ]; then
    # A checkout without history has the base nowhere yet.
    git cat-file -e "$BASE^{commit}" 2>/dev/null || git fetch --quiet --depth 1 origin "$BASE" || exit 2
    old="$(mktemp -d)"
    trap 'rm -rf "$old"' EXIT
    for path in "${paths[@]}"; do
        if git cat-file -e "$BASE:./${path%/}" 2>/dev/null || [ "$path" = . ]; then
            git archive "$BASE" -- "$path" | tar -x -C "$old"
        elif [ -d "$path" ]; then
            # New, so all in it is.
            mkdir -p "$old/$path"
        else
            continue
        fi
        "$diktum" diff --format markdown --glob "$glob" -- "$old/$path" "$path" >>"$summary"
        [ $? -le 1 ] || status=2
    done
fi

exit "$status"
