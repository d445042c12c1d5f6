use super::keys::{CASE_FACTS, MOVE, PLAYBOOK, VOCABULARIES};
use super::playbook::{Duty, Firmness, GaugeDecay, PatienceCost, Term, Terms};
use super::{
    Authority, Deductions, Examples, Gauge, Move, MoveIx, MoveKind, MoveSet, Needs, Playbook, Severity, SourceRef,
    Timing,
};
use crate::diagnostic::{Diagnostic, Place, Report, SourceText, did_you_mean};
use crate::text::{Lang, Localized};
use crate::yaml::{Fields, Node, Shape, Source, check_shape, parse};

const FOLDER: &str = "scripts/playbook";

/// Loads the playbook of `base`, with the house moves of `house` (a trainer's own gym) beside its moves; a local move
/// with the id of a shipped one takes its place.
///
/// Nothing is returned where the base itself cannot be used; problems of any kind are in the report.
pub fn load_playbook(base: &dyn Source, house: Option<&dyn Source>, report: &mut Report) -> Option<Playbook> {
    let file = read(base, &format!("{FOLDER}/playbook.yaml"), report)?;
    check_shape(&file, &Shape::Map(PLAYBOOK), report);
    let shipped = move_files(base, report);
    let local = house.map_or_else(Vec::new, |house| move_files(house, report));
    note_hidden(&shipped, &local, report);
    let replaced = |id: &String| local.iter().any(|(own, _)| own == id);
    let kept = shipped.into_iter().filter(|(id, _)| !replaced(id)).map(|(id, node)| (id, node, false));
    let drafts: Vec<_> = kept.chain(local.iter().cloned().map(|(id, node)| (id, node, true))).collect();
    let lower = |(id, node, local): (String, Node, bool)| (Move { local, ..lower_move(&id, &node, report) }, node);
    let mut moves: Vec<(Move, Node)> = drafts.into_iter().map(lower).collect();
    moves.sort_by(|(a, _), (b, _)| (a.order, &a.id).cmp(&(b.order, &b.id)));
    if moves.len() > MoveIx::LIMIT {
        let place = moves[MoveIx::LIMIT].1.place.clone();
        let message = format!("a playbook holds at most {} moves; there are {}", MoveIx::LIMIT, moves.len());
        report.push(Diagnostic::error("too-many-moves", place, message).help("leave some house moves out"));
        moves.truncate(MoveIx::LIMIT);
    }
    let ids: Vec<String> = moves.iter().map(|(known, _)| known.id.to_string()).collect();
    for (known, node) in &mut moves {
        resolve_moves(known, node, &ids, report);
    }
    lower_playbook(Fields::of(&file), moves.into_iter().map(|(known, _)| known).collect(), report)
}

/// A local move with the id of a shipped one takes its place, which is worth a note where it says something else.
fn note_hidden(shipped: &[(String, Node)], local: &[(String, Node)], report: &mut Report) {
    for (id, node) in local {
        let hides = |(known, hidden): &(String, Node)| known == id && hidden.source().text != node.source().text;
        if shipped.iter().any(hides) {
            let message = format!("the playbook has a move `{id}` too; this one is used");
            let place = Place::new(node.source(), 0..0);
            report.push(Diagnostic::note("hides-built-in", place, message).help("rename the file to have both"));
        }
    }
}

fn read(source: &dyn Source, path: &str, report: &mut Report) -> Option<Node> {
    match source.read(path) {
        Ok(text) => parse(&SourceText::new(source.shown(path), text), report),
        Err(error) => {
            let message = format!("{}: {error}", source.shown(path));
            let help = error.way_out().unwrap_or("a gym needs its playbook");
            report.push(Diagnostic::nowhere("unreadable-file", message).help(help));
            None
        }
    }
}

fn move_files(source: &dyn Source, report: &mut Report) -> Vec<(String, Node)> {
    let files = source.list(&format!("{FOLDER}/moves")).into_iter().filter(|path| path.ends_with(".yaml"));
    files
        .filter_map(|path| {
            let stem = path.rsplit('/').next()?.strip_suffix(".yaml")?.to_owned();
            let node = read(source, &path, report)?;
            check_shape(&node, &Shape::Map(MOVE), report);
            Some((stem, node))
        })
        .collect()
}

