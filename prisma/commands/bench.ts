import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { Agent } from 'node:http'
import { cpus } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { prepareDatabase } from '@/prisma/bootstrap'
import { fillCountry, samples } from '@/prisma/bench/country'
import { fillWithSubmissions, finishSubmissions, type Filled } from '@/prisma/bench/submissions'
import { formPost, load, shoot, type Figures, type Shot } from '@/prisma/bench/load'
import { build, isBuilt } from '@/prisma/commands/build'
import { run, say, step } from '@/prisma/commands/console'
import { untilStopped } from '@/prisma/commands/processes'
import { serve } from '@/prisma/commands/serve'
import { startDatabase } from '@/prisma/embedded'
import { generate, migrate } from '@/prisma/engine'
import { ensureKeys } from '@/prisma/keys'
import { Notice } from '@/prisma/notice'

const SIZES = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 } as const
const FOLDER = '.data-bench'
const PORT = 3390
const DIST = '.next'
const LIMITS = { seconds: 8, atOnce: 4, shots: 5000 }

function sizeAsked(): keyof typeof SIZES {
  const asked = process.argv[process.argv.indexOf('--size') + 1]
  if (asked === '10k' || asked === '100k' || asked === '1m') return asked
  throw new Notice('Geef een omvang: npm run bench -- --size 10k, 100k of 1m.')
}

type Page = { readonly name: string; readonly next: (index: number) => Promise<Shot | null> | Shot | null; readonly expect: (answer: { status: number; body: string }) => boolean; readonly once: Shot; readonly limits?: typeof LIMITS; /** Of another person than the bare page. */ readonly cookie?: string }

await run(() =>
  untilStopped(async (onStop) => {
    const size = sizeAsked()
    const cluster = await startDatabase({ dataDir: FOLDER })
    onStop(cluster.stop)
    process.env['PERCEEL_KEYS_FILE'] = ensureKeys(join(FOLDER, 'keys.json'))
    const name = `bench_${size}`
    const target = await prepareDatabase(cluster, name, 'demo')
    process.env['DATABASE_URL'] = target.appUrl
    await step('Databaseclient gereed', generate)
    const fresh = (await migrate(target.migrateUrl, { mode: 'demo' })).length > 0
    if (fresh) await step(`Gegevens gemaakt: ${size} inwoners`, () => fill(cluster.superuserUrl(name), target, SIZES[size]))
    if (!isBuilt(DIST)) await step('Productiebuild gemaakt', () => build(DIST, join(FOLDER, 'build.log')))
    const portal = await serve({ port: PORT, dist: DIST, env: { DATABASE_URL: target.appUrl, MIGRATE_DATABASE_URL: target.migrateUrl, PERCEEL_KEYS_FILE: process.env['PERCEEL_KEYS_FILE'], PERCEEL_MODE: 'demo', PERCEEL_LIMITS: 'search=999999 document=999999 submit=999999' }, log: join(FOLDER, 'portal.log') })
    onStop(portal.stop)
    await measure(new URL(portal.address), cluster.superuserUrl(name), name, size)
    await measureSubmissions(new URL(portal.address), cluster.superuserUrl(name), name)
    await measureCampaign(cluster.superuserUrl(name))
    await measureLetters(cluster.superuserUrl(name))
    await measureChangeover(cluster.superuserUrl(name))
    await measureImport()
  }),
)

async function fill(superuserUrl: string, urls: { appUrl: string; migrateUrl: string }, count: number): Promise<void> {
  const { seed } = await import('@/prisma/seed/index')
  await seed(urls)
  const { actorNamed } = await import('@/prisma/seed/actors')
  const { caseToDecide } = await import('@/prisma/seed/nmd/residents')
  const { day } = await import('@/lib/kernel/day')
  const { disconnect } = await import('@/lib/db')
  const waitingCase = await caseToDecide(await actorNamed('Fenna Bosch'), day('2025-12-01'))
  await disconnect()
  const allocation = await one(superuserUrl, `select a.id from allocation a join indication i on i.id = a.indication_id join wmo_decision d on d.id = i.decision_id join wmo_case c on c.municipality_id = a.municipality_id and c.id = '${waitingCase}' where a.status = 'started' and i.status = 'adopted' and d.dispatched_on is not null limit 1`)
  await fillCountry(superuserUrl, { waitingCase, allocation }, count)
}

