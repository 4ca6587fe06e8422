//! The SDK for authors of medhold plugins: safe traits and one export macro.
