internal import Dispatch
internal import Synchronization

/// A short queue from one thread that reads to one that stores; the reader waits while it is full.
final class Channel<Element: Sendable>: Sendable {
    private struct State {
        var elements: [Element] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let room: DispatchSemaphore
    private let filled = DispatchSemaphore(value: 0)

    /// A queue of at most `capacity` elements.
    ///
    /// A semaphore that began with room would trap when the queue is let go with something in it.
    init(capacity: Int) {
        room = DispatchSemaphore(value: 0)
        for _ in 0..<capacity { room.signal() }
    }

    /// Puts an element at the end, waiting for room; false once the taker has closed the channel.
    func put(_ element: Element) -> Bool {
        room.wait()
        let isOpen = state.withLock { state in
            if !state.isClosed { state.elements.append(element) }
            return !state.isClosed
        }
        if isOpen { filled.signal() } else { room.signal() }
        return isOpen
    }

    /// Takes the first element, waiting for one.
    func take() -> Element {
        filled.wait()
        let element = state.withLock { $0.elements.removeFirst() }
        room.signal()
        return element
    }

    /// Lets the putter go: whatever it still puts is dropped.
    func close() {
        state.withLock { $0.isClosed = true }
        room.signal()
    }
}
