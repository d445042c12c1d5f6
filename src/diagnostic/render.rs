use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Report, Severity};

/// Every problem with place, excerpt and help, as text for a terminal; `color` adds ANSI colours.
pub fn render_all(report: &Report, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    report.sorted().into_iter().map(|diagnostic| render(diagnostic, &renderer) + "\n\n").collect()
}

fn render(diagnostic: &Diagnostic, renderer: &Renderer) -> String {
    let level = level(diagnostic.severity);
    let mut group: Group<'_> = Group::with_title(level.primary_title(&diagnostic.message).id(diagnostic.id));
    if let Some(place) = &diagnostic.place {
        let primary = AnnotationKind::Primary.span(place.span.clone());
        let primary = if diagnostic.label.is_empty() { primary } else { primary.label(&diagnostic.label) };
        let snippet = Snippet::source(&place.source.text).path(&place.source.path).annotation(primary);
        group = group.element(snippet);
    }
    for label in &diagnostic.secondary {
        let also = AnnotationKind::Context.span(label.place.span.clone()).label(&label.text);
        group =
            group.element(Snippet::source(&label.place.source.text).path(&label.place.source.path).annotation(also));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help));
    }
    renderer.render(&[group])
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Note => Level::NOTE,
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    }
}

/// One closing line: "2 errors, 1 warning".
pub fn summary(report: &Report) -> String {
    let shown = report.sorted();
    let count = |severity| shown.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let counted = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")]
        .into_iter()
        .map(|(severity, word)| (count(severity), word))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}{}", if count == 1 { "" } else { "s" }))
        .collect::<Vec<_>>();
    if counted.is_empty() { "no problems".to_owned() } else { counted.join(", ") }
}
