import Foundation
import Glibc
import Testing

@testable import Dashboard

@Suite("The private folder for uploads")
struct UploadFolderTests {
    private func mode(_ path: String) throws -> Int? {
        (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
    }

    @Test(
        "A file's name never leads anywhere",
        arguments: [
            ("../../etc/passwd", "passwd"), ("..\\..\\boot.ini", "boot.ini"), ("/a/b.csv", "b.csv"), ("...", "未命名"),
            ("", "未命名"), (".ssh", "ssh"), ("a\u{0}b\n.csv", "ab.csv"), ("税收 2020.xlsx", "税收 2020.xlsx"),
        ])
    func namesAreSafe(given: String, name: String) {
        #expect(SafeFileName.of(given) == name)
    }

    @Test("A long name keeps its ending")
    func longNamesAreCut() {
        let name = SafeFileName.of(String(repeating: "税", count: 400) + ".xlsx")
        #expect(name.utf8.count <= SafeFileName.longest && name.hasSuffix("税.xlsx"))
    }

    @Test("Only this program may look into it, and it is empty at first")
    func folderIsPrivate() throws {
        let page = try ScratchPage(files: [:])
        let folder = UploadFolder(workspace: page.folder)
        let place = try folder.makePlace()
        let file = try place.makeFile(named: "../x.csv", number: 1)
        close(file.descriptor)
        #expect(file.path.hasPrefix(place.path + "/1/"))
        #expect(try [folder.path, place.path, file.path].map(mode) == [0o700, 0o700, 0o600])
        try folder.prepare()
        #expect(access(place.path, F_OK) != 0 && access(folder.path, F_OK) == 0)
        folder.remove()
        #expect(access(folder.path, F_OK) != 0)
    }

    @Test("A link in its place is not followed, and what links point to is kept")
    func linksAreNotFollowed() throws {
        let page = try ScratchPage(files: [:])
        let folder = UploadFolder(workspace: page.folder)
        page.write("kept", "kept.txt")
        symlink("\(page.folder)/kept.txt", "\(folder.path)/link")
        symlink(page.folder, "\(folder.path)/folder")
        try folder.prepare()
        #expect(access("\(page.folder)/kept.txt", F_OK) == 0)
        folder.remove()
        symlink("/tmp", folder.path)
        #expect(throws: UnusableUploads.self) { try folder.prepare() }
        unlink(folder.path)
    }
}
