import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { recordDecision } from '@/lib/admissions/commands/decision-record'
import { fingerprintsPage, receiptCheck } from '@/lib/admissions/queries/receipt'
import { issueCouncilLetter } from '@/lib/contracts/commands/council'
import { openPaper } from '@/lib/consultations/queries/papers'
import { publicAdvice, publicAdvices } from '@/lib/consultations/queries/public'
import { read } from '@/lib/db'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
import { parseLetterView } from '@/lib/letters/view'
import { askedByLink } from '@/lib/admissions/queries/integrity'
import { publicPilots } from '@/lib/pilots/queries'
import { alertOf, alertRegions } from '@/lib/procedures/queries/alert'
import { procedureCalendar, publicCalendar } from '@/lib/procedures/queries/calendar'
import { documentDifference } from '@/lib/procedures/queries/difference'
import { publicNote } from '@/lib/procedures/queries/notes'
import { publicProcedure, publicProcedures } from '@/lib/procedures/queries/public'
import { windowFeed } from '@/lib/reporting/queries/news'
import { publicOutcome } from '@/lib/reporting/queries/outcome'
import { admittedProviders, frontPage } from '@/lib/reporting/queries/public'
import { publicSelection } from '@/lib/selection/queries/draft'
import { actorNamed, at, representativeOf } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { assessAll, enter, lotOf, openWindow, publishedProcedure, type Procurement } from '@/tests/support/procurement'

/** A refused party's name, number and id: whoever is not admitted is nowhere for everyone (security; D8). */
const REFUSED = 'Huishoudhulp Het Zand B.V.'
const WORDS = 'Pagina 2 ontbreekt.'
let database: Awaited<ReturnType<typeof testDatabase>>
let officer: Person
let procurement: Procurement
let traces: string[]

beforeAll(async () => {
  database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  const clerk = await actorNamed('Tom Wever')
  procurement = await publishedProcedure(database, officer)
  const miep = await enter(procurement, 'Miep B.V.', ['Assen'])
  const zand = await enter(procurement, REFUSED, ['Assen'])
  await openWindow(database, procurement)
  await assessAll(officer, procurement, miep.submissionId, ['Assen'])
  await assessAll(officer, procurement, zand.submissionId, ['Assen'], { certificate: 'not-met' })
  const { decisionId, version } = sure(await proposeDecision(officer, { windowId: procurement.windowId, municipalityId: lotOf(procurement, 'Assen').municipalityId }))
  const recorded = sure(await recordDecision(clerk, { decisionId, version, decidedOn: day('2023-07-17') }))
  sure(await notifyDecision(clerk, { decisionId, version: recorded.version }))
  const refused = await read(await representativeOf(REFUSED), (tx) => tx.provider.findFirstOrThrow({ select: { id: true, name: true, kvk: true, agb: true } }))
  const entry = await read(zand.actor, (tx) => tx.submission.findUniqueOrThrow({ where: { id: zand.submissionId }, select: { number: true } }))
  traces = [refused.id, refused.name, 'Het Zand', refused.kvk, refused.agb ?? refused.kvk, zand.submissionId, entry.number, WORDS]
})

const seen = (value: unknown): string[] => {
  const text = JSON.stringify([value], (_key, each: unknown) => (typeof each === 'bigint' ? Number(each) : each))
  return traces.filter((trace) => text.includes(trace))
}

