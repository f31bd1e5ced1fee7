// Loaded before a program under the thread sanitizer: tells it of the locks of Synchronization.Mutex that had to be waited for. The quick
// way in and out is compiled into our own code, where the sanitizer sees it; the slow one lies in Swift's library, where it does not, and
// two threads that took turns would look like a race.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>

__attribute__((weak)) void __tsan_acquire(void *);
__attribute__((weak)) void __tsan_release(void *);

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

SWIFT void lock_slowly(uint32_t thread, SELF) __asm__(LOCK);
SWIFT bool try_slowly(SELF) __asm__(TRY);
SWIFT void unlock_slowly(SELF) __asm__(UNLOCK);

SWIFT void lock_slowly(uint32_t thread, SELF) {
  typedef SWIFT void (*lock)(uint32_t, SELF);
  ((lock)dlsym(RTLD_NEXT, LOCK))(thread, self);
  if (__tsan_acquire) __tsan_acquire(self);
}

SWIFT bool try_slowly(SELF) {
  typedef SWIFT bool (*try_lock)(SELF);
  bool is_taken = ((try_lock)dlsym(RTLD_NEXT, TRY))(self);
  if (is_taken && __tsan_acquire) __tsan_acquire(self);
  return is_taken;
}

SWIFT void unlock_slowly(SELF) {
  typedef SWIFT void (*unlock)(SELF);
  if (__tsan_release) __tsan_release(self);
  ((unlock)dlsym(RTLD_NEXT, UNLOCK))(self);
}
