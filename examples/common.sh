# For the scripts of this folder: records, what one machine makes of them, and a comparison with that.
#
#   DIKTUM  the program (else the one on PATH)    COUNT  how many records (else 2000)

diktum="$(command -v "${DIKTUM:-diktum}")" || {
    echo "diktum is not on PATH; say where it is with DIKTUM=" >&2
    exit 1
}
export DIKTUM
DIKTUM="$(realpath "$diktum")"
cd "$(dirname "${BASH_SOURCE[0]}")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

python3 records.py "${COUNT:-2000}" >"$work/records.ndjson"
"$DIKTUM" batch -q - <"$work/records.ndjson" >"$work/one.ndjson"

# Several processes count their own lines: the number after `-:` is the only thing that may differ.
without_line_numbers() {
    sed -E 's/"sumber":"-:[0-9]+"/"sumber":"-"/; s/^\{"id":"-:[0-9]+"/{"id":"-"/' "$1"
}

# same NAME FILE: whether these lines are those of one machine, in their order.
same() {
    if ! cmp <(without_line_numbers "$work/one.ndjson") <(without_line_numbers "$2"); then
        echo "$1: differs from one machine" >&2
        exit 1
    fi
    echo "$1: $(wc -l <"$2") lines, the same bytes as on one machine"
}

# with_python PACKAGE: a virtual environment with this package; VENV is used again where it is given.
with_python() {
    local venv="${VENV:-$work/venv}"
    if ! [ -x "$venv/bin/python" ]; then
        python3 -m venv "$venv"
        "$venv/bin/pip" install --quiet "$1"
    fi
    python="$venv/bin/python"
}
