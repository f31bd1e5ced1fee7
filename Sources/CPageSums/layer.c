#include "layer.h"

#include <pthread.h>
#include <string.h>

static sqlite3_vfs *original;

static int layer_open(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *out) {
  (void)vfs;
  int is_log = (flags & SQLITE_OPEN_WAL) != 0;
  if (!is_log && (flags & SQLITE_OPEN_MAIN_DB) == 0) return original->xOpen(original, name, file, flags, out);
  summed_file *summed = (summed_file *)file;
  memset(summed, 0, sizeof *summed);
  summed->verifies = 1;
  summed->main = is_log ? (summed_file *)sqlite3_database_file_object(name) : NULL;
  int status = original->xOpen(original, name, below(file), flags, out);
  file->pMethods = status != SQLITE_OK ? NULL : is_log ? &log_methods : &summed_methods;
  return status;
}

static int layer_delete(sqlite3_vfs *vfs, const char *name, int syncs) {
  (void)vfs;
  return original->xDelete(original, name, syncs);
}

static int layer_access(sqlite3_vfs *vfs, const char *name, int flags, int *out) {
  (void)vfs;
  return original->xAccess(original, name, flags, out);
}

static int layer_path(sqlite3_vfs *vfs, const char *name, int bytes, char *out) {
  (void)vfs;
  return original->xFullPathname(original, name, bytes, out);
}

static void *layer_library(sqlite3_vfs *vfs, const char *name) {
  (void)vfs;
  return original->xDlOpen(original, name);
}

static void layer_library_error(sqlite3_vfs *vfs, int bytes, char *out) {
  (void)vfs;
  original->xDlError(original, bytes, out);
}

static void (*layer_symbol(sqlite3_vfs *vfs, void *library, const char *name))(void) {
  (void)vfs;
  return original->xDlSym(original, library, name);
}

static void layer_library_close(sqlite3_vfs *vfs, void *library) {
  (void)vfs;
  original->xDlClose(original, library);
}

static int layer_random(sqlite3_vfs *vfs, int bytes, char *out) {
  (void)vfs;
  return original->xRandomness(original, bytes, out);
}

static int layer_sleep(sqlite3_vfs *vfs, int microseconds) {
  (void)vfs;
  return original->xSleep(original, microseconds);
}

static int layer_time(sqlite3_vfs *vfs, double *out) {
  (void)vfs;
  return original->xCurrentTime(original, out);
}

static int layer_last_error(sqlite3_vfs *vfs, int bytes, char *out) {
  (void)vfs;
  return original->xGetLastError(original, bytes, out);
}

static int layer_time64(sqlite3_vfs *vfs, sqlite3_int64 *out) {
  (void)vfs;
  return original->xCurrentTimeInt64(original, out);
}

static int layer_set_call(sqlite3_vfs *vfs, const char *name, sqlite3_syscall_ptr call) {
  (void)vfs;
  return original->xSetSystemCall(original, name, call);
}

static sqlite3_syscall_ptr layer_get_call(sqlite3_vfs *vfs, const char *name) {
  (void)vfs;
  return original->xGetSystemCall(original, name);
}

static const char *layer_next_call(sqlite3_vfs *vfs, const char *name) {
  (void)vfs;
  return original->xNextSystemCall(original, name);
}

static sqlite3_vfs layer = {
    .iVersion = 3,
    .zName = "louyu-page-sums",
    .xOpen = layer_open,
    .xDelete = layer_delete,
    .xAccess = layer_access,
    .xFullPathname = layer_path,
    .xDlOpen = layer_library,
    .xDlError = layer_library_error,
    .xDlSym = layer_symbol,
    .xDlClose = layer_library_close,
    .xRandomness = layer_random,
    .xSleep = layer_sleep,
    .xCurrentTime = layer_time,
    .xGetLastError = layer_last_error,
    .xCurrentTimeInt64 = layer_time64,
    .xSetSystemCall = layer_set_call,
    .xGetSystemCall = layer_get_call,
    .xNextSystemCall = layer_next_call,
};

int page_sums_register(uint32_t newest_version) {
  summed_newest_version = newest_version;
  if (original != NULL) return SQLITE_OK;
  sqlite3_vfs *found = sqlite3_vfs_find(NULL);
  if (found == NULL || found->iVersion < 3) return SQLITE_ERROR;
  original = found;
  layer.szOsFile = (int)sizeof(summed_file) + found->szOsFile;
  layer.mxPathname = found->mxPathname;
  return sqlite3_vfs_register(&layer, 1);
}

void page_sums_keep_temporary_files_in(const char *folder) {
  // Two threads may open their first ledgers at once.
  static pthread_mutex_t alone = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&alone);
  if (sqlite3_temp_directory == NULL) sqlite3_temp_directory = sqlite3_mprintf("%s", folder);
  pthread_mutex_unlock(&alone);
}
