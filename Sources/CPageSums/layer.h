#ifndef PAGE_SUMS_LAYER_H
#define PAGE_SUMS_LAYER_H

#include "CPageSums.h"
#include "ship.h"

// A main database file, or its write-ahead log; SQLite's own file object follows it in memory.
typedef struct summed_file {
  sqlite3_file base;
  int has_sums;
  int verifies;
  int page_bytes;
  int ships;                 // Of a main file: pages written go by a ship …
  ship *ship;                // … which there is from the first of them on.
  page_sums_log log;         // Of a main file: what its log looked like when it was recovered.
  struct summed_file *main;  // Of a log: its main file.
} summed_file;

static inline sqlite3_file *below(sqlite3_file *file) { return (sqlite3_file *)((summed_file *)file + 1); }

static inline uint32_t big_endian(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

// Looks a write-ahead log through for frames that should count and do not.
int look_through_log(sqlite3_file *log, page_sums_log *found);

// The newest version whose pages are held against their sums.
extern uint32_t summed_newest_version;

// The methods of a main file and of a log, in file.c.
extern const sqlite3_io_methods summed_methods;
extern const sqlite3_io_methods log_methods;

#endif
