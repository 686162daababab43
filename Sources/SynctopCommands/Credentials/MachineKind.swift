/// What kind of machine this is, as its firmware says.
enum MachineKind {
  /// Whether it is a server of a cloud of this make. Looked up, not asked for.
  static var isCloudServer: Bool {
    ["product_name", "chassis_asset_tag"].contains { name in
      let file = try? RegularFile.read("/sys/class/dmi/id/" + name, limit: 65_536)
      let text = file.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
      return ["OpenStack Nova", "OpenStack Compute", "HUAWEICLOUD", "OpenTelekomCloud"].contains { text.contains($0) }
    }
  }
}
