import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { assessmentsPage } from '@/lib/admissions/queries/assessments'
import { matrixPage } from '@/lib/admissions/queries/matrix'
import { windowPage } from '@/lib/admissions/queries/opening'
import { fingerprintsPage } from '@/lib/admissions/queries/receipt'
import { read, write } from '@/lib/db'
import { mailbox, mailView } from '@/lib/desk/queries/mailbox'
import { workOf } from '@/lib/desk/queries/work'
import { ownArchive, ownData } from '@/lib/exchange/queries'
import { zipped } from '@/lib/files/zip-write'
import { ANONYMOUS, ROLES, type Actor, type Person, type Role } from '@/lib/kernel/actor'
import { allow, sure } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { sendMessage } from '@/lib/procedures/commands/messages'
import { procedureCalendar, publicCalendar } from '@/lib/procedures/queries/calendar'
import { messageList, messageView } from '@/lib/procedures/queries/messages'
import { procedureEvents } from '@/lib/procedures/queries/pages'
import { publicProcedure, publicProcedures } from '@/lib/procedures/queries/public'
import { sentMessages } from '@/lib/procedures/queries/sent'
import { auditExport, auditTrail } from '@/lib/reporting/queries/audit'
import { windowFeed } from '@/lib/reporting/queries/news'
import { frontPage } from '@/lib/reporting/queries/public'
import { keepSearch } from '@/lib/residents/commands/file'
import { searchResult } from '@/lib/residents/queries/search'
import { REGION_ID, setUpRegion } from '@/prisma/seed/setup'
import { AMOUNT, CANARIES, CLOSES, foundInSql, OPENS, plantCanaries, type Planted } from '@/tests/support/canary'
import { testDatabase } from '@/tests/support/database'
import { officerOf, ownFile, providerIds, providerPerson, publishedProcedure } from '@/tests/support/submissions'
import { gathered, unzip } from '@/tests/support/unzip'
import { freshResident } from '@/tests/support/wmo'

/** The word that is planted openly, so that each place shows that it can be found there. */
const OPEN_WORD = 'Roodborst'
const AFTER = '2025-12-15T12:00:01+01:00'
const officer = officerOf()
const second = officerOf('Daan Kuiper')

let superuser: pg.Client
let app: pg.Client
let planted: Planted
let municipalities: string[]
let stranger: Person
let setClock: (iso: string) => Promise<void>
/** What was said, and that this entry exists at all. */
let secrets: string[]
let ids: string[]

/** A person of this role as a session makes one: for the region, one of its municipalities, or another provider. */
function inRole(role: Role): Person {
  if (role === 'provider-admin' || role === 'provider-staff') return { ...stranger, role }
  const own = role === 'consultant' ? municipalities.slice(0, 1) : municipalities
  return { ...officer, personId: crypto.randomUUID(), role, municipalityIds: own }
}
const PEOPLE: readonly (Role | 'visitor' | 'job')[] = [...ROLES, 'visitor', 'job']
const actorOf = (who: (typeof PEOPLE)[number]): Actor =>
  who === 'visitor' ? ANONYMOUS : who === 'job' ? { kind: 'system', job: 'letters', regionIds: [REGION_ID], municipalityIds: municipalities, providerIds: [] } : inRole(who)

beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = database.setClock
  superuser = new pg.Client({ connectionString: database.superuserUrl })
  app = new pg.Client({ connectionString: database.appUrl })
  await Promise.all([superuser.connect(), app.connect()])
  await setClock('2025-11-20T09:00:00+01:00')
  await setUpRegion()
  municipalities = await read(ANONYMOUS, (tx) => tx.municipality.findMany({ where: { regionId: REGION_ID }, select: { id: true } })).then((rows) => rows.map((row) => row.id))
  stranger = providerPerson((await providerIds()).get('Tzorg') ?? '')
  planted = await plantCanaries(officer)
  secrets = [...CANARIES, planted.submissionId, planted.number]
  ids = [planted.world.windowId, planted.world.procedureId, planted.submissionId, planted.lead.providerIds[0] ?? '', planted.world.criteria.get('Plan van aanpak') ?? '']
})
afterAll(() => Promise.all([superuser.end(), app.end()]))

