# For linear.sh and instructions.sh: builds benches/instructions.rs and runs it under callgrind.

command -v valgrind >/dev/null || {
    echo "valgrind is needed: apt-get install valgrind" >&2
    exit 1
}

# counts ARGUMENTS...: every measured call as name, parts, bytes, result, instructions, with tabs between.
counts() {
    local program folder
    program="$(cargo bench --quiet --no-default-features --bench instructions --no-run --message-format=json \
        | grep '"name":"instructions"' | grep -o '"executable":"[^"]*"' | tail -n 1 | cut -d '"' -f 4)"
    folder="$(mktemp -d)"
    valgrind --tool=callgrind --toggle-collect=diktum_measured --dump-after=diktum_measured \
        --callgrind-out-file="$folder/out" "$program" "$@" >"$folder/calls" 2>"$folder/log" || {
        cat "$folder/log" >&2
        return 1
    }
    # One file a call, numbered in their order.
    local call=0 line
    while IFS= read -r line; do
        call=$((call + 1))
        printf '%s\t%s\n' "$line" "$(sed -n 's/^\(totals\|summary\): \([0-9]*\).*/\2/p' "$folder/out.$call" | head -n 1)"
    done <"$folder/calls"
    rm -rf "$folder"
}
