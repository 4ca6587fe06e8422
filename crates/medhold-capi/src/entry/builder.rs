//! Building a host.

#![expect(unsafe_code, reason = "what crosses the line is raw pointers")]

use std::collections::BTreeMap;
use std::ffi::c_char;
use std::time::Duration;

use medhold::{Date, HostBuilder};

use super::{free, hand_out};
use crate::builder::{Builder, File, Setting, letters, missing_plugins};
use crate::code::Code;
use crate::error::Error;
use crate::guard::guarded;
use crate::host::Host;
use crate::lent::{Out, handle, list, optional_text, text};
use crate::refusal::Refusal;

/// Begins a host. The builder is the caller's until it goes to `medhold_builder_free`. Never null.
#[unsafe(no_mangle)]
pub extern "C" fn medhold_builder_new() -> *mut Builder {
    Box::into_raw(Box::new(Builder::new()))
}

/// Frees a builder, whether or not it has built its host, which lives on. Null does nothing.
///
/// # Safety
/// `builder` is null or was handed out and is not freed; nobody uses it meanwhile or afterwards.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_builder_free(builder: *mut Builder) {
    // SAFETY: the caller's promise, as the header has it.
    unsafe { free(builder) }
}

/// Takes a step that needs one text.
///
/// # Safety
/// As the functions that are built on it.
unsafe fn step(
    builder: *mut Builder,
    (ptr, len, name): (*const c_char, usize, &'static str),
    error: *mut *mut Error,
    step: impl FnOnce(HostBuilder, &str) -> HostBuilder,
) -> Code {
    // SAFETY: the caller's promise.
    guarded(unsafe { Out::at(error) }, || {
        // SAFETY: the caller's promise.
        let (builder, text) = unsafe { (handle(builder, "builder")?, text(ptr, len, name)?) };
        builder.step(|host| step(host, text))
    })
}

/// Adds the pack in a folder. It is read when the host is built. `folder` is lent for the call.
///
/// # Safety
/// `builder` is null or alive, `folder` null or `len` bytes; `error` is null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_builder_pack(
    builder: *mut Builder,
    folder: *const c_char,
    len: usize,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    unsafe { step(builder, (folder, len, "folder"), error, |host, folder| host.pack(folder)) }
}

/// Adds a pack from memory: its `n` files. They are lent for the call.
///
/// # Safety
/// `builder` is null or alive, `files` null or `n` files whose texts have the lengths that they say; `error` is null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_builder_pack_files(
    builder: *mut Builder,
    files: *const File,
    n: usize,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    guarded(unsafe { Out::at(error) }, || {
        // SAFETY: as above.
        let (builder, files) = unsafe { (handle(builder, "builder")?, list(files, n, "files")?) };
        let mut texts = BTreeMap::new();
        for file in files {
            // SAFETY: as above.
            let path = unsafe { text(file.path, file.path_len, "path") }?;
            // SAFETY: as above.
            let content = unsafe { text(file.text, file.text_len, "text") }?;
            if texts.insert(path.to_owned(), content.to_owned()).is_some() {
                return Err(Refusal::BadValue(format!("the file `{path}` is given twice; give each once")));
            }
        }
        builder.step(|host| host.pack_files(texts))
    })
}

/// Adds a folder from which plugin libraries may be loaded, besides the program's own and `plugins` in it. `folder` is lent for the call.
///
/// # Safety
/// `builder` is null or alive, `folder` null or `len` bytes; `error` is null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_builder_plugins(
    builder: *mut Builder,
    folder: *const c_char,
    len: usize,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    unsafe { step(builder, (folder, len, "folder"), error, |host, folder| host.plugins(folder)) }
}

/// Names the program that serves plugins which a pack has run in processes of their own: `medhold`. Without it, that is the program
/// `medhold` beside the one that runs. `program` is lent for the call.
///
/// # Safety
/// `builder` is null or alive, `program` null or `len` bytes; `error` is null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_builder_plugin_server(
    builder: *mut Builder,
    program: *const c_char,
    len: usize,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    unsafe { step(builder, (program, len, "program"), error, |host, program| host.plugin_server(program)) }
}

/// Sets the longest time for one call of a plugin in a process of its own, in milliseconds, above 0; 10,000 unless set.
///
/// # Safety
/// `builder` is null or alive; `error` is null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_builder_plugin_deadline(
    builder: *mut Builder,
    milliseconds: u64,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    guarded(unsafe { Out::at(error) }, || {
        // SAFETY: as above.
        let builder = unsafe { handle(builder, "builder") }?;
        if milliseconds == 0 {
            return Err(Refusal::BadValue("`milliseconds` is 0; give a plugin some time to answer".to_owned()));
        }
        builder.step(|host| host.plugin_deadline(Duration::from_millis(milliseconds)))
    })
}

