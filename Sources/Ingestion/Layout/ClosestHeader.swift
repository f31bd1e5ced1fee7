/// The known header that is closest to an unknown one.
enum ClosestHeader {
    /// The closest header of a kind, or nil where none shares half of its characters.
    static func to(_ name: String, in kind: FileKind) -> String? {
        let wanted = Set(name)
        guard !wanted.isEmpty, name.count <= 30 else { return nil }
        var best: (header: String, score: Double)?
        for header in Synonyms.headers(of: kind) {
            let shared = Double(wanted.intersection(header).count)
            let score = 2 * shared / Double(wanted.count + Set(header).count)
            if score >= 0.5, score > best?.score ?? 0 { best = (header, score) }
        }
        return best?.header
    }
}
