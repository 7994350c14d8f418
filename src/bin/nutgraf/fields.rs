//! The names of the members of an input line, which differ between archives.

use clap::ValueEnum;

/// A member of a line of `batch` input.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Field {
    Id,
    Text,
    Html,
    Title,
    Lang,
}

/// A field and the name that the user gives its member: `text=body`.
#[derive(Clone)]
pub(crate) struct Renamed {
    field: Field,
    name: String,
}

/// The names of all fields.
pub(crate) struct Fields(Vec<Renamed>);

impl Field {
    /// Returns the name of the field's member, unless the user gives another.
    fn default_name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Text => "text",
            Self::Html => "html",
            Self::Title => "title",
            Self::Lang => "lang",
        }
    }
}

impl std::str::FromStr for Renamed {
    type Err = String;

    fn from_str(renamed: &str) -> Result<Self, String> {
        let (field, name) = renamed.split_once('=').ok_or("not of the form FIELD=NAME")?;
        let names = || Field::value_variants().iter().map(|field| field.default_name());
        let known = || format!("{field} is not one of {}", names().collect::<Vec<_>>().join(", "));
        Ok(Self { field: Field::from_str(field, false).map_err(|_| known())?, name: name.to_owned() })
    }
}

impl Fields {
    /// Creates the names of all fields. If the user names a field twice, the last name counts.
    ///
    /// # Errors
    /// Returns a message if two fields have the same name. Only `id` may share the name of another
    /// field, such as `title`.
    pub(crate) fn new(renamed: &[Renamed]) -> Result<Self, String> {
        let name = |field: Field| {
            let chosen = renamed.iter().rev().find(|it| it.field == field);
            chosen.map_or_else(|| field.default_name().to_owned(), |it| it.name.clone())
        };
        let fields = Field::value_variants().iter().map(|&field| Renamed { field, name: name(field) });
        let fields = Self(fields.collect());
        let twice =
            fields.0.iter().find(|it| it.field != Field::Id && fields.named(&it.name) != Some(it.field));
        match twice {
            Some(twice) => Err(format!("two fields are named `{}`", twice.name)),
            None => Ok(fields),
        }
    }

    /// Returns the field called `name`, but never `id`.
    pub(crate) fn named(&self, name: &str) -> Option<Field> {
        self.0.iter().find(|it| it.field != Field::Id && it.name == name).map(|it| it.field)
    }

    pub(crate) fn name(&self, field: Field) -> &str {
        self.0.iter().find(|it| it.field == field).map_or_else(|| field.default_name(), |it| &it.name)
    }
}
