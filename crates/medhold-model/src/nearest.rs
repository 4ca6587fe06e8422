//! Did you mean: the known name nearest to one that is not known.

/// The known name nearest to `name`, or none where none is near (more than a third of its letters differ).
///
/// Of two that are equally near, the one that sorts first.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (name.chars().count() / 3).max(1);
    let name = name.to_lowercase();
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&name, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found_and_far_ones_are_not_guessed() {
        let known = ["arrival_delay_min", "distance_km", "late_share"];
        assert_eq!(nearest("arival_delay_min", known), Some("arrival_delay_min"));
        assert_eq!(nearest("late_shrae", known), Some("late_share"));
        assert_eq!(nearest("colour", known), None);
    }
}
