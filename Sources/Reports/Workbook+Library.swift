internal import CXLSXWriter

extension Workbook {
    /// The version of the library that writes workbooks, libxlsxwriter.
    public static var libraryVersion: String { String(cString: lxw_version()) }
}
