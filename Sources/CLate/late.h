#ifndef LATE_H
#define LATE_H

#include <stdatomic.h>

typedef struct {
  // For the person who has to install it.
  const char *title;
  // What its file may be called: as on the machine that this was built on first.
  const char *const *files;
  _Atomic(void *) handle;
} late_library;

// The function of that name; loads its library where that is not done yet.
void *late_function(late_library *library, const char *name);

// Defines a function that calls the one of the same name in `LIBRARY`; the headers have the compiler check its type.
#define LATE(result, name, parameters, arguments)                      \
  result name parameters {                                             \
    static _Atomic(void *) function;                                   \
    void *found = atomic_load_explicit(&function, memory_order_acquire); \
    if (found == 0) {                                                  \
      found = late_function(&LIBRARY, #name);                          \
      atomic_store_explicit(&function, found, memory_order_release);   \
    }                                                                  \
    return ((result(*) parameters)found)arguments;                     \
  }

#endif
