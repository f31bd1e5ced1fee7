#include "CColumns.h"

#include <malloc.h>

// Blocks of rows come and go by the thousand: what was freed is used again instead of being given back and cleared anew.
void ccolumns_keep_freed_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
}
