import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { mayKeepLibrary } from '@/lib/procedures/policy'
import { reviewsOf, type ReviewRow } from '@/lib/procedures/queries/review-rows'
import { firstReview } from '@/lib/procedures/rules/criteria'
import { procedureHead, type ProcedureHead } from '@/lib/procedures/queries/head'
import type { AnswerKind, CriterionCode, CriterionKind, HoldsAt, RenewalStanding } from '@/lib/procedures/schema/criterion'
import type { EvidenceKind } from '@/lib/providers/schema'

/** What a criterion says, in a procedure and in the library. */
export type CriterionContent = {
  readonly kind: CriterionKind
  readonly title: string
  readonly text: string
  readonly rationale: string
  readonly holdsAt: HoldsAt
  readonly holdsMonths: number | null
  readonly proof: string
  readonly answerKind: AnswerKind
  readonly evidenceKind: EvidenceKind | null
  readonly excludingAnswer: boolean | null
  readonly perLot: boolean
  readonly code: CriterionCode | null
  readonly source: string | null
  readonly sampled: boolean
  readonly validityMonths: number | null
  readonly renewalMonths: number | null
  readonly renewalReason: string | null
  readonly renewalStanding: RenewalStanding | null
}

export const CONTENT_COLUMNS = {
  kind: true, title: true, text: true, rationale: true, holdsAt: true, holdsMonths: true, proof: true, answerKind: true, evidenceKind: true, excludingAnswer: true, perLot: true, code: true, source: true,
  sampled: true, validityMonths: true, renewalMonths: true, renewalReason: true, renewalStanding: true,
} as const

type ContentRow = { readonly [K in keyof CriterionContent]: CriterionContent[K] extends string ? string : CriterionContent[K] extends string | null ? string | null : CriterionContent[K] }

/** Only what a criterion says, of a row or an input that holds more. */
export const contentOf = (row: ContentRow): CriterionContent => ({
  kind: row.kind as CriterionKind, title: row.title, text: row.text, rationale: row.rationale, holdsAt: row.holdsAt as HoldsAt, holdsMonths: row.holdsMonths, proof: row.proof, answerKind: row.answerKind as AnswerKind,
  evidenceKind: row.evidenceKind as EvidenceKind | null, excludingAnswer: row.excludingAnswer, perLot: row.perLot, code: row.code as CriterionCode | null, source: row.source, sampled: row.sampled,
  validityMonths: row.validityMonths, renewalMonths: row.renewalMonths, renewalReason: row.renewalReason, renewalStanding: row.renewalStanding as RenewalStanding | null,
})

export type LibraryRow = CriterionContent & { readonly id: string; readonly number: number; readonly reviewOn: Day; readonly retiredAt: Date | null; readonly uses: number; readonly underReview: boolean }

/** Every entry with its newest text, by kind and title; joins the caller's transaction. */
export async function libraryRows(tx: Tx): Promise<LibraryRow[]> {
  const rows = await tx.libraryCriterion.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, currentNumber: true, reviewOn: true, retiredAt: true, criterionReviews: { where: { closedAt: null }, select: { id: true } }, libraryCriterionVersions: { select: { number: true, ...CONTENT_COLUMNS, _count: { select: { criterions: true } } } } },
  })
  return rows
    .flatMap((row) => {
      const newest = row.libraryCriterionVersions.find((version) => version.number === row.currentNumber)
      const uses = row.libraryCriterionVersions.reduce((sum, version) => sum + version._count.criterions, 0)
      return newest ? [{ ...contentOf(newest), id: row.id, number: row.currentNumber, reviewOn: day(row.reviewOn), retiredAt: row.retiredAt, uses, underReview: row.criterionReviews.length > 0 }] : []
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'nl'))
}

export type LibraryPage = { readonly rows: readonly LibraryRow[]; readonly mayKeep: boolean; readonly today: Day; readonly firstReview: Day }

