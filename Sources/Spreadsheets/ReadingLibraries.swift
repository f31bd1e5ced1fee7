internal import CCrypto
internal import CXML
internal import CZip

/// The C libraries that files are read with.
public enum ReadingLibraries {
    /// Each with the version that is loaded.
    public static var versions: [(name: String, version: String)] {
        [
            ("libzip", String(cString: zip_libzip_version())), ("libxml2", xmlVersion),
            ("libcrypto", String(cString: OpenSSL_version(OPENSSL_VERSION))),
        ]
    }

    /// libxml2 says 20914 for 2.9.14.
    private static var xmlVersion: String {
        guard let number = Int(String(cString: xmlParserVersion).prefix { $0.isNumber }) else { return "?" }
        return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
    }
}
