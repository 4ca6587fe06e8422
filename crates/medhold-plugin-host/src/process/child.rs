//! The host's end of the line: one running process of a plugin.

use std::io;
use std::process::{Child as Running, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use super::frame::{Frame, Question};
use crate::boundary::LARGEST;
use crate::fault::Fault;

/// A running process, and the courier that carries questions to it and answers back.
///
/// The courier is a thread of its own, so that neither writing to a process that does not read nor reading from one that does
/// not write can hold up the host beyond its deadline. Standard output alone can't be waited for with a limit.
#[derive(Debug)]
pub(crate) struct Child {
    running: Running,
    questions: Option<Sender<Frame>>,
    answers: Receiver<io::Result<Frame>>,
    turn: u32,
}

/// How long a process may take to end by itself once the line is closed.
const FAREWELL: Duration = Duration::from_millis(500);

impl Child {
    /// Starts the process.
    pub(crate) fn start(mut command: Command) -> io::Result<Self> {
        let mut running = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let (Some(stdin), Some(stdout)) = (running.stdin.take(), running.stdout.take()) else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let (questions, asked) = mpsc::channel();
        let (answered, answers) = mpsc::channel();
        thread::Builder::new()
            .name("medhold plugin courier".to_owned())
            .spawn(move || carry(stdin, stdout, &asked, &answered))?;
        Ok(Self { running, questions: Some(questions), answers, turn: 0 })
    }

    /// The first thing that the process says.
    pub(crate) fn greeting(&mut self, within: Duration) -> Result<Vec<u8>, Fault> {
        self.answer(within)
    }

    /// Asks, and waits at most so long for the answer. After a fatal fault the process is gone.
    pub(crate) fn ask(&mut self, question: Question, payload: Vec<u8>, within: Duration) -> Result<Vec<u8>, Fault> {
        self.turn = self.turn.wrapping_add(1);
        let frame = Frame { turn: self.turn, code: question as u8, payload };
        // Where the courier is gone, so is the answer; what became of the process is told then.
        let _ = self.questions.as_ref().map(|courier| courier.send(frame));
        self.answer(within)
    }

    fn answer(&mut self, within: Duration) -> Result<Vec<u8>, Fault> {
        match self.answers.recv_timeout(within) {
            Ok(Ok(frame)) if frame.turn == self.turn => frame.answered().unwrap_or_else(|| Err(self.garbled())),
            Ok(Ok(_)) => Err(self.garbled()),
            Ok(Err(error)) if error.kind() == io::ErrorKind::InvalidData => Err(self.garbled()),
            Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => Err(Fault::Ended(self.ended())),
            Err(RecvTimeoutError::Timeout) => {
                self.kill();
                Err(Fault::Overdue(format!("had not answered within {} s", within.as_secs_f64())))
            }
        }
    }

    fn garbled(&mut self) -> Fault {
        self.kill();
        Fault::Ended("wrote what is no answer".to_owned())
    }

    /// How a process that closed the line came to its end.
    fn ended(&mut self) -> String {
        match self.farewell() {
            Some(status) => told(status),
            None => {
                self.kill();
                "closed the line".to_owned()
            }
        }
    }

    /// How the process ended by itself, where it does so soon.
    fn farewell(&mut self) -> Option<ExitStatus> {
        let step = Duration::from_millis(1);
        for _ in 0..FAREWELL.as_millis() {
            match self.running.try_wait() {
                Ok(Some(status)) => return Some(status),
                Ok(None) => thread::sleep(step),
                Err(_) => return None,
            }
        }
        None
    }

    fn kill(&mut self) {
        // Both fail only where the process has ended already.
        let _ = self.running.kill();
        let _ = self.running.wait();
    }
}

impl Drop for Child {
    /// Closes the line, on which the process ends by itself, and ends it where it does not.
    fn drop(&mut self) {
        self.questions = None;
        if self.farewell().is_none() {
            self.kill();
        }
    }
}

/// Brings the greeting, then one answer for each question, until either side is gone.
fn carry(
    mut stdin: ChildStdin,
    mut stdout: ChildStdout,
    asked: &Receiver<Frame>,
    answered: &Sender<io::Result<Frame>>,
) {
    let mut read = || {
        let frame = Frame::read(&mut stdout, LARGEST);
        frame.and_then(|frame| frame.ok_or_else(|| io::ErrorKind::UnexpectedEof.into()))
    };
    if answered.send(read()).is_err() {
        return;
    }
    for question in asked {
        let answer = question.write(&mut stdin).and_then(|()| read());
        let over = answer.is_err();
        if answered.send(answer).is_err() || over {
            return;
        }
    }
}

/// How a process ended, in words that follow `it`.
#[cfg(unix)]
fn told(status: ExitStatus) -> String {
    use std::os::unix::process::ExitStatusExt;

    match (status.code(), status.signal()) {
        (Some(code), _) => format!("ended with exit code {code}"),
        (None, Some(signal)) => {
            let name = match signal {
                4 => " (illegal instruction)",
                6 => " (abort)",
                8 => " (arithmetic)",
                9 => " (killed)",
                11 => " (memory fault)",
                _ => "",
            };
            format!("ended by signal {signal}{name}")
        }
        (None, None) => "ended".to_owned(),
    }
}

/// How a process ended, in words that follow `it`.
#[cfg(not(unix))]
fn told(status: ExitStatus) -> String {
    match status.code() {
        Some(code) => format!("ended with exit code {code}"),
        None => "ended".to_owned(),
    }
}
