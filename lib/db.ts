import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient, type Prisma } from '@/lib/db/client/client'
import { AddressError, connectionTo } from '@/lib/db/connection'
import { entering, EnteringClient, type Entering } from '@/lib/db/entering'
import type { Actor } from '@/lib/kernel/actor'
import { Halt, isHalt } from '@/lib/kernel/errors'
import type { Result } from '@/lib/kernel/result'
import { requireEnv } from '@/lib/env'
import { fromFile, secretChanged } from '@/lib/secret-files'

export type Tx = Prisma.TransactionClient

type Open = {
  readonly actor: Actor
  readonly mode: 'read' | 'write'
  readonly tx: Tx
  readonly now: Date
  readonly afterCommit: (() => Promise<void>)[]
  readonly afterRollback: (() => Promise<void>)[]
}

// A module is bundled once per route kind; the open transaction and the pool must be one per process.
type Shared = { readonly open: AsyncLocalStorage<Open>; readonly alongside: AsyncLocalStorage<Alongside>; readonly clients: Map<string, PrismaClient> }
const holder = globalThis as typeof globalThis & { perceelDatabase?: Shared }
const shared = (holder.perceelDatabase ??= { open: new AsyncLocalStorage<Open>(), alongside: new AsyncLocalStorage<Alongside>(), clients: new Map() })

/**
 * Names the statements that come back, so that a connection keeps their plans: planning one with its joins and row policies
 * takes longer than running it. The first two times, and past so many, a statement goes without: plans take memory per connection.
 */
function naming(most = 400): (query: { readonly sql: string }) => string {
  const seen = new Map<string, number>()
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    const times = (seen.get(sql) ?? 0) + 1
    if (times <= 2 || names.size >= most) {
      if (seen.size >= most * 10) seen.clear()
      seen.set(sql, times)
      return ''
    }
    seen.delete(sql)
    const name = `perceel_${names.size + 1}`
    names.set(sql, name)
    return name
  }
}

/**
 * Two pools: transactions, and the gate. Signing in asks the gate while its own transaction is open; on one pool, as many
 * who sign in at once as there are connections would all wait for each other.
 */
const MOST = { work: 10, gate: 4 } as const

function client(pool: keyof typeof MOST): PrismaClient {
  const url = requireEnv('DATABASE_URL')
  const key = `${pool} ${url}`
  let found = shared.clients.get(key)
  if (!found) {
    found = new PrismaClient({ adapter: new PrismaPg({ ...connectionTo(url), max: MOST[pool], connectionTimeoutMillis: 3000, idleTimeoutMillis: 60_000, Client: EnteringClient }, { statementNameGenerator: naming() }) })
    shared.clients.set(key, found)
  }
  return found
}

const PATIENCE = 3000

/**
 * A password that the database doesn't take has perhaps just been replaced, with its file a moment later: the file is read
 * again until it says something else, so that a new password asks for no pause (docs/operations.md). Nothing was done yet.
 */
async function letIn<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE
  for (;;) {
    try {
      return await work()
    } catch (thrown) {
      if (!fromFile('DATABASE_URL') || databaseRefusal(thrown)?.state !== WRONG_PASSWORD || Date.now() >= until) throw thrown
      if (!secretChanged('DATABASE_URL')) await sleep(100)
    }
  }
}

/** Closes the pools of this process; for commands and tests that end. */
export async function disconnect(): Promise<void> {
  await Promise.all([...shared.clients.values()].map((each) => each.$disconnect()))
  shared.clients.clear()
}

const array = (ids: readonly string[]) => `{${ids.join(',')}}`

/** What row-level security knows of the actor. */
function contextOf(actor: Actor): Readonly<Record<string, string>> {
  const known = actor.kind === 'anonymous' ? { regionIds: [], municipalityIds: [], providerIds: [] } : actor
  return {
    'app.kind': actor.kind,
    'app.role': actor.kind === 'person' ? actor.role : '',
    'app.job': actor.kind === 'system' ? actor.job : '',
    'app.actor': actorId(actor),
    'app.regions': array(known.regionIds),
    'app.municipalities': array(known.municipalityIds),
    'app.providers': array(known.providerIds),
    'app.access': actor.kind === 'person' ? (actor.accessOrganisationId ?? '') : '',
    'app.body': actor.kind === 'person' ? (actor.advisoryBodyId ?? '') : '',
  }
}

/** How a row names its actor: the person's id, the job, or "anonymous". */
export const actorId = (actor: Actor): string =>
  actor.kind === 'person' ? actor.personId : actor.kind === 'system' ? `system:${actor.job}` : 'anonymous'

