//! A plugin that has said what it gives, and whose data is being opened while its host does something else.

use std::sync::Arc;
use std::thread::{self, JoinHandle};

use medhold_model::PluginName;

use crate::boundary::Instance;
use crate::fault::Fault;
use crate::library::Library;
use crate::opening::load_error;
use crate::seat::Seat;
use crate::{Description, Info, LoadError, Plugin};

/// Room for what a plugin does when it opens its data, in bytes: as much as a program's own thread has.
const STACK_BYTES: usize = 8 << 20;

/// A plugin that has said what it gives. In this process its data is opened on a thread of its own; [`Begun::finish`] waits for it.
#[derive(Debug)]
pub struct Begun {
    pub(crate) name: PluginName,
    pub(crate) info: Info,
    pub(crate) description: Description,
    pub(crate) seat: Seating,
}

/// Where a plugin is to be asked.
#[derive(Debug)]
pub(crate) enum Seating {
    /// It can be.
    Ready(Seat),
    /// Its data is being opened.
    Opening(JoinHandle<Result<Instance, Fault>>),
}

impl Begun {
    /// What the plugin gives.
    #[must_use]
    pub fn description(&self) -> &Description {
        &self.description
    }

    /// The plugin, with its data opened.
    ///
    /// # Errors
    /// Where it refuses its configuration or data.
    pub fn finish(self) -> Result<Plugin, LoadError> {
        let seat = match self.seat {
            Seating::Ready(seat) => seat,
            Seating::Opening(thread) => {
                let ended = |_| Fault::Panicked("the thread that opened its data panicked".to_owned());
                let instance = thread.join().map_err(ended).flatten();
                Seat::Here(instance.map_err(|fault| load_error(fault, &self.info.name))?)
            }
        };
        Ok(Plugin::new(self.name, self.info, self.description, seat))
    }
}

impl Seating {
    /// Begins to open a plugin's data, beside the caller where a thread can be had.
    pub(crate) fn begin(library: Library, opening: Vec<u8>) -> Result<Self, Fault> {
        let (library, opening): (Arc<Library>, Arc<[u8]>) = (Arc::new(library), opening.into());
        let create = {
            let (library, opening) = (Arc::clone(&library), Arc::clone(&opening));
            move || Instance::create(library, &opening)
        };
        let thread = thread::Builder::new().name("plugin".to_owned()).stack_size(STACK_BYTES).spawn(create);
        match thread {
            Ok(thread) => Ok(Self::Opening(thread)),
            Err(_) => Instance::create(library, &opening).map(|instance| Self::Ready(Seat::Here(instance))),
        }
    }
}
