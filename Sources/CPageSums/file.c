#include "layer.h"

#include <string.h>

uint32_t summed_newest_version = UINT32_MAX;

// Takes note of a header that was read or is written.
static void note_header(summed_file *file, const uint8_t *header, sqlite3_int64 offset, int bytes) {
  if (offset != 0 || bytes < 100 || memcmp(header, "SQLite format 3", 16) != 0) return;
  int page_bytes = header[16] << 8 | header[17];
  file->page_bytes = page_bytes == 1 ? 65536 : page_bytes;
  file->has_sums = header[20] == PAGE_SUMS_BYTES && big_endian(header + 60) <= summed_newest_version;
}

static int is_page(int bytes, sqlite3_int64 offset) {
  return bytes >= 512 && (bytes & (bytes - 1)) == 0 && offset % bytes == 0;
}

// A page that was never written is all zero: SQLite leaves such gaps, and would not take one for a page of a table.
static int is_zero(const uint8_t *data, int bytes) {
  return data[0] == 0 && memcmp(data, data + 1, (size_t)bytes - 1) == 0;
}

static int is_sound(const uint8_t *data, int bytes, sqlite3_int64 offset) {
  uint64_t stored;
  memcpy(&stored, data + bytes - PAGE_SUMS_BYTES, sizeof stored);
  return stored == page_sums_of(data, bytes, offset / bytes + 1) || is_zero(data, bytes);
}

// Waits until the pages on their way are written: until then the file below is the ship's alone. An error on that way is
// told by whatever is done to the file, until the next write or sync has told it: those SQLite never passes over, and it
// counts on no page before it was synced.
static int arrived_for(sqlite3_file *file, int forgets) {
  ship *ship = ((summed_file *)file)->ship;
  return ship == NULL ? SQLITE_OK : ship_settle(ship, forgets);
}

static int arrived(sqlite3_file *file) { return arrived_for(file, 0); }

static int stop_shipping(sqlite3_file *file) {
  summed_file *summed = (summed_file *)file;
  ship *ship = summed->ship;
  summed->ships = 0;
  summed->ship = NULL;
  return ship == NULL ? SQLITE_OK : ship_stop(ship);
}

static int summed_close(sqlite3_file *file) {
  int status = stop_shipping(file);
  int closed = below(file)->pMethods->xClose(below(file));
  return status != SQLITE_OK ? status : closed;
}

static int summed_read(sqlite3_file *file, void *data, int bytes, sqlite3_int64 offset) {
  summed_file *summed = (summed_file *)file;
  int status = arrived(file);
  if (status == SQLITE_OK) status = below(file)->pMethods->xRead(below(file), data, bytes, offset);
  if (status != SQLITE_OK) return status;
  note_header(summed, data, offset, bytes);
  if (!summed->has_sums || !summed->verifies || !is_page(bytes, offset)) return SQLITE_OK;
  return is_sound(data, bytes, offset) ? SQLITE_OK : SQLITE_IOERR_DATA;
}

// Whether there is a ship for pages of so many bytes; one is made where none is yet.
static int has_ship(summed_file *file, int bytes) {
  if (!file->ships) return 0;
  if (file->ship == NULL) file->ship = ship_start(below(&file->base), bytes);
  return file->ship != NULL && ship_page_bytes(file->ship) == bytes;
}

static int summed_write(sqlite3_file *file, const void *data, int bytes, sqlite3_int64 offset) {
  summed_file *summed = (summed_file *)file;
  note_header(summed, data, offset, bytes);
  int is_summed = summed->has_sums && is_page(bytes, offset);
  if (is_summed && has_ship(summed, bytes)) return ship_load(summed->ship, data, offset);
  int status = arrived_for(file, 1);
  if (status != SQLITE_OK) return status;
  if (is_summed) {
    // The reserved bytes of a page belong to the layer: nothing above looks at them.
    uint64_t sum = page_sums_of(data, bytes, offset / bytes + 1);
    memcpy((uint8_t *)data + bytes - PAGE_SUMS_BYTES, &sum, sizeof sum);
  }
  return below(file)->pMethods->xWrite(below(file), data, bytes, offset);
}

