/// The known header that is closest to an unknown one.
enum ClosestHeader {
    /// The standard header that the closest known one of these kinds of file stands for; nil where none shares enough of
    /// its characters: more than half, or as stated.
    static func to(_ name: String, in kinds: [FileKind], sharing least: Double = 0.51) -> String? {
        let wanted = Set(name)
        guard !wanted.isEmpty, name.count <= 30 else { return nil }
        var best: (standard: String, score: Double)?
        for kind in kinds {
            for (header, standard) in Synonyms.headers(of: kind) {
                let shared = Double(wanted.intersection(header).count)
                let score = 2 * shared / Double(wanted.count + Set(header).count)
                if score >= least, score > best?.score ?? 0 { best = (standard, score) }
            }
        }
        return best?.standard
    }
}
