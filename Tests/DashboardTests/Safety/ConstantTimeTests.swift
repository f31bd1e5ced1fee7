import Testing

@testable import Dashboard

@Suite("Secrets are compared byte by byte to the end")
struct ConstantTimeTests {
    @Test("Only the same bytes are equal")
    func onlyTheSameBytesAreEqual() {
        let secret = Array("0123456789abcdef".utf8)
        #expect(ConstantTime.areEqual("0123456789abcdef".utf8, secret))
        for other in ["", "0", "0123456789abcdeF", "0123456789abcdef0", "0123456789abcdef0123456789abcdef"] {
            #expect(!ConstantTime.areEqual(other.utf8, secret), "\(other)")
        }
    }

    @Test("Nothing equals a secret that is not there")
    func nothingEqualsNothing() {
        #expect(!ConstantTime.areEqual("".utf8, []))
        #expect(!ConstantTime.areEqual("a".utf8, []))
    }

    @Test("New secrets are long and differ")
    func newSecretsDiffer() {
        let secrets = (0..<100).map { _ in Secret.make() }
        #expect(Set(secrets).count == 100)
        #expect(secrets.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) })
    }
}
