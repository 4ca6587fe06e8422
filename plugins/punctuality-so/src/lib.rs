//! The punctuality plugin as a native library: `medhold_punctuality`.

medhold_plugin::export_plugin!(punctuality::Punctuality, thread_safe);
