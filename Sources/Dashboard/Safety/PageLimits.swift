/// The caps of the page (上限): how much it takes, from whom, how fast. What is beyond them is refused in one line.
struct PageLimits: Sendable, Equatable {
    /// The bytes of all files of one upload.
    var uploadBytes = 512 << 20
    /// How many files.
    var uploadFiles = 60
    /// The seconds until the last byte.
    var uploadSeconds = 900
    /// The bytes of a form without files.
    var formBytes = 65_536
    /// The seconds until such a form is read.
    var formSeconds = 15
    /// The requests a second that one client may go on making…
    var requestsASecond = 200
    /// …and how many of them at once.
    var requestsAtOnce = 400
    /// The wrong secrets that one client may try at once…
    var wrongSecrets = 10
    /// …and the seconds until it may try another.
    var secondsAWrongSecret = 30
    /// The connections at once.
    var connections = 256
    /// The seconds that a connection may be silent, or need for a request's head.
    var idleSeconds: Int64 = 30
    /// The seconds that visitors have to take their answers once the process is told to stop…
    var answerSeconds = 5
    /// …and that what is being stored then has to come to its end.
    var storeSeconds = 60
    /// The bytes of a request's head.
    var headBytes = 32_768
    /// The bytes of one of its lines.
    var headLineBytes = 16_384
    /// Its lines.
    var headLines = 100

    /// The limits that count.
    static let standard = PageLimits()
}
