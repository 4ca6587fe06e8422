//! An opened library that was found to be a plugin this host can speak with.

use std::error::Error;
use std::fmt::Write as _;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::slice;

use medhold_plugin_abi::{
    ABI_MAJOR, ABI_MINOR, ANSWERS_CALLS, ANSWERS_EVIDENCE, Bytes, CHECKS, Checks, Descriptor, Entry, Header, MAGIC,
    SYMBOL, THREAD_SAFE,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::LoadError;

/// What a plugin is, before it is configured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Info {
    /// Its own name.
    pub name: String,
    /// Its own semantic version.
    pub version: String,
    /// The version of the ABI that it was made for: major, minor.
    pub abi: (u32, u32),
    /// Whether it answers requests for evidence.
    pub answers_evidence: bool,
    /// Whether it answers calls of functions.
    pub answers_calls: bool,
    /// Whether it makes fairness checks of letters.
    #[serde(default)]
    pub answers_checks: bool,
    /// Whether it may be called from several threads at a time.
    pub thread_safe: bool,
}

/// An opened library. It is never closed: a thread of the plugin, or a text that it lent, may outlive any use of it.
#[derive(Debug)]
pub(crate) struct Library {
    pub(crate) descriptor: &'static Descriptor,
    pub(crate) checks: Option<&'static Checks>,
    pub(crate) info: Info,
    _open: ManuallyDrop<libloading::Library>,
}

impl Library {
    /// Opens the library at this path, which must have this SHA-256 where one is given.
    pub(crate) fn open(path: &Path, sha256: Option<&str>) -> Result<Self, LoadError> {
        // A bare file name would have the system search its own folders.
        let path = path.canonicalize().map_err(|source| LoadError::Unreadable { path: path.to_owned(), source })?;
        if let Some(pinned) = sha256 {
            check_digest(&path, pinned)?;
        }
        let library = ManuallyDrop::new(open(&path)?);
        let descriptor = descriptor(&library, &path)?;
        let checks = checks(descriptor, &path)?;
        let info = Info { answers_checks: checks.is_some(), ..info(descriptor, &path)? };
        Ok(Self { descriptor, checks, info, _open: library })
    }
}

fn check_digest(path: &Path, pinned: &str) -> Result<(), LoadError> {
    let bytes = std::fs::read(path).map_err(|source| LoadError::Unreadable { path: path.to_owned(), source })?;
    let found = Sha256::digest(&bytes).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    let wanted = pinned.strip_prefix("sha256:").unwrap_or(pinned).to_ascii_lowercase();
    if found == wanted {
        return Ok(());
    }
    Err(LoadError::OtherDigest { path: path.to_owned(), pinned: pinned.to_owned(), found })
}

#[expect(unsafe_code, reason = "opening a library runs its initialisers")]
fn open(path: &Path) -> Result<libloading::Library, LoadError> {
    // SAFETY: the file lies in a folder that the caller trusts and bears a plugin's name; whoever names a folder vouches for
    // what it holds. Nothing about an initialiser can be checked beforehand.
    unsafe { libloading::Library::new(path) }
        .map_err(|error| LoadError::NotALibrary { path: path.to_owned(), reason: chain(&error) })
}

#[expect(unsafe_code, reason = "the symbol and the descriptor are the library's")]
fn descriptor(library: &libloading::Library, path: &Path) -> Result<&'static Descriptor, LoadError> {
    // SAFETY: the symbol's name carries its type; a library that gives the name another type breaks the ABI.
    let entry =
        unsafe { library.get::<Entry>(SYMBOL) }.map_err(|_| not_a_plugin(path, "it exports no `medhold_plugin_v1`"))?;
    // SAFETY: as above; the function takes nothing and gives a pointer.
    let pointer = unsafe { entry() };
    if pointer.is_null() || !pointer.is_aligned() {
        return Err(not_a_plugin(path, "`medhold_plugin_v1` gives no descriptor"));
    }
    // SAFETY: the pointer is aligned and, by the ABI, points at least at a header, which is the same in every version.
    let header = unsafe { pointer.cast::<Header>().read() };
    check_header(&header, path)?;
    // SAFETY: magic, version and size say that a whole descriptor of this version stands there; the library is never closed.
    Ok(unsafe { &*pointer })
}

