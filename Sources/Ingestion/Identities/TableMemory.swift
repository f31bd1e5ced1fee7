internal import Glibc

/// Memory for tables that are read at random: where it is large, in huge pages, which spare most of the page walks.
enum TableMemory {
    private static let hugePage = 1 << 21

    /// Uninitialised memory, to be given back with `free`.
    static func allocate(byteCount: Int) -> UnsafeMutableRawPointer {
        guard byteCount >= hugePage else { return checked(malloc(max(byteCount, 16))) }
        var pointer: UnsafeMutableRawPointer?
        let rounded = (byteCount + hugePage - 1) / hugePage * hugePage
        guard posix_memalign(&pointer, hugePage, rounded) == 0 else { return checked(malloc(byteCount)) }
        let memory = checked(pointer)
        _ = madvise(memory, rounded, MADV_HUGEPAGE)
        return memory
    }

    private static func checked(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer {
        guard let pointer else { fatalError("out of memory") }
        return pointer
    }
}
