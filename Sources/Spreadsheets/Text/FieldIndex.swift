internal import CByteScan

/// The arrays that a scan fills: where each field begins and ends, and where each row does.
struct FieldIndex: ~Copyable {
    let starts: UnsafeMutablePointer<UInt32>
    let ends: UnsafeMutablePointer<UInt32>
    let rowFields: UnsafeMutablePointer<UInt32>
    let capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        starts = .allocate(capacity: capacity + 1)
        ends = .allocate(capacity: capacity + 1)
        rowFields = .allocate(capacity: capacity)
    }

    deinit {
        starts.deallocate()
        ends.deallocate()
        rowFields.deallocate()
    }

    /// Splits text into fields and rows; `count` bytes from `bytes`, behind which `BYTESCAN_SLACK` more are readable.
    borrowing func scan(_ bytes: UnsafePointer<UInt8>, count: Int, _ delimiter: Delimiter) -> bytescan_fields {
        var found = bytescan_fields()
        if delimiter == .fullWidthComma {
            bytescan_fields_full_width(bytes, count, 0, starts, ends, rowFields, capacity, &found)
        } else {
            bytescan_fields(bytes, count, delimiter.byte, starts, ends, rowFields, capacity, &found)
        }
        return found
    }

    /// The same, with the full-width comma as a delimiter beside the file's own.
    borrowing func scanMixed(_ bytes: UnsafePointer<UInt8>, count: Int, _ delimiter: Delimiter) -> bytescan_fields {
        var found = bytescan_fields()
        bytescan_fields_full_width(
            bytes, count, delimiter.byteBesideFullWidth, starts, ends, rowFields, capacity, &found)
        return found
    }
}