describe('by straight SQL with the login of the portal, in the context of every role', () => {
  it.each(PEOPLE)('%s finds nothing in any table, column or function, before closing and between closing and opening', async (who) => {
    for (const moment of ['2025-11-20T09:00:00+01:00', AFTER]) {
      await setClock(moment)
      const { found, looked } = await foundInSql(app, actorOf(who), secrets, ids)
      expect(looked).toBeGreaterThan(100)
      expect(found, moment).toEqual([])
    }
    await setClock('2025-11-20T09:00:00+01:00')
  })

  it('its own provider does find its entry, and an open canary is found by everyone', async () => {
    expect((await foundInSql(app, planted.lead, [planted.submissionId], ids)).found).toEqual(expect.arrayContaining(['submission', 'submission_version', 'answer', 'audit_line', 'mail']))
    await superuser.query(`create table planted (words jsonb)`)
    await superuser.query(`insert into planted values ($1)`, [JSON.stringify({ deep: [AMOUNT] })])
    await superuser.query(`create function planted_word(of_window uuid) returns table (word text) language sql stable security definer as $$ select words::text from planted where of_window = '${planted.world.windowId}' $$`)
    await superuser.query(`grant select on planted to perceel_app`)
    await superuser.query(`grant execute on function planted_word(uuid) to perceel_app`)
    for (const who of PEOPLE) expect((await foundInSql(app, actorOf(who), [AMOUNT], ids)).found, who).toEqual(['planted', 'planted_word()'])
    await superuser.query(`drop function planted_word(uuid); drop table planted`)
  })
})

/** A place where somebody could come across it, and how an open word gets there by ordinary means. */
type Place = { readonly look: (word: string) => Promise<unknown>; readonly plant: () => Promise<unknown> }

const publicly = () => publishedProcedure(officer, { opensAt: OPENS, closesAt: CLOSES, name: `${OPEN_WORD} 2026` })
const procedures = () => read(ANONYMOUS, (tx) => tx.procedure.findMany({ select: { id: true } })).then((rows) => rows.map((row) => row.id))
const eachProcedure = async (work: (id: string) => Promise<unknown>) => Promise.all((await procedures()).map(work))
const auditor = () => inRole('auditor')
const consultant = () => inRole('consultant')

