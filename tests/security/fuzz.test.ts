import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { findSession, openDemoSession } from '@/lib/auth/gate'
import { read } from '@/lib/db'
import type { System } from '@/lib/kernel/actor'
import { IDLE, type FormState } from '@/lib/kernel/form-state'
import type * as Log from '@/lib/log'
import { defOf, forms, shapesOf, type Form } from '@/prisma/commands/forms'
import { columnsOf } from '@/prisma/rls'
import { actorNamed, representativeOf } from '@/prisma/seed/actors'
import { testDatabase } from '@/tests/support/database'
import { figure } from '@/tests/support/figure'
import { crossingsFor, formsFor, idsAround, requestsFor, sampleIds, type Asked, type Ids, type Posted } from '@/tests/support/fuzz'
import { filledSubmission, publishedProcedure } from '@/tests/support/submissions'
import { freshResident, investigated, wmoWorld } from '@/tests/support/wmo'
import { z } from 'zod'

/** Forms for all actions together, and requests for all routes; npm run test:long asks for ten thousand. PERCEEL_FUZZ_SEED repeats a run. */
const CASES = Number(process.env['PERCEEL_FUZZ'] ?? 200)
const SEED = Number(process.env['PERCEEL_FUZZ_SEED'] ?? (CASES > 200 ? Date.now() % 2 ** 31 : 5))

type Action = (previous: FormState, form: FormData) => Promise<FormState>
const shared = vi.hoisted(() => ({ known: [] as Form[], faults: [] as { where: string; thrown: unknown }[], cookies: new Map<string, string>(), origin: 'https://perceel.test' as string | null }))

vi.mock('@/lib/log', async (original) => ({ ...(await original<typeof Log>()), logFault: (_reference: string, where: string, thrown: unknown) => shared.faults.push({ where, thrown }), logEvent: () => undefined }))
vi.mock('@/lib/letters/render', () => ({ renderPdf: () => Promise.resolve(Buffer.from('%PDF-1.7')) }))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ ...(shared.origin === null ? {} : { origin: shared.origin }), host: 'perceel.test', 'x-forwarded-for': '203.0.113.9' })),
  cookies: () => Promise.resolve({ get: (name: string) => (shared.cookies.has(name) ? { name, value: shared.cookies.get(name) } : undefined), set: () => undefined, delete: () => undefined }),
}))
vi.mock('next/navigation', () => {
  class Going extends Error {
    constructor(readonly to: string) {
      super(to)
    }
  }
  return { redirect: (to: string) => { throw new Going(to) }, notFound: () => { throw new Going('not-found') } }
})

type Handler = (request: Request, context: { params: Promise<Record<string, unknown>> }) => Promise<Response>
const routeModules = import.meta.glob<Record<string, unknown>>('/app/**/route.ts')
const routes: { path: string; method: string; handle: Handler }[] = []
const setup: System = { kind: 'system', job: 'setup', regionIds: [], municipalityIds: [], providerIds: [] }
type Somebody = { readonly name: string; readonly role: string; readonly membership: string; readonly token: string } | undefined
const people: NonNullable<Somebody>[] = []
let superuser: pg.Client | undefined
let ids: Ids

beforeAll(async () => {
  // Ten thousand forms of a few people from one address; the limits have a test of their own.
  process.env['PERCEEL_LIMITS'] = 'search=99999 export=99999 document=99999 upload=99999 submit=99999 invite=99999 public=99999'
  const database = await testDatabase('empty')
  const world = await wmoWorld(database)
  const officer = await actorNamed('Marit Hofstee')
  const consultant = await actorNamed('Fenna Bosch')
  const provider = await representativeOf('Miep B.V.')
  const procedure = await publishedProcedure(officer, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: new Date('2025-12-15T12:00:00+01:00') })
  // On either side of every border something to ask for.
  for (const entrant of [provider, await actorNamed('Nadia Loman'), await actorNamed('Bert Mulder')]) await filledSubmission(entrant, procedure, ['Assen'])
  await investigated(world, consultant, await freshResident(consultant, 1))
  const neighbour = await actorNamed('Joris Smid')
  await investigated(world, neighbour, await freshResident(neighbour, 2))
  // Of every role one, and one of another municipality or provider.
  const seen = new Map<string, Set<string>>()
  for (const { id, role, municipalityId, providerId, person } of await read(setup, (tx) => tx.membership.findMany({ select: { id: true, role: true, municipalityId: true, providerId: true, person: { select: { name: true } } }, orderBy: { position: 'asc' } }))) {
    const places = seen.get(role) ?? new Set()
    const place = municipalityId ?? providerId ?? ''
    const token = places.has(place) || places.size > 1 ? null : await openDemoSession(id)
    if (token) people.push({ name: `${person.name} (${role})`, role, membership: id, token })
    if (token) seen.set(role, places.add(place))
  }
  shared.known = await forms()
  for (const [path, load] of Object.entries(routeModules)) for (const [method, handle] of Object.entries(await load())) if (/^[A-Z]+$/.test(method)) routes.push({ path, method, handle: handle as Handler })
  const client = new pg.Client({ connectionString: database.superuserUrl })
  await client.connect()
  superuser = client
  ids = await sampleIds(client)
  await watchWrites(client)
}, 300_000)
afterAll(() => superuser?.end())

