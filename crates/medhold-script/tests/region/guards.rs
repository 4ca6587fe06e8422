//! Guards of every kind, one a line, over the small pack.

/// Helper functions for the guards below.
pub(crate) const FUNCTIONS: &str = r#"
fn band_of(km) { if km <= bands["short"].up_to { "short" } else if km <= bands["medium"].up_to { "medium" } else { "long" } }
fn near(limit) { abs(kilometres - limit) <= limit * edge }
fn total() { if known(fee) { fee + price } else { price } }
fn wait() { bands[band_of(kilometres)].wait }
fn early(x) { if x < 10 { return 1; } let y = x * 2; y += 1; y }
fn counted() { let n = 0; for i in 0..5 { if delay > i * 10 { n += 1; } } n }
fn looped() { let n = days; while n > 3 { n -= 3; } n }
fn kind() { switch band { "short" | "medium" => "near", "long" if delay > 100 => "late", _ => "far" } }
fn size() { switch days { 0 => 0, 1..5 => 1, 5..=9 => 2, _ => 3 } }
fn excess() { let list = if price > fee { [price - fee] } else { [] }; list[0] }
fn named() { let m = #{ a: delay, b: share }; m.a + m.b }
fn chain(x) { let y = x; if y > 5 { y = y - 5; } if y > 3 { y = 3; } y }
"#;

/// Guards of every kind that the analysis follows, one a line.
pub(crate) const EXACT: &str = r#"
delay >= 180 && band == "short"
delay >= limit || !(delay < 10)
share > 0.25 && share <= 0.5
known(fee) && fee > 10
!known(fee) || fee <= 10
fee + price > 100 && fee <= price
total() > price * 0.5
total() <= price * 0.5 && known(fee)
band_of(kilometres) == "medium" && delay < wait()
near(bands["short"].up_to) || near(bands["medium"].up_to)
band in ["short", "long"] && proven
subject.origin == "OSL" || subject.origin == area
!(subject.plan == "free") && customer.age >= 18
bands[subject.origin].area == "near"
bands[subject.origin].area != bands[area].area
has(bands, subject.origin) && bands[subject.origin].up_to > 2000
kind() == "late" || kind() == "near"
size() == 2 && days != 7
early(delay) > 15
chain(delay) >= 3
counted() >= 3
excess() > 5
named() > 3
told < when && told >= "2023-06-01"
told <= add_days(when, -1)
days_between(told, when) > 14
add_months(told, 1) > when
year(told) >= 2023 && month(when) in 1..=6
weekday(told) >= 6
max(delay, days) > 100 && min(delay, days) < 50
min(delay, 20, days) == days
round(delay) == 180 || floor(share * 10) == 3 || ceil(delay / 2) > 10
delay / days > 3
delay % 7 == 0
delay ** 2 > 400
share * delay > 40 && share * delay < 400
price / fee > 2
delay.before > delay && share.n >= 100
share.low > 0.2 && share.high < 0.8
share.age_days <= 30 || share.from >= "2024-01-01"
claim.supported && claim.asserts.measure == "share"
claim.refuted && claim.was_supported
!claim.supported && !claim.refuted && claim.asserts
claim.kind == "preference" || claim.kind == "request"
claim.stance < -0.5
known(claim.asserts.word) && claim.asserts.op == ">="
stage == "after_purchase"
known(expert("structures").states(sound)) && !expert("structures").states(sound)
expert("structures").licensed && expert("structures").days_in_field > 365
expert("structures").states(delay) > 10
expert("structures").states(sound) == false
starts_with(subject.origin, "st") || contains(area, "sh")
len(area) > 4
is_empty(subject.origin)
"x" + area == "xshort"
`${band}-${days}` == "short-3"
if proven { delay > 10 } else { delay > 20 }
(delay > 10 || sound) && (!sound || days > 3)
-delay < -180
delay - 10 > days * 2 - kilometres
delay > days && days > kilometres && kilometres > delay
3 * delay > 1
delay / 3 > 1
sum([delay, days]) > 10
"#;

/// Guards with something in them that the analysis does not follow: settled on a single case all the same.
pub(crate) const OPAQUE: &str = r#"
sum(marks) > 10
looped() == 2
marks == [1, 2]
delay in marks
claim.asserts.value > 0.5
"#;
