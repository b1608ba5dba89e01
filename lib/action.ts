import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { noteFormErrors } from '@/lib/action/errors'
import { keptForLapsed } from '@/lib/action/lapsed'
import { originMatches } from '@/lib/action/origin'
import { changesSince } from '@/lib/audit/queries'
import { clientOf } from '@/lib/auth/client'
import { sessionCookie } from '@/lib/auth/cookie'
import { countUse } from '@/lib/auth/limiter'
import { limitRefusal, type LimitClass, type PublicLimit } from '@/lib/auth/limits'
import { noteRefusal } from '@/lib/auth/noted'
import { proofQuestion, proofRefusal, proofState, proveAgain } from '@/lib/auth/proof'
import { currentSession } from '@/lib/auth/session'
import { actorId, write } from '@/lib/db'
import { ANONYMOUS, type Actor, type Anonymous, type Person } from '@/lib/kernel/actor'
import { isHalt } from '@/lib/kernel/errors'
import type { FormState } from '@/lib/kernel/form-state'
import { refuse, type Result } from '@/lib/kernel/result'
import { blindIndex } from '@/lib/keys'
import { logFault, newReference } from '@/lib/log'
import { routes } from '@/lib/routes'

type Sentence = string | ((detail: Readonly<Record<string, string | number>>) => string)
type Values = Record<string, string | string[]>
type Jar = Awaited<ReturnType<typeof cookies>>

type Definition<S extends z.ZodType, T, R extends string, A extends Actor> = {
  /** Unique; stands in the idempotency row. */
  readonly name: string
  /** What it is counted as, by account and address (ADR 0096); most forms aren't. */
  readonly limit?: LimitClass
  readonly schema: S
  /** Fields that never come back to the page and stand in no hash of the form: a password, a code. */
  readonly secret?: readonly string[]
  /** The command. Everything it writes and the idempotency row are one transaction. */
  readonly run: (actor: A, input: z.output<S>) => Promise<Result<T, R>>
  /** One Dutch sentence per refusal; a missing one is a type error. */
  readonly refusals: Readonly<Record<R, Sentence>>
  /** Where a success leads; a path on this site. */
  readonly to: (value: T, input: z.output<S>) => string
  /** Cookies to set after the commit (sign-in only). */
  readonly cookies?: (value: T, jar: Jar) => void
  /** Fields that a refusal belongs to, so that its sentence stands beside the field; by its facts where a form has a row per something. */
  readonly fieldOf?: Readonly<Partial<Record<R, Sentence>>>
  /** Where a refusal's sentence leads: to the thing that is there already. */
  readonly linkOf?: Readonly<Partial<Record<R, (detail: Readonly<Record<string, string | number>>) => { href: string; text: string } | undefined>>>
  /** What a button named `_fill` does: put text into a field instead of sending the form. Changes nothing in the database. */
  readonly fill?: (actor: A, form: FormData, values: Values) => Promise<{ readonly field: string; readonly values: Values }>
  /** For forms whose field names depend on data: makes the object that the schema then checks. */
  readonly read?: (values: Values) => unknown
}

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

/** A form's way in for a signed-in person: Origin, actor, strict input, posted once, version, three kinds of no (ADR 0004). */
export const formAction = <S extends z.ZodType, T, R extends string>(definition: Definition<S, T, R, Person>): FormAction => handle(definition, async () => (await currentSession())?.actor)

/** The same for who is not signed in, declared on purpose, with what it is counted as. */
export const anonymousFormAction = <S extends z.ZodType, T, R extends string>({ limit, ...definition }: Omit<Definition<S, T, R, Anonymous>, 'limit'> & { readonly limit: PublicLimit }): FormAction =>
  handle(limit === 'door' ? definition : { ...definition, limit }, () => Promise.resolve(ANONYMOUS))

type Described = { readonly name: string; readonly schema: z.ZodType; readonly read?: (values: Values) => unknown }
const described = new WeakMap<FormAction, Described>()

/** What a form's way in was made of: its name, and the schema of all that it takes (docs/access-matrix.md). */
export const definitionOf = (action: FormAction): Described | undefined => described.get(action)

function handle<S extends z.ZodType, T, R extends string, A extends Actor>(definition: Definition<S, T, R, A>, whoIs: () => Promise<A | undefined>): FormAction {
  const action: FormAction = async (_previous, form) => {
    const values = formValues(form)
    const outcome = await attempt(definition, whoIs, form, values)
    for (const name of definition.secret ?? []) Reflect.deleteProperty(values, name)
    if ('state' in outcome) {
      if (outcome.state.status === 'invalid') await noteFormErrors(outcome.state.errors.length)
      return outcome.state
    }
    if (outcome.go === 'not-found') notFound()
    redirect(outcome.go)
  }
  described.set(action, definition)
  return action
}