/** Every loader that a public page or address reads with, as everyone. */
const LOADERS: Readonly<Record<string, () => Promise<unknown>>> = {
  frontPage: () => frontPage(ANONYMOUS, { cbsCode: undefined }),
  admittedProviders: () => admittedProviders(ANONYMOUS, { cbsCode: undefined }),
  publicProcedures: () => publicProcedures(ANONYMOUS, undefined),
  publicProcedure: () => publicProcedure(ANONYMOUS, procurement.procedureId),
  publicOutcome: () => publicOutcome(ANONYMOUS, procurement.procedureId),
  publicCalendar: () => publicCalendar(ANONYMOUS, undefined),
  procedureCalendar: () => procedureCalendar(procurement.procedureId, 'http://portaal.example'),
  windowFeed: () => windowFeed('http://portaal.example', undefined),
  alertRegions: () => alertRegions(ANONYMOUS),
  askedByLink: () => askedByLink(ANONYMOUS, 'a'.repeat(43)),
  alertOf: () => alertOf(ANONYMOUS, crypto.randomUUID()),
  fingerprintsPage: () => fingerprintsPage(ANONYMOUS, procurement.procedureId),
  receiptCheck: () => receiptCheck(ANONYMOUS, ''),
  publicSelection: () => publicSelection(ANONYMOUS, procurement.procedureId),
  publicNote: () => publicNote(ANONYMOUS, procurement.procedureId, 1),
  publicPilots: () => publicPilots(ANONYMOUS, 0),
  publicAdvices: () => publicAdvices(ANONYMOUS, { cbsCode: undefined, page: 0 }),
  publicAdvice: () => publicAdvice(ANONYMOUS, crypto.randomUUID()),
  openPaper: () => openPaper(ANONYMOUS, crypto.randomUUID()),
  documentDifference: () => documentDifference(procurement.procedureId, crypto.randomUUID(), { from: undefined, to: undefined }),
}
/** What the addresses of a signed-in person read with; each asks for that person first. */
const SIGNED_IN = ['followsProcedure', 'openIntegrityFile', 'auditExport', 'matrixPage', 'declarationFile', 'ownArchive', 'ownData', 'workBeside', 'residentData', 'transferFile', 'normSetView', 'examplePdf', 'letterPreview', 'sumsScreen', 'burdenScreen', 'handoverFile', 'decisionConcept', 'revisionConcept', 'registerRows', 'importSums', 'scriptPdf']

it.each(Object.keys(LOADERS))('%s shows nothing of who was refused', async (name) => {
  expect(seen(await LOADERS[name]?.())).toEqual([])
})

it('and no public page reads with anything else', () => {
  const under = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name))
  const files = [...under('app/(public)'), ...under('app/api'), 'app/frame.tsx']
  const names = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/import \{([^}]*)\} from '@\/lib\/[a-z]+\/queries[^']*'/g)].flatMap(([, list]) => (list ?? '').split(',').map((each) => each.trim())))
  const used = new Set(names.filter((name) => name !== '' && !name.startsWith('type ')))
  // Two narrow what is shown, the other writes and shows nothing.
  used.delete('inChosen')
  used.delete('closingsByTheWay')
  used.delete('roundByTheWay')
  used.delete('filterOf')
  expect(files.length).toBeGreaterThan(15)
  const covered = Object.keys(LOADERS)
  expect([...used].filter((name) => !covered.includes(name) && !SIGNED_IN.includes(name))).toEqual([])
  expect(covered.filter((name) => !used.has(name))).toEqual([])
})

it('everyone finds nothing of it in any table, by straight SQL', async () => {
  const owner = new pg.Client({ connectionString: database.migrateUrl })
  await owner.connect()
  const { rows: tables } = await owner.query<{ name: string }>(`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege('perceel_app', oid, 'select') order by 1`)
  await owner.end()
  expect(tables.length).toBeGreaterThan(40)
  const everyone = new pg.Client({ connectionString: database.appUrl })
  await everyone.connect()
  await everyone.query(`select set_config('app.kind', 'anonymous', false)`)
  for (const { name } of tables) expect(seen((await everyone.query<{ row: unknown }>(`select to_jsonb(t) as row from ${pg.escapeIdentifier(name)} t`)).rows), name).toEqual([])
  await everyone.end()
})

it('a council letter names it in the confidential annex only', async () => {
  const { letterId } = sure(await issueCouncilLetter(officer, { windowId: procurement.windowId, municipalityId: lotOf(procurement, 'Assen').municipalityId }))
  const { view } = await read(officer, (tx) => tx.letter.findUniqueOrThrow({ where: { id: letterId }, select: { view: true } }))
  const { annexes, ...open } = parseLetterView(view)
  expect(seen(open)).toEqual([])
  expect(seen(annexes?.filter((annex) => !annex.confidential) ?? [])).toEqual([])
  expect(seen(annexes?.filter((annex) => annex.confidential))).toContain(REFUSED)
})
