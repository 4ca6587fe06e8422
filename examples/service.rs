//! A service: cases come in over TCP, a JSON line each, and decisions go out, by one host on a thread a connection; the line `reload` takes the
//! rules as they are now. Started with `--once`, it asks itself and ends.
#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use medhold::{Case, Host, LiveHost, MissingPlugins};

/// The longest line that is taken, in bytes: whoever writes to a service decides what it reads.
const LONGEST: u64 = 1 << 20;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let builder = Host::builder().pack("rules/rental").pack("rules/aviation").missing_plugins(MissingPlugins::GoOn);
    let live = Arc::new(LiveHost::new(builder)?);
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let service = thread::spawn(move || {
        for customer in listener.incoming().flatten() {
            let live = Arc::clone(&live);
            thread::spawn(move || answer(&live, &customer));
        }
    });
    if std::env::args().nth(1).as_deref() == Some("--once") {
        return ask(&TcpStream::connect(address)?);
    }
    println!("listening on {address}");
    service.join().map_err(|_| "the service ended")?;
    Ok(())
}

/// Answers each line of a connection: a decision, or why there is none.
fn answer(live: &LiveHost, connection: &TcpStream) -> io::Result<()> {
    let (mut reader, mut writer) = (BufReader::new(connection), connection);
    loop {
        let mut line = String::new();
        if io::Read::take(&mut reader, LONGEST).read_line(&mut line)? == 0 {
            return Ok(());
        }
        let said = match line.trim() {
            "reload" => live.reload().map(|_| "reloaded".to_owned()).map_err(|fault| fault.to_string()),
            case => {
                Case::from_json(case).map(|case| live.host().decide(&case).to_json()).map_err(|fault| fault.to_string())
            }
        };
        // What can't be decided costs that line, never the service.
        let said = said.unwrap_or_else(|fault| format!("error: {}", fault.replace('\n', " ")));
        writeln!(writer, "{said}")?;
    }
}

/// Sends a case, something that is none, and the wish to reload; prints what comes back.
fn ask(service: &TcpStream) -> Result<(), Box<dyn std::error::Error>> {
    let mut replies = BufReader::new(service.try_clone()?).lines();
    let mut send = |line: &str| -> Result<String, Box<dyn std::error::Error>> {
        let mut to = service;
        writeln!(to, "{line}")?;
        Ok(replies.next().ok_or("the service hung up")??)
    };
    let decision = send(
        r#"{"id":"1","received":"2026-02-03","language":"en","claims":[{"id":"1","topic":"taste","kind":"preference","text":"Too loud."}]}"#,
    )?;
    println!("{}", if decision.contains(r#""outcome":"upheld""#) { "upheld" } else { &decision });
    println!("{}", send("how much is it?")?);
    println!("{}", send("reload")?);
    Ok(())
}
