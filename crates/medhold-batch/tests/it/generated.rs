//! Generated cases: columns and the cases that they hold are ruled on alike.

use bench_cases::{Columns, Generator, Shape};
use medhold::{Case, Host, Letters, MissingPlugins};
use medhold_batch::{Deciding, Rulings};

use crate::written::{hold, pack};

#[test]
fn generated_claims_are_ruled_on_in_columns_as_one_at_a_time() {
    for name in ["aviation", "retail", "rental", "construction"] {
        let builder = Host::builder().pack(pack(name)).missing_plugins(MissingPlugins::GoOn);
        let host = builder.letters(Letters::Left).build().unwrap();
        let generator = Generator::of_folder(&pack(name), Shape::Row, 6).unwrap();
        let columns = Columns::of(&generator);
        let cases: Vec<Case> = generator.take(600).collect();
        let ruled = Deciding::new(&host).rulings(&bench_cases::batch(&columns, &cases).unwrap()).unwrap();
        let mut one_at_a_time = Rulings::default();
        cases.iter().for_each(|case| one_at_a_time.add(&host.decide(case)));
        hold(&ruled, &mut one_at_a_time, name);
    }
}
