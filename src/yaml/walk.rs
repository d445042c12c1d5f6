use super::{Node, Shape, Value};

/// Shows every localised text of a file to `found`, in the order of the file. The file's shape need not be sound.
pub fn each_localized<'a>(node: &'a Node, shape: &Shape, found: &mut dyn FnMut(&'a Node)) {
    match (shape, &node.value) {
        (Shape::Localized, Value::Map(_)) => found(node),
        (Shape::List(item), Value::List(items)) => items.iter().for_each(|node| each_localized(node, item, found)),
        (Shape::OneOrMany(item), _) => node.one_or_many().iter().for_each(|node| each_localized(node, item, found)),
        (Shape::Either(_, map), Value::Map(_)) => each_localized(node, map, found),
        (Shape::Table(value), Value::Map(entries)) => {
            entries.iter().for_each(|entry| each_localized(&entry.value, value, found));
        }
        (Shape::Map(keys), Value::Map(entries)) => {
            for entry in entries {
                if let Some(key) = keys.iter().find(|key| key.name == entry.key) {
                    each_localized(&entry.value, &key.shape, found);
                }
            }
        }
        _ => {}
    }
}
