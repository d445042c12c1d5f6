/// A decimal number as typed: `mantissa` divided by ten to the power of `places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    /// All digits read as one whole number, below 10^15.
    pub(super) mantissa: u64,
    /// How many of them stand after the point, 0 to 6.
    pub(super) places: u32,
}

/// Numbers with more digits are no amounts: account numbers, phone numbers.
const MOST_DIGITS: usize = 15;

/// Reads an amount: `184 000`, `184.000,50`, `184,000.50`, `184'000`, `12,5`.
///
/// Marks followed by three digits group thousands in every language; any other last `.` or `,` is the decimal point.
/// `None` for what is no amount: `40-227`, `10:40`, `14.03.2026`.
pub(super) fn amount(raw: &str) -> Option<Decimal> {
    let (whole, cents) = match raw.rfind(['.', ',']) {
        Some(at) if !groups(raw) => (&raw[..at], &raw[at + 1..]),
        _ => (raw, ""),
    };
    if cents.len() > 6 || !(groups(whole) || whole.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    joined(whole, cents)
}

/// Reads a share, in which a `.` or `,` is always the decimal point: `0,125`.
pub(super) fn share(raw: &str) -> Option<Decimal> {
    let (whole, rest) = raw.split_once(['.', ',']).unwrap_or((raw, ""));
    if rest.len() > 6 || !whole.bytes().chain(rest.bytes()).all(|b| b.is_ascii_digit()) {
        return None;
    }
    joined(whole, rest)
}

/// Whether thousands are grouped properly: one to three digits, then marks with three digits each.
fn groups(raw: &str) -> bool {
    let mut pieces = raw.split(|c: char| !c.is_ascii_digit());
    let first = pieces.next().unwrap_or("");
    let mut more = 0;
    let rest_fit = pieces.all(|piece| {
        more += 1;
        piece.len() == 3
    });
    let foreign = raw.contains(['-', '/', ':']);
    !foreign && rest_fit && more > 0 && (1..=3).contains(&first.len()) && !first.starts_with('0')
}

fn joined(whole: &str, rest: &str) -> Option<Decimal> {
    let digits: String = whole.chars().chain(rest.chars()).filter(char::is_ascii_digit).collect();
    if digits.is_empty() || digits.len() > MOST_DIGITS {
        return None;
    }
    Some(Decimal { mantissa: digits.parse().ok()?, places: u32::try_from(rest.len()).ok()? })
}