async function cookieOf(name: string, superuserUrl: string): Promise<string> {
  const { openDemoSession } = await import('@/lib/auth/gate')
  const { disconnect } = await import('@/lib/db')
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string }>('select m.id from membership m join person p on p.id = m.person_id where p.name = $1', [name])
  await client.end()
  const token = await openDemoSession(rows[0]?.id ?? '')
  await disconnect()
  return `perceel=${token ?? ''}`
}

async function measure(base: URL, superuserUrl: string, database: string, size: string): Promise<void> {
  const { caseIds, residents } = await samples(superuserUrl, 1000)
  const cookie = await cookieOf('Fenna Bosch', superuserUrl)
  const agent = new Agent({ keepAlive: true })
  const procedure = await one(superuserUrl, 'select id from procedure limit 1')
  const provider = await one(superuserUrl, `select p.name as id from membership m join person p on p.id = m.person_id where m.role = 'provider-admin' limit 1`)
  const get = (path: string): Shot => ({ method: 'GET', path })
  const person = (index: number) => residents[index % residents.length]
  const search = async (given: { name?: string; birthDate?: string; bsn?: string }): Promise<Shot> => {
    const page = await shoot(base, cookie, agent, get('/toegang/inwoners'))
    const [year = '', month = '', date = ''] = given.birthDate?.split('-') ?? []
    return formPost('/toegang/inwoners', page.body, 'name="name"', { name: given.name ?? '', birthDate: '', 'birthDate.day': date, 'birthDate.month': month, 'birthDate.year': year, bsn: given.bsn ?? '', postcode: '' })
  }
  const byName = (index: number) => search({ name: person(index)?.surname.split('-')[1] ?? 'a' })
  const byBirth = (index: number) => search({ birthDate: person(index)?.birthDate ?? '1950-01-01' })
  const byBsn = () => search({ bsn: '999900018' })
  const decision = { outcome: 'granted', motivation: 'U kunt het zware huishoudelijke werk niet meer doen. Daarom krijgt u hulp in natura.', startsOn: '8-12-2025', endsOn: '7-12-2027', frequency: 'weekly' }
  // The last ones: what is saved further on begins at the first.
  const typed = await typedDecisions(caseIds.slice(-20), decision)
  const decide = async (index: number): Promise<Shot | null> => {
    const id = caseIds[index]
    if (!id) return null
    const path = `/toegang/zaken/${id}/besluit`
    const page = await shoot(base, cookie, agent, get(path))
    return formPost(path, page.body, 'name="motivation"', decision)
  }
  const ok = (answer: { status: number }) => answer.status === 200
  const gone = (answer: { status: number }) => answer.status === 303
  const pages: Page[] = [
    { name: 'kale pagina', once: get('/toegang/er-is-niets'), next: () => get('/toegang/er-is-niets'), expect: (answer) => answer.status === 404 },
    { name: 'voorpagina (openbaar)', once: get('/'), next: () => get('/'), expect: ok, cookie: '' },
    { name: 'dossier van een aanbieder', once: get('/aanbieder/dossier'), next: () => get('/aanbieder/dossier'), expect: ok, cookie: await cookieOf(provider, superuserUrl) },
    { name: 'procedure (openbaar)', once: get(`/procedures/${procedure}`), next: () => get(`/procedures/${procedure}`), expect: ok },
    { name: 'zoeken op naam', once: await byName(0), next: byName, expect: gone },
    { name: 'zoeken op geboortedatum', once: await byBirth(0), next: byBirth, expect: gone },
    { name: 'zoeken op BSN', once: await byBsn(), next: byBsn, expect: gone },
    { name: 'dossier van een inwoner', once: get(`/toegang/inwoners/${person(0)?.id ?? ''}`), next: (index) => get(`/toegang/inwoners/${person(index)?.id ?? ''}`), expect: ok },
    { name: 'keuze van een aanbieder', once: get(`/toegang/zaken/${caseIds[0] ?? ''}/keuze`), next: (index) => get(`/toegang/zaken/${caseIds[index % caseIds.length] ?? ''}/keuze`), expect: ok },
    { name: 'mijn werk (25 zaken)', once: get('/mijn-werk'), next: () => get('/mijn-werk'), expect: ok },
    { name: 'besluitbrief (concept)', once: get(`/api/brieven/concept/besluit/${typed[0] ?? ''}`), next: (index) => get(`/api/brieven/concept/besluit/${typed[index % typed.length] ?? ''}`), expect: ok },
    { name: 'indicatie vastleggen', once: await decide(0).then((shot) => shot ?? get('/')), next: (index) => decide(index + 1), expect: gone, limits: { ...LIMITS, seconds: 12 } },
  ]
  say('')
  say(`${size} inwoners, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'onbekend'}, Node ${process.versions.node}, ${LIMITS.atOnce} tegelijk`)
  await table(base, superuserUrl, database, cookie, pages)
  agent.destroy()
}