fn check_header(header: &Header, path: &Path) -> Result<(), LoadError> {
    if header.magic != MAGIC {
        return Err(not_a_plugin(path, "its descriptor does not begin as one"));
    }
    let (major, minor) = (header.abi_major, header.abi_minor);
    if major != ABI_MAJOR || minor > ABI_MINOR {
        return Err(LoadError::OtherAbi { path: path.to_owned(), major, minor });
    }
    if header.struct_size < size_of::<Descriptor>() as u64 {
        return Err(not_a_plugin(path, "its descriptor is shorter than ABI 1.0 asks for"));
    }
    Ok(())
}

/// The table of fairness checks, where the plugin has one. ABI 1.0 defines no table, so a plugin of 1.0 is not asked.
#[expect(unsafe_code, reason = "the table is the library's")]
fn checks(descriptor: &'static Descriptor, path: &Path) -> Result<Option<&'static Checks>, LoadError> {
    let Some(table) = descriptor.table.filter(|_| descriptor.header.abi_minor >= 1) else {
        return Ok(None);
    };
    // SAFETY: the function is the checked descriptor's; it takes a number and gives a pointer.
    let pointer = unsafe { table(CHECKS) }.cast::<Checks>();
    if pointer.is_null() {
        return Ok(None);
    }
    if !pointer.is_aligned() {
        return Err(not_a_plugin(path, "its table of fairness checks is no table"));
    }
    // SAFETY: the pointer is aligned and, by the ABI, points at least at the table's size, which stands first in every version.
    let size = unsafe { pointer.cast::<u64>().read() };
    if size < size_of::<Checks>() as u64 {
        return Err(not_a_plugin(path, "its table of fairness checks is shorter than ABI 1.1 asks for"));
    }
    // SAFETY: the size says that a whole table stands there; the library is never closed.
    let checks = unsafe { &*pointer };
    if checks.check.is_none() {
        return Err(not_a_plugin(path, "its table of fairness checks lacks the function `check`"));
    }
    Ok(Some(checks))
}

fn info(descriptor: &'static Descriptor, path: &Path) -> Result<Info, LoadError> {
    let has = |capability| descriptor.capabilities & capability != 0;
    for (function, there) in [
        ("describe", descriptor.describe.is_some()),
        ("create", descriptor.create.is_some()),
        ("destroy", descriptor.destroy.is_some()),
        ("free", descriptor.free.is_some()),
        ("evidence", descriptor.evidence.is_some() || !has(ANSWERS_EVIDENCE)),
        ("call", descriptor.call.is_some() || !has(ANSWERS_CALLS)),
    ] {
        if !there {
            return Err(not_a_plugin(path, &format!("its descriptor lacks the function `{function}`")));
        }
    }
    Ok(Info {
        name: text(descriptor.name).ok_or_else(|| not_a_plugin(path, "its name is no text"))?,
        version: text(descriptor.version).ok_or_else(|| not_a_plugin(path, "its version is no text"))?,
        abi: (descriptor.header.abi_major, descriptor.header.abi_minor),
        answers_evidence: has(ANSWERS_EVIDENCE),
        answers_calls: has(ANSWERS_CALLS),
        answers_checks: false,
        thread_safe: descriptor.flags & THREAD_SAFE != 0,
    })
}

/// Longest name or version in bytes; more is a sign of a wild pointer.
const LONGEST: usize = 256;

#[expect(unsafe_code, reason = "the text is the library's")]
fn text(bytes: Bytes) -> Option<String> {
    if bytes.ptr.is_null() || bytes.len == 0 || bytes.len > LONGEST {
        return None;
    }
    // SAFETY: by the ABI, `ptr` and `len` name bytes that live as long as the library, which is never closed.
    let bytes = unsafe { slice::from_raw_parts(bytes.ptr, bytes.len) };
    std::str::from_utf8(bytes).ok().map(str::to_owned)
}

fn not_a_plugin(path: &Path, reason: &str) -> LoadError {
    LoadError::NotAPlugin { path: PathBuf::from(path), reason: reason.to_owned() }
}

/// The error's innermost source: libloading's own text is only `dlopen failed`.
fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        text = inner.to_string();
        source = inner.source();
    }
    text
}
