//! The structural plugin as a native library: `medhold_structural`.

medhold_plugin::export_plugin!(structural::Structural, thread_safe);
