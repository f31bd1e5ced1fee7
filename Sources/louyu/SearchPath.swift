internal import Glibc

/// Programs on the PATH.
enum SearchPath {
    /// The first of `names` that can be run, with its folder.
    static func find(_ names: [String]) -> String? {
        guard let path = getenv("PATH") else { return nil }
        for name in names {
            for folder in String(cString: path).split(separator: ":") where access("\(folder)/\(name)", X_OK) == 0 {
                return "\(folder)/\(name)"
            }
        }
        return nil
    }
}