type Outcome = { readonly state: FormState } | { readonly go: string }

async function attempt<S extends z.ZodType, T, R extends string, A extends Actor>(definition: Definition<S, T, R, A>, whoIs: () => Promise<A | undefined>, form: FormData, values: Values): Promise<Outcome> {
  const refused = (message: string, more: Partial<Extract<FormState, { status: 'refused' }>> = {}): Outcome => ({ state: { status: 'refused', message, values, ...more } })
  if (!(await sameOrigin())) {
    await noteRefusal('request.foreign', definition.name)
    return refused('Dit formulier is vanaf een ander adres gestuurd. Er is niets gewijzigd. Open de pagina opnieuw en probeer het nog een keer.')
  }
  let actor: A | undefined
  try {
    actor = await patiently(whoIs)
    if (!actor) {
      const signIn = await keptForLapsed(form, values)
      if (signIn) return { go: signIn }
      return refused('U bent niet meer ingelogd. Er is niets gewijzigd. Log in een nieuw tabblad in en druk daarna hier nog een keer op de knop.', { link: { href: '/inloggen', text: 'Inloggen' } })
    }
    if (definition.fill && form.has('_fill')) return { state: { status: 'filled', ...(await definition.fill(actor, form, values)) } }
    const parsed = definition.schema.safeParse(definition.read ? definition.read(values) : shaped(definition.schema, form, values))
    if (!parsed.success) {
      if (parsed.error.issues.some(({ code }) => code === 'unrecognized_keys')) await noteRefusal('input.strange', definition.name, actor)
      return { state: { status: 'invalid', errors: errorsOf(parsed.error), values } }
    }
    const { limit } = definition
    if (limit) {
      const known = actor
      const seconds = await patiently(() => countUse(limit, known))
      if (seconds > 0) return refused(limitRefusal(seconds))
    }
    const key = uuid(form.get('_key'))
    // Keyed: a plain hash of a form that holds only a BSN could be found by trying them all.
    const inputHash = blindIndex('form-input', JSON.stringify(parsed.data, (name, value: unknown) => (definition.secret?.includes(name) ? undefined : value)))
    const who = actor
    const proof = form.get('_proof')
    if (typeof proof === 'string' && who.kind === 'person') {
      const proved = await proveAgain(who, proof, await clientOf())
      if (!proved.ok) return refused(proofRefusal(proved.reason, proved.detail), { proof: 'code' })
      const jar = await cookies()
      jar.set(sessionCookie().name, proved.value.session, sessionCookie().options)
    }
    const done = await patiently(() => once(who, definition, key, inputHash, parsed.data))
    if (!done.ok) {
      if (done.reason === 'other-input') await noteRefusal('input.replayed', definition.name, actor)
      if (done.reason === 'other-input') return refused('Dit formulier is al eerder verstuurd, met andere gegevens. Er is nu niets gewijzigd.', { link: { href: String(done.detail?.['location'] ?? '/'), text: 'Bekijk wat er is vastgelegd' } })
      const sentence: Sentence = definition.refusals[done.reason]
      const said = (text: Sentence) => (typeof text === 'string' ? text : text(done.detail ?? {}))
      const message = said(sentence)
      const place: Sentence | undefined = definition.fieldOf?.[done.reason]
      const field = place && said(place)
      const link = definition.linkOf?.[done.reason]?.(done.detail ?? {})
      return field ? { state: { status: 'invalid', errors: [{ field, message }], values } } : refused(message, link ? { link } : {})
    }
    if (done.value.fresh && definition.cookies) definition.cookies(done.value.fresh.value, await cookies())
    return { go: done.value.location }
  } catch (thrown) {
    if (isHalt(thrown, 'not-found') || isHalt(thrown, 'forbidden')) await noteRefusal(isHalt(thrown, 'forbidden') ? 'access.refused' : 'access.not-found', definition.name, actor)
    if (isHalt(thrown, 'not-found')) return { go: 'not-found' }
    if (isHalt(thrown, 'forbidden')) return refused('Dit mag u met deze rol niet doen. Er is niets gewijzigd.')
    if (isHalt(thrown, 'unproved') && actor?.kind === 'person') {
      const { how, minutes, realm } = await proofState(actor)
      return refused(proofQuestion(how, minutes), { proof: how, ...(realm ? { link: { href: routes.outside(realm, { terug: routes.ownSessions() }), text: 'Opnieuw inloggen bij uw organisatie' } } : {}) })
    }
    if (isHalt(thrown, 'stale') && actor) return refused('Iemand anders heeft dit intussen gewijzigd. Uw invoer staat hieronder nog; er is niets opgeslagen. Kijk wat er veranderd is en druk opnieuw op de knop als u uw invoer wilt bewaren.', { changes: await staleChanges(actor, thrown.detail) })
    const reference = newReference()
    logFault(reference, definition.name, thrown)
    return { state: { status: 'failed', reference, values } }
  }
}

