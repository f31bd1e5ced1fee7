import Ingestion
import Testing

struct MappedColumnTests {
    @Test(
        "Columns are lettered as a spreadsheet letters them",
        arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
    func letters(index: Int, letters: String) {
        #expect(columnLetters(index) == letters)
    }
}
