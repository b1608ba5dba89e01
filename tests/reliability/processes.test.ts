import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { verifyChain } from '@/lib/audit/queries'
import { read } from '@/lib/db'
import type { Person, System } from '@/lib/kernel/actor'
import { createProcedure } from '@/lib/procedures/commands/procedure'
import type { Shot } from '@/prisma/bench/load'
import type { Portal } from '@/prisma/commands/serve'
import { actorNamed, done } from '@/prisma/seed/actors'
import { oldPdf } from '@/tests/rules/files-samples'
import { testDatabase } from '@/tests/support/database'
import { figure } from '@/tests/support/figure'
import { inFrontOf } from '@/tests/support/in-front'
import { serveTest } from '@/tests/support/serve-test'
import { publishedProcedure } from '@/tests/support/submissions'
import type { TestDatabase } from '@/tests/support/templates'
import { testBuild } from '@/tests/support/test-build'
import { Visitor } from '@/tests/support/visitor'
import { wmoWorld } from '@/tests/support/wmo'

/** How often a process is killed; npm run test:long asks for fifty. */
const TIMES = Number(process.env['PERCEEL_FAULTS'] ?? 1)
const SEARCHES = 6
const CLOSES = new Date('2025-12-15T12:00:00+01:00')

let database: TestDatabase
let superuser: pg.Pool
let portals: [Portal, Portal]
let front: { address: string; stop: () => Promise<void> }
let windowId: string
/** Which of the two answered, in order; the one in front gives them turns. */
const answered: number[] = []
const members = new Map<string, string>()
const setup: System = { kind: 'system', job: 'setup', regionIds: [], municipalityIds: [], providerIds: [] }

const start = (index: number) => serveTest(database, `portal-of-two-${index}`, { PERCEEL_LIMITS: `search=${SEARCHES}` })
const one = async (sql: string, values: unknown[] = []) => Number((await superuser.query<{ n: string }>(sql, values)).rows[0]?.n)
async function visitor(name: string): Promise<Visitor> {
  const somebody = new Visitor()
  expect((await somebody.signIn(members.get(name) ?? '', front.address)).status).toBe(303)
  return somebody
}

beforeAll(async () => {
  await testBuild()
  database = await testDatabase('empty')
  superuser = new pg.Pool({ connectionString: database.superuserUrl, max: 2 })
  await wmoWorld(database)
  windowId = (await publishedProcedure(await actorNamed('Marit Hofstee'), { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: CLOSES })).windowId
  for (const { id, person } of await read(setup, (tx) => tx.membership.findMany({ select: { id: true, person: { select: { name: true } } } }))) members.set(person.name, id)
  portals = await Promise.all([start(0), start(1)])
  let turn = 0
  front = await inFrontOf(() => {
    const index = turn++ % 2
    answered.push(index)
    return portals[index as 0 | 1].address
  })
}, 900_000)
afterAll(async () => {
  await front.stop()
  await Promise.all(portals.map((portal) => portal.stop()))
  await superuser.end()
})

/** A draft of its own to add articles to, and the form for one. */
async function draft(officer: Person): Promise<{ id: string; form: (who: Visitor, at: string, text: string) => Promise<Shot> }> {
  const { id } = await done('draft', createProcedure(officer, { reference: `PROEF-${crypto.randomUUID().slice(0, 8)}`, type: 'open-house', title: 'Proef met twee processen', summary: 'Een procedure om op te oefenen, verzonnen.', termMonths: 24, optionCount: 0, optionMonths: 0, maxMonths: 24, reactionDays: 20, assessors: 1, source: null, invented: null }))
  return { id, form: (who, at, text) => who.filled(at, `/inkoop/procedures/${id}/documenten/artikel/nieuw`, 'name="title"', { title: 'Looptijd', text, source: 'Verzonnen' }) }
}

