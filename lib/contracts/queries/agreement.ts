import { STANDS } from '@/lib/admissions/policy/decision'
import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { read, type Tx } from '@/lib/db'
import { nameOn } from '@/lib/contracts/queries/dossier-change'
import { unmetAt } from '@/lib/contracts/queries/moment'
import { subcontractorsOf, type SubcontractorView } from '@/lib/contracts/queries/subcontractor'
import { LIVE, standingOf, takesAnother, type Side, type Standing } from '@/lib/contracts/rules'
import type { AgreementStatus, ParticipationStatus } from '@/lib/contracts/schema'
import { mayManageAgreement, maySignForProvider, maySignForRegion } from '@/lib/contracts/policy'
import { establishmentText } from '@/lib/providers/messages'
import { establishmentsById } from '@/lib/providers/queries/establishment'
import type { Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'

export type AgreementRow = { readonly id: string; readonly reference: string; readonly provider: string; /** The window that it comes from, or the older system. */ readonly origin: string; readonly status: AgreementStatus; readonly lots: number; readonly startsOn: Day; readonly endsOn: Day; readonly signedAt: Date | null; readonly offeredUntil: Day | null }

const ROW = {
  id: true,
  reference: true,
  status: true,
  startsOn: true,
  endsOn: true,
  signedAt: true,
  offeredUntil: true,
  provider: { select: { name: true } },
  window: { select: { name: true } },
  importedFrom: true,
  _count: { select: { participations: true } },
} as const

/** The agreements this person may see, by provider's name. */
export const agreementList = (actor: Person, filter: { readonly status?: AgreementStatus | undefined } = {}): Promise<AgreementRow[]> =>
  read(actor, async (tx) => {
    const rows = await tx.agreement.findMany({ where: filter.status ? { status: filter.status } : {}, orderBy: [{ provider: { name: 'asc' } }, { reference: 'asc' }, { id: 'asc' }], select: ROW })
    return rows.map((row) => ({
      id: row.id,
      reference: row.reference,
      provider: row.provider.name,
      origin: originText(row),
      status: row.status as AgreementStatus,
      lots: row._count.participations,
      startsOn: day(row.startsOn),
      endsOn: day(row.endsOn),
      signedAt: row.signedAt,
      offeredUntil: row.offeredUntil ? day(row.offeredUntil) : null,
    }))
  })

const originText = (row: { readonly window: { readonly name: string } | null; readonly importedFrom: string | null }): string => row.window?.name ?? `overgenomen uit ${row.importedFrom ?? 'een ouder systeem'}`

export type AgreementView = {
  readonly id: string
  readonly version: number
  readonly reference: string
  readonly status: AgreementStatus
  /** Procedure and window in words, or the older system that it was taken over from. */
  readonly origin: string
  /** Of an agreement that was taken over: the system, the file, and the day of signing where that was in it. */
  readonly takenOver: { readonly from: string; readonly importId: string; readonly signedOn: Day | null } | null
  readonly provider: { readonly id: string; readonly name: string; readonly legalForm: string; readonly kvk: string; readonly invented: boolean }
  /** What the provider was called when the agreement was offered, when that is another name. */
  readonly nameThen: string | null
  readonly subcontractors: readonly SubcontractorView[]
  readonly startsOn: Day
  readonly endsOn: Day
  readonly maxEndsOn: Day
  readonly offeredUntil: Day | null
  /** What must hold at signing and isn't met, while it is offered. */
  readonly unmetAtSigning: readonly string[]
  readonly letterId: string | null
  readonly fingerprint: string | null
  readonly options: readonly { readonly number: number; readonly startsOn: Day; readonly endsOn: Day; readonly status: string }[]
  readonly participations: readonly { readonly id: string; readonly lotId: string; readonly lot: string; readonly standing: Standing; readonly startsOn: Day; readonly endsOn: Day; readonly products: readonly string[]; readonly establishments: readonly string[] }[]
  readonly admittedLots: readonly string[]
  readonly signatures: readonly { readonly side: Side; readonly name: string; readonly role: string; readonly onBehalfOf: string; readonly mandateText: string | null; readonly signedAt: Date; readonly fingerprint: string }[]
  readonly sheetId: string | null
  readonly clauses: readonly { readonly number: number; readonly title: string; readonly text: string; readonly source: string }[]
  readonly timeline: readonly TimelineLine[]
  readonly today: Day
  readonly may: { readonly offer: boolean; readonly signForRegion: boolean; readonly signForProvider: boolean }
}

/** One agreement with everything its page shows; null when it isn't this person's to see. Joins the caller's transaction. */
export const agreementView = (actor: Person, id: string): Promise<AgreementView | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.agreement.findUnique({
      where: { id },
      select: {
        id: true,
        version: true,
        reference: true,
        status: true,
        regionId: true,
        providerId: true,
        startsOn: true,
        endsOn: true,
        maxEndsOn: true,
        offeredAt: true,
        offeredUntil: true,
        letterId: true,
        pdfSha256: true,
        signedAt: true,
        importId: true,
        importedFrom: true,
        procedure: { select: { title: true, clauses: { orderBy: { number: 'asc' }, select: { number: true, title: true, text: true, source: true } } } },
        window: { select: { id: true, name: true } },
        provider: { select: { id: true, name: true, legalForm: true, kvk: true, invented: true } },
        agreementOptions: { orderBy: { number: 'asc' }, select: { number: true, startsOn: true, endsOn: true, status: true } },
        participations: { orderBy: { lot: { name: 'asc' } }, select: { id: true, lotId: true, status: true, startsOn: true, endsOn: true, productIds: true, lot: { select: { name: true } } } },
        signatures: { orderBy: { signedAt: 'asc' }, select: { side: true, name: true, role: true, onBehalfOf: true, mandateText: true, signedAt: true, pdfSha256: true } },
      },
    })
    if (!row) return null
    const status = row.status as AgreementStatus
    const sides = row.signatures.map((line) => line.side as Side)
    const products = await productNames(tx)
    const deliver = row.window ? await deliveringPerLot(tx, row.window.id, row.providerId) : new Map<string, string[]>()
    const then = row.offeredAt ? await nameOn(tx, row.provider, dayIn(row.offeredAt)) : row.provider.name
    const sheet = await tx.letter.findFirst({ where: { subjectId: id, kind: 'agreement-signatures' }, select: { id: true } })
    return {
      id: row.id,
      version: row.version,
      reference: row.reference,
      status,
      origin: row.procedure ? `${row.procedure.title}, ${originText(row)}` : `Overgenomen uit ${row.importedFrom ?? 'een ouder systeem'}`,
      takenOver: row.importId !== null && row.importedFrom !== null ? { from: row.importedFrom, importId: row.importId, signedOn: row.signedAt && dayIn(row.signedAt) } : null,
      provider: row.provider,
      nameThen: then === row.provider.name ? null : then,
      unmetAtSigning: status === 'offered' ? await unmetAt(tx, now, id, 'signing') : [],
      subcontractors: await subcontractorsOf(tx, id, dayIn(now)),
      startsOn: day(row.startsOn),
      endsOn: day(row.endsOn),
      maxEndsOn: day(row.maxEndsOn),
      offeredUntil: row.offeredUntil ? day(row.offeredUntil) : null,
      letterId: row.letterId,
      fingerprint: row.pdfSha256 ?? (await offeredFingerprint(tx, row.letterId)),
      options: row.agreementOptions.map((option) => ({ ...option, startsOn: day(option.startsOn), endsOn: day(option.endsOn) })),
      participations: row.participations.map((part) => ({
        id: part.id,
        lotId: part.lotId,
        lot: part.lot.name,
        standing: standingOf({ status: part.status as ParticipationStatus, startsOn: part.startsOn, endsOn: part.endsOn }, dayIn(now)),
        startsOn: day(part.startsOn),
        endsOn: day(part.endsOn),
        products: part.productIds.map((each) => products.get(each) ?? ''),
        establishments: deliver.get(part.lotId) ?? [],
      })),
      admittedLots: row.window ? await admittedLots(tx, row.window.id, row.providerId) : [],
      signatures: row.signatures.map(({ pdfSha256, ...line }) => ({ ...line, side: line.side as Side, fingerprint: pdfSha256 })),
      sheetId: sheet?.id ?? null,
      clauses: row.procedure?.clauses ?? [],
      timeline: await timelineOf(tx, [id]),
      today: dayIn(now),
      may: {
        offer: status === 'draft' && mayManageAgreement(actor, row),
        signForRegion: status === 'offered' && sides.includes('provider') && !sides.includes('region') && maySignForRegion(actor, row),
        signForProvider: status === 'offered' && !sides.includes('provider') && maySignForProvider(actor, row),
      },
    }
  })

