import CSystem

/// Lets this process keep the memory that it frees. A run is short, and else gives back again and again what it asks for in
/// the next moment, each time for pages that the system has to clear.
public func keepFreedMemory() {
  sevc_keep_memory()
}
