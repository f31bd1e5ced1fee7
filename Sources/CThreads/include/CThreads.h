// What Linux offers for threads and Swift's Glibc does not show.
#ifndef CTHREADS_H
#define CTHREADS_H

// The processor that this thread runs on just now; −1 where that cannot be told.
int cthreads_processor(void);

// Moves this thread away from `processor`, where it runs there and may run elsewhere; afterwards it may run where it might
// before. Nothing happens where that is not to be had.
void cthreads_leave(int processor);

#endif
