extension Schema {
    static let views = ""
}
