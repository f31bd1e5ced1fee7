internal import BuildingEconomy

extension Problem {
    /// Sentences about what is stored already.
    var sentenceAboutTheLedger: String? {
        switch self {
        case .alreadyImported(let batch): "与第 \(batch) 批导入的是同一个文件，已导入过，什么也没有改"
        case .monthLoaded(let month, let levels, let batch):
            "\(month.text) 的\(levels.map(\.chineseName).joined(separator: "、"))已由第 \(batch) 批导入；"
                + "要以这次的为准请加 --replace，要在其上追加请加 --append"
        case .aliasContradiction(let alias, let one, let other):
            "“\(alias)”既说是“\(one)”又说是“\(other)”；请删去其一"
        case .correctionConflict(let field, let corrected, let stated, let release):
            "“\(field)”曾人工更正为“\(corrected)”，这次文件写的是“\(stated)”；仍用更正值，要用文件的请运行 \(release)"
        default: nil
        }
    }
}
