use super::gather::Graph;

/// Where a situation is drawn, in pixels from the top left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// Left edge.
    pub x: usize,
    /// Upper edge.
    pub y: usize,
    /// Height; all are as wide.
    pub height: usize,
    /// Its column, counted from the left.
    pub column: usize,
}

/// A drawing's measures.
#[derive(Clone, Debug)]
pub struct Layout {
    /// Per situation.
    pub placed: Vec<Placed>,
    /// Of all of it.
    pub width: usize,
    /// Of all of it.
    pub height: usize,
}

/// Width of a situation.
pub const WIDTH: usize = 400;
/// Height of its heading.
pub const HEAD: usize = 24;
/// Height of a row.
pub const ROW: usize = 17;
const FOOT: usize = 6;
const BETWEEN_COLUMNS: usize = 130;
const BETWEEN_ROWS: usize = 24;
const MARGIN: usize = 16;
/// A column that grows taller goes on in the next.
const TALLEST: usize = 1700;
/// Times that each column is put in the order of its neighbours.
const SWEEPS: usize = 4;

/// Columns from the start to the right, by the steps it takes to come there; what nothing opens stands last.
pub fn layout(graph: &Graph) -> Layout {
    let mut columns = columns(graph);
    for _ in 0..SWEEPS {
        let order: Vec<usize> = columns.iter().flatten().copied().collect();
        let rank = |at: usize| order.iter().position(|known| *known == at).unwrap_or(0);
        for column in columns.iter_mut().skip(1) {
            column.sort_by_key(|at| middle(graph, *at, rank));
        }
    }
    place(graph, &columns)
}

fn columns(graph: &Graph) -> Vec<Vec<usize>> {
    let deepest = graph.situations.iter().filter_map(|it| it.depth).max().unwrap_or(0);
    let mut columns = Vec::new();
    for depth in (0..=deepest).map(Some).chain([None]) {
        let mut column = Vec::new();
        let mut height = 0;
        for (at, _) in graph.situations.iter().enumerate().filter(|(_, it)| it.depth == depth) {
            let taller = height + tall(graph, at) + BETWEEN_ROWS;
            if taller > TALLEST && !column.is_empty() {
                columns.push(std::mem::take(&mut column));
                height = 0;
            }
            height += tall(graph, at) + BETWEEN_ROWS;
            column.push(at);
        }
        if !column.is_empty() {
            columns.push(column);
        }
    }
    columns
}

/// The mean place of what opens a situation, in thousandths.
fn middle(graph: &Graph, at: usize, rank: impl Fn(usize) -> usize) -> usize {
    let openers: Vec<usize> = graph.openings.iter().filter(|it| it.to == at).map(|it| rank(it.from) * 1000).collect();
    openers.iter().sum::<usize>().checked_div(openers.len()).unwrap_or(usize::MAX)
}

fn tall(graph: &Graph, at: usize) -> usize {
    HEAD + graph.situations[at].rows.len() * ROW + FOOT
}

fn place(graph: &Graph, columns: &[Vec<usize>]) -> Layout {
    let mut placed = vec![Placed::default(); graph.situations.len()];
    let mut bottom = 0;
    for (column, situations) in columns.iter().enumerate() {
        let mut y = MARGIN;
        for at in situations {
            let height = tall(graph, *at);
            placed[*at] = Placed { x: MARGIN + column * (WIDTH + BETWEEN_COLUMNS), y, height, column };
            y += height + BETWEEN_ROWS;
        }
        bottom = bottom.max(y);
    }
    let width = MARGIN * 2 + columns.len() * (WIDTH + BETWEEN_COLUMNS) - BETWEEN_COLUMNS.min(columns.len() * WIDTH);
    Layout { placed, width, height: bottom }
}