static int summed_truncate(sqlite3_file *file, sqlite3_int64 size) {
  int status = arrived(file);
  return status != SQLITE_OK ? status : below(file)->pMethods->xTruncate(below(file), size);
}

static int summed_sync(sqlite3_file *file, int flags) {
  int status = arrived_for(file, 1);
  return status != SQLITE_OK ? status : below(file)->pMethods->xSync(below(file), flags);
}

static int summed_size(sqlite3_file *file, sqlite3_int64 *size) {
  int status = arrived(file);
  return status != SQLITE_OK ? status : below(file)->pMethods->xFileSize(below(file), size);
}

static int summed_lock(sqlite3_file *file, int kind) {
  int status = arrived(file);
  return status != SQLITE_OK ? status : below(file)->pMethods->xLock(below(file), kind);
}

// Whatever became of the pages, nobody else is kept waiting.
static int summed_unlock(sqlite3_file *file, int kind) {
  int status = arrived(file);
  int unlocked = below(file)->pMethods->xUnlock(below(file), kind);
  return status != SQLITE_OK ? status : unlocked;
}

static int summed_is_reserved(sqlite3_file *file, int *out) {
  int status = arrived(file);
  return status != SQLITE_OK ? status : below(file)->pMethods->xCheckReservedLock(below(file), out);
}

// Counts the damaged pages, and puts right sums behind them where `mends`.
static int scan(sqlite3_file *file, page_sums_scan *found, int mends) {
  const summed_file *summed = (summed_file *)file;
  memset(found, 0, sizeof *found);
  if (!summed->has_sums || summed->page_bytes < 512) return SQLITE_OK;
  sqlite3_int64 size = 0;
  int status = summed_size(file, &size);
  uint8_t *page = status == SQLITE_OK ? sqlite3_malloc(summed->page_bytes) : NULL;
  if (page == NULL) return status == SQLITE_OK ? SQLITE_NOMEM : status;
  found->pages = size / summed->page_bytes;
  for (int64_t number = 1; number <= found->pages && status == SQLITE_OK; number++) {
    sqlite3_int64 offset = (number - 1) * summed->page_bytes;
    status = below(file)->pMethods->xRead(below(file), page, summed->page_bytes, offset);
    if (status != SQLITE_OK || is_sound(page, summed->page_bytes, offset)) continue;
    if (found->damaged++ == 0) found->first_damaged = number;
    if (!mends) continue;
    uint64_t sum = page_sums_of(page, summed->page_bytes, number);
    sqlite3_int64 end = offset + summed->page_bytes - PAGE_SUMS_BYTES;
    status = below(file)->pMethods->xWrite(below(file), &sum, PAGE_SUMS_BYTES, end);
  }
  sqlite3_free(page);
  return mends && status == SQLITE_OK ? summed_sync(file, SQLITE_SYNC_FULL) : status;
}

static int summed_control(sqlite3_file *file, int operation, void *argument) {
  summed_file *summed = (summed_file *)file;
  // A hint before every spilled page that SQLite makes nothing of, since we set no size of chunks: no reason to wait.
  if (operation == SQLITE_FCNTL_SIZE_HINT && summed->ship != NULL) return SQLITE_OK;
  int settled = arrived(file);
  if (settled != SQLITE_OK) return settled;
  switch (operation) {
    case PAGE_SUMS_REQUIRE:
      summed->has_sums = *(int *)argument != 0;
      return SQLITE_OK;
    case PAGE_SUMS_VERIFY:
      summed->verifies = *(int *)argument != 0;
      return SQLITE_OK;
    case PAGE_SUMS_SHIP:
      if (*(int *)argument == 0) return stop_shipping(file);
      summed->ships = 1;
      return SQLITE_OK;
    case PAGE_SUMS_HEADER: {
      page_sums_header header = {summed->has_sums};
      *(page_sums_header *)argument = header;
      return SQLITE_OK;
    }
    case PAGE_SUMS_SCAN: return scan(file, argument, 0);
    case PAGE_SUMS_MEND: {
      page_sums_scan found;
      int status = scan(file, &found, 1);
      *(int64_t *)argument = found.damaged;
      return status;
    }
    case PAGE_SUMS_LOG:
      *(page_sums_log *)argument = summed->log;
      return SQLITE_OK;
    default: return below(file)->pMethods->xFileControl(below(file), operation, argument);
  }
}

