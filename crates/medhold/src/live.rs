//! A host that is replaced while others decide by it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};

use crate::build_error::BuildError;
use crate::builder::HostBuilder;
use crate::host::Host;

/// Holds the host that decides now, and replaces it by one of what now lies in its packs' folders, archives and profiles. Where that
/// can't be built, the last good host goes on deciding.
///
/// Whoever asks for the host keeps the one that they got for as long as they hold it: a batch is decided by one version of the rules.
///
/// ```
/// use medhold::{BuildError, Host, LiveHost};
///
/// # let folder = tempfile::tempdir()?;
/// # let cinema = folder.path();
/// # let manifest = r#"
/// #     [pack]
/// #     name = "cinema"
/// #     version = "1.0.0"
/// #     languages = ["en"]
/// #     [topics.taste]
/// #     title.en = "taste"
/// #     [appeal.en]
/// #     body = "the owner"
/// #     free = true
/// #     within = "1 year"
/// # "#;
/// # std::fs::write(cinema.join("pack.toml"), manifest)?;
/// let live = LiveHost::new(Host::builder().pack(cinema))?;
///
/// // Somebody saves half a rule.
/// std::fs::write(cinema.join("taste.rhai"), r#"rule "old-films" on "taste" {"#)?;
/// assert!(matches!(live.reload().unwrap_err().as_ref(), BuildError::Faulty { .. }));
///
/// // The host before decides, and what is wrong can be shown.
/// assert_eq!(live.host().packs().count(), 1);
/// assert!(live.fault().unwrap().to_string().contains("taste.rhai:1:"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct LiveHost {
    now: RwLock<Now>,
    /// What the next host is built from. Who holds it reloads, so that one does so at a time.
    builder: Mutex<HostBuilder>,
}

#[derive(Debug)]
struct Now {
    host: Arc<Host>,
    fault: Option<Arc<BuildError>>,
}

impl LiveHost {
    /// Builds the first host.
    ///
    /// # Errors
    /// Where it can't be built: there is no host before it that could decide.
    pub fn new(builder: HostBuilder) -> Result<Self, BuildError> {
        let host = Arc::new(builder.clone().build()?);
        Ok(Self { now: RwLock::new(Now { host, fault: None }), builder: Mutex::new(builder) })
    }

    /// The host that decides now. Nobody waits for a reload.
    #[must_use]
    pub fn host(&self) -> Arc<Host> {
        Arc::clone(&self.now().host)
    }

    /// Why the last reload came to nothing; none where it did not.
    #[must_use]
    pub fn fault(&self) -> Option<Arc<BuildError>> {
        self.now().fault.clone()
    }

    /// Builds a host from the same packs, profiles and settings as they are now, and lets it decide from here on. Evidence sources of
    /// the app's own are kept. Plugins open their data again; a library that is loaded already is not loaded a second time.
    ///
    /// # Errors
    /// Why no host can be built of them: the one before stays.
    pub fn reload(&self) -> Result<Arc<Host>, Arc<BuildError>> {
        let builder = self.builder();
        self.put(builder.clone().build())
    }

    /// Builds a host from something else, such as packs from memory, and lets it decide from here on. The next reload is one of this.
    ///
    /// # Errors
    /// Why no host can be built of it: the one before stays, and so does what it is reloaded from.
    pub fn reload_from(&self, builder: HostBuilder) -> Result<Arc<Host>, Arc<BuildError>> {
        let mut kept = self.builder();
        let host = self.put(builder.clone().build())?;
        *kept = builder;
        Ok(host)
    }

    fn put(&self, built: Result<Host, BuildError>) -> Result<Arc<Host>, Arc<BuildError>> {
        let built = built.map(Arc::new).map_err(Arc::new);
        let mut now = self.now.write().unwrap_or_else(PoisonError::into_inner);
        now.fault = built.as_ref().err().cloned();
        if let Ok(host) = &built {
            now.host = Arc::clone(host);
        }
        built
    }

    // Both are whole at every moment, so that a thread that panicked while it held one spoils nothing.

    fn now(&self) -> RwLockReadGuard<'_, Now> {
        self.now.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn builder(&self) -> MutexGuard<'_, HostBuilder> {
        self.builder.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
