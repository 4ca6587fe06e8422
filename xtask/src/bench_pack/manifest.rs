//! What the pack declares.

use super::TOPICS;

/// The manifest's text.
pub(crate) fn text() -> String {
    let mut text = HEAD.to_owned();
    for topic in TOPICS {
        let title = topic.replace('_', " ");
        text.push_str(&format!(
            "[topics.{topic}]\ntitle.nb = \"{title}\"\ntitle.en = \"{title}\"\ndefault = \"customer\"\n\n"
        ));
    }
    text.push_str(REST);
    text
}

const HEAD: &str = r#"# A pack to measure with, written by `cargo xtask bench-pack`.

[pack]
name = "bench"
version = "1.0.0"
title = "A pack to measure with"
languages = ["nb", "en"]
medhold = "0.1"

"#;

const REST: &str = r#"[subject.sector]
values = ["aviation", "hospitality", "healthcare"]

[subject.channel]
values = ["app", "email", "phone", "social", "web"]

[measures.late_share]
title.nb = "andelen som var for sen"
title.en = "the share that came late"
kind = "share"

[measures.severity]
title.nb = "hvor alvorlig det var"
title.en = "how severe it was"
kind = "number"
unit = "1"

[measures.sample_size]
title.nb = "hvor mange som er målt"
title.en = "how many were measured"
kind = "count"

[measures.age_days]
title.nb = "hvor gammelt det er"
title.en = "how old it is"
kind = "count"
unit = "d"

[measures.customer_years]
title.nb = "hvor lenge du har vært kunde"
title.en = "how long you have been a customer"
kind = "count"

[measures.amount_paid]
title.nb = "det du betalte"
title.en = "what you paid"
kind = "money"
unit = "NOK"

[measures.expert_licensed]
title.nb = "om fagpersonen er godkjent"
title.en = "whether the expert is licensed"
kind = "flag"
absent = false

[measures.repeated]
title.nb = "om det har skjedd før"
title.en = "whether it happened before"
kind = "flag"
absent = false

[parameters.grave_from]
value = 8
unit = "1"
about = "the severity from which we look at a matter at once"

[parameters.refund_share]
value = 0.25
kind = "share"
about = "the share of the price that is paid back"

[firm]
sources = ["Agreement of service"]

[deadlines]
answer = "4 weeks"
extended = "8 weeks"

[appeal.nb]
body = "Forbrukertilsynet"
free = true
within = "none"
url = "https://www.forbrukertilsynet.no"

[appeal.en]
body = "Forbrukertilsynet, the Norwegian Consumer Authority"
free = true
within = "none"
url = "https://www.forbrukertilsynet.no"
"#;