fn lower_move(id: &str, node: &Node, report: &mut Report) -> Move {
    let fields = Fields::of(node);
    let kind = word(fields.text("kind")).unwrap_or(MoveKind::Technique);
    let house = fields.bool("house").unwrap_or(false);
    if MoveIx::SIGNALS.iter().any(|(signal, _)| *signal == id) {
        let message = format!("`{id}` is the name of a signal that rules test; a move cannot have it");
        report.push(Diagnostic::error("reserved-name", node.place.clone(), message).help("rename the file"));
    }
    Move {
        id: id.into(),
        kind,
        order: fields.int("order").unwrap_or(if house { 10_000 } else { 9_999 }),
        name: fields.localized("name").unwrap_or_default(),
        what: fields.localized("what").unwrap_or_default(),
        why: fields.localized("why").unwrap_or_default(),
        due: fields.localized("due").unwrap_or_default(),
        not_due: fields.localized("not-due").unwrap_or_default(),
        better: fields.localized_list("better"),
        source: source_ref(fields.map("source"), report),
        timing: word(fields.text("timing")).unwrap_or(Timing::Any),
        stages: fields.names("stages").iter().filter_map(|(name, _)| word(Some(name))).collect(),
        after: MoveSet::EMPTY,
        needs: fields.map("needs").map(|fields| needs(fields, report)),
        effects: effects(fields.map("effects")),
        weight: fields.int("weight").map_or(6, |weight| weight as u16),
        severity: word(fields.text("severity")).unwrap_or(Severity::Medium),
        auto_fail: fields.bool("auto-fail").unwrap_or(false),
        house,
        local: false,
        examples: Examples { with: lines(fields.map("examples")), without: lines(fields.map("counter-examples")) },
    }
}

fn word<T: std::str::FromStr>(text: Option<&str>) -> Option<T> {
    text?.parse().ok()
}

fn needs(fields: Fields<'_>, report: &mut Report) -> Needs {
    let facts = fields.names("case");
    for (fact, at) in facts.iter().filter(|(fact, _)| !is_case_fact(fact)) {
        let help = did_you_mean(fact, CASE_FACTS.iter().copied())
            .unwrap_or_else(|| format!("one of {}, `policy:NAME` or `consequence:NAME`", CASE_FACTS.join(", ")));
        let message = format!("no case has a fact `{fact}`");
        report.push(Diagnostic::error("unknown-fact", at.place.clone(), message).help(help));
    }
    let case = facts.iter().map(|(name, _)| (*name).into()).collect();
    Needs { case, otherwise: fields.text("else").unwrap_or("wrong-fact").into() }
}

fn is_case_fact(fact: &str) -> bool {
    CASE_FACTS.contains(&fact) || fact.starts_with("policy:") || fact.starts_with("consequence:")
}

/// The four gauge changes of an `effects` map, in the gauges' order.
pub fn effects(fields: Option<Fields<'_>>) -> [i8; 4] {
    let mut effects = [0; 4];
    for gauge in Gauge::ALL {
        let change = fields.and_then(|fields| fields.int(gauge.name())).unwrap_or(0);
        effects[*gauge as usize] = change.clamp(-100, 100) as i8;
    }
    effects
}

/// Who says something, and where; it is ours where nothing is given.
pub fn source_ref(fields: Option<Fields<'_>>, report: &mut Report) -> SourceRef {
    let Some(fields) = fields else {
        return SourceRef { kind: Some(Authority::House), ..SourceRef::default() };
    };
    let mut places = |key: &str| -> Vec<String> {
        for (place, at) in fields.names(key).into_iter().filter(|(place, _)| !is_place(place)) {
            let message = format!("`{place}` is no place in the documents");
            report.push(
                Diagnostic::error("wrong-value", at.place.clone(), message).help("write `002:24` or `002:24-26`"),
            );
        }
        fields.names(key).iter().map(|(place, _)| (*place).to_owned()).collect()
    };
    SourceRef { at: places("at"), near: places("near"), kind: word(fields.text("kind")) }
}

/// True for `002:24` and `002:24-26`: three digits of a document, a line, a last line.
fn is_place(text: &str) -> bool {
    let number = |text: &str| !text.is_empty() && text.len() <= 5 && text.bytes().all(|b| b.is_ascii_digit());
    text.split_once(':').is_some_and(|(document, lines)| {
        let (first, last) = lines.split_once('-').unwrap_or((lines, lines));
        document.len() == 3 && number(document) && number(first) && number(last)
    })
}

fn lines(fields: Option<Fields<'_>>) -> Vec<(Lang, String)> {
    let Some(fields) = fields else { return Vec::new() };
    let of = |lang: Lang| fields.names(lang.code()).into_iter().map(move |(line, _)| (lang, line.to_owned()));
    Lang::ALL.into_iter().flat_map(of).collect()
}

/// Turns the ids in `after` and `needs` into what they mean, now that all moves are known.
fn resolve_moves(known: &mut Move, node: &Node, ids: &[String], report: &mut Report) {
    let fields = Fields::of(node);
    let mut named = fields.names("after");
    if let Some((text, at)) = fields.map("needs").and_then(|needs| Some((needs.text("else")?, needs.node("else")?))) {
        named.push((text, at));
    }
    for (name, at) in &named {
        if !ids.iter().any(|id| id == name) {
            report.push(unknown_move(name, at.place.clone(), ids.iter().map(String::as_str)));
        }
    }
    let after = fields.names("after");
    known.after = ids
        .iter()
        .enumerate()
        .filter(|(_, id)| after.iter().any(|(name, _)| name == id))
        .map(|(at, _)| MoveIx(at as u8))
        .collect();
}

