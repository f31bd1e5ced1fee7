#include "CByteScan.h"
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/// The bytes of the well-formed character at p, or 0 (Unicode, table 3-7).
static size_t character_length(const uint8_t *p, size_t left) {
    uint8_t a = p[0];
    if (a < 0x80) { return 1; }
    if (a < 0xC2 || left < 2 || (p[1] & 0xC0) != 0x80) { return 0; }
    if (a < 0xE0) { return 2; }
    if (left < 3 || (p[2] & 0xC0) != 0x80) { return 0; }
    if (a < 0xF0) {
        if ((a == 0xE0 && p[1] < 0xA0) || (a == 0xED && p[1] > 0x9F)) { return 0; }
        return 3;
    }
    if (a > 0xF4 || left < 4 || (p[3] & 0xC0) != 0x80) { return 0; }
    if ((a == 0xF0 && p[1] < 0x90) || (a == 0xF4 && p[1] > 0x8F)) { return 0; }
    return 4;
}

enum bytescan_flaw bytescan_utf8_flaw_portable(const uint8_t *bytes, size_t count, size_t *offset) {
    size_t i = 0;
    while (i < count) {
        if (count - i >= 8) {
            uint64_t word;
            memcpy(&word, bytes + i, 8);
            uint64_t high = UINT64_C(0x8080808080808080), ones = UINT64_C(0x0101010101010101);
            if (((word | (word - ones)) & high) == 0) {
                i += 8;
                continue;
            }
        }
        size_t length = character_length(bytes + i, count - i);
        if (length == 0 || bytes[i] == 0) {
            *offset = i;
            return length == 0 ? BYTESCAN_MALFORMED : BYTESCAN_NUL;
        }
        i += length;
    }
    return BYTESCAN_SOUND;
}

size_t bytescan_utf8_complete(const uint8_t *bytes, size_t count) {
    for (size_t back = 1; back <= 3 && back <= count; back++) {
        uint8_t byte = bytes[count - back];
        if ((byte & 0xC0) == 0x80) { continue; }
        size_t needs = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return needs > back ? count - back : count;
    }
    return count;
}

#if defined(__x86_64__)

#define AVX2 __attribute__((target("avx2")))

// Keiser and Lemire, "Validating UTF-8 in less than one instruction per byte" (2020): three table look-ups on nibbles
// give the bits of every two-byte error; the third and fourth bytes of longer characters are checked by a subtraction.
enum {
    TOO_SHORT = 1, TOO_LONG = 2, OVERLONG_3 = 4, TOO_LARGE = 8, SURROGATE = 16, OVERLONG_2 = 32,
    TOO_LARGE_1000 = 64, OVERLONG_4 = 64, TWO_CONTINUATIONS = 128,
    CARRY = TOO_SHORT | TOO_LONG | TWO_CONTINUATIONS
};

#define TWICE(...) _mm256_setr_epi8(__VA_ARGS__, __VA_ARGS__)
#define S(x) ((char)(x))

AVX2 static inline __m256i shifted(__m256i input, __m256i previous, const int by) {
    __m256i joined = _mm256_permute2x128_si256(previous, input, 0x21);
    switch (by) {
    case 1: return _mm256_alignr_epi8(input, joined, 15);
    case 2: return _mm256_alignr_epi8(input, joined, 14);
    default: return _mm256_alignr_epi8(input, joined, 13);
    }
}

