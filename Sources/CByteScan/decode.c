#include "CByteScan.h"
#include <string.h>

static inline size_t put(uint8_t *out, uint32_t scalar) {
    if (scalar < 0x80) {
        out[0] = (uint8_t)scalar;
        return 1;
    }
    if (scalar < 0x800) {
        out[0] = (uint8_t)(0xC0 | scalar >> 6);
        out[1] = (uint8_t)(0x80 | (scalar & 0x3F));
        return 2;
    }
    if (scalar < 0x10000) {
        out[0] = (uint8_t)(0xE0 | scalar >> 12);
        out[1] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
        out[2] = (uint8_t)(0x80 | (scalar & 0x3F));
        return 3;
    }
    out[0] = (uint8_t)(0xF0 | scalar >> 18);
    out[1] = (uint8_t)(0x80 | (scalar >> 12 & 0x3F));
    out[2] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
    out[3] = (uint8_t)(0x80 | (scalar & 0x3F));
    return 4;
}

enum bytescan_stop bytescan_gb18030_to_utf8(const uint8_t *in, size_t in_count, const uint16_t *table, uint8_t *out,
                                            size_t out_room, size_t *read, size_t *written) {
    size_t i = 0, o = 0;
    enum bytescan_stop stop = BYTESCAN_DONE;
    while (i < in_count) {
        if (out_room - o < 8) {
            stop = BYTESCAN_NO_ROOM;
            break;
        }
        if (in_count - i >= 8) {
            uint64_t word;
            memcpy(&word, in + i, 8);
            uint64_t high = UINT64_C(0x8080808080808080), ones = UINT64_C(0x0101010101010101);
            if (((word | (word - ones)) & high) == 0) {
                memcpy(out + o, &word, 8);
                i += 8, o += 8;
                continue;
            }
        }
        uint8_t lead = in[i];
        if (lead == 0) {
            stop = BYTESCAN_ZERO;
            break;
        }
        if (lead < 0x80) {
            out[o++] = lead;
            i++;
            continue;
        }
        if (lead == 0x80 || lead == 0xFF) {
            stop = BYTESCAN_ILL_FORMED;
            break;
        }
        if (i + 1 >= in_count) { break; }
        uint8_t trail = in[i + 1];
        if (trail >= 0x30 && trail <= 0x39) {
            if (i + 3 >= in_count) { break; }
            stop = BYTESCAN_RARE;
            break;
        }
        uint16_t unit = trail < 0x40 || trail == 0xFF ? 0 : table[(size_t)(lead - 0x81) * 191 + (trail - 0x40)];
        if (unit <= 1) {
            stop = unit ? BYTESCAN_RARE : BYTESCAN_ILL_FORMED;
            break;
        }
        o += put(out + o, unit);
        i += 2;
    }
    *read = i;
    *written = o;
    return stop;
}

enum bytescan_stop bytescan_utf16_to_utf8(const uint8_t *in, size_t in_count, bool big_endian, uint8_t *out,
                                          size_t out_room, size_t *read, size_t *written) {
    size_t i = 0, o = 0;
    int low = big_endian ? 1 : 0, high = big_endian ? 0 : 1;
    enum bytescan_stop stop = BYTESCAN_DONE;
    while (in_count - i >= 2) {
        if (out_room - o < 8) {
            stop = BYTESCAN_NO_ROOM;
            break;
        }
        uint32_t scalar = (uint32_t)in[i + low] | (uint32_t)in[i + high] << 8;
        size_t width = 2;
        if (scalar == 0) {
            stop = BYTESCAN_ZERO;
            break;
        }
        if (scalar >= 0xD800 && scalar < 0xE000) {
            if (scalar >= 0xDC00) {
                stop = BYTESCAN_ILL_FORMED;
                break;
            }
            if (in_count - i < 4) { break; }
            uint32_t second = (uint32_t)in[i + 2 + low] | (uint32_t)in[i + 2 + high] << 8;
            if (second < 0xDC00 || second >= 0xE000) {
                stop = BYTESCAN_ILL_FORMED;
                break;
            }
            scalar = 0x10000 + ((scalar - 0xD800) << 10) + (second - 0xDC00);
            width = 4;
        }
        o += put(out + o, scalar);
        i += width;
    }
    *read = i;
    *written = o;
    return stop;
}
