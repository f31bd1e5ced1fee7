#include "late.h"

#include <zip.h>

static const char *const files[] = {"libzip.so", "libzip.so.5", "libzip.so.4", NULL};
static late_library LIBRARY = {"libzip", files, NULL};

LATE(void, zip_discard, (zip_t *a0), (a0))
LATE(int, zip_fclose, (zip_file_t *a0), (a0))
LATE(zip_file_t *, zip_fopen_index, (zip_t *a0, zip_uint64_t a1, zip_flags_t a2), (a0, a1, a2))
LATE(zip_int64_t, zip_fread, (zip_file_t *a0, void *a1, zip_uint64_t a2), (a0, a1, a2))
LATE(const char *, zip_get_name, (zip_t *a0, zip_uint64_t a1, zip_flags_t a2), (a0, a1, a2))
LATE(zip_int64_t, zip_get_num_entries, (zip_t *a0, zip_flags_t a1), (a0, a1))
LATE(const char *, zip_libzip_version, (void), ())
LATE(zip_int64_t, zip_name_locate, (zip_t *a0, const char *a1, zip_flags_t a2), (a0, a1, a2))
LATE(zip_t *, zip_open, (const char *a0, int a1, int *a2), (a0, a1, a2))
LATE(zip_t *, zip_open_from_source, (zip_source_t *a0, int a1, zip_error_t *a2), (a0, a1, a2))
LATE(zip_source_t *, zip_source_buffer_create, (const void *a0, zip_uint64_t a1, int a2, zip_error_t *a3), (a0, a1, a2, a3))
LATE(void, zip_source_free, (zip_source_t *a0), (a0))
LATE(int, zip_stat_index, (zip_t *a0, zip_uint64_t a1, zip_flags_t a2, zip_stat_t *a3), (a0, a1, a2, a3))