AVX2 static inline __m256i errors_of(__m256i input, __m256i previous) {
    const __m256i nibble = _mm256_set1_epi8(0x0F);
    const __m256i first_high = TWICE(
        TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG,
        S(TWO_CONTINUATIONS), S(TWO_CONTINUATIONS), S(TWO_CONTINUATIONS), S(TWO_CONTINUATIONS),
        TOO_SHORT | OVERLONG_2, TOO_SHORT, TOO_SHORT | OVERLONG_3 | SURROGATE,
        TOO_SHORT | TOO_LARGE | TOO_LARGE_1000 | OVERLONG_4);
    const __m256i first_low = TWICE(
        S(CARRY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4), S(CARRY | OVERLONG_2), S(CARRY), S(CARRY),
        S(CARRY | TOO_LARGE), S(CARRY | TOO_LARGE | TOO_LARGE_1000), S(CARRY | TOO_LARGE | TOO_LARGE_1000),
        S(CARRY | TOO_LARGE | TOO_LARGE_1000), S(CARRY | TOO_LARGE | TOO_LARGE_1000),
        S(CARRY | TOO_LARGE | TOO_LARGE_1000), S(CARRY | TOO_LARGE | TOO_LARGE_1000),
        S(CARRY | TOO_LARGE | TOO_LARGE_1000), S(CARRY | TOO_LARGE | TOO_LARGE_1000),
        S(CARRY | TOO_LARGE | TOO_LARGE_1000 | SURROGATE), S(CARRY | TOO_LARGE | TOO_LARGE_1000),
        S(CARRY | TOO_LARGE | TOO_LARGE_1000));
    const __m256i second_high = TWICE(
        TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
        S(TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS | OVERLONG_3 | TOO_LARGE_1000 | OVERLONG_4),
        S(TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS | OVERLONG_3 | TOO_LARGE),
        S(TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS | SURROGATE | TOO_LARGE),
        S(TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS | SURROGATE | TOO_LARGE),
        TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT);
    __m256i before1 = shifted(input, previous, 1);
    __m256i special = _mm256_and_si256(
        _mm256_and_si256(
            _mm256_shuffle_epi8(first_high, _mm256_and_si256(_mm256_srli_epi16(before1, 4), nibble)),
            _mm256_shuffle_epi8(first_low, _mm256_and_si256(before1, nibble))),
        _mm256_shuffle_epi8(second_high, _mm256_and_si256(_mm256_srli_epi16(input, 4), nibble)));
    __m256i third = _mm256_subs_epu8(shifted(input, previous, 2), _mm256_set1_epi8(0xE0 - 0x80));
    __m256i fourth = _mm256_subs_epu8(shifted(input, previous, 3), _mm256_set1_epi8((char)(0xF0 - 0x80)));
    __m256i due = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
    return _mm256_xor_si256(due, special);
}

AVX2 static bool is_sound_avx2(const uint8_t *bytes, size_t count) {
    const __m256i zero = _mm256_setzero_si256();
    __m256i flaws = zero, nuls = zero, previous = zero;
    for (size_t i = 0; i < count; i += 64) {
        uint8_t rest[64];
        const uint8_t *p = bytes + i;
        if (count - i < 64) {
            memset(rest, ' ', sizeof rest);
            memcpy(rest, p, count - i);
            p = rest;
        }
        __m256i low = _mm256_loadu_si256((const __m256i *)p);
        __m256i high = _mm256_loadu_si256((const __m256i *)(p + 32));
        nuls = _mm256_or_si256(nuls, _mm256_cmpeq_epi8(_mm256_min_epu8(low, high), zero));
        if (_mm256_movemask_epi8(_mm256_or_si256(low, high)) == 0
            && _mm256_movemask_epi8(_mm256_cmpgt_epi8(zero, previous)) >> 29 == 0) {
            previous = high;
            continue;
        }
        flaws = _mm256_or_si256(flaws, errors_of(low, previous));
        flaws = _mm256_or_si256(flaws, errors_of(high, low));
        previous = high;
    }
    return _mm256_testz_si256(_mm256_or_si256(flaws, nuls), _mm256_or_si256(flaws, nuls))
        && bytescan_utf8_complete(bytes, count) == count;
}

#endif

enum bytescan_flaw bytescan_utf8_flaw(const uint8_t *bytes, size_t count, size_t *offset) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") && is_sound_avx2(bytes, count)) { return BYTESCAN_SOUND; }
#endif
    return bytescan_utf8_flaw_portable(bytes, count, offset);
}
