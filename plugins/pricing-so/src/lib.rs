//! The pricing plugin as a native library: `medhold_pricing`.

medhold_plugin::export_plugin!(pricing::Pricing, thread_safe);