/** What changes without a line, on purpose: counts, how far the round along the trail is, a session in use, the memory of what was sent, and what is asked in a search, of which each look has its line. */
const WITHOUT_LINE = ['audit_head', 'audit_round', 'idempotency', 'session', 'sign_in_count', 'use_count', 'sign_in_step', 'resident_search']

/**
 * Every change of a row is noted with its transaction, so that one without a line in the trail can be found afterwards, and with
 * whether the row was or became another municipality's or provider's than those of who changed it.
 */
async function watchWrites(client: pg.Client): Promise<void> {
  await client.query(`create schema watch; create table watch.change (tx bigint, name text, verb text, role text, across text); grant usage on schema watch to public;
    create function watch.across(name text, was jsonb) returns text language sql as $$
      select case when coalesce(current_setting('app.kind', true), '') <> 'person' or was is null then null
        when current_setting('app.municipalities') <> '{}' and not coalesce(case name when 'municipality' then was->>'id' else was->>'municipality_id' end = any(current_setting('app.municipalities')::text[]), true) then 'municipality'
        when current_setting('app.providers') <> '{}' and not coalesce(case name when 'provider' then was->>'id' else was->>'provider_id' end = any(current_setting('app.providers')::text[]), true) then 'provider' end $$;
    create function watch.note() returns trigger language plpgsql security definer as $$ begin
      insert into watch.change values (txid_current(), tg_table_name, tg_op, current_setting('app.role', true),
        coalesce(watch.across(tg_table_name, case when tg_op <> 'INSERT' then to_jsonb(old) end), watch.across(tg_table_name, case when tg_op <> 'DELETE' then to_jsonb(new) end)));
      return null; end $$`)
  const { rows } = await client.query<{ name: string }>(`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like '\\_prisma%'`)
  for (const { name } of rows) await client.query(`create trigger watch_note after insert or update or delete on "${name}" for each row execute function watch.note()`)
}

const unwritten = async () =>
  (await superuser?.query<{ name: string; verb: string }>(`select distinct name, verb from watch.change where name <> all($1) and tx not in (select tx from watch.change where name = 'audit_line') order by 1`, [WITHOUT_LINE]))?.rows

async function post(action: Action, token: string | undefined, fields: Posted): Promise<FormState | { readonly to: string }> {
  const form = new FormData()
  for (const [name, value] of fields) if (typeof value === 'string') form.append(name, value)
    else form.append(name, value)
  shared.cookies.clear()
  if (token) shared.cookies.set('perceel', token)
  try {
    return await action(IDLE, form)
  } catch (thrown) {
    if (thrown instanceof Error && 'to' in thrown) return { to: String(thrown.to) }
    throw thrown
  }
}

/** Runs one property and keeps what it found, so that one run names everything that has to be mended. */
async function holds<A, B>(found: string[], runs: number, who: fc.Arbitrary<A>, what: fc.Arbitrary<B>, check: (who: A, what: B) => Promise<void>): Promise<void> {
  const { failed, counterexample, errorInstance } = await fc.check(fc.asyncProperty(who, what, check), { numRuns: runs, seed: SEED, endOnFailure: true })
  if (!failed) return
  const { message, cause } = errorInstance as Error
  found.push(`${message}: ${(cause as Error | undefined)?.message ?? ''} (seed ${SEED}) ${JSON.stringify(counterexample?.[1])}`.slice(0, 1500))
}

/** What somebody may do with a thing of another on purpose: the action and its field, and why. */
const ACROSS: Readonly<Record<string, string>> = {
  'auth.demo-sign-in membership': 'in the demonstration everybody may be anybody',
  'residents.add-note caseId': 'what a note that belongs to no case says of one is left out, as a browser without JavaScript sends it along',
}

