/// What came of looking at a sheet's head: how it is read, or why it cannot be.
public struct Recognition: Sendable {
    /// How the sheet is read; nil where it cannot be.
    public var layout: SheetLayout?
    /// What the steward should know; an error among them where there is no layout.
    public var findings: [Finding]
}
