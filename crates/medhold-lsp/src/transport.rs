//! The frame around messages: `Content-Length: n`, an empty line, and n bytes of JSON.

use std::io::{self, BufRead, Read, Write};

use lsp_server::{ErrorCode, Message};
use serde_json::{Value, json};

/// The largest message that is read into memory, in bytes: far above any file of a pack.
const MOST_BYTES: u64 = 64 << 20;
/// The longest line of a header, in bytes.
const MOST_HEADER_BYTES: u64 = 4096;

/// What came in.
#[derive(Debug)]
pub(crate) enum Incoming {
    /// A message.
    Message(Message),
    /// A frame whose content is no message: the answer to it.
    Malformed(Value),
}

/// Reads the next message; none at the end of the input.
///
/// # Errors
/// Where the input breaks, or where there is no frame and so no way to find the next one.
pub(crate) fn read(input: &mut impl BufRead) -> io::Result<Option<Incoming>> {
    let Some(length) = header(input)? else {
        return Ok(None);
    };
    if length > MOST_BYTES {
        io::copy(&mut input.take(length), &mut io::sink())?;
        let reason = format!("a message of {length} bytes; the largest that is read has {MOST_BYTES}");
        return Ok(Some(malformed(ErrorCode::InvalidRequest, &reason)));
    }
    let mut bytes = Vec::new();
    if input.take(length).read_to_end(&mut bytes)? as u64 != length {
        return Ok(None);
    }
    Ok(Some(parse(&bytes)))
}

/// Writes one message.
///
/// # Errors
/// Where the output breaks.
pub(crate) fn write(output: &mut dyn Write, message: &Value) -> io::Result<()> {
    let text = message.to_string();
    write!(output, "Content-Length: {}\r\n\r\n{text}", text.len())?;
    output.flush()
}

fn parse(bytes: &[u8]) -> Incoming {
    let value: Value = match serde_json::from_slice(bytes) {
        Ok(value) => value,
        Err(error) => return malformed(ErrorCode::ParseError, &format!("this is not JSON: {error}")),
    };
    match serde_json::from_value(value) {
        Ok(message) => Incoming::Message(message),
        Err(_) => malformed(ErrorCode::InvalidRequest, "this is neither a request, a notification nor a response"),
    }
}

fn malformed(code: ErrorCode, reason: &str) -> Incoming {
    Incoming::Malformed(json!({ "jsonrpc": "2.0", "id": null, "error": { "code": code as i32, "message": reason } }))
}

/// The length that a frame's header gives; none at the end of the input.
fn header(input: &mut impl BufRead) -> io::Result<Option<u64>> {
    let mut length = None;
    loop {
        let mut line = Vec::new();
        let read = input.take(MOST_HEADER_BYTES).read_until(b'\n', &mut line)?;
        if read == 0 {
            return Ok(None);
        }
        if !line.ends_with(b"\n") {
            return Err(invalid("a header line that does not end"));
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim();
        if line.is_empty() {
            return length.map(Some).ok_or_else(|| invalid("a header without `Content-Length`"));
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = Some(value.trim().parse().map_err(|_| invalid("a `Content-Length` that is no number"))?);
        }
    }
}

fn invalid(reason: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("the editor sent {reason}"))
}
