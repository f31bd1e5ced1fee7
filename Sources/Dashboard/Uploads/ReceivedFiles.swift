internal import Glibc
internal import Hummingbird

/// The files of one upload as they come in, piece by piece, onto the disk.
struct ReceivedFiles: Sendable {
    /// Where they lie, in the order sent.
    private(set) var paths: [String] = []
    /// The other fields of the form.
    private(set) var fields: [(name: String, value: String)] = []
    private let place: UploadPlace
    private let limits: PageLimits
    private var bytes = 0
    private var descriptor: Int32?
    private var field: (name: String, value: [UInt8])?

    private init(in place: UploadPlace, limits: PageLimits) {
        self.place = place
        self.limits = limits
    }

    /// Receives a form with files.
    ///
    /// - Throws: ``Refusal`` where it is too large or no such form, ``UnusableUploads``.
    static func receive(
        _ body: some AsyncSequence<ByteBuffer, any Error> & Sendable, contentType: String, in place: UploadPlace,
        limits: PageLimits
    ) async throws -> ReceivedFiles {
        guard var reader = MultipartReader(contentType: contentType) else { throw Refusal.unreadableForm }
        var files = ReceivedFiles(in: place, limits: limits)
        defer { files.closeFile() }
        for try await piece in body {
            do {
                for event in try reader.take(piece.readableBytesView) { try files.take(event) }
            } catch is MultipartReader.Malformed {
                throw Refusal.unreadableForm
            }
        }
        guard reader.isDone else { throw Refusal.unreadableForm }
        return files
    }

    private mutating func take(_ event: MultipartReader.Event) throws {
        switch event {
        case .part(let name, let fileName?):
            // A file input without a file sends a part without a name.
            guard !fileName.isEmpty else {
                field = (name, [])
                return
            }
            guard paths.count < limits.uploadFiles else { throw Refusal.tooLarge }
            let file = try place.makeFile(named: fileName, number: paths.count + 1)
            paths.append(file.path)
            descriptor = file.descriptor
        case .part(let name, nil): field = (name, [])
        case .bytes(let piece):
            bytes += piece.count
            guard bytes <= limits.uploadBytes else { throw Refusal.tooLarge }
            if let descriptor { try write(piece, to: descriptor) }
            if let value = field?.value {
                guard value.count + piece.count <= limits.formBytes else { throw Refusal.tooLarge }
                field?.value += piece
            }
        case .partEnd:
            closeFile()
            if let field, let value = String(validating: field.value, as: UTF8.self) {
                fields.append((field.name, value))
            }
            field = nil
        }
    }

    private func write(_ piece: [UInt8], to descriptor: Int32) throws {
        var rest = piece[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw UnusableUploads() }
            rest = rest.dropFirst(count)
        }
    }

    private mutating func closeFile() {
        if let descriptor { close(descriptor) }
        descriptor = nil
    }
}
