//! A version of a pack: the folder as it is, or as it was at a revision.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use medhold::{Host, HostBuilder};

use crate::failure::Failure;
use crate::git::{GitError, Repository};

/// A version of a pack.
#[derive(Debug)]
pub(crate) enum Version {
    /// The pack in a folder.
    Folder(PathBuf),
    /// A folder as it was.
    Past(Box<Past>),
}

/// A pack as it was at a revision.
#[derive(Debug)]
pub(crate) struct Past {
    /// The revision as the user named it, and the path from the repository's root.
    name: String,
    texts: BTreeMap<String, String>,
    /// The same path in the working tree.
    folder: PathBuf,
}

/// The folder that a revision alone is read at: that of the other version.
struct Beside {
    repository: Repository,
    path: String,
}

impl Version {
    /// What `written` names: a folder, a folder at a revision (`REV:PATH`, as git writes it), or a revision of the folder that `other` names.
    ///
    /// # Errors
    /// Where it is none of them, or there is no pack.
    pub(crate) fn of(written: &str, other: &str) -> Result<Self, Failure> {
        if Path::new(written).is_dir() {
            return Ok(Self::Folder(PathBuf::from(written)));
        }
        if let Some((revision, path)) = written.split_once(':').filter(|(revision, _)| !revision.is_empty()) {
            let repository = Repository::of(Path::new("."))?;
            let path = repository.path_of(path);
            return past(&repository, revision, &path);
        }
        match beside(other)? {
            Some(Beside { repository, path }) => past(&repository, written, &path).map_err(|failure| match failure {
                Failure::Git(GitError::NoRevision { revision, nearest }) => neither(&revision, nearest.as_deref()),
                failure => failure,
            }),
            None => Err(neither(written, None)),
        }
    }

    /// A host that decides by this version, letters and all.
    pub(crate) fn host(self, builder: HostBuilder) -> Result<Host, Failure> {
        let builder = match self {
            Self::Folder(folder) => builder.pack(folder),
            Self::Past(past) => builder.pack_files_in(past.texts, &past.name, past.folder),
        };
        Ok(builder.build()?)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(folder) => folder.display().fmt(f),
            Self::Past(past) => f.write_str(&past.name),
        }
    }
}

fn past(repository: &Repository, revision: &str, path: &str) -> Result<Version, Failure> {
    let commit = repository.commit(revision)?;
    let texts = repository.pack(&commit, path, revision)?;
    let folder = repository.in_working_tree(path);
    Ok(Version::Past(Box::new(Past { name: format!("{revision}:{path}"), texts, folder })))
}

/// Where the other version lies; none where it lies nowhere that has revisions.
fn beside(other: &str) -> Result<Option<Beside>, Failure> {
    let folder = Path::new(other);
    if folder.is_dir() {
        let repository = Repository::of(folder)?;
        let path = repository.path().to_owned();
        return Ok(Some(Beside { repository, path }));
    }
    match other.split_once(':') {
        Some((_, path)) => {
            let repository = Repository::of(Path::new("."))?;
            let path = repository.path_of(path);
            Ok(Some(Beside { repository, path }))
        }
        None => Ok(None),
    }
}

fn neither(written: &str, nearest: Option<&str>) -> Failure {
    let help = match nearest {
        Some(near) => format!("did you mean `{near}`?"),
        None => "name a folder, a revision of the other version's folder, or both as `REV:PATH`".to_owned(),
    };
    Failure::Arguments(format!("there is neither a folder nor a revision `{written}`; {help}"))
}