describe('two processes of the portal on one database, in turns behind one address', () => {
  test('a session that began at one is known at the other, and ended at one it is ended at both', async () => {
    answered.length = 0
    const officer = await visitor('Marit Hofstee')
    const pages = [await officer.get(front.address, '/mijn-werk'), await officer.get(front.address, '/mijn-werk')]
    expect(pages.map(({ status, body }) => [status, body.includes('Marit Hofstee')])).toEqual([[200, true], [200, true]])
    // The form of signing in came from the first and was sent to the second.
    expect(answered).toEqual([0, 1, 0, 1])
    const session = officer.cookie
    expect((await officer.send(portals[1].address, { method: 'POST', path: '/api/uitloggen' })).status).toBe(303)
    for (const portal of portals) expect((await fetch(`${portal.address}/mijn-werk`, { headers: { cookie: session }, redirect: 'manual' })).status).toBe(307)
  })

  test('a form that one made is taken by the other, and pressed at both at once it is done once', async () => {
    const officer = await visitor('Marit Hofstee')
    const { id, form } = await draft(await actorNamed('Marit Hofstee'))
    for (const [from, to] of [[0, 1], [1, 0]] as const) {
      const filled = await form(officer, portals[from].address, `Gemaakt door ${from}, gestuurd naar ${to}.`)
      expect(await officer.send(portals[to].address, filled)).toMatchObject({ status: 303, location: expect.stringContaining(id) as string })
    }
    const filled = await form(officer, portals[0].address, 'Op beide tegelijk.')
    const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => officer.send(portals[at % 2 === 0 ? 0 : 1].address, filled)))
    expect(new Set(answers.map(({ status, location }) => `${status} ${location}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(303)
    expect(await one('select count(*) as n from clause where procedure_id = $1', [id])).toBe(3)
  })

  test('a file sent to one is read at the other', async () => {
    const provider = await visitor('Nadia Loman')
    const content = oldPdf()
    const part = (head: string) => `--proef\r\nContent-Disposition: form-data; name=${head}\r\n\r\n`
    const body = Buffer.concat([Buffer.from(`${part('"naar"')}/aanbieder/dossier\r\n${part('"file"; filename="stuk.pdf"\r\nContent-Type: application/pdf')}`), content, Buffer.from('\r\n--proef--\r\n')])
    const kept = await provider.send(portals[0].address, { method: 'POST', path: '/api/files', body, type: 'multipart/form-data; boundary=proef' })
    const id = new URL(kept.location, front.address).searchParams.get('bestand')
    expect(kept.location).toContain('bestand=')
    expect(await provider.get(portals[1].address, `/api/files/${id}`)).toMatchObject({ status: 200, body: content.toString() })
  })

  test('uses of one account are counted over both', async () => {
    const consultant = await visitor('Fenna Bosch')
    const page = await consultant.get(front.address, '/toegang/inwoners')
    expect(page.status).toBe(200)
    const statuses: number[] = []
    for (let at = 0; at <= SEARCHES; at++) {
      const to = portals[at % 2 === 0 ? 0 : 1].address
      const answer = await consultant.send(to, await consultant.filled(to, '/toegang/inwoners', 'name="name"', { name: 'Wit', birthDate: '', 'birthDate.day': '', 'birthDate.month': '', 'birthDate.year': '', bsn: '', postcode: '' }))
      statuses.push(answer.status)
      if (at === SEARCHES) expect(answer.body).toContain('te vaak achter elkaar')
    }
    expect(statuses).toEqual([...Array.from({ length: SEARCHES }, () => 303), 200])
  })

  test('what has to be done after a closing is done once, whoever looks', async () => {
    await database.setClock(new Date(CLOSES.getTime() + 60_000).toISOString())
    const listed = () => one('select count(*) as n from closing_list where window_id = $1', [windowId])
    // Each looks at most once in five seconds.
    await vi.waitFor(async () => {
      const looks = await Promise.all(Array.from({ length: 10 }, (_, at) => fetch(`${portals[at % 2 === 0 ? 0 : 1].address}/api/health/ready`)))
      expect(looks.map(({ status }) => status)).toEqual(looks.map(() => 200))
      expect(await listed()).toBe(1)
    }, { timeout: 30_000, interval: 500 })
    await sleep(100)
    expect(await one(`select count(*) as n from audit_line where event = 'window.fingerprints-published' and subject_id = $1`, [windowId])).toBe(1)
  })

  test(`one of them is killed ${TIMES} times while articles come in at both: none is lost or there twice, and it serves again`, async () => {
    const officer = await visitor('Marit Hofstee')
    const { id, form } = await draft(await actorNamed('Marit Hofstee'))
    let over = false
    let told = 0
    let again = 0
    const slowest = { ready: 0 }
    /** Sends the same form again, to the other one when this one is gone, until it is told that it was done. */
    const keeps = async (own: 0 | 1): Promise<void> => {
      while (!over) {
        let at: 0 | 1 = own
        const text = `Geschreven bij ${own} terwijl er een proces wegvalt.`
        const filled = await form(officer, portals[at].address, text).catch(() => {
          again += 1
          return form(officer, portals[(at = own === 0 ? 1 : 0)].address, text)
        })
        for (let sent = 0; ; sent++) {
          const answer = await officer.send(portals[at].address, filled).catch(() => null)
          if (answer?.status === 303) {
            told += 1
            break
          }
          // Nothing else may be said than that it went wrong.
          expect(answer?.body ?? 'Er ging iets mis').toContain('Er ging iets mis')
          if (sent === 0) again += 1
          at = at === 0 ? 1 : 0
        }
      }
    }
    const writers = [keeps(0), keeps(1), keeps(0)]
    for (let at = 0; at < TIMES; at++) {
      const before = told
      await vi.waitFor(() => expect(told).toBeGreaterThan(before + 2), { timeout: 60_000, interval: 5 })
      const gone = portals[0].ended()
      portals[0].child.kill('SIGKILL')
      await gone
      const began = performance.now()
      portals = [await start(0), portals[1]]
      const ready = await fetch(`${portals[0].address}/api/health/ready`)
      expect(ready.status).toBe(200)
      slowest.ready = Math.max(slowest.ready, performance.now() - began)
    }
    over = true
    await Promise.all(writers)
    figure(`kill -9 of one of two processes, ${TIMES} times: ${told} articles told and there, ${again} times to the other one, serving again after at most ${(slowest.ready / 1000).toFixed(1)} s`)
    expect(await one('select count(*) as n from clause where procedure_id = $1', [id])).toBe(told)
    expect(await one(`select count(*) as n from audit_line where event = 'clause.added' and subject_id in (select id from clause where procedure_id = $1)`, [id])).toBe(told)
    expect(again).toBeGreaterThan(0)
    // Beside the other tests a start has to wait for its turn.
    if (TIMES > 1) expect(slowest.ready).toBeLessThan(5000)
    expect((await verifyChain()).ok).toBe(true)
  }, 120_000 + TIMES * 30_000)
})
