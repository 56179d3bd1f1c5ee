import CLinux

/// The file systems on which SQLite's write-ahead log does not work.
enum NetworkFileSystem {
  // Magic numbers of linux/magic.h and of the file systems' own sources.
  private static let names: [UInt32: String] = [
    0x6969: "NFS", 0xFF53_4D42: "SMB", 0xFE53_4D42: "SMB", 0x517B: "SMB", 0x0102_1997: "9p",
    0x6573_5546: "FUSE", 0x00C3_6400: "Ceph", 0x5346_414F: "AFS", 0x6B41_4653: "AFS",
    0x7375_7245: "Coda", 0x0BD0_0BD0: "Lustre", 0x0116_1970: "GFS2", 0x7461_636F: "OCFS2",
    0x4750_4653: "GPFS", 0x2003_0528: "OrangeFS", 0x786F_4256: "vboxsf",
  ]

  /// The name of a network file system by its magic number; nil for a local one.
  static func name(magic: UInt32) -> String? { names[magic] }

  /// The name of the network file system that a folder is on; nil where it is local.
  static func name(of folder: String) throws(SystemFailure) -> String? {
    let magic = linux_file_system(folder)
    guard magic >= 0 else { throw SystemFailure(folder) }
    return name(magic: UInt32(truncatingIfNeeded: magic))
  }
}
