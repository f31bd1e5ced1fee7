#define _GNU_SOURCE
#include "CByteScan.h"
#include <string.h>

const uint8_t *bytescan_find(const uint8_t *bytes, size_t count, const uint8_t *wanted, size_t wanted_count) {
    return memmem(bytes, count, wanted, wanted_count);
}
