//! A repository: its revisions, and the packs that it held at them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use medhold::PackFiles;
use medhold_model::nearest;

use super::GitError;
use super::objects::{ask, contents, entries, trees};

/// The git repository that a folder lies in.
#[derive(Debug, Clone)]
pub(crate) struct Repository {
    /// The root of its working tree; the folder itself where there is none.
    top: PathBuf,
    /// The folder that it was asked for, from the root: empty, or with `/` at its end.
    prefix: String,
}

impl Repository {
    /// The repository that a folder lies in.
    ///
    /// # Errors
    /// Where git is not there, or the folder lies in no repository.
    pub(crate) fn of(folder: &Path) -> Result<Self, GitError> {
        let said = ask(folder, &["rev-parse", "--show-prefix"])?;
        let prefix = said.ok_or_else(|| GitError::NoRepository { folder: folder.to_owned() })?;
        let top = ask(folder, &["rev-parse", "--show-toplevel"])?;
        let top = top.map_or_else(|| folder.to_owned(), |top| PathBuf::from(top.trim_end_matches('\n')));
        Ok(Self { top, prefix: prefix.trim_end_matches('\n').to_owned() })
    }

    /// The folder that it was asked for, from the root and without `/` at its end.
    pub(crate) fn path(&self) -> &str {
        self.prefix.trim_end_matches('/')
    }

    /// A path from the root, in the working tree.
    pub(crate) fn in_working_tree(&self, path: &str) -> PathBuf {
        self.top.join(path)
    }

    /// A path as the user wrote it, from the root: `.`, `./…` and `../…` count from the folder, as in git.
    pub(crate) fn path_of(&self, written: &str) -> String {
        let written = written.trim_end_matches('/');
        let here = written == "." || written == ".." || written.starts_with("./") || written.starts_with("../");
        let mut parts: Vec<&str> =
            if here { self.prefix.split('/').filter(|part| !part.is_empty()).collect() } else { Vec::new() };
        for part in written.split('/').filter(|part| !part.is_empty() && *part != ".") {
            if part == ".." {
                parts.pop();
            } else {
                parts.push(part);
            }
        }
        parts.join("/")
    }

    /// The commit that a revision names.
    ///
    /// # Errors
    /// Where there is none, with the branch or tag that may be meant.
    pub(crate) fn commit(&self, revision: &str) -> Result<String, GitError> {
        let wanted = format!("{revision}^{{commit}}");
        let found = ask(&self.top, &["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted])?;
        // The option to end options is repeated by some versions of git.
        let commit = found.and_then(|said| said.lines().last().map(str::to_owned));
        match commit {
            Some(commit) => Ok(commit),
            None => {
                let names = ask(&self.top, &["for-each-ref", "--format=%(refname:short)"])?.unwrap_or_default();
                let nearest = nearest(revision, names.lines()).map(str::to_owned);
                Err(GitError::NoRevision { revision: revision.to_owned(), nearest })
            }
        }
    }

    /// The name of the tree at a path from the root; none where there is no such folder at the commit.
    pub(crate) fn tree(&self, commit: &str, path: &str) -> Result<Option<String>, GitError> {
        let wanted = format!("{commit}:{path}");
        let Some(object) = ask(&self.top, &["rev-parse", "--verify", "--quiet", &wanted])? else {
            return Ok(None);
        };
        let object = object.trim().to_owned();
        let kind = ask(&self.top, &["cat-file", "-t", &object])?;
        Ok(kind.is_some_and(|kind| kind.trim() == "tree").then_some(object))
    }

    /// The texts of the pack at a path from the root, as they were at a commit; `revision` is what the user calls it.
    ///
    /// # Errors
    /// Where there is no such folder, it is no pack, or a file of it can't be read.
    pub(crate) fn pack(&self, commit: &str, path: &str, revision: &str) -> Result<BTreeMap<String, String>, GitError> {
        let Some(tree) = self.tree(commit, path)? else {
            return Err(self.no_folder(commit, path, revision));
        };
        let texts = self.texts(&tree, revision)?;
        if texts.contains_key(PackFiles::MANIFEST) {
            Ok(texts)
        } else {
            Err(GitError::NoPack { path: path.to_owned(), revision: revision.to_owned() })
        }
    }

    /// What lay under a path from the root, each state of it once with the newest commit on any branch or tag that brought it about,
    /// newest first; of at most so many commits.
    pub(crate) fn trees_of_history(&self, path: &str, most: usize) -> Result<Vec<(String, String)>, GitError> {
        let most = format!("--max-count={most}");
        let under = format!(":(top,literal){path}");
        let listed = ["rev-list", "--all", "--full-history", "--date-order", &most, "HEAD", "--", &under];
        let listed = ask(&self.top, &listed)?.unwrap_or_default();
        let names: Vec<String> = listed.lines().map(|commit| format!("{commit}:{path}")).collect();
        let mut seen = BTreeSet::new();
        let trees = listed.lines().zip(trees(&self.top, &names)?);
        let trees = trees.filter_map(|(commit, tree)| Some((commit.to_owned(), tree?)));
        Ok(trees.filter(|(_, tree)| seen.insert(tree.clone())).collect())
    }

    fn no_folder(&self, commit: &str, path: &str, revision: &str) -> GitError {
        let all = ask(&self.top, &["ls-tree", "-r", "--name-only", "--full-tree", commit]).ok().flatten();
        let all = all.unwrap_or_default();
        let packs = all.lines().filter_map(|file| file.strip_suffix("/pack.toml"));
        let nearest = nearest(path, packs).map(str::to_owned);
        GitError::NoFolder { path: path.to_owned(), revision: revision.to_owned(), nearest }
    }

    /// The texts of a tree that can be a part of a pack, by path.
    pub(crate) fn texts(&self, tree: &str, revision: &str) -> Result<BTreeMap<String, String>, GitError> {
        let unreadable = |file: &str, reason: &str| GitError::File {
            file: file.to_owned(),
            revision: revision.to_owned(),
            reason: reason.to_owned(),
        };
        let mut parts = Vec::new();
        for entry in entries(&self.top, tree)? {
            let Some(most) = PackFiles::most_bytes(&entry.path) else {
                continue;
            };
            if entry.link {
                return Err(unreadable(&entry.path, "it is a link, and links of a revision are not followed"));
            }
            if entry.size > most {
                return Err(unreadable(&entry.path, "it is larger than a file of a pack may be"));
            }
            parts.push(entry);
        }
        let objects: Vec<&str> = parts.iter().map(|entry| entry.object.as_str()).collect();
        let contents = contents(&self.top, &objects)?;
        let text = |path: &str, bytes| String::from_utf8(bytes).map_err(|_| unreadable(path, "it is not UTF-8"));
        parts.iter().zip(contents).map(|(entry, bytes)| Ok((entry.path.clone(), text(&entry.path, bytes)?))).collect()
    }
}
