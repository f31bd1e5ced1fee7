/// Years in Chinese digits, 二〇二〇年, as official titles write them.
enum ChineseYear {
    private static let digits: [Character: Character] = [
        "〇": "0", "○": "0", "零": "0", "O": "0", "o": "0", "0": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5",
        "六": "6", "七": "7", "八": "8", "九": "9",
    ]

    /// The same text with every such year in Arabic digits.
    static func inDigits(_ normalised: String) -> String {
        guard normalised.holds("年"), normalised.holds("二") || normalised.holds("一九") else { return normalised }
        var characters = Array(normalised)
        for end in characters.indices.dropFirst(4) where characters[end] == "年" {
            let year = characters[(end - 4)..<end].compactMap { digits[$0] }
            let begins = characters[end - 4] == "二" || characters[end - 4] == "一"
            if year.count == 4, begins { characters.replaceSubrange((end - 4)..<end, with: year) }
        }
        return String(characters)
    }
}
