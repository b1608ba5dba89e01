import pg from 'pg'
import { read, write } from '@/lib/db'
import { ANONYMOUS, type Person, type Role } from '@/lib/kernel/actor'
import { addYears, day } from '@/lib/kernel/day'
import { testBsn } from '@/lib/kernel/identifiers'
import { sure } from '@/lib/kernel/result'
import { recordApplication } from '@/lib/indications/commands/apply'
import { notify } from '@/lib/indications/commands/cases'
import { chooseProvider, recordWishes } from '@/lib/indications/commands/choose'
import { decide } from '@/lib/indications/commands/decide'
import { drawUpFindings, saveStep } from '@/lib/indications/commands/investigate'
import { saveCalculation } from '@/lib/indications/commands/calculate'
import { keepResident } from '@/lib/residents/commands/file'
import type { NewResident } from '@/lib/residents/schema'
import type { TimeWindow } from '@/lib/rulebook/schema'
import { sendLetters } from '@/prisma/seed/letters'
import { REGION_ID, setUpRegion } from '@/prisma/seed/setup'
import type { TestDatabase } from '@/tests/support/templates'

export type World = {
  readonly assen: string
  readonly aaEnHunze: string
  readonly regular: string
  readonly direction: string
  /** Participations that run in Assen for the regular product, by provider name. */
  readonly participations: ReadonlyMap<string, string>
  readonly consultant: Person
  readonly neighbour: Person
  readonly officer: Person
}

/** A client that sees what the owner of the tables sees without row-level security; for looking, never for the work itself. */
export async function asOwner<T>(database: TestDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.migrateUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** All rows of a table as one text, whatever row-level security says; in a transaction that is undone. */
export const dump = (database: TestDatabase, table: string): Promise<string> =>
  asOwner(database, async (client) => {
    await client.query('begin')
    await client.query(`alter table "${table}" no force row level security`)
    const { rows } = await client.query<{ text: string }>(`select coalesce(string_agg(to_jsonb(t)::text, E'\n'), '') as text from "${table}" t`)
    await client.query('rollback')
    return rows[0]?.text ?? ''
  })

/** The region of the demonstration with three participations in Assen, on the demonstration's day. */
export async function wmoWorld(database: TestDatabase): Promise<World> {
  await database.setClock('2025-12-01T09:00:00+01:00')
  await setUpRegion()
  const known = await read(ANONYMOUS, async (tx) => {
    const of = async (name: string) => (await tx.municipality.findFirstOrThrow({ where: { name }, select: { id: true } })).id
    const product = async (takesOverDirection: boolean) => (await tx.product.findFirstOrThrow({ where: { takesOverDirection }, select: { id: true } })).id
    const assen = await of('Assen')
    const lot = await tx.lot.findFirstOrThrow({ where: { municipalityId: assen }, select: { id: true } })
    const access = await tx.accessOrganisation.findFirstOrThrow({ select: { id: true } })
    return { assen, aaEnHunze: await of('Aa en Hunze'), lotAssen: lot.id, access: access.id, regular: await product(false), direction: await product(true) }
  })
  const consultant = person('consultant', 'Fenna Bosch', 'Attenta, voor gemeente Assen', [known.assen], known.access)
  const neighbour = person('consultant', 'Joris Smid', 'Attenta, voor gemeente Aa en Hunze', [known.aaEnHunze], known.access)
  const officer = person('procurement-officer', 'Marit Hofstee', 'Noord- en Midden-Drenthe', [known.assen, known.aaEnHunze])
  const participations = await admit(officer, known)
  return { ...known, participations, consultant, neighbour, officer }
}

function person(role: Role, name: string, organisationName: string, municipalityIds: string[], accessOrganisationId?: string): Person {
  return {
    kind: 'person', personId: crypto.randomUUID(), name, role, membershipId: crypto.randomUUID(), sessionId: crypto.randomUUID(), organisationName,
    regionIds: [REGION_ID], municipalityIds, providerIds: [], ...(accessOrganisationId ? { accessOrganisationId } : {}),
  }
}

const RUNNING = [
  { name: 'Arckin B.V.', status: 'running', startsOn: '2024-01-01' },
  { name: 'Miep B.V.', status: 'running', startsOn: '2024-01-01' },
  { name: 'Tzorg', status: 'running', startsOn: '2024-01-01' },
  { name: 'De Zorgzaak B.V.', status: 'suspended', startsOn: '2024-01-01' },
  { name: 'Stichting Lelie Zorggroep', status: 'running', startsOn: '2026-01-01' },
] as const

async function admit(officer: Person, { assen, lotAssen, regular, direction }: { assen: string; lotAssen: string; regular: string; direction: string }): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  sure(
    await write(officer, async (tx, now) => {
      const [procedureId, windowId] = [crypto.randomUUID(), crypto.randomUUID()]
      await tx.procedure.createMany({ data: [{ id: procedureId, regionId: REGION_ID, reference: 'T-1', type: 'semi-open-house', title: 'Toets', summary: 'Toets', termMonths: 24, optionCount: 2, optionMonths: 24, maxMonths: 72, reactionDays: 20 }] })
      await tx.entryWindow.createMany({ data: [{ id: windowId, procedureId, regionId: REGION_ID, name: 'Start', kind: 'once', opensAt: new Date('2023-05-01'), closesAt: new Date('2023-06-01'), decisionsBy: '2023-09-01', contractStart: '2024-01-01' }] })
      for (const [index, entry] of RUNNING.entries()) {
        const provider = await tx.provider.findFirstOrThrow({ where: { name: entry.name }, select: { id: true } })
        await tx.provider.updateMany({ where: { id: provider.id }, data: { publishedAt: now } })
        const [agreementId, id] = [crypto.randomUUID(), crypto.randomUUID()]
        const term = { startsOn: entry.startsOn, endsOn: '2027-12-31' }
        const letterId = crypto.randomUUID()
        await tx.letter.createMany({ data: [{ id: letterId, kind: 'agreement', template: 'agreement', templateVersion: 1, title: 'Overeenkomst', view: {}, subjectType: 'agreement', subjectId: agreementId, regionId: REGION_ID, issuedAt: now, issuedBy: 'Proef' }] })
        await tx.agreement.createMany({ data: [{ ...term, id: agreementId, status: 'signed', signedAt: now, offeredAt: now, letterId, procedureId, windowId, regionId: REGION_ID, providerId: provider.id, reference: `RO-T-${index}`, maxEndsOn: '2029-12-31' }] })
        await tx.participation.createMany({ data: [{ ...term, id, agreementId, regionId: REGION_ID, municipalityId: assen, lotId: lotAssen, providerId: provider.id, productIds: entry.name === 'Tzorg' ? [regular] : [regular, direction], status: entry.status, publishedAt: now }] })
        ids.set(entry.name, id)
      }
      return { ok: true as const, value: undefined }
    }),
  )
  return ids
}

