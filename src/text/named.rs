/// Declares an enum whose values have kebab-case names in files and transcripts: `ALL`, `name()`, `FromStr`, `Display`, serde.
macro_rules! named {
    ($(#[$doc:meta])* $vis:vis enum $type:ident { $($(#[$vdoc:meta])* $variant:ident = $name:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        $vis enum $type {
            $($(#[$vdoc])* #[serde(rename = $name)] $variant,)+
        }

        impl $type {
            /// Every value, in order.
            pub const ALL: &[$type] = &[$($type::$variant),+];
            /// The names of all values, in order.
            pub const NAMES: &[&str] = &[$($name),+];

            /// Its name in files and transcripts.
            pub fn name(self) -> &'static str {
                Self::NAMES[self as usize]
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }

        impl std::str::FromStr for $type {
            type Err = String;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|value| value.name() == name)
                    .ok_or_else(|| format!("`{name}` is none of {}", Self::NAMES.join(", ")))
            }
        }
    };
}

pub(crate) use named;
