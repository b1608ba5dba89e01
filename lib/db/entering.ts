import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'

/** What a transaction begins with: its kind, who asks, and then the portal's clock as the database answers it. */
export type Entering = { readonly mode: 'read' | 'write'; readonly isolation: 'REPEATABLE READ' | 'READ COMMITTED'; readonly context: Readonly<Record<string, string>>; now?: Date }

const holder = globalThis as typeof globalThis & { perceelEntering?: AsyncLocalStorage<Entering> }
/** The transaction that is about to begin; on globalThis, for a module is bundled once per route kind. */
export const entering = (holder.perceelEntering ??= new AsyncLocalStorage<Entering>())

/** A page is short statements on few processors: helpers of one statement take longer to start than they save, and are taken from other pages. */
const ALONE = `set_config('max_parallel_workers_per_gather', '0', true)`

const beginOf = ({ isolation, mode, context }: Entering): string =>
  `BEGIN ISOLATION LEVEL ${isolation} ${mode === 'read' ? 'READ ONLY' : 'READ WRITE'}; SELECT ${Object.entries(context)
    .map(([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`)
    .join(', ')}, ${ALONE}, portal_now() AS now`

const isBegin = (query: unknown): boolean => typeof query === 'object' && query !== null && 'text' in query && query.text === 'BEGIN'

/**
 * A connection whose BEGIN takes the isolation level, the actor's context and the clock along in one flight: as statements
 * of their own they were four of a page's round trips, and cost more than its own queries (ADR 0063).
 */
export class EnteringClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    // A connection that the server ends in the same breath in which it opened has nobody listening yet, and its fault would end the process. Whoever asks it something is told.
    this.on('error', () => undefined)
    const send = this.query.bind(this) as (query: unknown, ...rest: unknown[]) => Promise<unknown>
    const begin = async (): Promise<unknown> => {
      const open = entering.getStore()
      if (!open) throw new Error('a transaction begins without an actor')
      const results = (await send(beginOf(open))) as readonly pg.QueryResult<{ now: Date }>[]
      const now = results[1]?.rows[0]?.now
      if (!now) throw new Error('portal_now() gave no row')
      open.now = now
      return results[0]
    }
    this.query = ((query: unknown, ...rest: unknown[]) => (isBegin(query) ? begin() : send(query, ...rest))) as typeof this.query
  }
}
