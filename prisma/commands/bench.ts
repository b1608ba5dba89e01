import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { Agent } from 'node:http'
import { cpus } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { prepareDatabase } from '@/prisma/bootstrap'
import { fillCountry } from '@/prisma/bench/country'
import { consultantPages, cookieOf, LIMITS, listPages, one, plain, type Page } from '@/prisma/bench/pages'
import { inTurns } from '@/prisma/bench/turns'
import { fillWithSubmissions, finishSubmissions, type Filled } from '@/prisma/bench/submissions'
import { load, shoot, type Figures } from '@/prisma/bench/load'
import { build, isBuilt } from '@/prisma/commands/build'
import { run, say, step } from '@/prisma/commands/console'
import { untilStopped } from '@/prisma/commands/processes'
import { serve } from '@/prisma/commands/serve'
import { startDatabase } from '@/prisma/embedded'
import { generate, migrate } from '@/prisma/engine'
import { ensureKeys } from '@/prisma/keys'
import { Notice } from '@/prisma/notice'

const SIZES = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 } as const
type Size = keyof typeof SIZES
const FOLDER = '.data-bench'
const PORT = 3390
const DIST = '.next'
/** The same sources, with prisma/bench/memory.ts in the place of app/load.ts. */
const MEMORY_DIST = '.next-memory'
const ROUNDS = { rounds: 5, seconds: 3 }

const isSize = (text: string): text is Size => text in SIZES

function sizesAsked(): readonly Size[] {
  const asked = (process.argv.includes('--size') ? (process.argv[process.argv.indexOf('--size') + 1] ?? '') : '').split(',')
  if (asked.length <= 2 && asked.every(isSize)) return asked
  throw new Notice('Geef een omvang: npm run bench -- --size 10k, 100k of 1m. Of twee, voor de groei ertussen: --size 10k,1m.')
}

const machine = () => `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'onbekend'}, Node ${process.versions.node}, ${LIMITS.atOnce} tegelijk`

await run(() =>
  untilStopped(async (onStop) => {
    const [size = '10k', larger] = sizesAsked()
    // A database server has a quarter of its memory at hand; with the 128 MB of its default, a million residents measure the disk.
    const cluster = await startDatabase({ dataDir: FOLDER, buffers: '1GB' })
    onStop(cluster.stop)
    const keys = ensureKeys(join(FOLDER, 'keys.json'))
    process.env['PERCEEL_KEYS_FILE'] = keys
    const database = async (of: Size) => {
      const name = `bench_${of}`
      const target = await prepareDatabase(cluster, name, 'demo')
      process.env['DATABASE_URL'] = target.appUrl
      await generate()
      const fresh = (await migrate(target.migrateUrl, { mode: 'demo' })).includes('20251201000000_foundation')
      if (fresh) await step(`Gegevens gemaakt: ${of} inwoners`, () => fill(cluster.superuserUrl(name), target, SIZES[of]))
      return { name, target, superuserUrl: cluster.superuserUrl(name) }
    }
    let port = PORT
    const portalOf = async ({ target }: Awaited<ReturnType<typeof database>>, dist = DIST) => {
      const memory = dist === MEMORY_DIST
      if (!isBuilt(dist)) await step(memory ? 'Build gemaakt die uit het geheugen tekent' : 'Productiebuild gemaakt', () => build(dist, join(FOLDER, 'build.log'), undefined, memory ? { PERCEEL_BENCH_MEMORY: '1' } : {}))
      const portal = await serve({ port, dist, env: { DATABASE_URL: target.appUrl, MIGRATE_DATABASE_URL: target.migrateUrl, PERCEEL_KEYS_FILE: keys, PERCEEL_MODE: 'demo', PERCEEL_LIMITS: 'search=999999 document=999999 submit=999999' }, log: join(FOLDER, `portal-${port}.log`) })
      port++
      onStop(portal.stop)
      return { base: new URL(portal.address), stop: portal.stop }
    }
    const first = await database(size)
    if (larger) {
      const second = await database(larger)
      await measureGrowth([{ ...first, size }, { ...second, size: larger }], (of) => portalOf(of))
      return
    }
    const { base } = await portalOf(first)
    await measure(base, first.superuserUrl, first.name, size)
    const filled = await measureSubmissions(base, first.superuserUrl, first.name)
    const memory = await portalOf(first, MEMORY_DIST)
    await measureLists(base, memory.base, await listPages(first.superuserUrl, filled.windowId))
    await memory.stop()
    await measureCampaign(first.superuserUrl)
    await measureLetters(first.superuserUrl)
    await measureChangeover(first.superuserUrl)
    await measureImport()
  }),
)

