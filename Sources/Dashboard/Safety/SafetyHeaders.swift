internal import HTTPTypes

/// What every answer tells the browser: nothing but our own script and stylesheet, in nobody's frame, to nobody else.
enum SafetyHeaders {
    /// The policy of content: no inline script, no inline style, no other site.
    static let contentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
        + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'"

    /// Adds them.
    static func add(to headers: inout HTTPFields) {
        headers[.contentSecurityPolicy] = contentPolicy
        headers[.xContentTypeOptions] = "nosniff"
        // Not no-referrer: browsers would then send `Origin: null` with our own forms.
        headers[.referrerPolicy] = "same-origin"
        headers[.frameOptions] = "DENY"
        headers[.openerPolicy] = "same-origin"
        headers[.resourcePolicy] = "same-origin"
        headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=()"
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    }
}