const sameActor = (a: Actor, b: Actor) => actorId(a) === actorId(b) && (a.kind !== 'person' || b.kind !== 'person' || a.membershipId === b.membershipId)

/** What is read at the end of the actor's first reading transaction, until then. */
type Alongside = { readonly actor: Actor; rest: (() => Promise<unknown>) | undefined }

/** Does the work, and reads `rest` in the same transaction: beginning one costs more than what surrounds a page asks in it. Whoever opens none reads `rest` by himself. */
export const alongside = <T>(actor: Actor, rest: () => Promise<unknown>, work: () => Promise<T>): Promise<T> => shared.alongside.run({ actor, rest }, work)

async function readAlongside(actor: Actor): Promise<void> {
  const beside = shared.alongside.getStore()
  if (!beside?.rest || !sameActor(beside.actor, actor)) return
  const { rest } = beside
  beside.rest = undefined
  await rest()
}

class RolledBack extends Error {
  constructor(readonly result: unknown) {
    super('rolled back')
  }
}

async function run<T>(actor: Actor, mode: 'read' | 'write', isolation: Entering['isolation'], work: (tx: Tx, now: Date) => Promise<T>): Promise<T> {
  const outer = shared.open.getStore()
  if (outer) {
    if (!sameActor(outer.actor, actor)) throw new Error('a transaction of one actor cannot do the work of another')
    if (mode === 'write' && outer.mode === 'read') throw new Error('write inside read')
    return work(outer.tx, outer.now)
  }
  const afterCommit: (() => Promise<void>)[] = []
  const afterRollback: (() => Promise<void>)[] = []
  let value: T
  try {
    const open: Entering = { mode, isolation, context: contextOf(actor) }
    const transaction = async (tx: Tx) => {
      const { now } = open
      if (!now) throw new Error('the transaction began without its clock')
      return shared.open.run({ actor, mode, tx, now, afterCommit, afterRollback }, async () => {
        const inside = await work(tx, now)
        if (mode === 'write' && isRefusal(inside)) throw new RolledBack(inside)
        // Not where something was written: others may wait for what it holds, the head of the audit chain above all.
        if (mode === 'read') await readAlongside(actor)
        return inside
      })
    }
    value = await entering.run(open, () => letIn(() => client('work').$transaction(transaction, { maxWait: 3000, timeout: 10_000 })))
  } catch (thrown) {
    for (const after of afterRollback) await after()
    if (thrown instanceof RolledBack) return thrown.result as T
    throw isAway(thrown) ? new Halt('unavailable', 'database', {}) : thrown
  }
  for (const after of afterCommit) await after()
  return value
}

const isRefusal = (value: unknown): boolean => typeof value === 'object' && value !== null && 'ok' in value && value.ok === false

/** Reads for a screen: one repeatable, read-only transaction in the actor's context. A call inside another by the same actor joins it. */
export const read = <T>(actor: Actor, work: (tx: Tx, now: Date) => Promise<T>): Promise<T> => run(actor, 'read', 'REPEATABLE READ', work)

/** Changes: one transaction in the actor's context. A refusal as result rolls everything back and is returned. */
export const write = <T>(actor: Actor, work: (tx: Tx, now: Date) => Promise<T>): Promise<T> => run(actor, 'write', 'READ COMMITTED', work)

/**
 * Reading that must leave a trace (a resident's file, a search): `trace` is written before the rows leave the transaction.
 * Two at once meet at the head of the audit chain, where a repeatable read cannot wait: it is done again, the last time as a
 * read-committed one, which can.
 */
export async function readRecorded<T>(actor: Actor, work: (tx: Tx, now: Date) => Promise<T>, trace: (tx: Tx, rows: T) => Promise<void>): Promise<T> {
  const once = (isolation: Entering['isolation']) =>
    run(actor, 'write', isolation, async (tx, now) => {
      const rows = await work(tx, now)
      await trace(tx, rows)
      return rows
    })
  for (let left = 2; left > 0; left--) {
    try {
      return await once('REPEATABLE READ')
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state !== '40001' || shared.open.getStore()) throw thrown
    }
  }
  return once('READ COMMITTED')
}

/** The listed SECURITY DEFINER functions that work before an actor exists (prisma/sql/20251201000000_foundation/30_gate.sql). Only lib/auth, health and audit use it. */
export const gate = <T>(work: (client: PrismaClient) => Promise<T>): Promise<T> =>
  letIn(() => work(client('gate'))).catch((thrown: unknown) => {
    throw isAway(thrown) ? new Halt('unavailable', 'database', {}) : thrown
  })

