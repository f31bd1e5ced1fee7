#include "CColumns.h"

#include <malloc.h>

// Blocks of rows come and go by the thousand: what was freed is used again instead of being given back and cleared anew.
// Nobody asks SQLite how much memory it uses, so it need not count it behind a lock.
void ccolumns_prepare_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
