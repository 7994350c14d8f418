//! The projects of `tests/packages`, each copied to a folder in which npm can install packages.

use super::projects_folder;
use crate::command::output;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use walkdir::WalkDir;

/// The folder with the files of all projects: the story that their pages show.
const SHARED: &str = "shared";

/// A project: a folder of `tests/packages`. A folder for several versions of a package is several
/// projects.
pub struct Project {
    /// The name of the folder, with an `@` and the major version if there are several.
    pub name: String,
    source: PathBuf,
    manifest: Value,
}

/// Returns the projects with these names. A folder's name means all its versions, and no names mean
/// all projects.
///
/// # Errors
/// Returns an error for a name without a project.
pub fn find(root: &Path, names: &[String]) -> Result<Vec<Project>> {
    let folder = root.join("tests/packages");
    let mut projects = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let source = entry?.path();
        if source.join("package.json").is_file() {
            projects.extend(variants(&source)?);
        }
    }
    projects.sort_by(|a, b| a.name.cmp(&b.name));
    let matches = |project: &Project, name: &String| project.name == *name || project.folder() == name;
    for name in names {
        ensure!(projects.iter().any(|project| matches(project, name)), "there is no project {name}");
    }
    projects.retain(|project| names.is_empty() || names.iter().any(|name| matches(project, name)));
    Ok(projects)
}

/// Returns the project of a folder, or one for each version that its `package.json` lists:
/// `"config": { "variants": { "vite": ["5.4.9", "6.4.6"] } }`.
fn variants(source: &Path) -> Result<Vec<Project>> {
    let file = source.join("package.json");
    let manifest: Value =
        serde_json::from_slice(&fs::read(&file)?).with_context(|| file.display().to_string())?;
    let folder = source.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let Some((package, versions)) =
        manifest["config"]["variants"].as_object().and_then(|all| all.iter().next())
    else {
        return Ok(vec![Project { name: folder, source: source.into(), manifest }]);
    };
    let variant = |version: &Value| {
        let version = version.as_str().context("a version is a string")?;
        let mut manifest = manifest.clone();
        manifest["dependencies"][package] = json!(version);
        let major = version.split('.').next().unwrap_or(version);
        Ok(Project { name: format!("{folder}@{major}"), source: source.into(), manifest })
    };
    versions.as_array().context("versions are a list")?.iter().map(variant).collect()
}

impl Project {
    /// Returns the name of the folder in `tests/packages`.
    fn folder(&self) -> &str {
        self.name.split('@').next().unwrap_or(&self.name)
    }

    /// Returns the folder in which the project is installed.
    pub fn target(&self, root: &Path) -> PathBuf {
        projects_folder(root).join(&self.name)
    }

    pub fn has_script(&self, name: &str) -> bool {
        self.manifest["scripts"][name].is_string()
    }

    /// Returns the folder with the built site, or `None` if a static host cannot serve it.
    pub fn static_folder(&self) -> Option<&str> {
        self.manifest["config"]["static"].as_str()
    }

    /// Returns the Content-Security-Policy of the built site, with `$CDN` for the CDN's origin.
    pub fn policy(&self) -> Option<&str> {
        self.manifest["config"]["policy"].as_str()
    }

    /// Returns the paths of the pages with a button.
    pub fn pages(&self) -> Vec<&str> {
        let pages = self.manifest["config"]["pages"].as_array();
        pages.map_or_else(|| vec!["/"], |pages| pages.iter().filter_map(Value::as_str).collect())
    }

    /// Copies the project to its target folder, and installs its packages unless they are installed
    /// already.
    ///
    /// # Errors
    /// Returns an error if a file cannot be written, or npm fails.
    pub fn install(&self, root: &Path, tarball: &Path) -> Result<()> {
        let target = self.target(root);
        copy(&self.source, &target)?;
        copy(&self.source.with_file_name(SHARED), &target.join(SHARED))?;
        let mut manifest = self.manifest.clone();
        manifest["dependencies"]["nutgraf"] = json!(format!("file:{}", tarball.display()));
        let text = format!("{manifest:#}\n");
        fs::write(target.join("package.json"), &text)?;
        let stamp = format!("{:x}", Sha256::digest(&text));
        let stamp_file = target.join("node_modules/.stamp");
        if fs::read_to_string(&stamp_file).is_ok_and(|installed| installed == stamp) {
            return Ok(());
        }
        let mut npm = Command::new("npm");
        npm.current_dir(&target);
        npm.args(["install", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"]);
        output(&mut npm)?;
        Ok(fs::write(stamp_file, stamp)?)
    }
}

/// Copies the files of a folder and its subfolders, except `node_modules`.
fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in WalkDir::new(from).into_iter().filter_entry(|entry| entry.file_name() != "node_modules") {
        let entry = entry?;
        let path = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(path)?;
        } else {
            fs::copy(entry.path(), &path).with_context(|| path.display().to_string())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;

    #[test]
    fn a_folder_name_stands_for_all_its_versions() -> Result<()> {
        let root = paths::root();
        let of = |names: &[&str]| -> Result<Vec<String>> {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            Ok(find(&root, &names)?.into_iter().map(|project| project.name).collect())
        };
        assert_eq!(of(&["vite@8", "node"])?, ["node", "vite@8"]);
        assert!(of(&["vite"])?.len() > 2);
        assert!(of(&["no such project"]).is_err());
        assert!(of(&super::super::TESTED)?.len() == super::super::TESTED.len());
        Ok(())
    }
}
