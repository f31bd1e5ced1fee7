#ifndef CBYTESCAN_H
#define CBYTESCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Asks the processor for the memory at `place`, which is about to be read.
static inline void bytescan_prefetch(const void *place) { __builtin_prefetch(place); }

/// Bytes that must be readable (not meaningful) behind every buffer handed to a scan.
#define BYTESCAN_SLACK 64

/// What one scan of a buffer found.
struct bytescan_fields {
    size_t fields;    ///< entries filled in `starts` and `ends`
    size_t rows;      ///< entries filled in `row_fields`
    size_t consumed;  ///< bytes up to the beginning of the first record that is not complete
    bool quotes;      ///< a quotation mark stood somewhere in the scanned bytes
    bool open;        ///< the scan ended inside quotation marks
    bool full;        ///< the scan stopped early, because the arrays had no room left
};

/// Splits delimited text into fields. `bytes` begins at a record; a record ends at LF, CR or CRLF; quotation marks
/// count at a field's beginning only (RFC 4180). Field k is bytes[starts[k] ..< ends[k]], quotation marks included;
/// row r ends before field row_fields[r]. `starts` and `ends` hold `capacity` + 1 entries, `row_fields` `capacity`.
void bytescan_fields(const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *starts, uint32_t *ends,
                     uint32_t *row_fields, size_t capacity, struct bytescan_fields *found);

/// The same byte by byte, with the full-width comma (，, EF BC 8C) as a delimiter beside `delimiter`;
/// a `delimiter` of 0 leaves the full-width comma alone as delimiter.
void bytescan_fields_full_width(const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *starts,
                                uint32_t *ends, uint32_t *row_fields, size_t capacity, struct bytescan_fields *found);

/// The same as `bytescan_fields` without vector instructions, for other machines and for comparison.
void bytescan_fields_portable(const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *starts,
                              uint32_t *ends, uint32_t *row_fields, size_t capacity, struct bytescan_fields *found);

/// Takes the quotation marks off one field whose first byte is one, undoubling those inside, in place.
/// The byte before the new start is always the opening quotation mark.
void bytescan_unquote(uint8_t *bytes, uint32_t *start, uint32_t *end);

/// Whether EF BC 8C (，) stands in the bytes.
bool bytescan_has_full_width_comma(const uint8_t *bytes, size_t count);

/// The first place of some bytes among others; NULL if they are not there.
const uint8_t *bytescan_find(const uint8_t *bytes, size_t count, const uint8_t *wanted, size_t wanted_count);

enum bytescan_flaw { BYTESCAN_SOUND = 0, BYTESCAN_MALFORMED = 1, BYTESCAN_NUL = 2 };

/// Whether the bytes are well-formed UTF-8 without NUL; otherwise what is wrong, and where first.
/// The last character must be complete: see `bytescan_utf8_complete`.
enum bytescan_flaw bytescan_utf8_flaw(const uint8_t *bytes, size_t count, size_t *offset);
enum bytescan_flaw bytescan_utf8_flaw_portable(const uint8_t *bytes, size_t count, size_t *offset);

/// The length of the longest beginning that does not cut a UTF-8 character at its end.
size_t bytescan_utf8_complete(const uint8_t *bytes, size_t count);

enum bytescan_stop {
    BYTESCAN_DONE = 0,        ///< all input was read, but for a character cut at its end
    BYTESCAN_NO_ROOM = 1,     ///< the output is full
    BYTESCAN_RARE = 2,        ///< a GB18030 character of four bytes, or beyond the BMP, is next: for the caller to decode
    BYTESCAN_ILL_FORMED = 3,  ///< what is next is no character of the encoding
    BYTESCAN_ZERO = 4         ///< a NUL is next
};

/// Decodes GB18030 to UTF-8. `table` has 126 × 191 entries: UTF-16 units of the characters of two bytes
/// (lead 81–FE, trail 40–FE), 0 where there is none,
/// 1 where UTF-16 needs two units.
enum bytescan_stop bytescan_gb18030_to_utf8(const uint8_t *in, size_t in_count, const uint16_t *table, uint8_t *out,
                                            size_t out_room, size_t *read, size_t *written);

/// Decodes UTF-16 to UTF-8; unpaired surrogates are ill-formed.
enum bytescan_stop bytescan_utf16_to_utf8(const uint8_t *in, size_t in_count, bool big_endian, uint8_t *out,
                                          size_t out_room, size_t *read, size_t *written);

#endif