it('a thing of another municipality or provider in any field of any action: not done, and nothing told of it [V8.2.2, V8.2.3, V8.4.1]', { timeout: 120_000 + CASES * 400 }, async () => {
  const found = new Set<string>()
  const outcomes = new Map<string, number>()
  let turn = SEED
  const around = await Promise.all(people.map(async (person) => ({ person, sides: await idsAround(superuser ?? expect.fail(), (await findSession(person.token))?.actor ?? expect.fail(person.name)) })))
  for (const { name, schema, action } of shared.known) {
    // Every field for everybody, or all fields for one of them.
    const asking = CASES > 200 ? around : [around[turn++ % around.length] ?? expect.fail()]
    const cells = asking.flatMap(({ person, sides }) => crossingsFor(schema, sides.own, sides.foreign).map((cell) => ({ ...cell, person })))
    for (const { field, forms, person } of cells)
      for (const fields of fc.sample(forms, { numRuns: 1, seed: SEED + turn++ })) {
        shared.faults.length = 0
        // What came before may have ended his session.
        const token = await openDemoSession(person.membership)
        if (token === null) continue
        const answer = await post(action, token, fields)
        const outcome = 'to' in answer ? (answer.to === 'not-found' ? 'not found' : 'done') : answer.status
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
        if (outcome === 'failed') found.add(`${name} ${field}, ${person.role}: ${String(shared.faults[0]?.thrown)}`)
        if (outcome === 'done' && !(`${name} ${field}` in ACROSS)) found.add(`${name} ${field}, ${person.role}: done`)
        if ('changes' in answer && answer.changes.length > 0) found.add(`${name} ${field}, ${person.role}: told what changed`)
      }
  }
  figure(`a thing of another in a field of an action: ${[...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`)
  expect([...found]).toEqual([])
  expect(outcomes.get('not found')).toBeGreaterThan(20)
})

it('a column of any table that is no field of the form: the whole form refused, whoever sends it [V8.2.3, V15.3.3]', { timeout: 300_000 }, async () => {
  const columns = [...new Set([...columnsOf().values()].flat().flatMap(({ field, column }) => [field, column]))]
  const found = new Set<string>()
  let turn = 0
  for (const { name, schema, read: made, action } of shared.known) {
    const own = new Set(shapesOf(schema).flatMap((shape) => Object.keys(shape)))
    const person = people[turn++ % people.length] ?? expect.fail()
    const kind = defOf(schema).discriminator
    const member: Posted = kind === undefined ? [] : [[kind, String(defOf(shapesOf(schema)[0]?.[kind] ?? expect.fail()).values?.[0])]]
    // tests/architecture/fields.test.ts asks every schema about every column; here each way in gets the next forty, whole.
    const strange = Array.from({ length: 40 }, (_one, at) => columns[(turn * 40 + at) % columns.length] ?? '').filter((each) => !own.has(each))
    const answer = await post(action, (await openDemoSession(person.membership)) ?? undefined, [...member, ...strange.map((each) => [each, 'x'] as const)])
    const said = 'errors' in answer ? answer.errors.map(({ message }) => message).join(' ') : JSON.stringify(answer)
    // What a form reads by name itself never reaches its schema; what it lacks then is asked for.
    if (!('errors' in answer) || (!made && !said.includes('een veld dat hier niet hoort'))) found.add(`${name}, ${person.role}: ${said}`)
  }
  expect([...found]).toEqual([])
})

it(`${CASES} forms that nobody would post, for every action and every role: none unhandled [V1.4.2, V2.2.1, V15.3.5, V15.3.6, V15.3.7, V16.5.3]`, { timeout: 120_000 + CASES * 400 }, async () => {
  expect(shared.known.length).toBeGreaterThan(300)
  expect(people.length).toBeGreaterThan(15)
  const runs = Math.ceil(CASES / shared.known.length)
  let reached = 0
  const found: string[] = []
  // Most verbs are of these three; everybody else comes by as well, and nobody.
  const busy = people.filter(({ name }) => /\((?:procurement-officer|consultant|provider-admin)\)$/.test(name))
  const who = fc.oneof({ weight: 3, arbitrary: fc.constantFrom<Somebody>(...busy) }, { weight: 2, arbitrary: fc.constantFrom<Somebody>(undefined, ...people) })
  for (const { name, schema, action } of shared.known)
    await holds(found, runs, who, formsFor(schema, ids), async (person, fields) => {
      shared.faults.length = 0
      if ('to' in (await post(action, person?.token, fields))) reached++
      if (shared.faults.length > 0) throw new Error(`${name} by ${person?.name ?? 'nobody'}`, { cause: shared.faults[0]?.thrown })
    })
  expect(found).toEqual([])
  expect(reached, 'some forms reach the verb').toBeGreaterThan(runs)
})