/** SHA-256 of the PDF that was offered; null until it has been rendered. */
export async function offeredFingerprint(tx: Tx, letterId: string | null): Promise<string | null> {
  if (!letterId) return null
  const letter = await tx.letter.findUnique({ where: { id: letterId }, select: { fileId: true } })
  if (!letter?.fileId) return null
  return (await tx.file.findUnique({ where: { id: letter.fileId }, select: { sha256: true } }))?.sha256 ?? null
}

async function productNames(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.product.findMany({ select: { id: true, name: true } })
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Which establishments deliver in each lot, as the provider said when it entered and as they are called now. */
export async function deliveringPerLot(tx: Tx, windowId: string, providerId: string): Promise<ReadonlyMap<string, string[]>> {
  const lots = await tx.submissionLot.findMany({ where: { windowId, providerId, submitted: true }, select: { lotId: true, enteredEstablishmentIds: true } })
  const known = await establishmentsById(tx, lots.flatMap((lot) => lot.enteredEstablishmentIds))
  return new Map(lots.map((lot) => [lot.lotId, lot.enteredEstablishmentIds.flatMap((id) => known.get(id) ?? []).map(establishmentText)]))
}

/** The lots in which the colleges admitted this provider in this window, by name. */
async function admittedLots(tx: Tx, windowId: string, providerId: string): Promise<string[]> {
  const rows = await tx.outcome.findMany({ where: { windowId, providerId, AND: [{ outcome: 'admitted' }, STANDS] }, orderBy: { lot: { name: 'asc' } }, select: { lot: { select: { name: true } } } })
  return rows.map((row) => row.lot.name)
}

/** What must be read of a window's agreements to know which admissions they cover. */
export const COVERS = { providerId: true, status: true, number: true, participations: { select: { lotId: true, status: true } } } as const

export type ReadyToPrepare = { readonly windowId: string; readonly name: string; readonly admitted: number }
export type AgreementOverview = { readonly rows: readonly AgreementRow[]; readonly total: number; readonly from: number; readonly toPrepare: readonly ReadyToPrepare[]; readonly mayPrepare: boolean }

type About = { readonly total: number; readonly windows: readonly { readonly id: string; readonly name: string; /** Of each provider that an admission leaves without a running participation: how its agreements here stand. */ readonly uncovered: readonly (readonly string[])[] }[] }

/** A page of the agreements, and for who prepares them the windows of which admitted providers have none yet. Two statements: a list that is opened all day (docs/performance.md). */
export const agreementOverview = (actor: Person, page = 0): Promise<AgreementOverview> =>
  read(actor, async (tx) => {
    const mayPrepare = actor.regionIds.some((regionId) => mayManageAgreement(actor, { regionId }))
    const [about] = await tx.$queryRaw<About[]>`
      with uncovered as materialized (
        select distinct o.window_id, o.provider_id from outcome o
        where ${mayPrepare} and o.outcome = 'admitted' and (o.replaces_id is null or o.shared_at is not null)
          and not exists (select from participation p join agreement a on a.id = p.agreement_id where p.lot_id = o.lot_id and p.provider_id = o.provider_id and p.status = any(${[...LIVE]}::text[]) and a.window_id = o.window_id)),
      standing as (
        select u.window_id, coalesce(jsonb_agg(a.status) filter (where a.id is not null), '[]') as statuses
        from uncovered u left join agreement a on a.window_id = u.window_id and a.provider_id = u.provider_id group by u.window_id, u.provider_id)
      select (select count(*)::int from agreement) as total,
        (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'uncovered', s.uncovered) order by w.contract_start desc, w.name), '[]')
          from (select window_id, jsonb_agg(statuses) as uncovered from standing group by window_id) s join entry_window w on w.id = s.window_id) as windows`
    const { total, windows } = about ?? { total: 0, windows: [] }
    const from = firstOf(page, total)
    const rows = await tx.$queryRaw<(Omit<AgreementRow, 'origin'> & { window: string | null; importedFrom: string | null })[]>`
      with page as materialized (
        select a.id, a.reference, a.status, a.starts_on, a.ends_on, a.signed_at, a.offered_until, a.imported_from, a.window_id, v.name as provider
        from agreement a join provider v on v.id = a.provider_id order by v.name, a.reference, a.id offset ${from} limit ${PAGE})
      select page.id::text as id, page.reference, page.provider, page.status, page.starts_on as "startsOn", page.ends_on as "endsOn", page.signed_at as "signedAt", page.offered_until as "offeredUntil",
        w.name as window, page.imported_from as "importedFrom", (select count(*)::int from participation p where p.agreement_id = page.id) as lots
      from page left join entry_window w on w.id = page.window_id order by page.provider, page.reference, page.id`
    return {
      rows: rows.map(({ window, importedFrom, ...row }) => ({ ...row, origin: originText({ window: window === null ? null : { name: window }, importedFrom }) })),
      total,
      from,
      mayPrepare,
      toPrepare: windows.flatMap(({ id, name, uncovered }) => {
        const admitted = uncovered.filter(takesAnother).length
        return admitted > 0 ? [{ windowId: id, name, admitted }] : []
      }),
    }
  })
