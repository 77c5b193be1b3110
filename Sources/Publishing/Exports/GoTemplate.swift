extension String {
  /// The text for a place that Prometheus or Alertmanager expands as a Go template: what it yields is the text itself.
  ///
  /// Only `{{` opens an action there; `$` means something within an action alone. Source: Go, text/template, "Actions".
  var asTemplate: String {
    replacing("{{", with: #"{{ "{{" }}"#)
  }
}