it(`requests that nobody would send, for every route: none unhandled, none of 500 or more [V16.5.1, V16.5.3]`, { timeout: 120_000 + CASES * 400 }, async () => {
  expect(routes.length).toBeGreaterThan(25)
  const found: string[] = []
  const who = fc.constantFrom<Somebody>(undefined, ...people)
  for (const { path, method, handle } of routes)
    await holds(found, Math.max(5, Math.ceil(CASES / routes.length)), who, requestsFor(ids), async (person, asked) => {
      shared.cookies.clear()
      if (person) shared.cookies.set('perceel', person.token)
      const { request, params } = requestOf(path, method, asked)
      const answer = await Promise.resolve()
        .then(() => handle(request, { params: Promise.resolve(params) }))
        .catch((thrown: unknown) => {
        if (thrown instanceof Error && 'to' in thrown) return new Response(null, { status: 404 })
        throw new Error(`${method} ${path} by ${person?.name ?? 'nobody'}`, { cause: thrown })
      })
      if (answer.status >= 500) throw new Error(`${method} ${path} by ${person?.name ?? 'nobody'}: ${answer.status}`)
      await answer.body?.cancel()
    })
  expect(found).toEqual([])
})

function requestOf(path: string, method: string, { segments, query, body: [type, body], origin, length }: Asked): { request: Request; params: Record<string, unknown> } {
  const params: Record<string, unknown> = {}
  let at = 0
  const filled = path.replace(/^\/app/, '').replace(/\/route\.ts$/, '').replaceAll(/\[(\.\.\.)?(\w+)\]/g, (_whole, rest: string | undefined, name: string) => {
    const value = segments[at++] ?? ''
    params[name] = rest ? [value] : value
    return encodeURIComponent(Buffer.from(value).toString().slice(0, 500))
  })
  const url = new URL(`https://perceel.test${filled}`)
  for (const [name, value] of query) url.searchParams.append(name, value.slice(0, 5000))
  const headers = new Headers({ host: 'perceel.test', ...(type ? { 'content-type': type } : {}), ...(origin === null ? {} : { origin }), ...(length === null ? {} : { 'content-length': length }) })
  return { request: new Request(url, { method, headers, ...(method === 'GET' || method === 'HEAD' ? {} : { body }) }), params }
}

it('and whatever was changed by any of them has its line in the trail', async () => {
  const lines = await superuser?.query<{ count: string }>(`select count(distinct tx) as count from watch.change where name = 'audit_line'`)
  expect(Number(lines?.rows[0]?.count)).toBeGreaterThanOrEqual(Math.floor(CASES / 1000))
  expect(await unwritten()).toEqual([])
  // And one without would have been seen.
  await superuser?.query(`update region set name = name`)
  expect(await unwritten()).toEqual([{ name: 'region', verb: 'UPDATE' }])
})

/** What is changed over the border on purpose: by whom, in which table, and why. */
const CHANGED_ACROSS: Readonly<Record<string, string>> = {}
const changedAcross = async () =>
  (await superuser?.query<{ name: string; role: string; across: string }>(`select distinct name, role, across from watch.change where across is not null order by 1, 2, 3`))?.rows.map(({ name, role, across }) => `${role} in ${name} of another ${across}`).filter((each) => !(each in CHANGED_ACROSS))

it('and nobody changed a row of another municipality or provider, whatever his forms had [V8.2.2, V8.4.1]', async () => {
  expect(await changedAcross()).toEqual([])
  // And one who did would have been seen.
  const strange = crypto.randomUUID()
  await superuser?.query(`begin; select set_config('app.kind', 'person', true), set_config('app.role', 'consultant', true), set_config('app.municipalities', '{${strange}}', true), set_config('app.providers', '{}', true); update resident set city = city; commit`)
  expect(await changedAcross()).toEqual(['consultant in resident of another municipality'])
})

it('a fault in a verb would have been seen', async () => {
  shared.faults.length = 0
  const { formAction } = await import('@/lib/action')
  const broken = formAction({ name: 'broken', schema: z.strictObject({}), run: () => Promise.reject(new Error('kapot')), refusals: {}, to: () => '/' })
  expect(await post(broken, people[0]?.token, [])).toMatchObject({ status: 'failed' })
  expect(shared.faults.map((each) => each.where)).toEqual(['broken'])
})