/** Cases in which a consultant typed a decision and did not take it yet. */
async function typedDecisions(caseIds: readonly string[], decision: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { actorNamed } = await import('@/prisma/seed/actors')
  const { caseScreen } = await import('@/lib/indications/queries/case')
  const { previewDecision } = await import('@/lib/indications/commands/preview')
  const { Decide } = await import('@/lib/indications/schema')
  const { sure } = await import('@/lib/kernel/result')
  const { disconnect } = await import('@/lib/db')
  const consultant = await actorNamed('Fenna Bosch')
  const ids: string[] = []
  for (const caseId of caseIds) {
    const view = await caseScreen(consultant, caseId)
    if (view) ids.push(sure(await previewDecision(consultant, Decide.parse({ ...decision, caseId, version: String(view.version), look: 'letter' }))).caseId)
  }
  await disconnect()
  return ids
}

/** One row per page: how often, how long, and how many statements; the first is the bare page that the others are held against. */
async function table(base: URL, superuserUrl: string, database: string, cookie: string, pages: readonly Page[]): Promise<void> {
  const agent = new Agent({ keepAlive: true })
  say('pagina                     per s   × kaal   p50 ms   p95 ms   statements   fout')
  let bare: Figures | undefined
  for (const page of pages) {
    const statements = await countStatements(superuserUrl, database, () => shoot(base, page.cookie ?? cookie, agent, page.once))
    await load(base, page.cookie ?? cookie, page.next, page.expect, { ...LIMITS, seconds: 2 })
    const figures = await load(base, page.cookie ?? cookie, (index) => page.next(index + 400), page.expect, page.limits ?? LIMITS)
    bare ??= figures
    say(`${page.name.padEnd(26)}${figures.perSecond.toFixed(1).padStart(6)}${(figures.perSecond / bare.perSecond).toFixed(2).padStart(9)}${figures.p50.toFixed(1).padStart(9)}${figures.p95.toFixed(1).padStart(9)}${String(statements).padStart(13)}${String(figures.wrong).padStart(7)}`)
  }
  agent.destroy()
}

