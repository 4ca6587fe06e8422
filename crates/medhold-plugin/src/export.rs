//! What [`export_plugin!`](crate::export_plugin) expands to: the C functions that stand between the host and a [`Plugin`].
//!
//! Not part of the public interface; a plugin uses the macro.

#![expect(unsafe_code, reason = "the plugin ABI is a foreign boundary")]

use std::ffi::c_void;
use std::marker::PhantomData;
use std::slice;

pub use medhold_plugin_abi::Descriptor;
use medhold_plugin_abi::{
    ABI_MAJOR, ABI_MINOR, ANSWERS_CALLS, ANSWERS_EVIDENCE, Buffer, Bytes, CHECKS, Checks, Header, Instance, MAGIC,
    Status, THREAD_SAFE,
};
use medhold_plugin_wire::{Call, CheckRequest, Opening, Request};
use rmp_serde::{from_slice, to_vec_named};

use crate::guard::guarded;
use crate::{Config, Plugin};

/// Exports a [`Plugin`] from the library that this stands in.
///
/// `export_plugin!(Tides)` has the host call one instance from one thread at a time; `export_plugin!(Tides, thread_safe)`,
/// for a type that is `Sync`, from several.
#[macro_export]
macro_rules! export_plugin {
    ($plugin:ty) => {
        $crate::export_plugin!(@entry $crate::export::descriptor::<$plugin>());
    };
    ($plugin:ty, thread_safe) => {
        $crate::export_plugin!(@entry $crate::export::thread_safe_descriptor::<$plugin>());
    };
    (@entry $descriptor:expr) => {
        /// Gives the descriptor of this plugin to medhold.
        #[allow(unsafe_code)]
        #[unsafe(no_mangle)]
        pub extern "C" fn medhold_plugin_v1() -> *const $crate::export::Descriptor {
            static DESCRIPTOR: $crate::export::Descriptor = $descriptor;
            &raw const DESCRIPTOR
        }
    };
}

/// The descriptor of a plugin that is called from one thread at a time.
#[must_use]
pub const fn descriptor<P: Plugin>() -> Descriptor {
    build::<P>(0)
}

/// The descriptor of a plugin that may be called from several threads: the bound is the promise.
#[must_use]
pub const fn thread_safe_descriptor<P: Plugin + Sync>() -> Descriptor {
    build::<P>(THREAD_SAFE)
}

const fn build<P: Plugin>(flags: u64) -> Descriptor {
    Descriptor {
        header: Header {
            magic: MAGIC,
            abi_major: ABI_MAJOR,
            abi_minor: ABI_MINOR,
            struct_size: size_of::<Descriptor>() as u64,
        },
        capabilities: ANSWERS_EVIDENCE | ANSWERS_CALLS,
        flags,
        name: Bytes::lend(P::NAME.as_bytes()),
        version: Bytes::lend(P::VERSION.as_bytes()),
        describe: Some(describe::<P>),
        create: Some(create::<P>),
        destroy: Some(destroy::<P>),
        evidence: Some(evidence::<P>),
        call: Some(call::<P>),
        free: Some(free),
        table: Some(table::<P>),
    }
}

unsafe extern "C" fn describe<P: Plugin>(config: Bytes, out: *mut Buffer) -> Status {
    let answer = guarded(|| {
        // SAFETY: the host lends `config` for the time of this call.
        let config = read_config(unsafe { borrow(config) })?;
        encode(&P::describe(&config))
    });
    // SAFETY: `out` is the host's, valid for a write.
    unsafe { finish(answer, out) }
}

unsafe extern "C" fn create<P: Plugin>(config: Bytes, instance: *mut Instance, out: *mut Buffer) -> Status {
    let opened = guarded(|| {
        // SAFETY: the host lends `config` for the time of this call.
        let config = read_config(unsafe { borrow(config) })?;
        P::open(&config).map(Box::new)
    });
    let answer = opened.map(|result| {
        result.map(|plugin| {
            // SAFETY: `instance` is the host's, valid for a write.
            unsafe { instance.write(Box::into_raw(plugin).cast()) };
            Vec::new()
        })
    });
    // SAFETY: `out` is the host's, valid for a write.
    unsafe { finish(answer, out) }
}

unsafe extern "C" fn destroy<P: Plugin>(instance: Instance) {
    let _ = guarded(|| {
        // SAFETY: the host hands back, once, what `create` gave it.
        drop(unsafe { Box::from_raw(instance.cast::<P>()) });
    });
}

