//! Rules: ids, topics, guard, amount and reasons.

use medhold_model::{Code, Currency, Diagnostic, Place, Remedy, TopicId};
use rhai::Expr as Rhai;

use super::{Frame, Lowerer};
use crate::parse::{ParsedReason, ParsedRemedy, ParsedRule};
use crate::reads::visit;
use crate::tree::{Expr, Function, Node};
use crate::ty::Type;
use crate::{AmountExpr, Reads, Reason, Rule, Scope, Validity};

impl Lowerer<'_> {
    /// Every rule that can be lowered, those with faults within among them.
    pub(super) fn rules(&mut self) -> Vec<Rule> {
        let mut rules = Vec::with_capacity(self.files.iter().map(|file| file.rules.len()).sum());
        for (file, parsed) in self.files.iter().enumerate() {
            for rule in &parsed.rules {
                self.frame = Frame { file, ..Frame::default() };
                rules.extend(self.rule(rule));
            }
        }
        rules
    }

    fn rule(&mut self, rule: &ParsedRule) -> Option<Rule> {
        let topics: Vec<TopicId> = rule.topics.iter().filter_map(|(name, place)| self.topic(name, place)).collect();
        let guard = rule.guard.as_ref().map(|(guard, _)| self.flag(guard));
        let amount = rule.remedy.as_ref().map(|remedy| self.amount(remedy));
        let because: Vec<Option<Reason>> = rule.because.iter().map(|reason| self.reason(reason)).collect();
        let overrides = rule.overrides.iter().map(|(name, _)| name.parse()).collect::<Result<_, _>>();
        self.validity(&rule.valid, rule);
        let (finding, partly, _) = rule.finding.as_ref()?;
        if topics.len() < rule.topics.len() {
            return None;
        }
        Some(Rule {
            id: rule.id.0.parse().ok()?,
            place: rule.id.1.clone(),
            topics,
            description: rule.description.clone(),
            source: rule.source.clone(),
            valid: rule.valid,
            overrides: overrides.ok()?,
            guard: guard?,
            authority: rule.authority.as_ref()?.0,
            finding: *finding,
            partly: *partly,
            remedy: rule.remedy.as_ref()?.remedy,
            amount: amount?.ok()?,
            because: because.into_iter().collect::<Option<_>>()?,
            reads: Reads::default(),
        })
    }

    fn topic(&mut self, name: &str, place: &Place) -> Option<TopicId> {
        let found = self.scope.topics.get(name).cloned();
        if found.is_none() {
            let diagnostic =
                Diagnostic::new(Code::UnknownTopic, place.clone(), format!("the pack declares no topic `{name}`"));
            self.tell(diagnostic.did_you_mean(name, self.scope.topics.iter().map(TopicId::as_str)));
        }
        found
    }

    fn validity(&mut self, valid: &Validity, rule: &ParsedRule) {
        if let (Some(from), Some(to)) = (valid.from, valid.to)
            && from > to
        {
            let (id, place) = &rule.id;
            let message = format!("the rule `{id}` is never in force: it begins on {from} and ends on {to}");
            self.tell(
                Diagnostic::new(Code::NeverInForce, place.clone(), message)
                    .help("both ends are days on which it is in force"),
            );
        }
    }

    /// `compensate(amount, currency[, at_least])`. An error where it is faulty, which is told.
    fn amount(&mut self, remedy: &ParsedRemedy) -> Result<Option<AmountExpr>, ()> {
        if remedy.remedy != Remedy::Compensate {
            return Ok(None);
        }
        let (amount, currency, at_least) = match &remedy.arguments[..] {
            [amount, currency] => (amount, currency, None),
            [amount, currency, at_least] => (amount, currency, Some(at_least)),
            _ => {
                let message =
                    "`compensate` takes an amount, a currency and, where the law lets it be reduced, the least amount";
                let diagnostic = Diagnostic::new(Code::WrongArguments, remedy.place.clone(), message);
                self.tell(diagnostic.help("such as `compensate(250, \"EUR\")`"));
                return Err(());
            }
        };
        let currency = self.currency(currency).ok_or(())?;
        let amount = self.quantity(amount, currency);
        let at_least = at_least.map(|least| self.quantity(least, currency));
        Ok(Some(AmountExpr { amount, currency, at_least }))
    }

    fn currency(&mut self, expr: &Rhai) -> Option<Currency> {
        let Rhai::StringConstant(code, at) = expr else {
            let spot = self.spot(expr.position(), 1);
            let diagnostic = self.found(Code::BadCurrency, spot, "the currency is a text literal");
            self.tell(diagnostic.help("such as `\"EUR\"`"));
            return None;
        };
        let spot = self.spot(*at, code.chars().count() + 2);
        let parsed: Result<Currency, _> = code.parse();
        parsed.map_err(|why| self.tell(self.found(Code::BadCurrency, spot, why.to_string()))).ok()
    }

    /// A number, or an amount in the currency.
    fn quantity(&mut self, expr: &Rhai, currency: Currency) -> Expr {
        let lowered = self.expr(expr);
        match &lowered.ty {
            Type::Any | Type::Number(_) => lowered,
            Type::Money(own) if *own == currency => lowered,
            Type::Money(own) => {
                let message = format!("this is in {own}, and {currency} is what is paid");
                let diagnostic = self.found(Code::UnlikeUnits, lowered.spot, message);
                self.fault(lowered.spot, diagnostic)
            }
            other => {
                let message = format!("an amount is a number or money, and this is {other}");
                let diagnostic = self.found(Code::NotAnAmount, lowered.spot, message);
                self.fault(lowered.spot, diagnostic)
            }
        }
    }

    fn reason(&mut self, reason: &ParsedReason) -> Option<Reason> {
        // The parser has held every name against its grammar.
        let (name, place) = &reason.message;
        let message = name.parse().ok();
        let arg = |(name, expr, _): &(String, Rhai, Place)| {
            let mut lowered = self.expr(expr);
            if matches!(lowered.ty, Type::Map | Type::Range | Type::Nothing) {
                let text = format!("a letter can't show {}", lowered.ty);
                let diagnostic = self.found(Code::NotAValue, lowered.spot, text);
                lowered =
                    self.fault(lowered.spot, diagnostic.help("give it a number, amount, date, text, flag or list"));
            }
            (name.clone(), lowered)
        };
        let args = reason.args.iter().map(arg).collect();
        Some(Reason { message: message?, place: place.clone(), args })
    }
}

/// Every expression of a rule.
pub(crate) fn expressions(rule: &Rule) -> impl Iterator<Item = &Expr> {
    let amounts = rule.amount.iter().flat_map(|a| std::iter::once(&a.amount).chain(&a.at_least));
    std::iter::once(&rule.guard).chain(amounts).chain(rule.because.iter().flat_map(|r| r.args.values()))
}

/// Everything that a rule may read.
pub(super) fn reads(rule: &Rule, functions: &[Function], scope: &Scope) -> Reads {
    let mut reads = Reads::default();
    for expr in expressions(rule) {
        reads.extend(&crate::reads::reads(expr, functions, scope));
    }
    reads
}

/// Whether anything in a rule, or in a function that it calls, could not be lowered.
pub(super) fn is_faulty(rule: &Rule, functions: &[Function]) -> bool {
    let mut faulty = false;
    for expr in expressions(rule) {
        visit(expr, functions, &mut |inner, _| {
            faulty |= matches!(inner.node, Node::Fault);
        });
    }
    faulty
}
