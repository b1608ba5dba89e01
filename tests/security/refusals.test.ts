import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { GET as download } from '@/app/api/files/[id]/route'
import { GET as outside } from '@/app/api/inloggen/[realm]/route'
import { POST as signOut } from '@/app/api/uitloggen/route'
import { screen } from '@/app/screen'
import { onRequestError } from '@/instrumentation'
import { formAction } from '@/lib/action'
import { openDemoSession } from '@/lib/auth/gate'
import { disconnect } from '@/lib/db'
import { Halt } from '@/lib/kernel/errors'
import { IDLE } from '@/lib/kernel/form-state'
import { allow } from '@/lib/kernel/result'
import { actorNamed } from '@/prisma/seed/actors'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'

const shared = vi.hoisted(() => ({ cookies: new Map<string, string>(), origin: 'https://perceel.test' }))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ origin: shared.origin, host: 'perceel.test', 'x-forwarded-for': '203.0.113.9', 'x-perceel-path': '/toegang/inwoners/1' })),
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

let database: TestDatabase
let personId = ''
beforeAll(async () => {
  database = await testDatabase('empty')
  await database.setClock('2025-12-01T09:00:00+01:00')
  await setUpRegion()
  const officer = await actorNamed('Marit Hofstee')
  personId = officer.personId
  shared.cookies.set('perceel', (await openDemoSession(officer.membershipId)) ?? '')
})
beforeEach(() => {
  shared.origin = 'https://perceel.test'
})

/** What is written to standard error meanwhile, line by line. */
async function logged(work: () => Promise<unknown>): Promise<{ readonly lines: Record<string, unknown>[]; readonly outcome: unknown }> {
  const written: string[] = []
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((line) => written.push(String(line)) > 0)
  try {
    const outcome = await work().catch((thrown: unknown) => thrown)
    return { outcome, lines: written.map((line) => JSON.parse(line) as Record<string, unknown>) }
  } finally {
    spy.mockRestore()
  }
}

const action = (name: string, run: () => Promise<never> | ReturnType<typeof done>) => formAction({ name, schema: z.strictObject({ word: z.string().optional() }), run, refusals: {}, to: () => '/' })
const done = () => Promise.resolve(allow(1))
const form = (fields: Readonly<Record<string, string>> = {}) => {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.set(name, value)
  return made
}
const by = () => ({ level: 'info', result: 'refused', origin: '203.0.113.9', at: expect.stringMatching(/Z$/) as string, actor: personId })