unsafe extern "C" fn evidence<P: Plugin>(instance: Instance, requests: Bytes, out: *mut Buffer) -> Status {
    let answer = guarded(|| {
        // SAFETY: `instance` came from `create`; the host does not destroy it during a call. A type that isn't `Sync` has no
        // `THREAD_SAFE` flag, and is called from one thread at a time.
        let plugin = unsafe { &*instance.cast::<P>() };
        // SAFETY: the host lends `requests` for the time of this call.
        let requests: Vec<Request> = decode(unsafe { borrow(requests) })?;
        encode(&plugin.evidence(&requests))
    });
    // SAFETY: `out` is the host's, valid for a write.
    unsafe { finish(answer, out) }
}

unsafe extern "C" fn call<P: Plugin>(instance: Instance, call: Bytes, out: *mut Buffer) -> Status {
    let answer = guarded(|| {
        // SAFETY: as in `evidence`.
        let plugin = unsafe { &*instance.cast::<P>() };
        // SAFETY: the host lends `call` for the time of this call.
        let call: Call = decode(unsafe { borrow(call) })?;
        encode(&plugin.call(&call.function, &call.args)?)
    });
    // SAFETY: `out` is the host's, valid for a write.
    unsafe { finish(answer, out) }
}

/// The tables of a plugin; what is constant of a type can be static, where a `static` can't be of a type.
struct Tables<P>(PhantomData<P>);

impl<P: Plugin> Tables<P> {
    const CHECKS: &'static Checks = &Checks { struct_size: size_of::<Checks>() as u64, check: Some(check::<P>) };
}

unsafe extern "C" fn table<P: Plugin>(id: u32) -> *const c_void {
    match id {
        CHECKS => std::ptr::from_ref(Tables::<P>::CHECKS).cast(),
        _ => std::ptr::null(),
    }
}

unsafe extern "C" fn check<P: Plugin>(instance: Instance, request: Bytes, out: *mut Buffer) -> Status {
    let answer = guarded(|| {
        // SAFETY: as in `evidence`.
        let plugin = unsafe { &*instance.cast::<P>() };
        // SAFETY: the host lends `request` for the time of this call.
        let request: CheckRequest = decode(unsafe { borrow(request) })?;
        encode(&plugin.check(&request)?)
    });
    // SAFETY: `out` is the host's, valid for a write.
    unsafe { finish(answer, out) }
}

unsafe extern "C" fn free(buffer: Buffer) {
    if !buffer.ptr.is_null() {
        // SAFETY: the buffer was made by `finish` from a boxed slice of this length, and comes back once.
        drop(unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(buffer.ptr, buffer.len)) });
    }
}

/// # Safety
/// The bytes must live as long as the borrow.
unsafe fn borrow<'a>(bytes: Bytes) -> &'a [u8] {
    if bytes.ptr.is_null() {
        return &[];
    }
    // SAFETY: the caller keeps them alive, and the ABI says that `ptr` and `len` belong together.
    unsafe { slice::from_raw_parts(bytes.ptr, bytes.len) }
}

fn read_config(bytes: &[u8]) -> Result<Config, String> {
    decode::<Opening>(bytes).map(Config::from)
}

fn decode<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    from_slice(bytes).map_err(|e| format!("what medhold sent can't be read: {e}"))
}

fn encode<T: serde::Serialize>(value: &T) -> Result<Vec<u8>, String> {
    to_vec_named(value).map_err(|e| format!("the answer can't be written: {e}"))
}

/// Hands the answer, or the reason why there is none, to the host.
///
/// # Safety
/// `out` must be valid for a write.
unsafe fn finish(answer: Result<Result<Vec<u8>, String>, String>, out: *mut Buffer) -> Status {
    let (status, bytes) = match answer {
        Ok(Ok(bytes)) => (Status::DONE, bytes),
        Ok(Err(text)) => (Status::FAILED, text.into_bytes()),
        Err(text) => (Status::PANICKED, text.into_bytes()),
    };
    let buffer = if bytes.is_empty() {
        Buffer::empty()
    } else {
        let len = bytes.len();
        Buffer { ptr: Box::into_raw(bytes.into_boxed_slice()).cast(), len }
    };
    // SAFETY: by the contract of this function.
    unsafe { out.write(buffer) };
    status
}
