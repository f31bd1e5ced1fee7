#include "late.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

static void end(const char *title, const char *reason) {
  fprintf(stderr, "错误：用不了程序库 %s（%s）：请安装后再试\n", title, reason ? reason : "?");
  exit(1);
}

void *late_function(late_library *library, const char *name) {
  void *handle = atomic_load(&library->handle);
  for (const char *const *file = library->files; handle == NULL && *file != NULL; file++) {
    handle = dlopen(*file, RTLD_NOW | RTLD_LOCAL);
  }
  if (handle == NULL) end(library->title, dlerror());
  atomic_store(&library->handle, handle);
  void *function = dlsym(handle, name);
  if (function == NULL) end(library->title, dlerror());
  return function;
}
