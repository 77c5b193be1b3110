import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many processors the system runs on, at least 1. Asked once, since each answer is read from a file.
public let processorCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

/// Transforms all items with a fixed number of workers; the results stand in the order of the items.
///
/// Each worker takes the next item as soon as it is free, so that one large file does not keep the others waiting. Each
/// item that is done is told to the progress.
public func parallelMap<Item: Sendable, Output: Sendable>(
  _ items: [Item], workers: Int = processorCount, telling progress: Progress? = nil,
  _ transform: @Sendable (Item) -> Output
) -> [Output] {
  if let progress {
    return parallelMap(items, workers: workers) { item in
      defer { progress.advance() }
      return transform(item)
    }
  }
  let workers = min(workers, items.count)
  if workers < 2 { return items.map(transform) }
  return [Output](unsafeUninitializedCapacity: items.count) { buffer, count in
    // Each place is written by the one worker that took its number.
    nonisolated(unsafe) let outputs = buffer
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < items.count else { return }
        outputs.initializeElement(at: index, to: transform(items[index]))
      }
    }
    count = items.count
  }
}

/// Transforms all items and may change each in its place; the results stand in the order of the items.
public func parallelMap<Item: Sendable, Output: Sendable>(
  changing items: inout [Item], workers: Int = processorCount, _ transform: @Sendable (inout Item) -> Output
) -> [Output] {
  items.withUnsafeMutableBufferPointer { buffer in
    // Each place is changed by the one worker that took its number.
    nonisolated(unsafe) let places = buffer
    return parallelMap(Array(places.indices), workers: workers) { transform(&places[$0]) }
  }
}
