/// A command that can only be given out in full, asked for a profile that hides.
struct OnlyInternal: Error, CustomStringConvertible {
    let command: String

    var description: String {
        "louyu \(command) 只有内部工作版（逐户逐月的数无法逐项遮住）：请加 --profile internal；给会议用的，见 louyu report 与 louyu rank --profile meeting"
    }
}
