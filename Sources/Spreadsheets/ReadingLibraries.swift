internal import CCrypto
internal import CXML
internal import CZip

/// The C libraries that files are read with.
public enum ReadingLibraries {
    /// Each with its version; libxml2's is the one it was built against.
    public static var versions: [(name: String, version: String)] {
        [
            ("libzip", String(cString: zip_libzip_version())), ("libxml2", LIBXML_DOTTED_VERSION),
            ("libcrypto", String(cString: OpenSSL_version(OPENSSL_VERSION))),
        ]
    }
}