const keeps = (actor: Person): boolean => mayKeepLibrary(actor, { regionId: actor.regionIds[0] ?? '' })

/** The region's library. */
export const criteriaLibrary = (actor: Person): Promise<LibraryPage> =>
  read(actor, async (tx, now) => ({ rows: await libraryRows(tx), mayKeep: keeps(actor), today: dayIn(now), firstReview: firstReview(dayIn(now)) }))

export type LibraryUse = { readonly criterionId: string; readonly procedureId: string; readonly procedure: string; readonly status: string; readonly number: number }
export type LibraryVersionView = CriterionContent & { readonly number: number; readonly note: string | null; readonly madeAt: Date; readonly madeBy: string }

export type LibraryEntry = {
  readonly id: string
  readonly version: number
  readonly reviewOn: Day
  readonly retiredAt: Date | null
  readonly retiredReason: string | null
  readonly newest: LibraryVersionView
  readonly versions: readonly LibraryVersionView[]
  readonly uses: readonly LibraryUse[]
  readonly timeline: readonly TimelineLine[]
  readonly reviews: readonly ReviewRow[]
  readonly firstReview: Day
  readonly mayKeep: boolean
  readonly today: Day
}

/** One entry with all its versions and where they are used; null when it isn't the region's. */
export const libraryEntry = (actor: Person, id: string): Promise<LibraryEntry | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.libraryCriterion.findUnique({
      where: { id },
      select: {
        id: true, version: true, regionId: true, reviewOn: true, retiredAt: true, retiredReason: true,
        libraryCriterionVersions: {
          orderBy: { number: 'desc' },
          select: {
            number: true, note: true, madeAt: true, madeBy: true, ...CONTENT_COLUMNS,
            criterions: { select: { id: true, procedure: { select: { id: true, title: true, status: true } } } },
            fromCriterion: { select: { id: true, procedure: { select: { id: true, title: true, status: true } } } },
          },
        },
      },
    })
    if (!row) return null
    const versions = row.libraryCriterionVersions.map((each) => ({ ...contentOf(each), number: each.number, note: each.note, madeAt: each.madeAt, madeBy: each.madeBy }))
    const newest = versions[0]
    if (!newest) return null
    const uses = new Map<string, LibraryUse>()
    for (const each of row.libraryCriterionVersions)
      for (const criterion of [...each.criterions, ...(each.fromCriterion ? [each.fromCriterion] : [])])
        if (!uses.has(criterion.id)) uses.set(criterion.id, { criterionId: criterion.id, procedureId: criterion.procedure.id, procedure: criterion.procedure.title, status: criterion.procedure.status, number: each.number })
    return {
      id: row.id, version: row.version, reviewOn: day(row.reviewOn), retiredAt: row.retiredAt, retiredReason: row.retiredReason, newest, versions,
      uses: [...uses.values()].sort((a, b) => a.procedure.localeCompare(b.procedure, 'nl')), timeline: await timelineOf(tx, [id], 20), reviews: await reviewsOf(tx, { entryId: id }), mayKeep: mayKeepLibrary(actor, row), today: dayIn(now), firstReview: firstReview(dayIn(now)),
    }
  })

export type LibraryChoice = LibraryRow & { readonly present: boolean }

/** What of the library can go into a draft, and what is in it already. */
export const libraryForProcedure = (actor: Person, procedureId: string): Promise<{ head: ProcedureHead; choices: LibraryChoice[] } | null> =>
  read(actor, async (tx, now) => {
    const head = await procedureHead(tx, actor, procedureId, now)
    if (!head) return null
    const present = await tx.criterion.findMany({ where: { procedureId, libraryVersionId: { not: null } }, select: { libraryVersion: { select: { entryId: true } } } })
    const ids = new Set(present.flatMap((row) => (row.libraryVersion ? [row.libraryVersion.entryId] : [])))
    return { head, choices: (await libraryRows(tx)).filter((row) => row.retiredAt === null).map((row) => ({ ...row, present: ids.has(row.id) })) }
  })