static int summed_sector(sqlite3_file *file) { return below(file)->pMethods->xSectorSize(below(file)); }

static int summed_device(sqlite3_file *file) { return below(file)->pMethods->xDeviceCharacteristics(below(file)); }

static int summed_shm_map(sqlite3_file *file, int region, int bytes, int extend, void volatile **out) {
  return below(file)->pMethods->xShmMap(below(file), region, bytes, extend, out);
}

static int summed_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
  return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
}

static void summed_shm_barrier(sqlite3_file *file) { below(file)->pMethods->xShmBarrier(below(file)); }

static int summed_shm_unmap(sqlite3_file *file, int removes) {
  return below(file)->pMethods->xShmUnmap(below(file), removes);
}

// A page that is mapped into memory would be used without being looked at: such files are always read.
static int summed_fetch(sqlite3_file *file, sqlite3_int64 offset, int bytes, void **out) {
  *out = NULL;
  if (((summed_file *)file)->has_sums || below(file)->pMethods->iVersion < 3) return SQLITE_OK;
  return below(file)->pMethods->xFetch(below(file), offset, bytes, out);
}

static int summed_unfetch(sqlite3_file *file, sqlite3_int64 offset, void *page) {
  if (below(file)->pMethods->iVersion < 3) return SQLITE_OK;
  return below(file)->pMethods->xUnfetch(below(file), offset, page);
}

const sqlite3_io_methods summed_methods = {
    3,
    summed_close,
    summed_read,
    summed_write,
    summed_truncate,
    summed_sync,
    summed_size,
    summed_lock,
    summed_unlock,
    summed_is_reserved,
    summed_control,
    summed_sector,
    summed_device,
    summed_shm_map,
    summed_shm_lock,
    summed_shm_barrier,
    summed_shm_unmap,
    summed_fetch,
    summed_unfetch,
};

// A log's header is read whole only by who recovers it, and nobody else may touch the log meanwhile.
static int log_read(sqlite3_file *file, void *data, int bytes, sqlite3_int64 offset) {
  int status = below(file)->pMethods->xRead(below(file), data, bytes, offset);
  summed_file *main = ((summed_file *)file)->main;
  if (status != SQLITE_OK || offset != 0 || bytes != 32 || main == NULL) return status;
  // Where the look itself fails, SQLite's recovery says so.
  look_through_log(below(file), &main->log);
  return SQLITE_OK;
}

static int log_write(sqlite3_file *file, const void *data, int bytes, sqlite3_int64 offset) {
  return below(file)->pMethods->xWrite(below(file), data, bytes, offset);
}

static int log_control(sqlite3_file *file, int operation, void *argument) {
  return below(file)->pMethods->xFileControl(below(file), operation, argument);
}

// SQLite asks a log for no more than version 1.
const sqlite3_io_methods log_methods = {
    .iVersion = 1,
    .xClose = summed_close,
    .xRead = log_read,
    .xWrite = log_write,
    .xTruncate = summed_truncate,
    .xSync = summed_sync,
    .xFileSize = summed_size,
    .xLock = summed_lock,
    .xUnlock = summed_unlock,
    .xCheckReservedLock = summed_is_reserved,
    .xFileControl = log_control,
    .xSectorSize = summed_sector,
    .xDeviceCharacteristics = summed_device,
};
