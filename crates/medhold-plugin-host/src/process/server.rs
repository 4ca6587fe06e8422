//! The plugin's end of the line: opens one library and answers until the line is closed.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;

use super::frame::{Frame, Question};
use super::greeting::Greeting;
use crate::boundary::{self, Instance};
use crate::fault::Fault;
use crate::library::Library;
use crate::seat::encode;

/// Serves the plugin library at this path to the process that started this one, over standard input and output, until that
/// process closes them. For programs that hosts name as their plugin server; see [`crate::Server`].
///
/// What the plugin itself reads from standard input is nothing, and what it prints goes nowhere, where the system allows it.
///
/// # Errors
/// Where the pipes can't be read or written.
pub fn serve(library: &Path, sha256: Option<&str>) -> io::Result<()> {
    let (mut input, mut output) = line()?;
    let (greeting, opened) = match Library::open(library, sha256) {
        Ok(opened) => (Greeting::Ready(opened.info.clone()), Some(opened)),
        Err(error) => (Greeting::refusal(&error), None),
    };
    Frame::answer(0, encode(&greeting)).write(&mut output)?;
    let Some(opened) = opened else { return Ok(()) };
    let mut served = Served { library: Arc::new(opened), instance: None };
    while let Some(asked) = Frame::read(&mut input, usize::MAX)? {
        let answer = served.answer(asked.code, &asked.payload);
        Frame::answer(asked.turn, answer).write(&mut output)?;
    }
    Ok(())
}

struct Served {
    library: Arc<Library>,
    instance: Option<Instance>,
}

impl Served {
    fn answer(&mut self, code: u8, payload: &[u8]) -> Result<Vec<u8>, Fault> {
        let unopened = || Fault::Garbled("it was asked before it was opened".to_owned());
        match Question::of(code) {
            Some(Question::Describe) => boundary::describe(&self.library, payload),
            Some(Question::Open) => {
                self.instance = Some(Instance::create(Arc::clone(&self.library), payload)?);
                Ok(Vec::new())
            }
            Some(Question::Evidence) => self.instance.as_ref().ok_or_else(unopened)?.evidence(payload),
            Some(Question::Call) => self.instance.as_ref().ok_or_else(unopened)?.call(payload),
            Some(Question::Check) => self.instance.as_ref().ok_or_else(unopened)?.check(payload),
            None => Err(Fault::Garbled(format!("it does not know the question {code}"))),
        }
    }
}

/// The line to the host, taken off standard input and output, so that a plugin that prints does not garble it.
#[cfg(unix)]
fn line() -> io::Result<(File, File)> {
    use std::os::fd::AsFd;

    let input = io::stdin().as_fd().try_clone_to_owned()?;
    let output = io::stdout().as_fd().try_clone_to_owned()?;
    rustix::stdio::dup2_stdin(File::open("/dev/null")?)?;
    rustix::stdio::dup2_stdout(File::options().write(true).open("/dev/null")?)?;
    Ok((input.into(), output.into()))
}

/// The line to the host. A plugin that prints garbles it, which costs that plugin its process.
#[cfg(windows)]
fn line() -> io::Result<(File, File)> {
    use std::os::windows::io::AsHandle;

    let input = io::stdin().as_handle().try_clone_to_owned()?;
    let output = io::stdout().as_handle().try_clone_to_owned()?;
    Ok((input.into(), output.into()))
}
