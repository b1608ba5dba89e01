// Stands in for Next's `server-only`, which refuses to load outside a server bundle.
export {}
