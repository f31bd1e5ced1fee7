#include "ship.h"

#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "CPageSums.h"

enum {
  ring_pages = 128,
  // SQLite's own xWrite takes no more than 128 KiB at once.
  run_bytes = 64 << 10,
  // To wake the thread costs as much as to write a page: it sleeps until there is some cargo.
  cargo_pages = 16,
  // After so much the disk is asked to begin, so that little is left to wait for at the end.
  sync_bytes = 4 << 20,
};

struct ship {
  sqlite3_file *file;
  int page_bytes;
  uint8_t *pages;
  sqlite3_int64 offsets[ring_pages];
  pthread_t thread;
  pthread_mutex_t alone;
  pthread_cond_t loaded;   // There are pages to write, or the end has come.
  pthread_cond_t written;  // There is room, or all is written.
  int64_t taken;           // Pages ever taken in …
  int64_t done;            // … and ever written.
  int is_awaited;          // Somebody waits for all to be written …
  int is_ending;           // … and then for the thread to end.
  int status;              // The first error that was not told for good.
};

static uint8_t *page_at(const ship *ship, int64_t number) {
  return ship->pages + (number % ring_pages) * ship->page_bytes;
}

// How many of the pages from `first` on lie side by side in the ring and in the file.
static int64_t run_from(const ship *ship, int64_t first, int64_t end) {
  int64_t most = run_bytes / ship->page_bytes > 0 ? run_bytes / ship->page_bytes : 1;
  int64_t count = 1;
  while (count < most && first + count < end && (first + count) % ring_pages != 0 &&
         ship->offsets[(first + count) % ring_pages] ==
             ship->offsets[(first + count - 1) % ring_pages] + ship->page_bytes) {
    count++;
  }
  return count;
}

static int write_run(ship *ship, int64_t first, int64_t count) {
  int bytes = ship->page_bytes;
  sqlite3_int64 offset = ship->offsets[first % ring_pages];
  for (int64_t page = 0; page < count; page++) {
    uint8_t *data = page_at(ship, first + page);
    uint64_t sum = page_sums_of(data, bytes, offset / bytes + page + 1);
    memcpy(data + bytes - PAGE_SUMS_BYTES, &sum, sizeof sum);
  }
  return ship->file->pMethods->xWrite(ship->file, page_at(ship, first), (int)(count * bytes), offset);
}

// Whether there is something to do for the thread.
static int is_due(const ship *ship) {
  int64_t waiting = ship->taken - ship->done;
  return waiting >= cargo_pages || (waiting > 0 && ship->is_awaited) || ship->is_ending;
}

static void *sail(void *argument) {
  ship *ship = argument;
  int64_t unsynced = 0;
  pthread_mutex_lock(&ship->alone);
  for (;;) {
    while (!is_due(ship)) pthread_cond_wait(&ship->loaded, &ship->alone);
    if (ship->taken == ship->done) break;
    int64_t first = ship->done, count = run_from(ship, first, ship->taken);
    pthread_mutex_unlock(&ship->alone);
    int status = write_run(ship, first, count);
    unsynced += count * ship->page_bytes;
    if (status == SQLITE_OK && unsynced >= sync_bytes) {
      status = ship->file->pMethods->xSync(ship->file, SQLITE_SYNC_NORMAL);
      unsynced = 0;
    }
    pthread_mutex_lock(&ship->alone);
    ship->done += count;
    if (ship->status == SQLITE_OK) ship->status = status;
    pthread_cond_signal(&ship->written);
  }
  pthread_mutex_unlock(&ship->alone);
  return NULL;
}

// Signals are for the threads that there were before.
static int start_thread(ship *ship) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  int failure = pthread_create(&ship->thread, NULL, sail, ship);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return failure;
}

ship *ship_start(sqlite3_file *file, int page_bytes) {
  ship *made = calloc(1, sizeof *made);
  if (made == NULL) return NULL;
  made->file = file;
  made->page_bytes = page_bytes;
  made->pages = malloc((size_t)ring_pages * (size_t)page_bytes);
  pthread_mutex_init(&made->alone, NULL);
  pthread_cond_init(&made->loaded, NULL);
  pthread_cond_init(&made->written, NULL);
  if (made->pages != NULL && start_thread(made) == 0) return made;
  free(made->pages);
  free(made);
  return NULL;
}

// The error to tell, which is then forgotten.
static int told(ship *ship) {
  int status = ship->status;
  ship->status = SQLITE_OK;
  return status;
}

int ship_load(ship *ship, const void *page, sqlite3_int64 offset) {
  pthread_mutex_lock(&ship->alone);
  while (ship->taken - ship->done == ring_pages) pthread_cond_wait(&ship->written, &ship->alone);
  int status = told(ship);
  int64_t number = ship->taken;
  pthread_mutex_unlock(&ship->alone);
  if (status != SQLITE_OK) return status;
  // The thread looks at no page beyond those taken in.
  memcpy(page_at(ship, number), page, (size_t)ship->page_bytes);
  ship->offsets[number % ring_pages] = offset;
  pthread_mutex_lock(&ship->alone);
  ship->taken++;
  if (is_due(ship)) pthread_cond_signal(&ship->loaded);
  pthread_mutex_unlock(&ship->alone);
  return SQLITE_OK;
}

int ship_settle(ship *ship, int forgets) {
  pthread_mutex_lock(&ship->alone);
  ship->is_awaited = 1;
  if (is_due(ship)) pthread_cond_signal(&ship->loaded);
  while (ship->taken != ship->done) pthread_cond_wait(&ship->written, &ship->alone);
  ship->is_awaited = 0;
  int status = forgets ? told(ship) : ship->status;
  pthread_mutex_unlock(&ship->alone);
  return status;
}

int ship_stop(ship *ship) {
  pthread_mutex_lock(&ship->alone);
  ship->is_ending = 1;
  pthread_cond_signal(&ship->loaded);
  pthread_mutex_unlock(&ship->alone);
  pthread_join(ship->thread, NULL);
  int status = told(ship);
  pthread_cond_destroy(&ship->written);
  pthread_cond_destroy(&ship->loaded);
  pthread_mutex_destroy(&ship->alone);
  free(ship->pages);
  free(ship);
  return status;
}

int ship_page_bytes(const ship *ship) { return ship->page_bytes; }
