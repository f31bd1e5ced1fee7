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

#endif
