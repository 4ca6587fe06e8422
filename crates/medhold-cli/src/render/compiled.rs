//! How rules run, for people: what of each runs in native form, and what is interpreted and why.

use std::io::{self, Write};

use medhold::{CompiledPack, CompiledRuleExplanation, PartExplanation};

use super::Paint;

/// Writes how the rules of each pack run.
pub(crate) fn write_compiled(packs: &[CompiledPack], paint: Paint, out: &mut dyn Write) -> io::Result<()> {
    for (place, pack) in packs.iter().enumerate() {
        if place > 0 {
            writeln!(out)?;
        }
        let parts = || pack.rules.iter().flat_map(|rule| &rule.parts);
        let (native, all) = (parts().filter(|part| part.native).count(), parts().count());
        writeln!(out, "{}: {native} of {all} parts of rules run in native form", paint.strong(&pack.pack))?;
        pack.rules.iter().try_for_each(|compiled| rule(compiled, paint, out))?;
    }
    Ok(())
}

fn rule(rule: &CompiledRuleExplanation, paint: Paint, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n{}", paint.strong(rule.rule.as_str()))?;
    rule.parts.iter().try_for_each(|written| part(written, paint, out))
}

fn part(part: &PartExplanation, paint: Paint, out: &mut dyn Write) -> io::Result<()> {
    let of = match (part.of, &part.argument) {
        ("argument", Some(name)) => format!("tells {name}"),
        ("amount", _) => "pays".to_owned(),
        ("at_least", _) => "pays at least".to_owned(),
        _ => "asks".to_owned(),
    };
    let how = if part.native { paint.good("native     ") } else { paint.doubtful("interpreted") };
    writeln!(out, "  {how}  {of}: {}", part.text)?;
    if let Some(because) = &part.because {
        writeln!(out, "               {}", paint.faint(&format!("{}: {}", because.place, because.what)))?;
    }
    Ok(())
}
