//! Keeps a plugin's process: starts it, asks it, and starts it again when it is gone.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use super::child::Child;
use super::frame::Question;
use super::greeting::Greeting;
use crate::fault::Fault;
use crate::opening::load_error;
use crate::seat::decode;
use crate::{Info, LoadError, Server, Trouble};

/// How often a process may end before it is given up, where no answer comes in between.
const LIVES: u32 = 16;
/// How many answers win a life back.
const ANSWERS_A_LIFE: u32 = 8;

/// A plugin in a process of its own. One process, asked by one thread at a time.
#[derive(Debug)]
pub(crate) struct Process {
    place: Place,
    info: Info,
    state: Mutex<State>,
}

/// What it takes to start the process.
#[derive(Debug)]
struct Place {
    server: Server,
    library: PathBuf,
    sha256: Option<String>,
    opening: Vec<u8>,
}

#[derive(Debug)]
struct State {
    child: Option<Child>,
    lives: u32,
    answers: u32,
    trouble: Trouble,
}

/// What the library at this path is and gives, asked in a process that then ends.
pub(crate) fn describe(
    server: &Server,
    library: &Path,
    sha256: Option<&str>,
    opening: &[u8],
) -> Result<(Info, Vec<u8>), LoadError> {
    let (mut child, info) = start(server, library, sha256)?;
    let said = child
        .ask(Question::Describe, opening.to_vec(), server.opening())
        .map_err(|fault| load_error(fault, &info.name))?;
    Ok((info, said))
}

impl Process {
    /// Starts the process and opens the plugin's data; gives what the plugin says of itself too.
    pub(crate) fn open(
        server: &Server,
        library: &Path,
        sha256: Option<&str>,
        opening: Vec<u8>,
    ) -> Result<(Self, Info, Vec<u8>), LoadError> {
        let (mut child, info) = start(server, library, sha256)?;
        let mut ask = |question| {
            child.ask(question, opening.clone(), server.opening()).map_err(|fault| load_error(fault, &info.name))
        };
        let said = ask(Question::Describe)?;
        ask(Question::Open)?;
        let place =
            Place { server: server.clone(), library: library.to_owned(), sha256: sha256.map(str::to_owned), opening };
        let process = Self { place, info: info.clone(), state: Mutex::new(State::new(child, &info.name)) };
        Ok((process, info, said))
    }

    /// Asks the process, started again where it is gone. A process that dies of the question is started for the next one.
    pub(crate) fn ask(&self, question: Question, payload: Vec<u8>) -> Result<Vec<u8>, Fault> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let mut child = match state.child.take() {
            Some(child) => child,
            None => self.start_again(&mut state)?,
        };
        let answer = child.ask(question, payload, self.place.server.deadline);
        match &answer {
            Err(fault @ (Fault::Ended(_) | Fault::Overdue(_))) => state.died(fault),
            _ => state.answered(child),
        }
        answer
    }

    /// Counts a question that is left without an answer.
    pub(crate) fn unanswered(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.trouble.unanswered += 1;
    }

    /// What the process went through, where something happened to it.
    pub(crate) fn trouble(&self) -> Option<Trouble> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        (state.trouble.ended > 0).then(|| state.trouble.clone())
    }

    fn start_again(&self, state: &mut State) -> Result<Child, Fault> {
        if state.lives == 0 {
            state.trouble.given_up = true;
            return Err(Fault::Ended(format!(
                "{}, after it had ended {} times, and is not started again",
                state.trouble.last, state.trouble.ended
            )));
        }
        let started = self.started();
        started.map_err(|error| {
            let fault = Fault::Ended(format!("can't be started again: {error}"));
            state.died(&fault);
            fault
        })
    }

    fn started(&self) -> Result<Child, LoadError> {
        let place = &self.place;
        let (mut child, info) = start(&place.server, &place.library, place.sha256.as_deref())?;
        if info != self.info {
            return Err(LoadError::NotAPlugin {
                path: place.library.clone(),
                reason: "it has become another library since it was opened".to_owned(),
            });
        }
        child
            .ask(Question::Open, place.opening.clone(), place.server.opening())
            .map_err(|fault| load_error(fault, &info.name))?;
        Ok(child)
    }
}

impl State {
    fn new(child: Child, plugin: &str) -> Self {
        Self {
            child: Some(child),
            lives: LIVES,
            answers: 0,
            trouble: Trouble {
                plugin: plugin.to_owned(),
                ended: 0,
                overdue: 0,
                unanswered: 0,
                last: String::new(),
                given_up: false,
            },
        }
    }

    fn died(&mut self, fault: &Fault) {
        self.lives = self.lives.saturating_sub(1);
        self.trouble.ended += 1;
        match fault {
            Fault::Overdue(how) => {
                self.trouble.overdue += 1;
                self.trouble.last.clone_from(how);
            }
            Fault::Ended(how) => self.trouble.last.clone_from(how),
            _ => {}
        }
    }

    fn answered(&mut self, child: Child) {
        self.child = Some(child);
        self.answers += 1;
        if self.answers == ANSWERS_A_LIFE {
            self.answers = 0;
            self.lives = LIVES.min(self.lives + 1);
        }
    }
}

/// Starts the process and hears what the library is.
fn start(server: &Server, library: &Path, sha256: Option<&str>) -> Result<(Child, Info), LoadError> {
    let mut command = Command::new(&server.program);
    command.args(["plugin", "serve"]).arg(library).args(sha256);
    let mut child =
        Child::start(command).map_err(|source| LoadError::NoServer { program: server.program.clone(), source })?;
    let stranger = |reason: String| LoadError::BadServer { program: server.program.clone(), reason };
    let said = match child.greeting(server.opening()) {
        Ok(said) => said,
        Err(Fault::Ended(how) | Fault::Overdue(how)) => return Err(stranger(how)),
        Err(_) => return Err(stranger("it does not greet as a plugin server".to_owned())),
    };
    let greeting: Greeting = decode(&said).map_err(|_| stranger("it does not greet as a plugin server".to_owned()))?;
    let info = greeting.opened(library)?;
    Ok((child, info))
}
