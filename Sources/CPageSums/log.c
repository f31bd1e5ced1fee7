#include "layer.h"

#include <string.h>

enum { head_bytes = 32, frame_head_bytes = 24 };

// The running sum of a log: SQLite's own, over words in the order that the log's header names.
typedef struct {
  uint32_t first, second;
  int is_big_endian;
} running_sum;

static uint32_t word(const running_sum *sum, const uint8_t *bytes) {
  if (sum->is_big_endian) return big_endian(bytes);
  return (uint32_t)bytes[3] << 24 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[1] << 8 | bytes[0];
}

static void add(running_sum *sum, const uint8_t *data, int bytes) {
  for (int place = 0; place < bytes; place += 8) {
    sum->first += word(sum, data + place) + sum->second;
    sum->second += word(sum, data + place + 4) + sum->first;
  }
}

static int is_equal(const running_sum *sum, const uint8_t *stored) {
  return big_endian(stored) == sum->first && big_endian(stored + 4) == sum->second;
}

// What is known of a log while its frames are read in order.
typedef struct {
  uint8_t head[head_bytes];
  running_sum sum;
  int is_whole;           // Every frame so far is as it was written.
  int64_t read;           // Frames read.
  int64_t committed;      // The last of them that ended a transaction.
  int64_t suspect;        // The first that is not as it was written; 0 where all are.
  int suspect_is_ours;    // It has this log's salt: it is no leaving of a log before.
  int suspect_commits;    // It says that it ends a transaction.
  int64_t ours_behind;    // Frames behind it with this log's salt.
} log_look;

static void look_at(log_look *look, const uint8_t *frame, int page_bytes) {
  int is_ours = memcmp(frame + 8, look->head + 16, 8) == 0 && big_endian(frame) != 0;
  look->read++;
  if (!look->is_whole) {
    look->ours_behind += is_ours;
    return;
  }
  add(&look->sum, frame, 8);
  add(&look->sum, frame + frame_head_bytes, page_bytes);
  if (is_ours && is_equal(&look->sum, frame + 16)) {
    if (big_endian(frame + 4) != 0) look->committed = look->read;
    return;
  }
  look->is_whole = 0;
  look->suspect = look->read;
  look->suspect_is_ours = is_ours;
  look->suspect_commits = is_ours && big_endian(frame + 4) != 0;
}

// A process that dies leaves at most its last frame half written: either at the end of the file, and cut off, or over the
// frames of a log before. Everything else that should follow and does not is damage.
static int is_damaged(const log_look *look, int64_t rest) {
  if (look->suspect == 0) return 0;
  int is_last = look->suspect == look->read && rest == 0;
  return look->ours_behind > 0 || look->suspect_commits || (look->suspect_is_ours && is_last);
}

int look_through_log(sqlite3_file *log, page_sums_log *found) {
  memset(found, 0, sizeof *found);
  log_look look = {.is_whole = 1};
  sqlite3_int64 size = 0;
  int status = log->pMethods->xFileSize(log, &size);
  if (status != SQLITE_OK || size <= head_bytes) return status;
  status = log->pMethods->xRead(log, look.head, head_bytes, 0);
  if (status != SQLITE_OK) return status;
  look.sum.is_big_endian = look.head[3] & 1;
  add(&look.sum, look.head, 24);
  int64_t page_bytes = big_endian(look.head + 8);
  int is_log = (big_endian(look.head) & ~1u) == 0x377F0682 && page_bytes >= 512 && page_bytes <= 65536 &&
               (page_bytes & (page_bytes - 1)) == 0;
  if (!is_log || !is_equal(&look.sum, look.head + 24)) {
    found->is_damaged = 1;
    return SQLITE_OK;
  }
  int64_t frame_bytes = frame_head_bytes + page_bytes;
  int64_t frames = (size - head_bytes) / frame_bytes;
  uint8_t *frame = sqlite3_malloc64((sqlite3_uint64)frame_bytes);
  if (frame == NULL) return SQLITE_NOMEM;
  for (int64_t number = 0; number < frames && status == SQLITE_OK; number++) {
    status = log->pMethods->xRead(log, frame, (int)frame_bytes, head_bytes + number * frame_bytes);
    if (status == SQLITE_OK) look_at(&look, frame, (int)page_bytes);
  }
  sqlite3_free(frame);
  found->frames = look.committed;
  found->is_damaged = status == SQLITE_OK && is_damaged(&look, (size - head_bytes) % frame_bytes);
  found->lost_frames = found->is_damaged ? look.suspect - 1 - look.committed + 1 + look.ours_behind : 0;
  return status;
}
