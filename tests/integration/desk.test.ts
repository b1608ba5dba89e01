import { beforeAll, describe, expect, it } from 'vitest'
import { startSubmission } from '@/lib/admissions/commands/submission'
import { alongside, read, write } from '@/lib/db'
import { mailbox, mailView } from '@/lib/desk/queries/mailbox'
import { storyOf } from '@/lib/desk/queries/story'
import { workOf } from '@/lib/desk/queries/work'
import { countsOf, grouped, isOwn, mostUrgent } from '@/lib/desk/rules'
import { ROLES, type Person } from '@/lib/kernel/actor'
import { allow, sure } from '@/lib/kernel/result'
import { contractView } from '@/lib/reporting/queries/agreement'
import { auditExport, auditTrail } from '@/lib/reporting/queries/audit'
import { actorNamed } from '@/prisma/seed/actors'
import { PEOPLE } from '@/prisma/seed/people'
import { testDatabase } from '@/tests/support/database'

const people = new Map<string, Person>()
const who = (name: string): Person => {
  const found = people.get(name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}
beforeAll(async () => {
  await testDatabase('nmd')
  for (const { name } of PEOPLE) people.set(name, await actorNamed(name))
})
const kinds = async (name: string) => (await workOf(who(name))).items.map((item) => item.kind)

describe('Mijn werk', () => {
  it('tells an officer the story so far as it is counted from the participations', async () => {
    const story = await storyOf(who('Marit Hofstee'))
    expect(story).toMatchObject({ kind: 'region', providers: 14, participations: 60, since: '2024-01-01' })
    if (story.kind !== 'region') throw new Error('another story')
    expect(story.lots).toEqual([
      { name: 'Aa en Hunze', providers: 11 },
      { name: 'Assen', providers: 14 },
      { name: 'Midden-Drenthe', providers: 11 },
      { name: 'Noordenveld', providers: 12 },
      { name: 'Tynaarlo', providers: 12 },
    ])
    expect(story.windows.map((window) => [window.name, window.standing, window.entries])).toEqual([
      ['Start 2024', 'decided', 16],
      ['Tussentijds 2025', 'decided', 1],
      ['Najaar 2025', 'opened', 1],
      ['Tussentijds 2026', 'open', null],
    ])
  })

  it.each(PEOPLE.map((person) => person.name))('%s: the navigation counts what the list shows, and everybody has a next thing or none waits', async (name) => {
    const { items, today } = await workOf(who(name))
    expect(today).toBe('2025-12-01')
    expect(grouped(items, today).flatMap((group) => group.items)).toHaveLength(items.length)
    expect(new Set(items.map((item) => `${item.kind}-${item.key}`)).size).toBe(items.length)
    expect(mostUrgent(items) === undefined).toBe(items.filter(isOwn).length === 0)
    expect(countsOf(items).work).toBe(items.filter(isOwn).length)
  })

  it('is read in the page’s own transaction, once, and not while something is written or for somebody else', async () => {
    const transaction = (actor: Person) => read(actor, async (tx) => (await tx.$queryRaw<{ at: string }[]>`select virtualtransaction as at from pg_locks where pid = pg_backend_pid() and virtualtransaction is not null limit 1`)[0]?.at)
    const marit = who('Marit Hofstee')
    const beside: (string | undefined)[] = []
    const rest = async () => void beside.push(await transaction(marit))
    const pages = await alongside(marit, rest, async () => [await transaction(marit), await transaction(marit)])
    expect(beside).toEqual([pages[0]])
    expect(pages[1]).not.toBe(pages[0])
    await alongside(marit, rest, () => transaction(who('Fenna Bosch')))
    await alongside(marit, rest, () => write(marit, () => Promise.resolve(allow())))
    expect(beside).toHaveLength(1)
    await expect(alongside(marit, rest, () => read(marit, () => Promise.reject(new Error('away'))))).rejects.toThrow('away')
    expect(beside).toHaveLength(1)
  })

  it('holds what each of them can do', async () => {
    expect(await kinds('Marit Hofstee')).toEqual(expect.arrayContaining(['assess', 'window-closes']))
    expect(await kinds('Ellen Prins')).toContain('option-decision')
    expect(await kinds('Fenna Bosch')).toEqual(expect.arrayContaining(['case', 'await-provider']))
    expect(await kinds('Nadia Loman')).toEqual(expect.arrayContaining(['finish-entry', 'read-message']))
    expect(await kinds('Bert Mulder')).toContain('answer-question')
    expect(await kinds('Lotte Zijlstra')).toContain('judge-offer')
  })

  it('tells an officer nothing of an entry in an open window: it reads the same before and after somebody begins one', async () => {
    const seen = async () => JSON.stringify([await workOf(who('Marit Hofstee')), await storyOf(who('Marit Hofstee'))])
    const before = await seen()
    expect(before).not.toContain('De Linde')
    const windowId = (await storyOf(who('Marit Hofstee')).then((story) => (story.kind === 'region' ? story.windows : []))).find((window) => window.standing === 'open')?.id ?? ''
    sure(await startSubmission(who('Carla Venema'), { windowId }))
    expect(await kinds('Carla Venema')).toContain('finish-entry')
    expect(await seen()).toBe(before)
    const trail = await auditTrail(who('Hugo Brands'), {}, undefined)
    expect(JSON.stringify(trail, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))).not.toContain('Carla Venema')
  })

  it("tells a consultant nobody's name, and only of the own municipality", async () => {
    const fenna = who('Fenna Bosch')
    const names = await read(fenna, (tx) => tx.resident.findMany({ select: { surname: true } }))
    expect(names.length).toBeGreaterThan(3)
    const { items } = await workOf(fenna)
    for (const { surname } of names) expect(JSON.stringify(items)).not.toContain(surname)
    const neighbours = new Set((await workOf(who('Joris Smid'))).items.map((item) => item.key))
    expect(items.some((item) => neighbours.has(item.key))).toBe(false)
  })

  it('a role without pages has a list without anything in it', async () => {
    for (const role of ROLES.filter((each) => !PEOPLE.some((person) => person.role === each))) {
      const actor = { ...who('Hugo Brands'), role, membershipId: crypto.randomUUID() }
      // Who keeps the criteria library has its reviews, whoever fills the role.
      expect((await workOf(actor)).items.filter((item) => role !== 'policy-adviser' || (item.kind !== 'review-criterion' && item.kind !== 'review-day'))).toEqual([])
      expect((await storyOf(actor)).kind).toMatch(/none|region/)
    }
  })
})

