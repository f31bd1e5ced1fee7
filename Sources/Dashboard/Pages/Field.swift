internal import Reports

/// The controls of a form, each with its label.
enum Field {
    /// A list to choose from; the value of the first choice may be empty for "as the policy has it".
    static func choice(
        _ label: String, _ name: String, _ choices: [(value: String, text: String)], chosen: String?
    ) -> HTML {
        let options = choices.map { choice -> HTML in
            let selected: HTML = choice.value == (chosen ?? "") ? " selected" : ""
            return "<option value=\"\(choice.value)\"\(selected)>\(choice.text)</option>\n"
        }
        return "<label class=\"field\"><span>\(label)</span><select name=\"\(name)\">\n\(options)</select></label>\n"
    }

    /// A line of text.
    static func text(
        _ label: String, _ name: String, _ value: String?, placeholder: String = "", kind: String = "text"
    ) -> HTML {
        """
        <label class="field"><span>\(label)</span><input type="\(kind)" name="\(name)" value="\(value ?? "")" \
        placeholder="\(placeholder)" autocomplete="off"></label>

        """
    }

    /// A box to tick.
    static func tick(_ label: String, _ name: String, _ isTicked: Bool) -> HTML {
        let checked: HTML = isTicked ? " checked" : ""
        return """
            <label class="tick"><input type="checkbox" name="\(name)" value="1"\(checked)> \(label)</label>

            """
    }

    /// What the form carries unseen.
    static func hidden(_ name: String, _ value: String?) -> HTML {
        guard let value, !value.isEmpty else { return "" }
        return "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">\n"
    }

    /// What proves that the form is one of ours.
    static func token(_ visit: Visit) -> HTML { hidden("token", visit.session?.formToken) }
}
