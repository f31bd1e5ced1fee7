#ifndef PAGE_SUMS_SHIP_H
#define PAGE_SUMS_SHIP_H

#include <sqlite3.h>

// Carries the pages of a main file to the disk: a thread that sums and writes them in their order, while whoever made
// them makes the next. Until `ship_settle` gives back, nobody else may touch the file below.
typedef struct ship ship;

// Starts a ship for pages of `page_bytes` bytes, or gives NULL where there is no memory or no thread for one.
ship *ship_start(sqlite3_file *file, int page_bytes);

// Takes a copy of a page; waits while there is no room. Where a page before could not be written, it takes none and
// tells that error, and forgets it.
int ship_load(ship *ship, const void *page, sqlite3_int64 offset);

// Waits until every page is written; tells the first error, and keeps it unless it `forgets` it. Only a caller whose word
// SQLite never passes over may have it forgotten.
int ship_settle(ship *ship, int forgets);

// Settles, and ends the thread; tells an error that was not forgotten.
int ship_stop(ship *ship);

// How many bytes a page has.
int ship_page_bytes(const ship *ship);

#endif
