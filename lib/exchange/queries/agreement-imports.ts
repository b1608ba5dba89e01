import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { mayImportAgreements } from '../policy'
import { decideAdopt } from '../rules/import'
import { AGREEMENT_OUTCOMES, type AgreementOutcome } from '../schema/agreement-import'
import { IMPORT_STATUSES, type ImportStatus, type RowProblem, RowProblems } from '../schema/import'
import type { Held } from './imports'

/** The region of an officer's session. Throws 'forbidden' for everybody else. */
export function importRegion(actor: Actor): string {
  const [regionId] = actor.kind === 'person' ? actor.regionIds : []
  if (regionId === undefined || !mayImportAgreements(actor, { regionId })) throw new Halt('forbidden')
  return regionId
}

export type AgreementCounts = Readonly<Record<AgreementOutcome, number>>
/** Providers and agreements, each counted once. */
export type Sizes = { readonly providers: number; readonly agreements: number }
export type ExpectedSizes = { readonly providers: number | null; readonly agreements: number | null }

/** How many lines there are of each outcome. */
export async function agreementCounts(tx: Tx, importId: string): Promise<AgreementCounts> {
  const groups = await tx.agreementImportRow.groupBy({ by: ['outcome'], where: { importId }, _count: true })
  const count = (outcome: AgreementOutcome) => groups.find((each) => each.outcome === outcome)?._count ?? 0
  return { new: count('new'), same: count('same'), changed: count('changed'), refused: count('refused') }
}

export type Compared = {
  /** As in the file, whatever comes of it. */
  readonly file: Sizes
  /** What comes in, or came in. */
  readonly comes: Sizes
  /** What is here already, and stays as it is. */
  readonly stays: Sizes
  /** What can't come in. */
  readonly refused: Sizes
}

/** The file beside what comes of it: providers by their number in the trade register, agreements by their own. */
export async function comparedOf(tx: Tx, importId: string): Promise<Compared> {
  const rows = await tx.$queryRaw<{ kind: keyof Sizes; file: number; comes: number; stays: number; refused: number }[]>`
    with named as (
      select 'providers' as kind, kvk as key, outcome from agreement_import_row where import_id = ${importId}::uuid
      union all select 'agreements', lower(btrim(reference)), outcome from agreement_import_row where import_id = ${importId}::uuid
    ), each as (select kind, key, bool_or(outcome = 'new') as comes, bool_or(outcome in ('same', 'changed')) as stays from named where key is not null group by 1, 2)
    select kind, count(*)::int as file, count(*) filter (where comes)::int as comes, count(*) filter (where stays)::int as stays, count(*) filter (where not comes and not stays)::int as refused from each group by 1`
  const sizes = (part: 'file' | 'comes' | 'stays' | 'refused'): Sizes => ({ providers: rows.find((row) => row.kind === 'providers')?.[part] ?? 0, agreements: rows.find((row) => row.kind === 'agreements')?.[part] ?? 0 })
  return { file: sizes('file'), comes: sizes('comes'), stays: sizes('stays'), refused: sizes('refused') }
}

/** The providers of a file that come in, or are here: each once. */
export const presentIn = ({ file, refused }: Compared): Sizes => ({ providers: file.providers - refused.providers, agreements: file.agreements - refused.agreements })

/** Whether the file holds what was counted beforehand. Nothing counted: nothing to differ from. What can't come in was counted too, and is missing. */
export const asExpected = (expected: ExpectedSizes, compared: Compared): boolean =>
  (expected.providers === null || expected.providers === presentIn(compared).providers) && (expected.agreements === null || expected.agreements === presentIn(compared).agreements)

/** What was built since on an agreement that came with the import, by line and kind of row. */
export const heldAgreements = (tx: Tx, importId: string): Promise<Held[]> => tx.$queryRaw<Held[]>`select distinct line, what from agreement_import_held(${importId}::uuid) order by line, what`

const HEAD = { id: true, source: true, status: true, rows: true, sha256: true, expectedProviders: true, expectedAgreements: true, explanation: true, madeAt: true, madeById: true, madeBy: true, adoptedAt: true, adoptedBy: true, endedAt: true, endedBy: true, endReason: true, version: true, regionId: true, region: { select: { fullName: true } } } as const
type Row = NonNullable<Awaited<ReturnType<typeof headOf>>>
const headOf = (tx: Tx, id: string) => tx.agreementImport.findUnique({ where: { id }, select: HEAD })

export type AgreementImportHead = Omit<Row, 'status' | 'region'> & { readonly status: ImportStatus; readonly region: string }
const toHead = ({ status, region, ...row }: Row): AgreementImportHead => ({ ...row, status: IMPORT_STATUSES.find((each) => each === status) ?? 'trial', region: region.fullName })

