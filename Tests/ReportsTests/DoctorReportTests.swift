import Testing

@testable import Reports

@Suite("What `louyu doctor` says")
struct DoctorReportTests {
    @Test("One thing broken is not fine; things to mind are")
    func verdict() {
        let fine = DoctorReport.Entry("locale", "语言环境", .fine, "LANG=C.UTF-8")
        let attention = DoctorReport.Entry(
            "chromium", "Chromium", .attention, "没有找到", remedy: "apt-get install chromium")
        let broken = DoctorReport.Entry("ledger", "台账", .broken, "损坏")
        #expect(DoctorReport([fine]).isFine)
        #expect(DoctorReport([fine]).report.title.hasSuffix("一切正常"))
        #expect(DoctorReport([fine, attention]).isFine)
        #expect(!DoctorReport([fine, attention, broken]).isFine)
        #expect(DoctorReport([fine, attention, broken]).report.title.hasSuffix("有问题 1 项，注意 1 项"))
    }
}
