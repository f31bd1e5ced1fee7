#include "CByteScan.h"
#include <string.h>

static inline bool is_full_width_comma(const uint8_t *p, size_t left) {
    return left >= 3 && p[0] == 0xEF && p[1] == 0xBC && p[2] == 0x8C;
}

void bytescan_fields_full_width(const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *starts,
                                uint32_t *ends, uint32_t *row_fields, size_t capacity, struct bytescan_fields *found) {
    size_t fields = 0, rows = 0, i = 0;
    bool inside = false, at_start = true, any_quote = false, full = false;
    starts[0] = 0;
    while (i < count) {
        if (fields + 1 > capacity) {
            full = true;
            break;
        }
        uint8_t byte = bytes[i];
        if (byte == '"') {
            any_quote = true;
            if (inside) {
                inside = false, at_start = true;
            } else if (at_start) {
                inside = true, at_start = false;
            }
            i++;
            continue;
        }
        size_t width = 0;
        bool line = byte == '\n' || byte == '\r';
        if (!inside) {
            if (line) {
                width = byte == '\r' && i + 1 < count && bytes[i + 1] == '\n' ? 2 : 1;
            } else if (delimiter && byte == delimiter) {
                width = 1;
            } else if (is_full_width_comma(bytes + i, count - i)) {
                width = 3;
            }
            at_start = width != 0;
        }
        if (width == 0) {
            i++;
            continue;
        }
        ends[fields] = (uint32_t)i;
        i += width;
        starts[++fields] = (uint32_t)i;
        if (line) { row_fields[rows++] = (uint32_t)fields; }
    }
    found->fields = fields;
    found->rows = rows;
    found->consumed = rows ? starts[row_fields[rows - 1]] : 0;
    found->quotes = any_quote;
    found->open = inside;
    found->full = full;
}

bool bytescan_has_full_width_comma(const uint8_t *bytes, size_t count) {
    const uint8_t *p = bytes, *end = bytes + count;
    while ((p = memchr(p, 0xEF, (size_t)(end - p)))) {
        if (is_full_width_comma(p, (size_t)(end - p))) { return true; }
        p++;
    }
    return false;
}

void bytescan_unquote(uint8_t *bytes, uint32_t *start, uint32_t *end) {
    uint32_t from = *start + 1, to = *end;
    *start = from;
    const uint8_t *quote = to > from ? memchr(bytes + from, '"', to - from) : NULL;
    if (!quote) { return; }
    uint32_t at = (uint32_t)(quote - bytes);
    if (at + 1 == to) {
        *end = at;
        return;
    }
    uint32_t out = at;
    while (at + 1 < to && bytes[at + 1] == '"') {
        bytes[out++] = '"';
        at += 2;
        while (at < to && bytes[at] != '"') { bytes[out++] = bytes[at++]; }
        if (at >= to) {
            *end = out;
            return;
        }
    }
    at++;
    while (at < to) { bytes[out++] = bytes[at++]; }
    *end = out;
}
