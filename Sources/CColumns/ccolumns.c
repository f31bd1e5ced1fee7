#include "CColumns.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  sqlite3_vtab base;
  const ccolumns *table;
} columns_vtab;

typedef struct {
  sqlite3_vtab_cursor base;
  const ccolumns *table;
  int64_t row;
} columns_cursor;

static int columns_connect(sqlite3 *db, void *aux, int argc, const char *const *argv, sqlite3_vtab **out, char **error) {
  (void)argc;
  (void)argv;
  (void)error;
  int status = sqlite3_declare_vtab(
      db, "CREATE TABLE x(c0,c1,c2,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12,c13,c14,c15)");
  if (status != SQLITE_OK) return status;
  columns_vtab *vtab = sqlite3_malloc(sizeof *vtab);
  if (vtab == NULL) return SQLITE_NOMEM;
  memset(vtab, 0, sizeof *vtab);
  vtab->table = aux;
  *out = &vtab->base;
  return SQLITE_OK;
}

static int columns_disconnect(sqlite3_vtab *vtab) {
  sqlite3_free(vtab);
  return SQLITE_OK;
}

static int columns_best_index(sqlite3_vtab *vtab, sqlite3_index_info *info) {
  info->estimatedCost = (double)((columns_vtab *)vtab)->table->rows;
  return SQLITE_OK;
}

static int columns_open(sqlite3_vtab *vtab, sqlite3_vtab_cursor **out) {
  columns_cursor *cursor = sqlite3_malloc(sizeof *cursor);
  if (cursor == NULL) return SQLITE_NOMEM;
  memset(cursor, 0, sizeof *cursor);
  cursor->table = ((columns_vtab *)vtab)->table;
  *out = &cursor->base;
  return SQLITE_OK;
}

static int columns_close(sqlite3_vtab_cursor *cursor) {
  sqlite3_free(cursor);
  return SQLITE_OK;
}

static int columns_filter(sqlite3_vtab_cursor *cursor, int number, const char *name, int argc, sqlite3_value **argv) {
  (void)number;
  (void)name;
  (void)argc;
  (void)argv;
  ((columns_cursor *)cursor)->row = 0;
  return SQLITE_OK;
}

static int columns_next(sqlite3_vtab_cursor *cursor) {
  ((columns_cursor *)cursor)->row++;
  return SQLITE_OK;
}

static int columns_eof(sqlite3_vtab_cursor *cursor) {
  columns_cursor *at = (columns_cursor *)cursor;
  return at->row >= at->table->rows;
}

static int columns_column(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int index) {
  columns_cursor *at = (columns_cursor *)cursor;
  const ccolumn *column = &at->table->columns[index];
  int64_t row = at->row;
  switch (column->kind) {
    case CCOLUMN_INT32:
      sqlite3_result_int(context, ((const int32_t *)column->values)[row]);
      break;
    case CCOLUMN_INT64: {
      int64_t value = ((const int64_t *)column->values)[row];
      if (value != INT64_MIN) sqlite3_result_int64(context, value);
      break;
    }
    case CCOLUMN_TEXT: {
      int64_t start = row == 0 ? 0 : column->ends[row - 1];
      int64_t length = column->ends[row] - start;
      if (length > 0) {
        sqlite3_result_text(context, (const char *)column->values + start, (int)length, SQLITE_STATIC);
      }
      break;
    }
    case CCOLUMN_CONSTANT:
      sqlite3_result_int64(context, column->start);
      break;
    case CCOLUMN_COUNTER:
      sqlite3_result_int64(context, column->start + row);
      break;
  }
  return SQLITE_OK;
}

static int columns_rowid(sqlite3_vtab_cursor *cursor, sqlite3_int64 *rowid) {
  *rowid = ((columns_cursor *)cursor)->row;
  return SQLITE_OK;
}

static const sqlite3_module columns_module = {
    .iVersion = 0,
    .xConnect = columns_connect,
    .xBestIndex = columns_best_index,
    .xDisconnect = columns_disconnect,
    .xOpen = columns_open,
    .xClose = columns_close,
    .xFilter = columns_filter,
    .xNext = columns_next,
    .xEof = columns_eof,
    .xColumn = columns_column,
    .xRowid = columns_rowid,
};

int ccolumns_register(sqlite3 *db, const char *name, const ccolumns *table) {
  return sqlite3_create_module_v2(db, name, &columns_module, (void *)table, NULL);
}