const PLACES: Readonly<Record<string, Place>> = {
  'the own-data export of another provider': {
    look: async () => {
      const data = await ownData(stranger)
      return data ? [...unzip(await gathered(zipped(ownArchive(stranger, data))))].map(([name, bytes]) => `${name}\n${bytes.toString('latin1')}`) : expect.fail('no data')
    },
    plant: () => ownFile(stranger, `${OPEN_WORD}.pdf`),
  },
  'the audit trail, its filters and its export': {
    look: async () => [await auditTrail(auditor(), {}, undefined), await auditExport(auditor(), {})],
    plant: async () => sure(await sendMessage({ ...officer, name: OPEN_WORD }, { procedureId: planted.world.procedureId, windowId: null, audience: 'everyone', providerId: null, subject: 'Een bericht', body: 'Aan iedereen, met een vraag.' })),
  },
  'the mail box of the administrator': {
    look: async () => {
      const list = await mailbox(inRole('administrator'), undefined)
      return [list, await Promise.all((list?.rows ?? []).map((row) => mailView(inRole('administrator'), row.id)))]
    },
    plant: () => write(officer, async (tx, now) => {
      await sendMail(tx, now, { toName: 'Iemand', toAddress: 'iemand@example.org', subject: OPEN_WORD, body: 'Tekst', regionId: REGION_ID })
      return allow()
    }),
  },
  'the messages of another provider, and what was sent': {
    look: async () => {
      const list = await messageList(stranger)
      return [list, await Promise.all(list.rows.map((row) => messageView(stranger, row.id))), await eachProcedure((id) => sentMessages(officer, id))]
    },
    plant: async () => sure(await sendMessage(officer, { procedureId: planted.world.procedureId, windowId: null, audience: 'everyone', providerId: null, subject: OPEN_WORD, body: 'Aan iedereen, met een vraag.' })),
  },
  'the public pages': {
    look: async () => [await frontPage(ANONYMOUS, { cbsCode: undefined }), await publicProcedures(ANONYMOUS, undefined), await eachProcedure((id) => publicProcedure(ANONYMOUS, id)), await eachProcedure((id) => fingerprintsPage(ANONYMOUS, id))],
    plant: publicly,
  },
  'the calendars and the feed': {
    look: async () => [await publicCalendar(ANONYMOUS, undefined), await eachProcedure((id) => procedureCalendar(id, 'https://example.org')), await windowFeed('https://example.org', undefined)],
    plant: publicly,
  },
  'the work list of every role': { look: () => Promise.all(ROLES.map((role) => workOf(inRole(role)))), plant: publicly },
  'the pages of the officer about the window and its procedure': {
    look: async () => [await windowPage(officer, planted.world.windowId), await matrixPage(officer, planted.world.windowId, {}), await assessmentsPage(officer, {}), await eachProcedure((id) => procedureEvents(officer, id))],
    plant: async () => sure(await requestOpening({ ...officer, name: OPEN_WORD }, { windowId: planted.world.windowId })),
  },
  'the search': {
    look: async (word) => {
      const asker = consultant()
      const { searchId } = sure(await keepSearch(asker, { name: word, birthDate: null, bsn: null, postcode: null, houseNumber: null }))
      // What was asked stands in the answer; what was found is the question.
      return (await searchResult(asker, searchId))?.found
    },
    plant: () => freshResident(consultant(), 1, { surname: OPEN_WORD }),
  },
}
const textOf = (value: unknown) => JSON.stringify([value], (_key, each: unknown) => (typeof each === 'bigint' ? String(each) : each))
const shown = async (place: Place, words: readonly string[]) => {
  const found: string[] = []
  for (const word of words) if (textOf(await place.look(word)).toLowerCase().includes(word.toLowerCase())) found.push(word)
  return found
}

describe('in every place where somebody could come across it', () => {
  it.each(Object.entries(PLACES))('%s holds nothing of it, and would show it', async (_name, place) => {
    await setClock(AFTER)
    expect(await shown(place, secrets)).toEqual([])
    await place.plant()
    expect(await shown(place, [OPEN_WORD])).toEqual([OPEN_WORD])
  })

  it('no address, subject or title that leaves the portal says it, not to its own provider either [V14.2.1]', async () => {
    const own = await read(planted.lead, async (tx) => ({
      mail: await tx.mail.findMany({ where: { providerId: { in: [...planted.lead.providerIds] } }, select: { subject: true, toName: true, body: true, href: true } }),
      letters: await tx.letter.findMany({ where: { providerId: { in: [...planted.lead.providerIds] } }, select: { title: true } }),
    }))
    expect(own.mail.length).toBeGreaterThan(0)
    expect(own.letters.length).toBeGreaterThan(0)
    expect(CANARIES.filter((word) => textOf(own).includes(word))).toEqual([])
  })

  it('after the opening the officers do read it there', async () => {
    await setClock(AFTER)
    await superuser.query('update entry_window set open_requested_at = null, open_requested_by = null, open_requested_name = null where id = $1', [planted.world.windowId])
    sure(await requestOpening(officer, { windowId: planted.world.windowId }))
    sure(await confirmOpening(second, { windowId: planted.world.windowId }))
    const place = PLACES['the pages of the officer about the window and its procedure'] ?? expect.fail('no place')
    expect(await shown(place, [planted.submissionId, planted.number])).toEqual([planted.submissionId, planted.number])
    expect((await foundInSql(app, officer, CANARIES, ids)).found).toContain('submission_version')
    expect((await foundInSql(app, stranger, secrets, ids)).found).toEqual([])
  })
})
