//! Files as the protocol names them, `file:///rules/caf%C3%A9/pack.toml`, and as the system does.

use std::path::{Path, PathBuf};

use lsp_types::Uri;

/// The file that a URI names; none where it names no file of this machine.
pub(crate) fn to_path(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_ref().strip_prefix("file://")?;
    let path = rest.strip_prefix("localhost").unwrap_or(rest);
    let path = decoded(path.starts_with('/').then_some(path)?)?;
    if cfg!(windows) {
        // `/c:/rules` is `c:/rules` there.
        return Some(PathBuf::from(path.trim_start_matches('/')));
    }
    Some(PathBuf::from(path))
}

/// The URI of a file; none where its path is not absolute or not UTF-8.
pub(crate) fn of_path(path: &Path) -> Option<Uri> {
    let text = path.to_str().filter(|_| path.is_absolute())?;
    let text = if cfg!(windows) { text.replace('\\', "/") } else { text.to_owned() };
    let root = if text.starts_with('/') { "" } else { "/" };
    Some(Uri(format!("file://{root}{}", encoded(&text))))
}

fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            let (high, low) = (digit(rest.next())?, digit(rest.next())?);
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_spaces_and_norwegian_letters_go_there_and_back() {
        let path = Path::new("/rules/kafé på hjørnet/100 %/pack.toml");
        let uri = of_path(path).unwrap();
        assert_eq!(uri.as_ref(), "file:///rules/kaf%C3%A9%20p%C3%A5%20hj%C3%B8rnet/100%20%25/pack.toml");
        assert_eq!(to_path(&uri).as_deref(), Some(path));
    }

    #[test]
    fn what_names_no_file_is_no_path() {
        for uri in [
            "untitled:Untitled-1",
            "https://example.org/pack.toml",
            "file://host/pack.toml",
            "file:///%zz",
            "file:///%ff",
        ] {
            assert_eq!(to_path(&Uri::from(uri)), None, "{uri}");
        }
    }
}