/** Lists of 25 rows as they are, against the same build drawing them from memory, in turns. */
async function measureLists(base: URL, memory: URL, pages: readonly Page[]): Promise<void> {
  say('')
  say(`Lijsten van 25 rijen tegen dezelfde uit het geheugen, om de beurt (${ROUNDS.rounds} rondes van ${ROUNDS.seconds} s)`)
  say('pagina                     per s   geheugen   × geheugen   p50 ms   p95 ms   fout')
  for (const page of pages) {
    const [own, kept] = await inTurns([{ base, cookie: '', page }, { base: memory, cookie: '', page }], ROUNDS)
    if (own && kept) say(`${page.name.padEnd(26)}${own.perSecond.toFixed(1).padStart(6)}${kept.perSecond.toFixed(1).padStart(11)}${(own.perSecond / kept.perSecond).toFixed(2).padStart(13)}${own.p50.toFixed(1).padStart(9)}${own.p95.toFixed(1).padStart(9)}${String(own.wrong + kept.wrong).padStart(7)}`)
  }
}

/** The same pages on two sizes by one build, in turns; growth is that of a page over that of the bare page. */
async function measureGrowth<D extends { readonly target: { readonly appUrl: string }; readonly superuserUrl: string; readonly size: Size }>(databases: readonly D[], portalOf: (of: D) => Promise<{ base: URL }>): Promise<void> {
  const portals: { base: URL; cookie: string; pages: readonly Page[] }[] = []
  for (const database of databases) {
    process.env['DATABASE_URL'] = database.target.appUrl
    await step(`Tabellen nagelopen: ${database.size}`, () => one(database.superuserUrl, 'vacuum analyze'))
    const { base } = await portalOf(database)
    portals.push({ base, ...(await consultantPages(base, database.superuserUrl)) })
  }
  say('')
  say(`Groei van ${databases.map(({ size }) => size).join(' naar ')} inwoners, ${machine()}, om de beurt (${ROUNDS.rounds} rondes van ${ROUNDS.seconds} s)`)
  say('pagina                     p50 ms   p50 ms   groei   × kaal   groei per s   × kaal   fout')
  let bare: { p50: number; perSecond: number } | undefined
  for (const [index, { name }] of (portals[0]?.pages ?? []).entries()) {
    const [small, large] = await inTurns(portals.flatMap(({ base, cookie, pages }) => (pages[index] ? [{ base, cookie, page: pages[index] }] : [])), ROUNDS)
    if (!small || !large) continue
    const growth = { p50: large.p50 / small.p50, perSecond: small.perSecond / large.perSecond }
    bare ??= growth
    say(`${name.padEnd(26)}${small.p50.toFixed(1).padStart(7)}${large.p50.toFixed(1).padStart(9)}${growth.p50.toFixed(2).padStart(8)}${(growth.p50 / bare.p50).toFixed(2).padStart(9)}${growth.perSecond.toFixed(2).padStart(14)}${(growth.perSecond / bare.perSecond).toFixed(2).padStart(9)}${String(small.wrong + large.wrong).padStart(7)}`)
  }
}

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

async function measure(base: URL, superuserUrl: string, database: string, size: string): Promise<void> {
  const { cookie, pages } = await consultantPages(base, superuserUrl)
  say('')
  say(`${size} inwoners, ${machine()}`)
  await table(base, superuserUrl, database, cookie, pages)
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
async function measureSubmissions(base: URL, superuserUrl: string, database: string): Promise<Filled> {
  const { actorNamed } = await import('@/prisma/seed/actors')
  const marit = await actorNamed('Marit Hofstee')
  const template = await one(superuserUrl, `select s.id from submission s join criterion c on c.procedure_id = s.procedure_id and c.answer_kind = 'text' where s.opened_at is not null limit 1`)
  const filled: Filled = await fillWithSubmissions(superuserUrl, template, { id: marit.personId, name: marit.name }, 150)
  const cookie = await cookieOf('Marit Hofstee', superuserUrl)
  const bare = plain('kale pagina (inkoper)', '/inkoop/er-is-niets', { status: 404 })
  await table(base, superuserUrl, database, cookie, [
    bare,
    plain('inschrijvingen', `/inkoop/inschrijvingen?instapmoment=${filled.windowId}`),
    plain('overzicht per eis', `/inkoop/instapmomenten/${filled.windowId}/overzicht?perceel=${filled.lotId}`),
    plain('mijn beoordeling', `/inkoop/instapmomenten/${filled.windowId}/beoordelen`),
    plain('volgende eis', `/inkoop/inschrijvingen/${filled.submissionId}`),
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
  await table(base, superuserUrl, database, cookie, [bare, plain('voorstel van een college', `/besluiten/${proposal.decisionId}`)])
  const today = await read(marit, (_, now) => Promise.resolve(dayIn(now)))
  const clerk = await actorNamed('Rika Postma')
  const recorded = sure(await recordDecision(clerk, { decisionId: proposal.decisionId, decidedOn: today, version: proposal.version }))
  const begun = performance.now()
  const { letters } = sure(await notifyDecision(clerk, recorded))
  say(`${letters} brieven in ${((performance.now() - begun) / 1000).toFixed(1)} seconden`)
  await disconnect()
  return filled
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
