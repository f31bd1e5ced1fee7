internal import ArgumentParser
internal import Glibc

/// How the program ends: 0 done, 1 the data or the run failed, 64 the command line was wrong.
enum Exit {
    /// Ends after an error of the command line itself, or with the help that was asked for.
    static func leave(afterParsing error: any Error) -> Never {
        let code = Louyu.exitCode(for: error)
        let message = ChineseHelp.translated(Louyu.fullMessage(for: error))
        if code == .success {
            Output.print(message)
            exit(0)
        }
        Output.printError(message)
        exit(code == .validationFailure ? 64 : 1)
    }

    /// Ends after a command failed.
    static func leave(afterRunning error: any Error) -> Never {
        switch error {
        case let code as ExitCode: exit(code.rawValue)
        case is ValidationError, is CleanExit: leave(afterParsing: error)
        // Help that is asked for comes as a command of its own.
        case _ where Louyu.exitCode(for: error) == .success: leave(afterParsing: error)
        default:
            Output.printError("错误：\(error)")
            exit(1)
        }
    }
}
