// A read-only SQLite virtual table over columns that lie in memory: the fastest way to append many rows,
// as INSERT INTO target SELECT c0, c1, … FROM the table.
#ifndef CCOLUMNS_H
#define CCOLUMNS_H

#include <sqlite3.h>
#include <stdint.h>

#define CCOLUMNS_MAX 16

typedef enum { CCOLUMN_INT32 = 0, CCOLUMN_INT64 = 1, CCOLUMN_TEXT = 2, CCOLUMN_CONSTANT = 3, CCOLUMN_COUNTER = 4 } ccolumn_kind;

typedef struct {
  ccolumn_kind kind;
  // INT32: const int32_t[rows]. INT64: const int64_t[rows], INT64_MIN reads as NULL.
  // TEXT: const uint8_t[], row i is [ends[i-1], ends[i]), an empty text reads as NULL.
  const void *values;
  const int64_t *ends;
  // CONSTANT: the value of every row. COUNTER: the value of the first row, one more for each next.
  int64_t start;
} ccolumn;

typedef struct {
  int64_t rows;
  ccolumn columns[CCOLUMNS_MAX];
} ccolumns;

// Registers the eponymous table `name` on `db`; it reads whatever `table` points to at the time of each statement.
// The caller keeps `table` and its columns alive and unchanged while a statement runs. Returns an SQLite result code.
int ccolumns_register(sqlite3 *db, const char *name, const ccolumns *table);

// Columns packed for keeping: each value as its distance from the least one, in `width` whole bytes, the lowest first.

// Tells the least of `count` > 0 values, and gives the width that packs them all: 0 where they are the same.
// INT64_MIN, which stands for nothing, counts as 0.
int ccolumns_width32(const int32_t *values, int64_t count, int64_t *least);
int ccolumns_width64(const int64_t *values, int64_t count, int64_t *least);

// Writes `count` * `width` bytes to `packed`, behind which eight bytes more must be writable.
void ccolumns_pack32(const int32_t *values, int64_t count, int64_t least, int width, uint8_t *packed);
void ccolumns_pack64(const int64_t *values, int64_t count, int64_t least, int width, uint8_t *packed);

// Reads `count` values back; eight bytes behind the packed ones must be readable.
void ccolumns_unpack32(const uint8_t *packed, int64_t count, int64_t least, int width, int32_t *values);
void ccolumns_unpack64(const uint8_t *packed, int64_t count, int64_t least, int width, int64_t *values);

// Has the process keep up to 64 MB of freed memory for what comes next; before SQLite is first used.
void ccolumns_prepare_memory(void);

#endif