/** 150 submissions over every lot and forty criteria per lot: what an officer looks at, against the bare page; and the letters of one college. */
async function measureSubmissions(base: URL, superuserUrl: string, database: string): Promise<void> {
  const { actorNamed } = await import('@/prisma/seed/actors')
  const marit = await actorNamed('Marit Hofstee')
  const template = await one(superuserUrl, `select s.id from submission s join criterion c on c.procedure_id = s.procedure_id and c.answer_kind = 'text' where s.opened_at is not null limit 1`)
  const filled: Filled = await fillWithSubmissions(superuserUrl, template, { id: marit.personId, name: marit.name }, 150)
  const get = (path: string): Shot => ({ method: 'GET', path })
  const cookie = await cookieOf('Marit Hofstee', superuserUrl)
  const page = (name: string, path: string, status = 200): Page => ({ name, once: get(path), next: () => get(path), expect: (answer) => answer.status === status })
  const bare = page('kale pagina (inkoper)', '/inkoop/er-is-niets', 404)
  await table(base, superuserUrl, database, cookie, [
    bare,
    page('inschrijvingen', `/inkoop/inschrijvingen?instapmoment=${filled.windowId}`),
    page('overzicht per eis', `/inkoop/instapmomenten/${filled.windowId}/overzicht?perceel=${filled.lotId}`),
    page('mijn beoordeling', `/inkoop/instapmomenten/${filled.windowId}/beoordelen`),
    page('volgende eis', `/inkoop/inschrijvingen/${filled.submissionId}`),
  ])
  await finishSubmissions(superuserUrl, filled)
  const { proposeDecision } = await import('@/lib/admissions/commands/decision-propose')
  const { recordDecision } = await import('@/lib/admissions/commands/decision-record')
  const { notifyDecision } = await import('@/lib/admissions/commands/decision-notify')
  const { dayIn } = await import('@/lib/kernel/instant')
  const { sure } = await import('@/lib/kernel/result')
  const { read, disconnect } = await import('@/lib/db')
  const proposal = sure(await proposeDecision(marit, { windowId: filled.windowId, municipalityId: filled.municipalityId }))
  // What the database does by itself within a minute after so many rows; not while it is measured.
  await one(superuserUrl, 'vacuum analyze')
  await table(base, superuserUrl, database, cookie, [bare, page('voorstel van een college', `/besluiten/${proposal.decisionId}`)])
  const today = await read(marit, (_, now) => Promise.resolve(dayIn(now)))
  const clerk = await actorNamed('Rika Postma')
  const recorded = sure(await recordDecision(clerk, { decisionId: proposal.decisionId, decidedOn: today, version: proposal.version }))
  const begun = performance.now()
  const { letters } = sure(await notifyDecision(clerk, recorded))
  say(`${letters} brieven in ${((performance.now() - begun) / 1000).toFixed(1)} seconden`)
  await disconnect()
}

/** Twenty thousand residents under other norms, from the day on which the demonstration has its own. */
async function measureCampaign(superuserUrl: string): Promise<void> {
  const { actorNamed } = await import('@/prisma/seed/actors')
  const { day } = await import('@/lib/kernel/day')
  const { disconnect } = await import('@/lib/db')
  const { fillWithHelp, timeCampaign } = await import('@/prisma/bench/campaign')
  const consultant = await actorNamed('Fenna Bosch')
  const filled = await one(superuserUrl, `select id from wmo_case where number = 'Z-2024-800001'`)
  if (filled === '') await fillWithHelp(superuserUrl, await one(superuserUrl, `select i.id from indication i join wmo_decision d on d.id = i.decision_id where i.status = 'adopted' and i.norm_set_id is not null and d.dispatched_on is not null and i.municipality_id = '${consultant.municipalityIds[0] ?? ''}' limit 1`), 20_000)
  const { residents, lines } = await timeCampaign(consultant, day('2026-04-01'), { startsOn: day('2026-01-05'), endsOn: day('2026-06-26'), capacity: 9000 })
  await disconnect()
  say('')
  say(`Herindicatie van ${residents} inwoners`)
  for (const line of lines) say(line)
}

/** Decision letters of a case as PDF, by one process: what an evening of a campaign's decisions takes. */
async function measureLetters(superuserUrl: string): Promise<void> {
  const { renderPdf } = await import('@/lib/letters/render')
  const { letterView } = await import('@/lib/letters/store')
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string; view: unknown }>(`select id, view from letter where kind = 'wmo-decision' order by id limit 20`)
  await client.end()
  const views = rows.map(letterView)
  const rounds = 200
  for (const view of views) await renderPdf(view.kind, view)
  const begun = performance.now()
  for (let index = 0; index < rounds; index++) {
    const view = views[index % views.length]
    if (view) await renderPdf(view.kind, view)
  }
  say('')
  say(`${(rounds / ((performance.now() - begun) / 1000)).toFixed(1)} besluitbrieven per seconde, door één proces`)
}

