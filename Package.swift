// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// The released program is linked to one address: the 28,000 places that hold one need not be put right at every start. And it
/// starts without the libraries that `CLate` loads when they are needed.
let quickStart: [LinkerSetting] = [
    .unsafeFlags(
        ["-Xclang-linker", "-no-pie", "-Xclang-linker", "--config=\(Context.packageDirectory)/Sources/CLate/link.cfg"],
        .when(platforms: [.linux], configuration: .release))
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies, swiftSettings: strict)
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

let package = Package(
    name: "louyu",
    products: [
        .executable(name: "louyu", targets: ["louyu"]), .executable(name: "louyu-serve", targets: ["LouyuServe"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .target(name: "CByteScan"),
        .target(name: "CColumns", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(name: "CPageSums", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(name: "CThreads"),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "CLate", dependencies: ["CZip", "CXML", "CXLSXWriter"], exclude: ["link.cfg"]),

        room("BuildingEconomy"),
        room("Spreadsheets", ["CByteScan", "CZip", "CXML", "CCrypto", "CLate"]),
        room("Ingestion", ["BuildingEconomy", "Spreadsheets", "CByteScan"]),
        room(
            "Ledger",
            ["BuildingEconomy", "CColumns", "CPageSums", grdb, .product(name: "GRDBSQLite", package: "GRDB.swift")]),
        room("Analytics", ["BuildingEconomy"]),
        room("Reports", ["Analytics", "BuildingEconomy", "CXLSXWriter", "CLate"]),
        room("Workspace", ["BuildingEconomy", "Spreadsheets", "Ingestion", "Ledger", "Analytics", "CThreads", "Yams"]),
        room("Outcomes", ["Workspace", "Reports", "Analytics", "Ledger", "BuildingEconomy"]),
        room(
            "Dashboard",
            [
                "Outcomes", "Workspace", "Reports", "Analytics", "BuildingEconomy",
                "Ingestion", "Ledger", "Spreadsheets", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]),
        .executableTarget(
            name: "louyu",
            dependencies: [
                "Outcomes", "Workspace", "Reports", "Analytics", "Ledger", "Ingestion", "Spreadsheets",
                "BuildingEconomy",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict, linkerSettings: quickStart),

        .executableTarget(name: "LouyuServe", dependencies: ["Dashboard"], swiftSettings: strict),

        tests(of: "BuildingEconomy"),
        tests(of: "Spreadsheets", ["CByteScan"]),
        tests(of: "Ingestion", ["BuildingEconomy", "Spreadsheets"]),
        tests(of: "Ledger", ["BuildingEconomy"]),
        tests(of: "Analytics", ["BuildingEconomy"]),
        tests(of: "Reports", ["Analytics", "BuildingEconomy", "CZip"]),
        tests(of: "Workspace", ["Ledger", "Ingestion", "Analytics", "BuildingEconomy"]),
        tests(of: "Outcomes", ["Workspace", "Reports", "Analytics", "Ledger", "BuildingEconomy"]),
        tests(
            of: "Dashboard",
            [
                "Workspace", "Reports", "Ingestion", "Ledger", "BuildingEconomy",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ]),
        tests(of: "louyu"),
        tests(of: "LouyuServe"),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    ]
)