/** The n-th invented resident. */
export const invented = (n: number, more: Partial<NewResident> = {}): NewResident => ({
  bsn: testBsn(n), salutation: 'mrs', initials: 'H.', givenName: 'Hanneke', prefix: 'de', surname: 'Wit', birthDate: day('1944-05-14'), postcode: '9401 HK', houseNumber: 12,
  houseLetter: null, houseAddition: null, street: 'Voorbeeldstraat', city: 'Assen', phone: null, email: null, different: true, ...more,
})

export const FACILITIES = { step: 'facilities', generalFacility: 'Er is geen algemene voorziening die dit oplost.', cooperation: 'De wijkverpleegkundige komt elke dag.', contribution: 'Mevrouw weet dat zij een eigen bijdrage betaalt.' } as const

/** A case with its investigation complete and its minutes calculated by the base of the norm set: ready for the findings. */
export async function investigated(world: World, actor: Person, residentId: string, productId: string | null = world.regular): Promise<{ caseId: string }> {
  const { caseId } = sure(await notify(actor, { residentId, notifiedOn: day('2025-11-03'), channel: 'phone', request: 'Ik kan het huis niet meer zelf schoonhouden.' }))
  const steps = [
    { step: 'talk', talkOn: day('2025-11-12'), identityDocument: 'identity-card', household: 'Mevrouw woont alleen in een appartement met vier kamers.' },
    { step: 'needs', needs: 'Mevrouw heeft COPD en kan niet bukken.', ownStrength: 'Mevrouw doet licht werk zelf.' },
    { step: 'network', network: 'De dochter doet de was.', carerSupport: 'De dochter redt dit.' },
    FACILITIES,
    { step: 'conclusion', conclusion: 'Mevrouw heeft hulp nodig voor een schoon en leefbaar huis.', productId },
  ] as const
  let version = 1
  for (const step of steps) version = sure(await saveStep(actor, { caseId, version, ...step })).version
  if (productId !== null) sure(await saveCalculation(actor, { caseId, version: 0, answers: { 'house-base': { apply: true } } }))
  return { caseId }
}

/** Help in kind granted by the case of a resident who chose this provider, or nobody; its decision was sent. Gives the adopted indication. */
export async function granted(world: World, residentId: string, { provider = 'Miep B.V.', windows = ['morning', 'afternoon'], wider = false, startsOn = '2025-12-08' }: { provider?: string | null; windows?: TimeWindow[]; wider?: boolean; startsOn?: string } = {}): Promise<{ indicationId: string; caseId: string }> {
  const { consultant } = world
  const { caseId } = await investigated(world, consultant, residentId)
  const version = async () => (await read(consultant, (tx) => tx.wmoCase.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } }))).version
  sure(await drawUpFindings(consultant, { caseId, version: await version() }))
  await sendLetters(consultant, caseId)
  sure(await recordApplication(consultant, { caseId, version: await version(), receivedOn: day('2025-12-01'), channel: 'letter' }))
  sure(await recordWishes(consultant, { caseId, windows, wishedStart: day(startsOn), prefersFluent: true, widerWindow: wider, lessFluentDutch: false, note: null }))
  if (provider) sure(await chooseProvider(consultant, { caseId, version: 0, participationId: world.participations.get(provider) ?? '', listCode: 'K7F2' }))
  const decided = sure(await decide(consultant, { caseId, version: await version(), outcome: 'granted', motivation: 'U kunt het huis niet zelf schoonhouden.', grant: { startsOn: day(startsOn), endsOn: addYears(day(startsOn), 2), frequency: 'weekly' } }))
  await sendLetters(consultant, caseId)
  if (!decided.indicationId) throw new Error('no indication')
  return { indicationId: decided.indicationId, caseId }
}

export const freshResident = async (actor: Person, n: number, more: Partial<NewResident> = {}): Promise<string> => sure(await keepResident(actor, invented(n, more))).residentId
