#ifndef CLATE_H
#define CLATE_H

// Functions of libzip, libxml2 and libxlsxwriter under their own names, for the linker to find before those of the libraries
// themselves: each library is then loaded when one of its functions is called for the first time. Most commands call none,
// and loading the three, with those that they need in turn, takes longer than ranking a district.
//
// Where a library is missing, the program says so and ends: what a transaction stored until then is rolled back.

#endif
