#include "CByteScan.h"
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/// The bits outside quotation marks among 64 bytes, of which `separators` and `quotes` are masks. Whole words are
/// solved by a prefix XOR; a word where a quotation mark stands amid an unquoted field is walked byte by byte.
static inline uint64_t bytescan_outside_quotes(uint64_t separators, uint64_t quotes, uint64_t *inside,
                                               uint64_t *at_start) {
    uint64_t in = quotes;
    in ^= in << 1;
    in ^= in << 2;
    in ^= in << 4;
    in ^= in << 8;
    in ^= in << 16;
    in ^= in << 32;
    in ^= *inside;
    uint64_t opening = quotes & in;
    uint64_t restarts = (separators & ~in) | (quotes & ~in);
    if ((opening & ~((restarts << 1) | *at_start)) == 0) {
        *inside = (uint64_t)((int64_t)in >> 63);
        *at_start = restarts >> 63;
        return ~in;
    }
    uint64_t outside = 0;
    uint64_t is_inside = *inside & 1, starting = *at_start;
    for (int k = 0; k < 64; k++) {
        uint64_t bit = UINT64_C(1) << k;
        if (quotes & bit) {
            if (is_inside) {
                is_inside = 0, starting = 1;
            } else if (starting) {
                is_inside = 1, starting = 0;
            }
        } else if (!is_inside) {
            outside |= bit;
            starting = (separators & bit) != 0;
        }
    }
    *inside = is_inside ? ~UINT64_C(0) : 0;
    *at_start = starting;
    return outside;
}

#define PORTABLE_MASKS(p, delimiter, d, lf, cr, q)          \
    do {                                                    \
        d = lf = cr = q = 0;                                \
        for (int k_ = 0; k_ < 64; k_++) {                   \
            uint8_t b_ = (p)[k_];                           \
            d |= (uint64_t)(b_ == (delimiter)) << k_;       \
            lf |= (uint64_t)(b_ == '\n') << k_;             \
            cr |= (uint64_t)(b_ == '\r') << k_;             \
            q |= (uint64_t)(b_ == '"') << k_;               \
        }                                                   \
    } while (0)

#define SCAN_NAME bytescan_fields_portable
#define SCAN_TARGET
#define SCAN_MASKS PORTABLE_MASKS
#include "fields_template.h"

#if defined(__x86_64__)

static inline uint64_t sse2_equal(const uint8_t *p, uint8_t byte) {
    __m128i wanted = _mm_set1_epi8((char)byte);
    uint64_t mask = 0;
    for (int k = 0; k < 4; k++) {
        __m128i chunk = _mm_loadu_si128((const __m128i *)(p + 16 * k));
        mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(chunk, wanted)) << (16 * k);
    }
    return mask;
}

#define SSE2_MASKS(p, delimiter, d, lf, cr, q)  \
    do {                                        \
        d = sse2_equal(p, delimiter);           \
        lf = sse2_equal(p, '\n');               \
        cr = sse2_equal(p, '\r');               \
        q = sse2_equal(p, '"');                 \
    } while (0)

#define SCAN_NAME bytescan_fields_sse2
#define SCAN_TARGET static
#define SCAN_MASKS SSE2_MASKS
#include "fields_template.h"

#define AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

AVX2 static inline uint64_t avx2_equal(__m256i low, __m256i high, uint8_t byte) {
    __m256i wanted = _mm256_set1_epi8((char)byte);
    uint64_t lower = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted));
    uint64_t upper = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted));
    return lower | (upper << 32);
}

#define AVX2_MASKS(p, delimiter, d, lf, cr, q)                              \
    do {                                                                    \
        __m256i low_ = _mm256_loadu_si256((const __m256i *)(p));            \
        __m256i high_ = _mm256_loadu_si256((const __m256i *)((p) + 32));    \
        d = avx2_equal(low_, high_, delimiter);                             \
        lf = avx2_equal(low_, high_, '\n');                                 \
        cr = avx2_equal(low_, high_, '\r');                                 \
        q = avx2_equal(low_, high_, '"');                                   \
    } while (0)

#define SCAN_NAME bytescan_fields_avx2
#define SCAN_TARGET AVX2 static
#define SCAN_MASKS AVX2_MASKS
#include "fields_template.h"

#endif

void bytescan_fields(const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *starts, uint32_t *ends,
                     uint32_t *row_fields, size_t capacity, struct bytescan_fields *found) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) {
        bytescan_fields_avx2(bytes, count, delimiter, starts, ends, row_fields, capacity, found);
    } else {
        bytescan_fields_sse2(bytes, count, delimiter, starts, ends, row_fields, capacity, found);
    }
#else
    bytescan_fields_portable(bytes, count, delimiter, starts, ends, row_fields, capacity, found);
#endif
}
