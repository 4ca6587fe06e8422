waited = You waited { NUM($minutes) } minutes.