export type AgreementImportList = { readonly rows: readonly AgreementImportHead[]; readonly total: number; readonly from: number; readonly region: string }

/** The files with providers of the session's region, the newest first. */
export const agreementImportList = (actor: Actor, page: number): Promise<AgreementImportList> =>
  read(actor, async (tx) => {
    const regionId = importRegion(actor)
    const total = await tx.agreementImport.count({ where: { regionId } })
    const from = firstOf(page, total)
    const rows = await tx.agreementImport.findMany({ where: { regionId }, orderBy: [{ madeAt: 'desc' }, { id: 'desc' }], skip: from, take: PAGE, select: HEAD })
    const { fullName } = await tx.region.findUniqueOrThrow({ where: { id: regionId }, select: { fullName: true } })
    return { rows: rows.map(toHead), total, from, region: fullName }
  })

export type AgreementImportLine = {
  readonly id: string
  readonly number: number
  readonly outcome: AgreementOutcome
  readonly problems: readonly RowProblem[]
  readonly notes: readonly string[]
  readonly provider: string | null
  readonly kvk: string | null
  readonly reference: string | null
  readonly lot: string | null
  readonly product: string | null
  readonly hourCents: number | null
  readonly done: boolean
  /** The agreement that was made of it, or that was here. */
  readonly agreementId: string | null
}
export type AgreementImportView = {
  readonly head: AgreementImportHead
  readonly counts: AgreementCounts
  readonly compared: Compared
  readonly expected: ExpectedSizes
  readonly asCounted: boolean
  readonly done: number
  /** What holds undoing back; empty where nothing does. */
  readonly held: readonly Held[]
  /** Why this person may not adopt it now; null when he may. */
  readonly blocked: 'own-trial' | 'nothing-new' | null
  readonly lines: readonly AgreementImportLine[]
  readonly shown: AgreementOutcome | null
  readonly total: number
  readonly from: number
}

const LINE = { id: true, number: true, outcome: true, problems: true, notes: true, provider: true, kvk: true, reference: true, lotId: true, productId: true, hourCents: true, agreementId: true, doneAt: true } as const

/** A file with providers with its lines of one outcome, or all; null when it is not of the actor's region. */
export const agreementImportView = (actor: Actor, id: string, { shown, page }: { readonly shown: AgreementOutcome | null; readonly page: number }): Promise<AgreementImportView | null> =>
  read(actor, async (tx) => {
    const row = await headOf(tx, id)
    if (!row || !mayImportAgreements(actor, row)) return null
    const head = toHead(row)
    const counts = await agreementCounts(tx, id)
    const compared = await comparedOf(tx, id)
    const expected = { providers: row.expectedProviders, agreements: row.expectedAgreements }
    const where = { importId: id, ...(shown ? { outcome: shown } : {}) }
    const total = await tx.agreementImportRow.count({ where })
    const from = firstOf(page, total)
    const lines = await tx.agreementImportRow.findMany({ where, orderBy: { number: 'asc' }, skip: from, take: PAGE, select: LINE })
    const lots = new Map((await tx.lot.findMany({ where: { id: { in: lines.flatMap((line) => line.lotId ?? []) } }, select: { id: true, name: true } })).map((each) => [each.id, each.name]))
    const products = new Map((await tx.product.findMany({ where: { id: { in: lines.flatMap((line) => line.productId ?? []) } }, select: { id: true, name: true } })).map((each) => [each.id, each.name]))
    const verdict = decideAdopt(head, actor.personId, { new: counts.new, possible: 0, undecided: 0 }, { asCounted: true, explanation: null })
    return {
      head, counts, compared, expected, asCounted: asExpected(expected, compared), shown, total, from,
      held: head.status === 'adopted' || head.status === 'undoing' ? await heldAgreements(tx, id) : [],
      done: await tx.agreementImportRow.count({ where: { importId: id, doneAt: { not: null } } }),
      blocked: !verdict.ok && (verdict.reason === 'own-trial' || verdict.reason === 'nothing-new') ? verdict.reason : null,
      lines: lines.map(({ lotId, productId, doneAt, problems, ...line }) => ({
        ...line, done: doneAt !== null, problems: RowProblems.parse(problems), outcome: AGREEMENT_OUTCOMES.find((each) => each === line.outcome) ?? 'refused',
        lot: lotId === null ? null : (lots.get(lotId) ?? null), product: productId === null ? null : (products.get(productId) ?? null),
      })),
    }
  })
