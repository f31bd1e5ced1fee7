// Sums over the pages of a database: a layer above SQLite's own file access (a VFS) that writes eight bytes behind
// every page of the main file and holds each page read against them, so that damage is an error and never a figure.
//
// Only databases with eight reserved bytes a page take part (byte 20 of the header); others pass through untouched.
// Pages in a write-ahead log carry SQLite's own sums; they get ours when they are copied into the main file. A log that
// is recovered after its process died is looked through: SQLite itself passes over a damaged end in silence.
#ifndef CPAGESUMS_H
#define CPAGESUMS_H

#include <sqlite3.h>
#include <stdint.h>

// Reserved bytes that a page needs for its sum.
#define PAGE_SUMS_BYTES 8

// Puts the layer over the default VFS and makes it the default; once is enough. Files of a version (user_version) beyond
// `newest_version` are left alone: their pages are not ours to judge. Returns an SQLite result code.
int page_sums_register(uint32_t newest_version);

// File controls, for sqlite3_file_control on a database opened through the layer.
#define PAGE_SUMS_REQUIRE 0x6C790001  // int *: nonzero, every page written gets a sum even before page 1 says so.
#define PAGE_SUMS_VERIFY 0x6C790002   // int *: whether pages read are held against their sums (at first they are).
#define PAGE_SUMS_HEADER 0x6C790003   // page_sums_header *: what the header said when it was last read.
#define PAGE_SUMS_SCAN 0x6C790004     // page_sums_scan *: reads every page of the main file and counts the damaged.

#define PAGE_SUMS_MEND 0x6C790005     // int64_t *: puts right sums behind the damaged pages; how many there were.
#define PAGE_SUMS_LOG 0x6C790006      // page_sums_log *: how the log was found when this connection recovered it.
#define PAGE_SUMS_SHIP 0x6C790007     // int *: whether a thread sums and writes the pages of the main file (at first, none).

typedef struct {
  int has_sums;
} page_sums_header;

typedef struct {
  int is_damaged;      // Frames were written whole and are not as they were written.
  int64_t frames;      // Frames up to the last commit that can be read.
  int64_t lost_frames; // Frames of the same log behind it.
} page_sums_log;

typedef struct {
  int64_t pages;
  int64_t damaged;
  int64_t first_damaged;  // The number of the first damaged page, 0 where there is none.
} page_sums_scan;

// Puts SQLite's own temporary files into `folder` (they are unlinked as soon as they are open). The first call counts.
void page_sums_keep_temporary_files_in(const char *folder);

// The sum of a page of `bytes` bytes (its last eight left out) with the number `page`.
uint64_t page_sums_of(const uint8_t *data, int64_t bytes, int64_t page);

#endif
