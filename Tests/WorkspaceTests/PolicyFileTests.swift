import BuildingEconomy
import Testing

@testable import Workspace

@Suite("louyu.yaml as text")
struct PolicyFileTests {
    @Test("The file that louyu init writes is the plan, for the parser as for whoever knows the file")
    func template() throws {
        #expect(try PolicyFile.policy(from: PolicyFile.template) == .plan)
        #expect(try PolicyFile.policy(from: PolicyFile.template + "\n") == .plan)
    }
}
