// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "kyc-setup",
  products: [
    .executable(name: "kyc-setup", targets: ["kyc-setup"])
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
    .package(url: "https://github.com/pointfreeco/xctest-dynamic-overlay", from: "1.13.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // Vocabulary: these import nothing of ours.
    .target(name: "Forms", swiftSettings: strict),
    .target(name: "Screen", swiftSettings: strict),
    // What happens around a form, without a face.
    .target(name: "Editing", dependencies: ["Forms"], swiftSettings: strict),
    .target(
      name: "CResources", path: "Resources",
      exclude: [
        "providers", "guide", "help", "keys.md", "fields.md", "languages.json", "wizards.json",
      ],
      publicHeadersPath: "include", cSettings: [.unsafeFlags(["-std=c23"])]),

    // The outside world, one thin home each.
    .target(
      name: "CNcurses", cSettings: [.define("_GNU_SOURCE")],
      linkerSettings: [.linkedLibrary("ncursesw")]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CLinux", cSettings: [.define("_GNU_SOURCE")]),
    .target(name: "Curses", dependencies: ["Screen", "CNcurses"], swiftSettings: strict),
    .target(name: "Markup", dependencies: ["Forms", "CLibXML2"], swiftSettings: strict),

    // The subject, and where it is kept.
    .target(name: "KYC", dependencies: ["Forms", "Markup", "CResources"], swiftSettings: strict),
    .target(
      name: "Files",
      dependencies: [
        "KYC", "Forms", "Screen", .product(name: "Yams", package: "Yams"),
      ], swiftSettings: strict),
    .target(
      name: "Store",
      dependencies: [
        "KYC", "Forms", "CLinux", "CSQLite",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),

    // What the person sees, and the program that joins it all.
    .target(name: "Console", dependencies: ["Editing", "Forms", "Screen"], swiftSettings: strict),
    .target(name: "Plain", dependencies: ["Editing", "Forms", "Screen"], swiftSettings: strict),
    .executableTarget(
      name: "kyc-setup",
      dependencies: [
        "Console", "Plain", "Curses", "Files", "Store", "KYC", "Editing", "Forms", "Screen",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    // Tests.
    .target(
      name: "TestSupport",
      dependencies: [
        "Forms", "Screen",
        .product(name: "CustomDump", package: "swift-custom-dump"),
        .product(name: "IssueReportingTestSupport", package: "xctest-dynamic-overlay"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "FormsTests", dependencies: ["Forms", "TestSupport"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "ScreenTests", dependencies: ["Screen", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MarkupTests", dependencies: ["Markup", "Forms", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "KYCTests", dependencies: ["KYC", "Forms", "Screen", "TestSupport"],
      swiftSettings: strict),
    .executableTarget(
      name: "Saver", dependencies: ["Store", "KYC", "Forms"], path: "Tests/Saver",
      swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Saver", "Files", "Store", "KYC", "Forms", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .testTarget(
      name: "FilesTests",
      dependencies: [
        "Files", "KYC", "Forms", "Screen", "TestSupport",
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: strict),
    .target(
      name: "ToyLibrary", dependencies: ["Editing", "Forms"], path: "Tests/ToyLibrary",
      swiftSettings: strict),
    .testTarget(
      name: "EditingTests", dependencies: ["Editing", "Forms", "TestSupport", "ToyLibrary"],
      swiftSettings: strict),
    .testTarget(
      name: "PlainTests",
      dependencies: ["Plain", "Editing", "Forms", "Screen", "TestSupport", "ToyLibrary"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "ConsoleTests",
      dependencies: ["Console", "Editing", "Forms", "Screen", "TestSupport", "ToyLibrary"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "CursesTests", dependencies: ["Curses", "Screen", "CNcurses", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "kyc-setup", "Console", "Plain", "Curses", "Files", "Store", "KYC", "Forms",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["kyc-setup", "Store", "Files", "Forms", "Screen", "TestSupport"],
      exclude: ["Golden", "Answers", "Files"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
