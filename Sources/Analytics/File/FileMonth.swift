public import BuildingEconomy

/// One month of a building's history.
public struct FileMonth: Sendable {
    /// The month.
    public let month: Month
    /// What was received in it; nil where the month is not loaded at the level.
    public internal(set) var tax: PerLevel<Money?>
    /// The window of the history that ends here: the file's kind, of `year` the twelve months.
    public let window: Window
    /// The tax of that window, with its per-㎡ figure; marked where a month is missing.
    public internal(set) var figures: PerLevel<TaxFigure>
    /// The tenants on the month's last day and the in-place rate of the twelve months that end with it.
    public let tenants: TenantFigures
    /// The rank by the file's metric among the buildings included on the month's last day; nil where the window is not
    /// complete for it, the building has no value, or it is withheld.
    public internal(set) var rank: Int?
    /// How many were ranked.
    public internal(set) var ranked: Int
}
