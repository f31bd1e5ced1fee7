internal import Ingestion

extension Finding {
    /// Takes the folders off its places.
    mutating func nameOnly() {
        place.file = place.file.lastPart
        for position in further.indices { further[position].file = further[position].file.lastPart }
    }
}