describe('the contract', () => {
  it('counts clients for the contract manager and names nobody; others see no count', async () => {
    const ellen = who('Ellen Prins')
    const { id } = await read(ellen, (tx) => tx.agreement.findFirstOrThrow({ where: { provider: { name: 'Stichting Zorggroep Drenthe' } }, select: { id: true } }))
    const view = await contractView(ellen, id)
    expect(view?.participations).toHaveLength(5)
    expect(view?.total?.clients).toBe(2)
    expect(view?.total?.minutes).toBe(250)
    expect(JSON.stringify(view)).not.toMatch(/Brinksma|Witkamp|Laan/)
    expect(await contractView(who('Marit Hofstee'), id)).toMatchObject({ clients: null, total: null, reference: view?.reference })
    expect(await contractView(who('Nadia Loman'), id)).toBeNull()
    expect(await read(who('Marit Hofstee'), (tx) => tx.allocation.count())).toBe(0)
  })
})

describe('the audit trail', () => {
  it('is verified as a whole and read in part: nothing sealed, nothing of a provider, nothing of another municipality', async () => {
    const hugo = who('Hugo Brands')
    const trail = await auditTrail(hugo, {}, undefined)
    expect(trail?.chain).toMatchObject({ ok: true, firstBroken: null })
    expect(trail?.chain.lines).toBeGreaterThan(trail?.count ?? 0)
    const lines = await read(hugo, (tx) => tx.auditLine.findMany({ select: { compartment: true, municipalityId: true } }))
    expect([...new Set(lines.map((line) => line.compartment))].sort()).toEqual(['objection', 'region', 'resident'])
    expect(new Set(lines.filter((line) => line.compartment !== 'region').map((line) => line.municipalityId))).toEqual(new Set(hugo.municipalityIds))
    expect(await auditTrail(who('Marit Hofstee'), {}, undefined)).toBeNull()
    expect(await auditExport(who('Yara Kok'), {})).toBeNull()
  })

  it('filters by what, who and when, pages without overlap, and says when a day is none', async () => {
    const hugo = who('Hugo Brands')
    const offered = await auditTrail(hugo, { event: 'agreement.offered' }, undefined)
    expect(new Set(offered?.rows.map((row) => row.event))).toEqual(new Set(['agreement.offered']))
    const byFenna = await auditTrail(hugo, { who: 'Fenna Bosch', from: '1-11-2025', until: '30-11-2025' }, undefined)
    expect(byFenna?.rows.every((row) => row.who === 'Fenna Bosch' && row.at >= new Date('2025-10-31T23:00:00Z') && row.at < new Date('2025-11-30T23:00:00Z'))).toBe(true)
    const first = await auditTrail(hugo, {}, undefined)
    const second = await auditTrail(hugo, {}, first?.next ?? undefined)
    expect(second?.rows.some((row) => first?.rows.some((each) => each.seq === row.seq))).toBe(false)
    expect(Number(second?.rows[0]?.seq)).toBeLessThan(Number(first?.rows.at(-1)?.seq))
    expect((await auditTrail(hugo, { from: '31-2-2025' }, undefined))?.strangeDay).toBe(true)
  })

  it('shows of a resident which fields changed and not what they say', async () => {
    const trail = await auditTrail(who('Hugo Brands'), { part: 'resident' }, undefined)
    expect(trail?.rows.flatMap((row) => row.changes).every((change) => !change.includes('→'))).toBe(true)
  })

  it('a download is recorded with its filter and count', async () => {
    const rows = await auditExport(who('Hugo Brands'), { event: 'agreement.offered' })
    expect(rows).toHaveLength(14)
    const [line] = await read(who('Hugo Brands'), (tx) => tx.auditLine.findMany({ where: { event: 'audit.exported' }, select: { detail: true, actorName: true } }))
    expect(line).toMatchObject({ actorName: 'Hugo Brands', detail: { lines: 14, filter: { event: 'agreement.offered' } } })
  })
})

describe('the outbox', () => {
  it('shows an administrator what was sent, never what is sealed', async () => {
    const yara = who('Yara Kok')
    const box = await mailbox(yara, undefined)
    expect(box?.count).toBeGreaterThan(50)
    expect(await read(yara, (tx) => tx.mail.count({ where: { sealed: true } }))).toBe(0)
    const next = await mailbox(yara, box?.next ?? undefined)
    expect(next?.rows.some((row) => box?.rows.some((each) => each.id === row.id))).toBe(false)
    expect(await mailView(yara, box?.rows[0]?.id ?? '')).toMatchObject({ subject: box?.rows[0]?.subject })
    const sealed = await read(who('Bert Mulder'), (tx) => tx.mail.findFirst({ where: { sealed: true }, select: { id: true } }))
    expect(sealed).not.toBeNull()
    expect(await mailView(yara, sealed?.id ?? '')).toBeNull()
    expect(await mailbox(who('Marit Hofstee'), undefined)).toBeNull()
  })
})
