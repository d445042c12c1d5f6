//! Least squares with a penalty, by comparing examples with each other: exact, and the same on every machine, since it
//! takes nothing but basic operations in a fixed order.

/// Numbers that are added up side by side, so that a processor may do so at once.
const LANES: usize = 16;

/// The sum of products, always in the same order.
pub(super) fn dot(one: &[f32], other: &[f32]) -> f32 {
    let mut sums = [0.0_f32; LANES];
    let (ones, others) = (one.chunks_exact(LANES), other.chunks_exact(LANES));
    let rest: f32 = ones.remainder().iter().zip(others.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in ones.zip(others) {
        for lane in 0..LANES {
            sums[lane] += a[lane] * b[lane];
        }
    }
    sums.iter().sum::<f32>() + rest
}

/// Turns the lower half of a symmetric matrix, row by row, into its lower factor. It must be positive; what is so by a
/// hair only is taken as a hair.
pub(super) fn factorise(matrix: &mut [f32], size: usize) {
    for row in 0..size {
        let (above, below) = matrix.split_at_mut(row * size);
        let current = &mut below[..size];
        for column in 0..row {
            let other = &above[column * size..][..=column];
            current[column] = (current[column] - dot(&current[..column], &other[..column])) / other[column];
        }
        current[row] = (current[row] - dot(&current[..row], &current[..row])).max(1e-9).sqrt();
    }
}

/// Solves for `known` with the lower factor, in place.
pub(super) fn substitute(factor: &[f32], known: &mut [f32]) {
    let size = known.len();
    for row in 0..size {
        let line = &factor[row * size..][..=row];
        known[row] = (known[row] - dot(&line[..row], &known[..row])) / line[row];
    }
}

/// Solves for `known` with the transposed factor, in place.
fn substitute_back(factor: &[f32], known: &mut [f32]) {
    let size = known.len();
    for row in (0..size).rev() {
        let line = &factor[row * size..][..=row];
        let solved = known[row] / line[row];
        known[row] = solved;
        known[..row].iter_mut().zip(line).for_each(|(known, factor)| *known -= factor * solved);
    }
}

/// What least squares came to.
pub(super) struct Shares {
    /// By what was wanted, how much every example counts for it.
    pub(super) of: Vec<Vec<f32>>,
    /// By what was wanted, what each of the first examples that wanted nothing would come to had it been left out.
    pub(super) left_out: Vec<Vec<f32>>,
}

/// Solves for `wanted`: each of its entries says what every example should come to. `alike` says how alike any two
/// examples are (its lower half is read, row by row), `doubt` how little each is to be relied on. Of the first `idle`
/// examples nothing is wanted.
pub(super) fn shares(mut alike: Vec<f32>, doubt: &[f32], mut wanted: Vec<Vec<f32>>, idle: usize) -> Shares {
    let size = doubt.len();
    doubt.iter().enumerate().for_each(|(at, doubt)| alike[at * size + at] += doubt);
    factorise(&mut alike, size);
    for column in &mut wanted {
        substitute(&alike, column);
        substitute_back(&alike, column);
    }
    // What an example would come to without itself follows from the solution: no need to solve again for each.
    let alone = |at: usize| {
        let mut known = vec![0.0; size];
        known[at] = 1.0;
        substitute(&alike, &mut known);
        dot(&known, &known)
    };
    let alone: Vec<f32> = (0..idle).map(alone).collect();
    let left_out = |column: &Vec<f32>| column.iter().zip(&alone).map(|(share, alone)| -share / alone).collect();
    Shares { left_out: wanted.iter().map(left_out).collect(), of: wanted }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(a: u8, b: u8) -> f32 {
        1.0 / (1.0 + f32::from(a.abs_diff(b)))
    }

    fn matrix(size: u8, from: u8) -> Vec<f32> {
        (from..size).flat_map(|a| (from..size).map(move |b| alike(a, b))).collect()
    }

    #[test]
    fn the_shares_give_back_what_was_wanted() {
        let size = 20_u8;
        let matrix = matrix(size, 0);
        let doubt = vec![0.5; usize::from(size)];
        let wanted: Vec<f32> = (0..size).map(|at| f32::from(at % 3)).collect();
        let found = &shares(matrix, &doubt, vec![wanted.clone()], 0).of[0];
        for (a, wanted) in (0..size).zip(wanted) {
            let sum: f32 = (0..size).zip(found).map(|(b, share)| alike(a, b) * share).sum();
            assert!((sum + 0.5 * found[usize::from(a)] - wanted).abs() < 1e-4, "{a}");
        }
    }

    #[test]
    fn left_out_is_as_if_it_had_not_been_there() {
        let wanted: Vec<f32> = (0..6_u8).map(|at| f32::from(u8::from(at > 2))).collect();
        let found = shares(matrix(6, 0), &[0.5; 6], vec![wanted.clone()], 1).left_out[0][0];
        let without = &shares(matrix(6, 1), &[0.5; 5], vec![wanted[1..].to_vec()], 0).of[0];
        let sum: f32 = (1..6).zip(without).map(|(other, share)| alike(0, other) * share).sum();
        assert!((sum - found).abs() < 1e-4, "{sum} {found}");
    }
}
