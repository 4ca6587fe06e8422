long = It was long.
