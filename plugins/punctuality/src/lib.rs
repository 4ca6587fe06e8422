//! Evidence from flight records: punctuality, the delay of one flight, distances.
