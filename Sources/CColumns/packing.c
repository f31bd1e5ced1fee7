#include "CColumns.h"

#include <string.h>

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "packed columns have the lowest byte first");

static int width_of(uint64_t distance) {
  int width = 0;
  while (distance != 0) {
    distance >>= 8;
    width++;
  }
  return width;
}

static inline int64_t stated(int64_t value) { return value == INT64_MIN ? 0 : value; }

int ccolumns_width32(const int32_t *values, int64_t count, int64_t *least) {
  int32_t low = values[0], high = values[0];
  for (int64_t i = 1; i < count; i++) {
    low = values[i] < low ? values[i] : low;
    high = values[i] > high ? values[i] : high;
  }
  *least = low;
  return width_of((uint64_t)((int64_t)high - low));
}

int ccolumns_width64(const int64_t *values, int64_t count, int64_t *least) {
  int64_t low = stated(values[0]), high = low;
  for (int64_t i = 1; i < count; i++) {
    int64_t value = stated(values[i]);
    low = value < low ? value : low;
    high = value > high ? value : high;
  }
  *least = low;
  return width_of((uint64_t)high - (uint64_t)low);
}

void ccolumns_pack32(const int32_t *values, int64_t count, int64_t least, int width, uint8_t *packed) {
  if (width == 0) return;
  for (int64_t i = 0; i < count; i++, packed += width) {
    uint64_t distance = (uint64_t)((int64_t)values[i] - least);
    memcpy(packed, &distance, sizeof distance);
  }
}

void ccolumns_pack64(const int64_t *values, int64_t count, int64_t least, int width, uint8_t *packed) {
  if (width == 0) return;
  for (int64_t i = 0; i < count; i++, packed += width) {
    uint64_t distance = (uint64_t)stated(values[i]) - (uint64_t)least;
    memcpy(packed, &distance, sizeof distance);
  }
}

static inline uint64_t distance_at(const uint8_t *packed, uint64_t mask) {
  uint64_t distance;
  memcpy(&distance, packed, sizeof distance);
  return distance & mask;
}

static inline uint64_t mask_of(int width) { return width >= 8 ? UINT64_MAX : (1ull << (8 * width)) - 1; }

void ccolumns_unpack32(const uint8_t *packed, int64_t count, int64_t least, int width, int32_t *values) {
  uint64_t mask = mask_of(width);
  for (int64_t i = 0; i < count; i++, packed += width) {
    values[i] = (int32_t)((uint64_t)least + distance_at(packed, mask));
  }
}

void ccolumns_unpack64(const uint8_t *packed, int64_t count, int64_t least, int width, int64_t *values) {
  uint64_t mask = mask_of(width);
  for (int64_t i = 0; i < count; i++, packed += width) {
    values[i] = (int64_t)((uint64_t)least + distance_at(packed, mask));
  }
}
