// The scan for separators, 64 bytes at a time, written once for every kind of machine.
// Before including: SCAN_NAME (the function), SCAN_TARGET (its attributes), SCAN_MASKS(p, delimiter, d, lf, cr, q).

SCAN_TARGET
void SCAN_NAME(const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *starts, uint32_t *ends,
               uint32_t *row_fields, size_t capacity, struct bytescan_fields *found) {
    size_t fields = 0, rows = 0;
    uint64_t inside = 0;      // all ones: the byte before was inside quotation marks
    uint64_t at_start = 1;    // a quotation mark here would open (or reopen) a quoted field
    uint64_t after_return = 0;
    uint64_t any_quote = 0;
    bool full = false;
    starts[0] = 0;

    for (size_t i = 0; i < count; i += 64) {
        if (fields + 64 > capacity) {
            full = true;
            break;
        }
        uint64_t d, lf, cr, q;
        SCAN_MASKS(bytes + i, delimiter, d, lf, cr, q);
        if (count - i < 64) {
            uint64_t valid = (UINT64_C(1) << (count - i)) - 1;
            d &= valid, lf &= valid, cr &= valid, q &= valid;
        }
        if (q | inside) {
            any_quote |= q;
            uint64_t outside = bytescan_outside_quotes(d | lf | cr, q, &inside, &at_start);
            d &= outside, lf &= outside, cr &= outside;
        } else {
            at_start = (d | lf | cr) >> 63;
        }
        uint64_t line = lf | cr;
        if (cr | after_return) {
            line &= ~(lf & ((cr << 1) | after_return));
            after_return = cr >> 63;
        }
        uint64_t separators = d | line;
        if (line) {
            size_t first = fields;
            uint64_t lines = line;
            do {
                uint64_t bit = lines & -lines;
                row_fields[rows++] = (uint32_t)(first + (size_t)__builtin_popcountll(separators & (bit - 1)) + 1);
                lines ^= bit;
            } while (lines);
        }
        while (separators) {
            uint32_t at = (uint32_t)(i + (size_t)__builtin_ctzll(separators));
            ends[fields] = at;
            starts[++fields] = at + 1;
            separators &= separators - 1;
        }
        if (cr & line) {
            uint64_t returns = cr & line;
            size_t r = rows;
            uint64_t lines = line;
            r -= (size_t)__builtin_popcountll(line);
            do {
                uint64_t bit = lines & -lines;
                if (returns & bit) {
                    size_t at = i + (size_t)__builtin_ctzll(bit);
                    if (at + 1 < count && bytes[at + 1] == '\n') { starts[row_fields[r]] = (uint32_t)(at + 2); }
                }
                r++;
                lines ^= bit;
            } while (lines);
        }
    }
    found->fields = fields;
    found->rows = rows;
    found->consumed = rows ? starts[row_fields[rows - 1]] : 0;
    found->quotes = any_quote != 0;
    found->open = inside != 0;
    found->full = full;
}

#undef SCAN_NAME
#undef SCAN_TARGET
#undef SCAN_MASKS
