import Foundation
import Testing

@Suite("What is written is its owner's alone")
struct SecrecyTests {
    /// The modes of every file and folder below the scratch folder, by path.
    private func modes(_ scratch: ScratchWorkspace) throws -> [String: Int] {
        var modes: [String: Int] = [:]
        let files = FileManager.default.enumerator(atPath: scratch.folder.path)
        while let name = files?.nextObject() as? String {
            let path = scratch.folder.appending(path: name).path
            modes[name] = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        return modes
    }

    @Test("Ledger, log, outputs, rejects, backups and their folders: 0600 and 0700, whatever the umask is")
    func modes() throws {
        let scratch = try ScratchWorkspace()
        try scratch.write(District.register, to: "台账.csv")
        try scratch.write(District.roster, to: "名册.csv")
        let bad = District.receipts("2020-01", 100, 200, 300) + "91110101MA01AAAA0A,甲公司,2020-01,x,1.00\n"
        try scratch.write(bad, to: "一月.csv")
        let mine = Set(scratch.names)
        let outcome = try scratch.shell(
            """
            umask 000
            louyu init 甲/乙 && export LOUYU_WORKSPACE=甲/乙 && louyu import 台账.csv 名册.csv \
              && louyu import 一月.csv --allow-rejects && louyu rank --window month -o 排名.csv \
              && louyu rank --window month -o 排名.xlsx && louyu rank --window month -o 排名.json \
              && louyu template tax -o 样表.csv && louyu backup 备份.sqlite && louyu restore 备份.sqlite \
              && louyu purge --taxpayer 丙公司 --yes
            """)
        #expect(outcome.status == 0, "\(outcome.complaint)")
        let made = try modes(scratch).filter { !mine.contains($0.key) }
        #expect(made.count >= 9)
        for (name, mode) in made { #expect(mode == (["甲", "甲/乙"].contains(name) ? 0o700 : 0o600), "\(name)") }
    }

    @Test(
        "An output that replaces a file others could read is its owner's alone all the same",
        arguments: ["csv", "xlsx"])
    func replacing(form: String) throws {
        let scratch = try ScratchWorkspace.withSample()
        let path = try scratch.write("old", to: "排名.\(form)")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        try scratch.must("rank", "-o", "排名.\(form)")
        #expect(try modes(scratch)["排名.\(form)"] == 0o600)
    }

    @Test("Nothing is left in the folder for temporary files, nor written into it")
    func temporaryFiles() throws {
        let scratch = try ScratchWorkspace.withSample()
        try FileManager.default.createDirectory(
            at: scratch.folder.appending(path: "tmp"), withIntermediateDirectories: false)
        let outcome = try scratch.shell(
            """
            export TMPDIR=$PWD/tmp SQLITE_TMPDIR=$PWD/tmp
            chmod 500 tmp
            louyu rank -o 排名.xlsx && louyu check --integrity && louyu purge --before 2020-01 --yes && louyu backup 备份.sqlite
            """)
        #expect(outcome.status == 0, "\(outcome.complaint)")
        #expect(!scratch.names.contains { $0.hasPrefix("etilqs") || $0.hasSuffix(".tmp") })
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/tmp") == [])
    }

    @Test("The browser that prints leaves nothing outside the folder that it prints to, not even for a moment")
    func browser() throws {
        let scratch = try ScratchWorkspace.withSample()
        guard try scratch.shell("command -v chromium || command -v google-chrome").status == 0 else { return }
        // A folder's time changes with every name that comes into it or goes.
        let outcome = try scratch.shell(
            """
            mkdir tmp home && touch -d 2020-01-01 tmp home
            TMPDIR=$PWD/tmp HOME=$PWD/home XDG_CONFIG_HOME=$PWD/home louyu report --month 2019-12 -o 月报 --pdf || exit 1
            stat -c %Y tmp home; stat -c %a 月报/report.pdf; ls 月报
            """)
        #expect(outcome.status == 0, "\(outcome.complaint)")
        let lines = outcome.text.split(separator: "\n").suffix(9)
        let untouched = try scratch.shell("date -d 2020-01-01 +%s").text.split(separator: "\n")[0]
        #expect(lines.filter { $0 == untouched }.count == 2, "\(outcome.text)")
        #expect(lines.contains("600") && lines.contains("report.pdf"))
        #expect(!outcome.text.contains("profile"))
    }
}
