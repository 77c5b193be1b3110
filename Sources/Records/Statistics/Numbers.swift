#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The functions of the C library that statistics take.
enum Numbers {
  static func log(_ value: Double) -> Double { systemLog(value) }
  static func exp(_ value: Double) -> Double { systemExp(value) }
}

private func systemLog(_ value: Double) -> Double { log(value) }
private func systemExp(_ value: Double) -> Double { exp(value) }
