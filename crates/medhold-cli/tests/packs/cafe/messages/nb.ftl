waited = Du ventet i { NUM($minutes) } minutter.
