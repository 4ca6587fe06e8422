//! Nearest neighbours by a k-d tree: exact, ties by place, in time that grows little faster than the number of points.

use std::cmp::Ordering;

/// The most points that are looked through one by one.
const LEAF: usize = 16;

/// Points in boxes within boxes.
pub(super) struct Tree<'a> {
    points: &'a [&'a [f64]],
    root: Option<Node>,
}

/// A box with the points in it.
struct Node {
    /// The least and greatest coordinate in each dimension.
    sides: Vec<(f64, f64)>,
    /// The first place in it: of equally near points the one given first is nearer.
    first: usize,
    inside: Inside,
}

enum Inside {
    Points(Vec<usize>),
    Halves(Box<[Node; 2]>),
}

/// How near a point is: the square of its distance, then its place. The point that is asked about comes before all.
#[derive(Debug, Clone, Copy)]
struct Near {
    squared: f64,
    is_other: bool,
    place: usize,
}

impl Near {
    fn compare(&self, other: &Self) -> Ordering {
        let by_distance = self.squared.total_cmp(&other.squared);
        by_distance.then(self.is_other.cmp(&other.is_other)).then(self.place.cmp(&other.place))
    }
}

impl<'a> Tree<'a> {
    /// Points with as many coordinates each, none of them NaN.
    pub(super) fn of(points: &'a [&'a [f64]]) -> Self {
        Self { points, root: node(points, (0..points.len()).collect()) }
    }

    /// The places of the `k` points nearest to the one at `own`, that one first; fewer where there are fewer.
    pub(super) fn nearest(&self, own: usize, k: usize) -> Vec<usize> {
        let mut found = vec![Near { squared: 0.0, is_other: false, place: own }];
        if let (Some(root), Some(point)) = (&self.root, self.points.get(own)) {
            self.look(root, point, own, k, &mut found);
        }
        found.into_iter().map(|near| near.place).take(k).collect()
    }

    fn look(&self, node: &Node, point: &[f64], own: usize, k: usize, found: &mut Vec<Near>) {
        if found.get(k - 1).is_some_and(|last| node.least(point).compare(last).is_ge()) {
            return;
        }
        match &node.inside {
            Inside::Points(places) => {
                for place in places.iter().filter(|place| **place != own) {
                    let Some(other) = self.points.get(*place) else { continue };
                    keep(Near { squared: squared(point, other), is_other: true, place: *place }, k, found);
                }
            }
            Inside::Halves(halves) => {
                let [one, other] = halves.as_ref();
                let one_first = one.least(point).compare(&other.least(point)).is_le();
                let (first, second) = if one_first { (one, other) } else { (other, one) };
                self.look(first, point, own, k, found);
                self.look(second, point, own, k, found);
            }
        }
    }
}

impl Node {
    /// No point in the box is nearer than this.
    fn least(&self, point: &[f64]) -> Near {
        let off = |((low, high), x): (&(f64, f64), &f64)| (low - x).max(x - high).max(0.0);
        let squared = self.sides.iter().zip(point).map(off).map(|gap| gap * gap).sum();
        Near { squared, is_other: true, place: self.first }
    }
}

/// Puts a point among the `k` nearest so far, if it is one of them.
fn keep(near: Near, k: usize, found: &mut Vec<Near>) {
    let at = found.partition_point(|other| other.compare(&near).is_lt());
    if at < k {
        found.insert(at, near);
        found.truncate(k);
    }
}

/// The box of the points at these places, halved along its longest side; where all are one point, by place.
fn node(points: &[&[f64]], mut places: Vec<usize>) -> Option<Node> {
    let first = *places.iter().min()?;
    let sides = sides(points, &places);
    if places.len() <= LEAF {
        return Some(Node { sides, first, inside: Inside::Points(places) });
    }
    let length = |(low, high): &(f64, f64)| high - low;
    let longest = sides.iter().enumerate().max_by(|a, b| length(a.1).total_cmp(&length(b.1))).map_or(0, |(at, _)| at);
    let coordinate = |place: &usize| points.get(*place).and_then(|point| point.get(longest)).copied().unwrap_or(0.0);
    places.sort_by(|a, b| coordinate(a).total_cmp(&coordinate(b)).then(a.cmp(b)));
    let upper = places.split_off(places.len() / 2);
    let halves = [node(points, places)?, node(points, upper)?];
    Some(Node { sides, first, inside: Inside::Halves(Box::new(halves)) })
}

fn sides(points: &[&[f64]], places: &[usize]) -> Vec<(f64, f64)> {
    let mut inside = places.iter().filter_map(|place| points.get(*place));
    let mut sides: Vec<(f64, f64)> =
        inside.next().into_iter().flat_map(|point| point.iter()).map(|x| (*x, *x)).collect();
    for point in inside {
        for (side, x) in sides.iter_mut().zip(*point) {
            *side = (side.0.min(*x), side.1.max(*x));
        }
    }
    sides
}

/// The square of the Euclidean distance.
fn squared(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| (a - b) * (a - b)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Looks through all points.
    fn plainly(points: &[&[f64]], own: usize, k: usize) -> Vec<usize> {
        let near = |(place, point): (usize, &&[f64])| Near {
            squared: squared(points[own], point),
            is_other: place != own,
            place,
        };
        let mut all: Vec<Near> = points.iter().enumerate().map(near).collect();
        all.sort_by(Near::compare);
        all.into_iter().take(k).map(|near| near.place).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

        #[test]
        fn the_tree_finds_what_looking_through_all_finds_ties_too(
            points in proptest::collection::vec(proptest::collection::vec((0..6_u8).prop_map(f64::from), 3), 1..200),
            k in 1..9_usize,
        ) {
            let points: Vec<&[f64]> = points.iter().map(Vec::as_slice).collect();
            let tree = Tree::of(&points);
            for own in 0..points.len() {
                prop_assert_eq!(tree.nearest(own, k), plainly(&points, own, k));
            }
        }
    }

    #[test]
    fn thousands_of_equal_points_are_soon_done() {
        let point = [1.0, 2.0];
        let points = vec![point.as_slice(); 20_000];
        let tree = Tree::of(&points);
        let found: Vec<Vec<usize>> = [0, 7, 19_999].map(|own| tree.nearest(own, 4)).to_vec();
        assert_eq!(found, [vec![0, 1, 2, 3], vec![7, 0, 1, 2], vec![19_999, 0, 1, 2]]);
        assert_eq!((0..points.len()).map(|own| tree.nearest(own, 5).len()).sum::<usize>(), 100_000);
    }
}
