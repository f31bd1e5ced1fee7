/// How much may be sent at once, and how long that may take.
struct UploadLimits: Sendable, Equatable {
    /// The bytes of all files of one upload.
    var bytes = 512 << 20
    /// How many files.
    var files = 60
    /// The seconds until the last byte.
    var seconds = 900
    /// The bytes of a form without files.
    var formBytes = 65_536
    /// The seconds until such a form is read.
    var formSeconds = 15

    /// The limits that count.
    static let standard = UploadLimits()
}