/** The look-up of the key, the work and the idempotency row, in one transaction; the advisory lock comes first. */
async function once<S extends z.ZodType, T, R extends string, A extends Actor>(actor: A, definition: Definition<S, T, R, A>, key: string, inputHash: string, input: z.output<S>): Promise<Result<{ location: string; fresh?: { value: T } }, R | 'other-input'>> {
  return write(actor, async (tx, now) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`
    const earlier = await tx.idempotency.findUnique({ where: { key } })
    if (earlier)
      return earlier.inputHash === inputHash && earlier.action === definition.name ? { ok: true as const, value: { location: earlier.location } } : refuse('other-input', { location: earlier.location })
    const result = await definition.run(actor, input)
    if (!result.ok) return result
    const location = definition.to(result.value, input)
    await tx.idempotency.createMany({ data: [{ key, actorId: actorId(actor), action: definition.name, inputHash, location, createdAt: now }] })
    return { ok: true as const, value: { location, fresh: { value: result.value } } }
  })
}

/** A POST waits for a database that is away for up to fifteen seconds; its key makes trying again safe. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + 15_000
  // Short pauses: who waits is served within half a second of the database's being back.
  for (let pause = 100; ; pause = Math.min(pause * 1.5, 500)) {
    try {
      return await work()
    } catch (thrown) {
      if (!isHalt(thrown, 'unavailable') || Date.now() + pause > until) throw thrown
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

/** Next lets a POST without Origin through; a form never does (ASVS V3.5.1). */
async function sameOrigin(): Promise<boolean> {
  const list = await headers()
  return originMatches(list.get('origin'), list.get('host'))
}

function formValues(form: FormData): Values {
  const values: Values = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION') || name === '_key' || name === '_proof' || name === '_draft' || name.startsWith('_fill')) continue
    const all = form.getAll(name).filter((value): value is string => typeof value === 'string')
    values[name === '_version' ? 'version' : name] = all.length === 1 ? (all[0] ?? '') : all
  }
  return values
}

/** A field that the schema reads as a list is always a list, also with none or one chosen. */
function shaped(schema: z.ZodType, form: FormData, values: Values): Record<string, unknown> {
  const input: Record<string, unknown> = { ...values }
  if (!(schema instanceof z.ZodObject)) return input
  for (const [name, field] of Object.entries(schema.shape)) if (isList(field)) input[name] = form.getAll(name)
  if (!('version' in schema.shape)) delete input['version']
  return input
}

function isList(field: unknown): boolean {
  const definition = (field as { def?: { type?: string; innerType?: unknown; in?: unknown } } | undefined)?.def
  if (!definition) return false
  return definition.type === 'array' || isList(definition.innerType) || isList(definition.in)
}

const errorsOf = (error: z.ZodError) => {
  const seen = new Set<string>()
  return error.issues.flatMap((issue) => {
    const field = issue.path.join('.')
    if (seen.has(field)) return []
    seen.add(field)
    return [{ field, message: issue.code === 'unrecognized_keys' ? 'Dit formulier heeft een veld dat hier niet hoort. Open de pagina opnieuw.' : issue.message }]
  })
}

const uuid = (value: unknown): string => (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : crypto.randomUUID())

async function staleChanges(actor: Actor, detail: Readonly<Record<string, string | number>>): Promise<{ label: string; theirs: string }[]> {
  // What may not stand in the trail, a sealed answer, comes with the refusal itself.
  if (detail['theirs'] !== undefined) return [{ label: String(detail['label']), theirs: `${detail['theirs'] || '(leeg)'} (door ${detail['by']})` }]
  const lines = await changesSince(actor, String(detail['subject']), Number(detail['version']))
  return lines.flatMap((line) => (line.changes.length > 0 ? line.changes.map((change) => ({ label: change.label, theirs: `${change.to || '(leeg)'} (door ${line.actor})` })) : []))
}
