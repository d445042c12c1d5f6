use super::Lang;

/// A firm's name as each language writes it; one that its author put in quotes himself stays as it is.
pub fn written_firm(name: &str, lang: Lang) -> String {
    let quoted = name.contains(['«', '„', '“', '"']);
    match lang {
        Lang::Ru | Lang::Uk if !quoted => format!("«{name}»"),
        Lang::Ro if !quoted => format!("„{name}”"),
        _ => name.to_owned(),
    }
}