/// What happens where a plugin library is not there: one of `MEDHOLD_MISSING_PLUGINS_...`, `MEDHOLD_MISSING_PLUGINS_REFUSE` unless set.
///
/// # Safety
/// `builder` is null or alive; `error` is null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_builder_missing_plugins(
    builder: *mut Builder,
    missing: u32,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    guarded(unsafe { Out::at(error) }, || {
        // SAFETY: as above.
        let builder = unsafe { handle(builder, "builder") }?;
        let missing = missing_plugins(missing)?;
        builder.step(|host| host.missing_plugins(missing))
    })
}

/// Whether letters are written: one of `MEDHOLD_LETTERS_...`, `MEDHOLD_LETTERS_WRITTEN` unless set.
///
/// # Safety
/// `builder` is null or alive; `error` is null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_builder_letters(builder: *mut Builder, wanted: u32, error: *mut *mut Error) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    guarded(unsafe { Out::at(error) }, || {
        // SAFETY: as above.
        let builder = unsafe { handle(builder, "builder") }?;
        let letters = letters(wanted)?;
        builder.step(|host| host.letters(letters))
    })
}

/// Decides every case as on this day, `2026-03-02`, not on that on which it came in. `day` is lent for the call.
///
/// # Safety
/// `builder` is null or alive, `day` null or `len` bytes; `error` is null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_builder_at(
    builder: *mut Builder,
    day: *const c_char,
    len: usize,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    guarded(unsafe { Out::at(error) }, || {
        // SAFETY: as above.
        let (builder, day) = unsafe { (handle(builder, "builder")?, text(day, len, "day")?) };
        let day: Date = day.parse().map_err(|error: medhold::DateError| Refusal::BadValue(error.to_string()))?;
        builder.step(|host| host.at(day))
    })
}

/// Adds a client's profile, a TOML file with a `name` and `[parameters]`. It is read when the host is built. `path` is lent for the call.
///
/// # Safety
/// `builder` is null or alive, `path` null or `len` bytes; `error` is null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_builder_profile(
    builder: *mut Builder,
    path: *const c_char,
    len: usize,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    unsafe { step(builder, (path, len, "path"), error, |host, path| host.profile(path)) }
}

/// Sets a parameter over the pack's value and any profile's. Name and value are lent for the call.
///
/// # Safety
/// `builder` is null or alive, `name` and `value` are null or as long as they say; `error` is null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_builder_set(
    builder: *mut Builder,
    name: *const c_char,
    name_len: usize,
    value: *const c_char,
    value_len: usize,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    guarded(unsafe { Out::at(error) }, || {
        // SAFETY: as above.
        let (builder, name) = unsafe { (handle(builder, "builder")?, text(name, name_len, "name")?) };
        // SAFETY: as above.
        let value = unsafe { text(value, value_len, "value") }?;
        builder.step(|host| host.set(name, value))
    })
}

/// Sets the `n` parameters of one client's cases over the pack's values and every profile's; where `client` is null, of the cases without a
/// client. What `medhold_builder_set` sets is not laid over them. All is lent for the call.
///
/// # Safety
/// `builder` is null or alive, `client` null or `len` bytes, `settings` null or `n` settings whose texts have the lengths that they say;
/// `error` is null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_builder_client(
    builder: *mut Builder,
    client: *const c_char,
    len: usize,
    settings: *const Setting,
    n: usize,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    guarded(unsafe { Out::at(error) }, || {
        // SAFETY: as above.
        let (builder, client) = unsafe { (handle(builder, "builder")?, optional_text(client, len, "client")?) };
        let mut values = BTreeMap::new();
        // SAFETY: as above.
        for setting in unsafe { list(settings, n, "settings") }? {
            // SAFETY: as above.
            let name = unsafe { text(setting.name, setting.name_len, "name") }?;
            // SAFETY: as above.
            let value = unsafe { text(setting.value, setting.value_len, "value") }?;
            values.insert(name.to_owned(), value.to_owned());
        }
        builder.step(|host| host.client(client, values))
    })
}

/// Reads and checks the packs, opens their plugins, and builds the host, which is the caller's until it goes to `medhold_host_free`. The
/// builder is spent, whether or not the host can be built, and stays to be freed.
///
/// # Safety
/// `builder` is null or alive; `host` and `error` are null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_builder_build(
    builder: *mut Builder,
    host: *mut *mut Host,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    unsafe { hand_out(host, "host", error, || handle(builder, "builder")?.build()) }
}
