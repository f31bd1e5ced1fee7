#ifndef PAGE_SUMS_LAYER_H
#define PAGE_SUMS_LAYER_H

#include "CPageSums.h"

// A main database file; SQLite's own file object follows it in memory.
typedef struct {
  sqlite3_file base;
  int has_sums;
  int verifies;
  int page_bytes;
} summed_file;

static inline sqlite3_file *below(sqlite3_file *file) { return (sqlite3_file *)((summed_file *)file + 1); }

// The newest version whose pages are held against their sums.
extern uint32_t summed_newest_version;

// The methods of a summed file, in file.c.
extern const sqlite3_io_methods summed_methods;

#endif
