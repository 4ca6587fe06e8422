//! What medhold and its plugins say to each other: the payloads of the plugin ABI.
