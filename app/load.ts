/**
 * Asks a page's one loader. The bench makes a build of its own with another in its place, that keeps what it was given
 * (prisma/bench/memory.ts): what of a page's time is drawing it, and what is asking. `key` says for whom and of what.
 */
export const loadPage = <V>(_page: object, _key: string, load: () => Promise<V>): Promise<V> => load()
