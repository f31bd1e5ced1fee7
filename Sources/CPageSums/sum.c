#include "CPageSums.h"

#include <string.h>

static inline uint64_t turned(uint64_t value, int bits) { return value << bits | value >> (64 - bits); }

// Four lanes of multiply and turn: each step is one to one, so that a change of one word always changes the sum.
uint64_t page_sums_of(const uint8_t *data, int64_t bytes, int64_t page) {
  const uint64_t factor = 0x9E3779B97F4A7C15u;
  uint64_t lanes[4] = {(uint64_t)page, 0x243F6A8885A308D3u, 0x13198A2E03707344u, 0xA4093822299F31D0u};
  const uint8_t *end = data + bytes - PAGE_SUMS_BYTES;
  for (; end - data >= 32; data += 32) {
    uint64_t words[4];
    memcpy(words, data, sizeof words);
    for (int lane = 0; lane < 4; lane++) lanes[lane] = turned(lanes[lane] ^ words[lane], 29) * factor;
  }
  for (; end - data >= 8; data += 8) {
    uint64_t word;
    memcpy(&word, data, sizeof word);
    lanes[0] = turned(lanes[0] ^ word, 29) * factor;
  }
  uint64_t sum = 0;
  for (int lane = 0; lane < 4; lane++) {
    sum = turned(sum ^ lanes[lane], 23) * factor;
    sum ^= sum >> 32;
  }
  return sum;
}
