//! The loop that reads what the editor says, answers it, and shows what the checks find.

use std::collections::VecDeque;
use std::io::{self, BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use crossbeam_channel::{Receiver, Sender, at, never, select, unbounded};
use lsp_server::{Message, Notification, Request, RequestId};
use lsp_types::{InitializeParams, PublishDiagnosticsParams};
use medhold::Folders;
use serde_json::{Value, json};

use crate::answer::{Answer, Refusal, parameters, value};
use crate::capability::{Client, introduction};
use crate::checker::{self, Done};
use crate::document::Documents;
use crate::packs::Packs;
use crate::together::{self, Together};
use crate::transport::{self, Incoming};

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The editor said `shutdown` first.
    InOrder,
    /// It said `exit`, or went away, without.
    Abrupt,
}

/// What the reading thread passes on.
enum Event {
    Incoming(Incoming),
    Broken(io::Error),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Waiting,
    Running,
    ShutDown,
}

/// Serves an editor until it says `exit` or goes away.
pub(crate) fn serve(input: impl BufRead + Send, output: &mut dyn Write, plugins: &Folders) -> io::Result<Ending> {
    let (events, incoming) = unbounded();
    let (jobs, waiting) = unbounded();
    let (results, done) = unbounded();
    let (looks, to_look) = unbounded();
    let (findings, looked) = unbounded();
    thread::scope(|scope| {
        let named = |name: &str| thread::Builder::new().name(name.to_owned());
        named("read").spawn_scoped(scope, move || read_all(input, &events))?;
        named("check").spawn_scoped(scope, move || checker::run(&waiting, &results, plugins))?;
        // It may be amid a long search when the session ends, and nobody waits for it then.
        named("look").spawn(move || together::run(&to_look, &findings))?;
        let mut server = Server {
            output,
            phase: Phase::Waiting,
            client: Client::of(&InitializeParams::default()),
            documents: Documents::default(),
            packs: Packs::new(jobs, looks),
        };
        server.run(&Heard { incoming, done, looked })
    })
}

/// Where the server hears from: the editor, the checks, and what looks through packs.
struct Heard {
    incoming: Receiver<Event>,
    done: Receiver<Done>,
    looked: Receiver<Together>,
}

fn read_all(mut input: impl BufRead, events: &Sender<Event>) {
    loop {
        let event = match transport::read(&mut input) {
            Ok(Some(incoming)) => Event::Incoming(incoming),
            Ok(None) => return,
            Err(error) => Event::Broken(error),
        };
        let last = matches!(&event, Event::Broken(_)) || is_exit(&event);
        if events.send(event).is_err() || last {
            return;
        }
    }
}

fn is_exit(event: &Event) -> bool {
    matches!(event, Event::Incoming(Incoming::Message(Message::Notification(said))) if said.method == "exit")
}

/// What is known of the editor and its packs.
pub(crate) struct Server<'o> {
    output: &'o mut dyn Write,
    phase: Phase,
    pub(crate) client: Client,
    pub(crate) documents: Documents,
    pub(crate) packs: Packs,
}

impl Server<'_> {
    fn run(&mut self, heard: &Heard) -> io::Result<Ending> {
        let mut queue: VecDeque<Event> = VecDeque::new();
        loop {
            queue.extend(heard.incoming.try_iter());
            if let Some(event) = queue.pop_front() {
                if let Some(ending) = self.event(event, &queue)? {
                    return Ok(ending);
                }
                continue;
            }
            let due = self.packs.next_due().map_or_else(never, at);
            select! {
                recv(heard.incoming) -> event => match event {
                    Ok(event) => queue.push_back(event),
                    Err(_) => return Ok(self.ending()),
                },
                recv(heard.done) -> result => {
                    let shown = result.map(|done| self.packs.finished(done, &self.documents, &self.client));
                    self.show(shown.unwrap_or_default())?;
                }
                recv(heard.looked) -> found => {
                    let encoding = self.client.encoding;
                    let shown = found.map(|found| self.packs.looked_through(found, &self.documents, encoding));
                    self.show(shown.unwrap_or_default())?;
                }
                recv(due) -> _ => self.packs.check_due(&self.documents),
            }
        }
    }

    fn ending(&self) -> Ending {
        if self.phase == Phase::ShutDown { Ending::InOrder } else { Ending::Abrupt }
    }

    fn event(&mut self, event: Event, queue: &VecDeque<Event>) -> io::Result<Option<Ending>> {
        match event {
            Event::Broken(error) => return Err(error),
            Event::Incoming(Incoming::Malformed(refusal)) => transport::write(self.output, &refusal)?,
            Event::Incoming(Incoming::Message(Message::Request(request))) => {
                let cancelled = queue.iter().any(|later| cancels(later, &request.id));
                self.request(request, cancelled)?;
            }
            Event::Incoming(Incoming::Message(Message::Notification(said))) => {
                if said.method == "exit" {
                    return Ok(Some(self.ending()));
                }
                if self.phase == Phase::Running {
                    self.notification(said)?;
                }
            }
            Event::Incoming(Incoming::Message(Message::Response(_))) => {}
        }
        Ok(None)
    }

    fn request(&mut self, request: Request, cancelled: bool) -> io::Result<()> {
        let Request { id, method, params } = request;
        let answer = match (self.phase, method.as_str()) {
            _ if cancelled => Err(Refusal::Cancelled),
            (Phase::Waiting, "initialize") => self.initialize(params),
            (Phase::Waiting, _) => Err(Refusal::TooEarly),
            (Phase::ShutDown, _) => Err(Refusal::TooLate),
            (Phase::Running, "shutdown") => {
                self.phase = Phase::ShutDown;
                Ok(Value::Null)
            }
            // A fault of ours must not take the editor's session with it.
            (Phase::Running, method) => {
                catch_unwind(AssertUnwindSafe(|| self.answer(method, params))).unwrap_or(Err(Refusal::Internal))
            }
        };
        self.reply(&id, answer)
    }

    fn reply(&mut self, id: &RequestId, answer: Answer) -> io::Result<()> {
        let message = match answer {
            Ok(result) => json!({ "jsonrpc": "2.0", "id": id, "result": result }),
            Err(refusal) => {
                let error = json!({ "code": refusal.code(), "message": refusal.to_string() });
                json!({ "jsonrpc": "2.0", "id": id, "error": error })
            }
        };
        transport::write(self.output, &message)
    }

    fn initialize(&mut self, params: Value) -> Answer {
        let params: InitializeParams = parameters("initialize", params)?;
        self.client = Client::of(&params);
        self.phase = Phase::Running;
        value(introduction(&self.client))
    }

    pub(crate) fn show(&mut self, shown: Vec<PublishDiagnosticsParams>) -> io::Result<()> {
        for params in shown {
            let message = json!({ "jsonrpc": "2.0", "method": "textDocument/publishDiagnostics", "params": params });
            transport::write(self.output, &message)?;
        }
        Ok(())
    }

    /// Asks the editor for something; its answer is not waited for.
    pub(crate) fn ask(&mut self, method: &str, params: &Value) -> io::Result<()> {
        let id = format!("medhold:{method}");
        transport::write(self.output, &json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }))
    }
}

/// Whether something takes a request back.
fn cancels(event: &Event, request: &RequestId) -> bool {
    let Event::Incoming(Incoming::Message(Message::Notification(Notification { method, params }))) = event else {
        return false;
    };
    let id = params.get("id").cloned().and_then(|id| serde_json::from_value::<RequestId>(id).ok());
    method == "$/cancelRequest" && id.as_ref() == Some(request)
}
