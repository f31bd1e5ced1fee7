internal import Analytics

extension Flag {
    /// Whether the flag tells of months not loaded: true of every row alike, so the basis says it once.
    var isAboutPeriod: Bool { self == .windowIncomplete || self == .inPlaceIncomplete }
}
