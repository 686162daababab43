import FoundationEssentials
import Glibc

extension FilePlace {
  /// File systems of other machines, on which the shared memory of WAL doesn't work. Those behind FUSE count among them.
  private static let networkKinds: Set<Substring> = [
    "9p", "afs", "beegfs", "ceph", "cifs", "coda", "fuse", "gfs2", "gpfs", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2",
    "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs",
  ]

  /// Whether another machine keeps the files.
  var isOnNetwork: Bool {
    guard let kind = Self.kind(of: path) else { return false }
    return Self.networkKinds.contains(kind) || kind.hasPrefix("fuse.")
  }

  /// The kind of the file system that a path lies on, by the kernel's list of mounts; nil where it isn't told.
  private static func kind(of path: String) -> Substring? {
    var status = stat()
    guard stat(path, &status) == 0, let bytes = FileManager.default.contents(atPath: "/proc/self/mountinfo") else {
      return nil
    }
    let device = "\(number(status.st_dev, 8, 0xFFF)):\(status.st_dev & 0xFF | number(status.st_dev, 12, 0xFFF00))"
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2, words[2] == device, let mark = words.firstIndex(of: "-") else { continue }
      return words.indices.contains(mark + 1) ? words[mark + 1] : nil
    }
    return nil
  }

  private static func number(_ device: dev_t, _ shift: dev_t, _ mask: dev_t) -> dev_t { device >> shift & mask }
}
