import Spreadsheets
import Testing

@Suite("SHA-256")
struct SHA256Tests {
    @Test("bytes give the digest that sha256sum prints")
    func digest() {
        #expect(sha256Text(of: Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(sha256Text(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }
}
