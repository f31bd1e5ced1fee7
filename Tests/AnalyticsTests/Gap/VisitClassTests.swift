import Testing

@testable import Analytics

@Suite("Why a tenant does not count as paying")
struct VisitClassTests {
    private func visitClass(
        _ registered: Bool?, _ marked: Bool?, received: Bool = false, isNew: Bool = false
    ) -> VisitClass {
        VisitClass(received: received, isNew: isNew, registeredHere: registered, marked: marked)
    }

    @Test("Registered here and silent is a class of its own, whatever the roster marks")
    func registered() {
        for marked in [true, false, nil] { #expect(visitClass(true, marked) == .registeredWithoutTax) }
    }

    @Test("Class 2: registered elsewhere, or the roster says that it does not pay here")
    func elsewhere() {
        #expect(visitClass(false, false) == .paysElsewhere)
        #expect(visitClass(false, nil) == .paysElsewhere)
        #expect(visitClass(nil, false) == .paysElsewhere)
    }

    @Test("Nothing said, words that contradict each other, and newcomers are unknown")
    func unknown() {
        #expect(visitClass(nil, nil) == .unknown)
        #expect(visitClass(false, true) == .unknown)
        #expect(visitClass(nil, true) == .unknown)
        #expect(visitClass(true, nil, isNew: true) == .unknown)
        #expect(visitClass(false, false, isNew: true) == .unknown)
    }

    @Test("Receipts without a mark are for the roster to be put right")
    func unmarked() {
        #expect(visitClass(false, false, received: true) == .unmarked)
        #expect(visitClass(nil, nil, received: true) == .unmarked)
    }
}