/** Running clients of two providers to another product, each with a decision and a letter. */
async function measureChangeover(superuserUrl: string): Promise<void> {
  const { actorNamed } = await import('@/prisma/seed/actors')
  const { day } = await import('@/lib/kernel/day')
  const { disconnect } = await import('@/lib/db')
  const { fillWithClients, timeChangeover } = await import('@/prisma/bench/changeover')
  const [maker, second] = [await actorNamed('Fenna Bosch'), await actorNamed('Tess Oldenhof')]
  // The contracts of the demonstration end with the year.
  const from = day('2025-12-15')
  if ((await one(superuserUrl, `select id from wmo_case where number = 'Z-2024-900001'`)) === '') await fillWithClients(superuserUrl, maker.municipalityIds[0] ?? '', from)
  const { residents, lines } = await timeChangeover(maker, second, from)
  await disconnect()
  say('')
  say(`Contractovergang van ${residents} inwoners`)
  for (const line of lines) say(line)
}

/** What the largest municipality of the first region brings from an older system in one go. */
async function measureImport(): Promise<void> {
  const { actorNamed } = await import('@/prisma/seed/actors')
  const { disconnect, read } = await import('@/lib/db')
  const { dayIn } = await import('@/lib/kernel/instant')
  const { timeImport } = await import('@/prisma/bench/import')
  const [maker, second] = [await actorNamed('Fenna Bosch'), await actorNamed('Tess Oldenhof')]
  const where = await read(maker, async (tx, now) => {
    const today = dayIn(now)
    const product = await tx.product.findFirstOrThrow({ where: { regionId: { in: [...maker.regionIds] }, kind: 'regular' }, select: { id: true, code: true } })
    const parts = await tx.participation.findMany({ where: { municipalityId: { in: [...maker.municipalityIds] }, status: 'running', startsOn: { lte: today }, endsOn: { gte: today }, productIds: { has: product.id } }, select: { providerId: true } })
    const providers = await tx.provider.findMany({ where: { id: { in: parts.map((part) => part.providerId) } }, select: { kvk: true } })
    return { product: product.code, providers: providers.map((provider) => provider.kvk), postcode: '9405 EG', city: 'Assen' }
  })
  const lines = await timeImport(maker, second, where, 2225)
  await disconnect()
  say('')
  say('Overname van 2.225 inwoners en hun lopende hulp')
  for (const line of lines) say(line)
}

async function one(superuserUrl: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string }>(sql)
  await client.end()
  return rows[0]?.id ?? ''
}

/** Statements one request sends, besides BEGIN, COMMIT and the context; read from the server's own log. */
async function countStatements(superuserUrl: string, database: string, work: () => Promise<unknown>): Promise<number> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query(`alter system set log_statement = 'all'`)
    await client.query(`alter system set log_line_prefix = '%d|'`)
    await client.query('select pg_reload_conf()')
    await new Promise((resolve) => setTimeout(resolve, 300))
    const before = readFileSync(join(FOLDER, 'postgres.log')).length
    await work()
    await new Promise((resolve) => setTimeout(resolve, 300))
    const lines = readFileSync(join(FOLDER, 'postgres.log')).subarray(before).toString('utf8').split('\n')
    return lines.filter((line) => line.startsWith(`${database}|`) && /LOG: {2}(?:execute|statement)/.test(line) && !/(?:: )(?:BEGIN|COMMIT|ROLLBACK|SET TRANSACTION)|set_config\(|pg_reload_conf|alter system/i.test(line)).length
  } finally {
    await client.query(`alter system reset log_statement`)
    await client.query('select pg_reload_conf()')
    await client.end()
  }
}
