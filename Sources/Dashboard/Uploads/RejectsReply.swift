internal import Glibc
internal import Reports
internal import Workspace

/// The file of rejected rows that an import left beside its source, to be mended and sent again.
enum RejectsReply {
    /// The file at position `file` of the job's outcome.
    ///
    /// - Throws: ``Refusal`` where there is none.
    static func of(_ job: ImportJob?, file: String?) throws -> Reply {
        guard let job, case .done(let outcome) = job.state, let position = file.flatMap({ Int($0) }),
            outcome.files.indices.contains(position), let path = outcome.files[position].rejectsPath,
            path.hasPrefix(job.place.path + "/"), let stream = fopen(path, "rb")
        else { throw Refusal.unknownUpload }
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&block, 1, block.count, stream)
            guard count > 0 else { break }
            bytes += block[..<count]
        }
        let isText = path.hasSuffix(".csv")
        return Reply(
            contentType: isText
                ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            bytes: bytes, fileName: path.lastPart)
    }
}
