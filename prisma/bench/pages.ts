import { Agent } from 'node:http'
import pg from 'pg'
import { samples } from '@/prisma/bench/country'
import { formPost, shoot, type Shot } from '@/prisma/bench/load'

export const LIMITS = { seconds: 8, atOnce: 4, shots: 5000 }

export type Page = { readonly name: string; readonly next: (index: number) => Promise<Shot | null> | Shot | null; readonly expect: (answer: { status: number; body: string }) => boolean; readonly once: Shot; readonly limits?: typeof LIMITS; /** Of another person than the bare page. */ readonly cookie?: string }

/** The session of somebody of the demonstration, as a browser holds it. */
export async function cookieOf(name: string, superuserUrl: string): Promise<string> {
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

/** What a consultant of the largest municipality opens and saves, and three public pages; the first is the bare page that the others are held against. */
export async function consultantPages(base: URL, superuserUrl: string): Promise<{ cookie: string; pages: readonly Page[] }> {
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
  return { cookie, pages: [
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
  ] }
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

/** A page that only reads, always the same. */
export function plain(name: string, path: string, of: { readonly status?: number; readonly cookie?: string } = {}): Page {
  const shot: Shot = { method: 'GET', path }
  return { name, once: shot, next: () => shot, expect: (answer) => answer.status === (of.status ?? 200), ...(of.cookie === undefined ? {} : { cookie: of.cookie }) }
}

/** Lists of 25 rows, and the bare page of who opens them. */
export async function listPages(superuserUrl: string, windowId: string): Promise<readonly Page[]> {
  const consultant = { cookie: await cookieOf('Fenna Bosch', superuserUrl) }
  const officer = { cookie: await cookieOf('Marit Hofstee', superuserUrl) }
  return [
    plain('mijn werk', '/mijn-werk', consultant),
    plain('zaken', '/toegang/zaken', consultant),
    plain('toewijzingen', '/toegang/toewijzingen', consultant),
    plain('contracten', '/contracten', officer),
    plain('inschrijvingen', `/inkoop/inschrijvingen?instapmoment=${windowId}`, officer),
  ]
}

/** The first value of the first row, as text; empty when there is none. */
export async function one(superuserUrl: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string }>(sql)
  await client.end()
  return rows[0]?.id ?? ''
}
