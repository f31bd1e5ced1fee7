internal import CXLSXWriter

/// How a cell of a workbook looks; equal styles share one format of the file.
struct CellStyle: Hashable {
    /// The number formats in use; the raw value is the spreadsheet's code.
    enum NumberFormat: String {
        /// Nothing in particular.
        case general = "General"
        /// Stays text even when the cell is edited, so that `=1+1` never runs.
        case text = "@"
        case whole = "#,##0"
        case decimal = "#,##0.00"
        case rate = "0.00"
        case signed = "+#,##0.00;-#,##0.00;0.00"
        case rank = "0"
        case places = "\"▲\"0;\"▼\"0;\"平\""
        case date = "yyyy-mm-dd"
    }

    /// What the cell is on its sheet.
    enum Role { case item, total, median, header, title, label, prose }

    var format: NumberFormat
    var role: Role
    var tone: Tone = .plain
    var isRight = false

    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        format_set_font_name(format, "微软雅黑")
        format_set_font_size(format, role == .title ? 16 : 10)
        if self.format == .text {
            format_set_num_format_index(format, 49)
        } else {
            format_set_num_format(format, self.format.rawValue)
        }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        if isRight {
            format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        } else if self.format == .text, role == .item || role == .total || role == .median {
            format_set_indent(format, 1)
            format_set_text_wrap(format)
        }
        applyRole(to: format)
        applyTone(to: format)
    }

    private func applyRole(to format: UnsafeMutablePointer<lxw_format>) {
        switch role {
        case .item: break
        case .total:
            format_set_bold(format)
            format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_bg_color(format, 0xF2F2F2)
        case .median: format_set_bg_color(format, 0xF2F2F2)
        case .header:
            format_set_bold(format)
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            format_set_font_color(format, 0xFFFFFF)
            format_set_bg_color(format, 0x1F4E79)
        case .title, .label: format_set_bold(format)
        case .prose: format_set_text_wrap(format)
        }
    }

    private func applyTone(to format: UnsafeMutablePointer<lxw_format>) {
        let (font, background): (lxw_color_t, lxw_color_t)
        switch tone {
        case .plain: return
        case .muted: return format_set_font_color(format, 0x808080)
        case .good: (font, background) = (0x006100, 0xC6EFCE)
        case .bad: (font, background) = (0x9C0006, 0xFFC7CE)
        case .caution: (font, background) = (0x7F6000, 0xFFEB9C)
        }
        format_set_font_color(format, font)
        format_set_bg_color(format, background)
    }
}

extension CellStyle {
    /// The style of a table's cell.
    init(_ cell: Cell, in row: Row, _ column: Column) {
        let format: NumberFormat =
            switch cell.figure {
            case .text, .verdict: .text
            case .absent: .general
            case .count: .whole
            case .money, .area, .perSquareMetre, .decimal, .median(_, of: .perSquareMetre): .decimal
            case .rate, .median(_, of: .rates): .rate
            case .growth, .median(_, of: .growths): .signed
            case .rank: .rank
            case .rankChange: .places
            case .date: .date
            }
        let role: Role =
            switch row.part {
            case .item: .item
            case .total: .total
            case .median: .median
            }
        let isEmpty = cell.figure.plainText.isEmpty
        self.init(format: format, role: role, tone: isEmpty ? .plain : cell.tone, isRight: column.alignment == .right)
    }
}