describe('a no is noted with who, what, from where and when, and never what was typed', () => {
  it('a form, a page and a download of another role or of somebody else [V16.3.2]', async () => {
    expect((await logged(() => action('test.forbidden', () => Promise.reject(new Halt('forbidden')))(IDLE, form({ word: 'geheim' })))).lines).toEqual([{ ...by(), action: 'access.refused', object: 'test.forbidden' }])
    expect((await logged(() => action('test.foreign-row', () => Promise.reject(new Halt('not-found')))(IDLE, form()))).lines).toEqual([{ ...by(), action: 'access.not-found', object: 'test.foreign-row' }])
    const shown = (role: 'consultant' | 'procurement-officer', load: () => Promise<null>) => screen([role], { load, title: 'Proef', render: () => null }).page({ params: Promise.resolve({}), searchParams: Promise.resolve({}) })
    expect((await logged(() => shown('consultant', () => Promise.resolve(null)))).lines).toEqual([{ ...by(), action: 'access.refused', object: '/toegang/inwoners/1' }])
    expect((await logged(() => shown('procurement-officer', () => Promise.resolve(null)))).lines).toEqual([{ ...by(), action: 'access.not-found', object: '/toegang/inwoners/1' }])
    expect((await logged(() => shown('procurement-officer', () => Promise.reject(new Halt('forbidden'))))).lines).toEqual([{ ...by(), action: 'access.refused', object: '/toegang/inwoners/1' }])
    const id = crypto.randomUUID()
    expect((await logged(() => download(new Request(`https://perceel.test/api/files/${id}`), { params: Promise.resolve({ id }) }))).lines).toEqual([{ ...by(), action: 'access.not-found', object: 'download' }])
  })

  it('a form of another address, a field that no form has, and a form sent again with other data [V16.3.3]', async () => {
    expect((await logged(() => action('test.strange', done)(IDLE, form({ word: 'a', isAdmin: 'geheim' })))).lines).toEqual([{ ...by(), action: 'input.strange', object: 'test.strange' }])
    const key = crypto.randomUUID()
    const again = action('test.again', done)
    expect((await logged(() => again(IDLE, form({ word: 'a', _key: key })))).lines).toEqual([])
    expect((await logged(() => again(IDLE, form({ word: 'b', _key: key })))).lines).toEqual([{ ...by(), action: 'input.replayed', object: 'test.again' }])
    shared.origin = 'https://elders.example'
    expect((await logged(() => action('test.elsewhere', done)(IDLE, form()))).lines).toEqual([{ ...by(), actor: 'anonymous', action: 'request.foreign', object: 'test.elsewhere' }])
    const posted = await logged(() => signOut(new Request('https://perceel.test/api/uitloggen', { method: 'POST', headers: { origin: 'https://elders.example', host: 'perceel.test' } })))
    expect(posted.lines).toEqual([{ ...by(), actor: 'anonymous', action: 'request.foreign', object: '/api/uitloggen' }])
    expect(posted.outcome).toMatchObject({ status: 403 })
  })

  it('nothing of what goes well', async () => expect((await logged(() => action('test.fine', done)(IDLE, form({ word: 'a' })))).lines).toEqual([]))
})

describe('what nobody foresaw', () => {
  it('is one line with the reference that somebody saw; also a database without the TLS that was asked for, and a page’s fault [V16.3.4]', async () => {
    const broken = await logged(() => action('test.broken', () => Promise.reject(new TypeError('kapot')))(IDLE, form({ word: 'geheim' })))
    expect(broken.lines).toEqual([expect.objectContaining({ level: 'error', where: 'test.broken', message: 'kapot', reference: (broken.outcome as { reference?: string }).reference })])
    expect(JSON.stringify(broken.lines)).not.toContain('geheim')
    const url = process.env['DATABASE_URL'] ?? ''
    await disconnect()
    process.env['DATABASE_URL'] = `${url}?sslmode=verify-full`
    try {
      const plain = await logged(() => action('test.tls', done)(IDLE, form()))
      expect(plain.outcome).toMatchObject({ status: 'failed' })
      expect(plain.lines).toEqual([expect.objectContaining({ level: 'error', where: 'test.tls', reference: (plain.outcome as { reference?: string }).reference })])
    } finally {
      await disconnect()
      process.env['DATABASE_URL'] = url
    }
    vi.stubEnv('NEXT_RUNTIME', 'nodejs')
    const page = await logged(() => onRequestError(new Error('pagina kapot'), {}, { routeType: 'render', routePath: '/mijn-werk' }))
    vi.unstubAllEnvs()
    expect(page.lines).toEqual([expect.objectContaining({ level: 'error', where: 'render /mijn-werk', message: 'pagina kapot' })])
  }, 120_000)
})

describe('signing in at one’s own organisation', () => {
  it('begins at a page of the portal or by somebody’s own hand, never at a page of another address [V7.6.2]', async () => {
    const begun = async (site: string | undefined) => (await outside(new Request('https://perceel.test/api/inloggen/gemeente', { headers: site === undefined ? {} : { 'sec-fetch-site': site } }), { params: Promise.resolve({ realm: 'gemeente' }) })).headers.get('location')
    for (const site of ['cross-site', 'same-site']) expect([site, await begun(site)]).toEqual([site, '/inloggen'])
    // Where no organisation is set, the way itself says so.
    for (const site of ['same-origin', 'none', undefined]) expect([site, await begun(site)]).not.toEqual([site, '/inloggen'])
  })
})