fn lower_playbook(fields: Fields<'_>, moves: Vec<Move>, report: &mut Report) -> Option<Playbook> {
    let deductions = fields.map("deductions")?;
    let patience = fields.map("patience")?;
    let decay = fields.map("gauge-decay")?;
    let firmness = fields.map("firmness")?;
    let points = |key: &str| deductions.int(key).unwrap_or(0) as u16;
    let cost = |key: &str| patience.int(key).unwrap_or(0) as u8;
    let mut playbook = Playbook {
        version: fields.text("version")?.to_owned(),
        moves,
        duties: Vec::new(),
        deductions: Deductions {
            light: points("light"),
            medium: points("medium"),
            heavy: points("heavy"),
            repeat: points("repeat"),
        },
        overload: fields.int("overload")? as u32,
        firmness: Firmness {
            meant: per_mille(firmness, "meant", report),
            hollow: per_mille(firmness, "hollow", report),
        },
        patience: PatienceCost {
            turn: cost("turn"),
            mistake: cost("mistake"),
            silence: cost("silence"),
            third_repeat: cost("third-repeat"),
        },
        decay: GaugeDecay {
            urgency_per_day: decay.int("urgency-per-day").unwrap_or(0) as u16,
            heat_halves_every: decay.time_span("heat-halves-every").map_or(15, |span| span.minutes.max(1)),
        },
        terms: terms(fields, report),
    };
    playbook.duties = duties(fields, &playbook, report);
    Some(playbook)
}

fn per_mille(fields: Fields<'_>, key: &str, report: &mut Report) -> [u16; 4] {
    let numbers: Vec<u16> = fields.names(key).iter().filter_map(|(number, _)| number.parse().ok()).collect();
    numbers.try_into().unwrap_or_else(|_| {
        let message = format!("`{key}` needs four numbers, for firmness 0, 1, 2 and 3");
        report.push(Diagnostic::error("wrong-value", fields.place(key), message).help("as in `[150, 450, 700, 900]`"));
        [0; 4]
    })
}

fn duties(fields: Fields<'_>, playbook: &Playbook, report: &mut Report) -> Vec<Duty> {
    let items = fields.node("duties").map_or(&[][..], Node::items);
    items.iter().filter_map(|item| duty(Fields::of(item), playbook, report)).collect()
}

fn duty(fields: Fields<'_>, playbook: &Playbook, report: &mut Report) -> Option<Duty> {
    let Some(id) = fields.text("move").or(fields.text("id")) else {
        let message = "the duty asks for nothing";
        let empty = Diagnostic::error("missing-key", fields.place("move"), message);
        report.push(empty.help("add `move:` with a technique, or `id: clear-result`"));
        return None;
    };
    let asks = playbook.ix(id);
    if asks.is_none() && fields.text("move").is_some() {
        report.push(unknown_move(id, fields.place("move"), playbook.ids()));
        return None;
    }
    let known = asks.map(|ix| playbook.get(ix));
    if known.is_some_and(|known| !known.is_technique()) {
        let message = format!("`{id}` is a mistake; no duty asks for it");
        report.push(Diagnostic::error("expects-mistake", fields.place("move"), message).help("name a technique"));
    }
    let own_source = fields.map("source").map(|source| source_ref(Some(source), report));
    Some(Duty {
        id: id.into(),
        asks,
        weight: fields.int("weight")? as u16,
        name: fields.localized("name").or_else(|| known.map(|known| known.name.clone())).unwrap_or_default(),
        source: own_source.or_else(|| known.map(|known| known.source.clone())).unwrap_or_default(),
    })
}

fn unknown_move<'a>(name: &str, at: Place, known: impl Iterator<Item = &'a str>) -> Diagnostic {
    let help = did_you_mean(name, known).unwrap_or_else(|| "`ringside explain moves` lists them".to_owned());
    Diagnostic::error("unknown-move", at, format!("there is no move `{name}`")).help(help)
}

fn terms(fields: Fields<'_>, report: &mut Report) -> Terms {
    let [gauges, obstacles, outcomes, stages, verdicts] =
        VOCABULARIES.map(|(key, names)| names.iter().map(|name| term(fields, key, name, report)).collect());
    Terms { gauges, obstacles, outcomes, stages, verdicts }
}

fn term(fields: Fields<'_>, key: &str, name: &str, report: &mut Report) -> Term {
    match fields.map(key).and_then(|terms| terms.map(name)) {
        Some(term) => {
            Term { name: term.localized("name").unwrap_or_default(), what: term.localized("what").unwrap_or_default() }
        }
        None => {
            let message = format!("`{key}` has no words for `{name}`");
            report.push(
                Diagnostic::error("missing-key", fields.place(key), message)
                    .help(format!("add `{name}:` with a `name:`")),
            );
            Term { name: Localized::only(Lang::En, name), what: Localized::default() }
        }
    }
}