/** Work for after the commit (rendering a PDF): never inside the transaction. Outside one it runs at once. */
export async function afterCommit(work: () => Promise<void>): Promise<void> {
  const open = shared.open.getStore()
  if (open) open.afterCommit.push(() => shared.open.exit(work))
  else await work()
}

/** Work for after a rollback, in a transaction of its own: a late attempt leaves a line though it changed nothing. */
export function afterRollback(work: () => Promise<void>): void {
  shared.open.getStore()?.afterRollback.push(() => shared.open.exit(work))
}

const AWAY = /ECONNREFUSED|ECONNRESET|EPIPE|Connection terminated|terminating connection|the database system is|Can't reach database|timeout exceeded when trying to connect|Unable to start a transaction|not yet accepting|Server has closed the connection|not queryable|ConnectionClosed|DatabaseNotReachable|SocketTimeout|TooManyConnections|too many connections|remaining connection slots|socket has been ended|other side closed/i

/** Whether the fault is the database being away or exhausted, so that the same work may be tried again. */
export function isAway(thrown: unknown): boolean {
  if (isHalt(thrown)) return thrown.kind === 'unavailable'
  if (typeof thrown !== 'object' || thrown === null) return false
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''
  if (['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037', 'ECONNREFUSED'].includes(code)) return true
  // A statement of our own is told as P2010, whatever the server said; its state stands deeper.
  if (['53300', '57P01', '57P02', '57P03'].includes(databaseRefusal(thrown)?.state ?? '')) return true
  const cause = 'cause' in thrown ? thrown.cause : undefined
  return (thrown instanceof Error && AWAY.test(thrown.message)) || (cause !== undefined && cause !== thrown && isAway(cause))
}

/** What a database rule said no with: the SQLSTATE of a CHECK, EXCLUDE, unique key or gate function, and its message and detail. */
export function databaseRefusal(thrown: unknown): { state: string; message: string; detail: string } | undefined {
  let at: unknown = thrown
  for (let depth = 0; depth < 6 && typeof at === 'object' && at !== null; depth++) {
    const found = at as { originalCode?: unknown; code?: unknown; originalMessage?: unknown; message?: unknown; detail?: unknown; meta?: unknown; cause?: unknown }
    const state = [found.originalCode, found.code].find((code): code is string => typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^P[12]\d{3}$/.test(code))
    if (state) return { state, message: textOf(found.originalMessage) || textOf(found.message), detail: textOf(found.detail) }
    const meta = found.meta as { driverAdapterError?: unknown } | undefined
    at = found.cause ?? meta?.driverAdapterError
  }
  return undefined
}

const WRONG_PASSWORD = '28P01'

/** Why the database at the address can't be trusted, or doesn't know us, in one Dutch sentence without the password; null for every other fault. */
export function whyNotLetIn(thrown: unknown): string | null {
  if (thrown instanceof AddressError) return `DATABASE_URL ${thrown.message}`
  const adapter = (thrown as { meta?: { driverAdapterError?: { cause?: { kind?: unknown; reason?: unknown } } } } | null)?.meta?.driverAdapterError?.cause
  // A server without TLS 1.2 breaks off before there is anything to verify.
  const untrusted = adapter?.kind === 'TlsConnectionError' ? textOf(adapter.reason) : (thrown as { code?: unknown } | null)?.code === 'EPROTO' ? 'geen TLS 1.2 of nieuwer' : null
  if (untrusted !== null) return `de database uit DATABASE_URL bewijst niet wie hij is (${untrusted}). Kijk naar de naam van de server en naar sslrootcert.`
  return [WRONG_PASSWORD, '28000'].includes(databaseRefusal(thrown)?.state ?? '') ? 'de database neemt de gebruiker of het wachtwoord uit DATABASE_URL niet aan.' : null
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * Changes one row if it still has the version the user saw. Throws Halt('stale') when somebody was first.
 * The delegate is any Prisma model with `id` and `version`.
 */
export async function updateVersioned<D>(
  delegate: { updateMany(args: { where: { id: string; version: number }; data: D & { version: { increment: number } } }): PromiseLike<{ count: number }> },
  row: { id: string; version: number },
  data: D,
): Promise<number> {
  const { count } = await delegate.updateMany({ where: { id: row.id, version: row.version }, data: { ...data, version: { increment: 1 } } })
  if (count === 0) throw new Halt('stale', 'stale', { subject: row.id, version: row.version })
  return row.version + 1
}

export type AnyResult = Result<unknown, string>
