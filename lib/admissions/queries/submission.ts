import { contentFor, loadSubmission, submittedParties, type SubmissionFile } from '@/lib/admissions/queries/submission-load'
import { invitationsFor, type Invitation } from '@/lib/admissions/queries/party'
import { mayPrepareSubmission, maySubmit, ownSubmissions } from '@/lib/admissions/policy/submission'
import { signedFacts, wholeReceipt } from '@/lib/admissions/rules/receipt'
import { decideChange, entryState } from '@/lib/admissions/rules/submission'
import { lotsWithProducts, sameContent, withoutDeclarations } from '@/lib/admissions/rules/submission-content'
import type { SubmissionStatus } from '@/lib/admissions/schema/submission'
import { submittedContent, VERSION_CONTENT } from '@/lib/admissions/queries/sealed'
import type { SubmittedContent } from '@/lib/admissions/schema/submission-content'
import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { entryEndsAt } from '@/lib/procedures/rules/window'
import { evidenceInDossier, uploadedFile, type EvidenceView, type UploadedFile } from '@/lib/providers/queries'
import { providerOf } from '@/lib/providers/policy'
import { isEvidenceKind } from '@/lib/providers/schema'

const WINDOW = {
  id: true, name: true, kind: true, opensAt: true, closesAt: true, stoppedAt: true, publishedAt: true, contractStart: true, openedAt: true, decidedAt: true,
  procedure: { select: { id: true, reference: true, title: true, status: true, region: { select: { fullName: true } } } },
} as const

// Whoever pressed the button a moment too late, still finds the window and its closing time.
const JUST_CLOSED_MS = 86_400_000

export type WindowToEnter = {
  readonly kind: string
  readonly id: string
  readonly name: string
  readonly procedure: { readonly id: string; readonly reference: string; readonly title: string }
  readonly regionName: string
  readonly opensAt: Date
  readonly endsAt: Date
  readonly contractStart: Day
  readonly state: 'coming' | 'open' | 'closed'
}

export type OwnSubmission = {
  readonly kind: string
  readonly id: string
  readonly number: string
  readonly status: SubmissionStatus
  readonly windowName: string
  readonly procedureTitle: string
  readonly endsAt: Date
  readonly open: boolean
  readonly procedureWithdrawn: boolean
  readonly decided: boolean
  readonly submittedAt: Date | null
  /** What was handed in, or for a draft what was chosen. */
  readonly lots: readonly string[]
}

export type SubmissionsView = { readonly toEnter: readonly WindowToEnter[]; readonly own: readonly OwnSubmission[]; readonly invitations: readonly Invitation[]; readonly now: Date; readonly today: Day }

/** What a provider can enter for (and, for a day, what has just closed), and everything it entered for before. */
export const submissionsView = (actor: Actor): Promise<SubmissionsView | null> =>
  read(actor, async (tx, now) => {
    if (providerOf(actor) === undefined) return null
    const rows = await tx.submission.findMany({
      where: ownSubmissions(actor),
      select: {
        id: true, number: true, status: true, submittedAt: true, windowId: true,
        window: { select: WINDOW },
        submissionLots: { select: { chosen: true, submitted: true, lot: { select: { name: true } } } },
      },
      orderBy: { window: { closesAt: 'desc' } },
    })
    const windows = await tx.entryWindow.findMany({ where: { publishedAt: { lte: now }, closesAt: { gt: new Date(now.getTime() - JUST_CLOSED_MS) }, procedure: { status: 'published' } }, select: WINDOW, orderBy: { closesAt: 'asc' } })
    const entered = new Set(rows.map((row) => row.windowId))
    return {
      now,
      today: dayIn(now),
      invitations: await invitationsFor(tx, actor, now),
      toEnter: windows.flatMap((window) => {
        const state = entryState(window, now)
        if (entered.has(window.id)) return []
        const { id, name, opensAt, procedure } = window
        return [{ id, name, kind: window.kind, opensAt, procedure, regionName: procedure.region.fullName, endsAt: entryEndsAt(window), contractStart: day(window.contractStart), state }]
      }),
      own: rows.map((row) => ({
        id: row.id,
        number: row.number,
        status: row.status as SubmissionStatus,
        windowName: row.window.name,
        kind: row.window.kind,
        procedureTitle: row.window.procedure.title,
        endsAt: entryEndsAt(row.window),
        open: entryState(row.window, now) === 'open',
        procedureWithdrawn: row.window.procedure.status === 'withdrawn',
        decided: row.window.decidedAt !== null,
        submittedAt: row.submittedAt,
        lots: row.submissionLots.filter((lot) => (row.status === 'draft' || row.status === 'withdrawn' ? lot.chosen : lot.submitted)).map((lot) => lot.lot.name).sort((a, b) => a.localeCompare(b, 'nl')),
      })),
    }
  })

/** `withdrawn`: since when the procedure is taken back, and why. */
export type StepView = SubmissionFile & { readonly now: Date; readonly endsAt: Date; readonly open: boolean; readonly withdrawn: { readonly at: Date; readonly reason: string } | null; readonly may: { readonly prepare: boolean; readonly submit: boolean } }

/** A loaded submission as a step shows it: with the time, and what this actor may. */
export const stepOf = (actor: Actor, file: SubmissionFile, now: Date): StepView => ({
  ...file,
  now,
  endsAt: entryEndsAt(file.window),
  open: decideChange(file.status, file.window, now).ok,
  withdrawn: file.row.procedure.status === 'withdrawn' && file.row.procedure.closedAt ? { at: file.row.procedure.closedAt, reason: file.row.procedure.closedReason ?? '' } : null,
  may: { prepare: mayPrepareSubmission(actor, file.row), submit: maySubmit(actor, file.row) },
})

async function step(tx: Tx, actor: Actor, id: string, now: Date): Promise<StepView | null> {
  const file = await loadSubmission(tx, actor, id, now)
  return file && stepOf(actor, file, now)
}

/** One step of the own submission; every step needs the same. */
export const submissionStep = (actor: Actor, id: string): Promise<StepView | null> => read(actor, (tx, now) => step(tx, actor, id, now))

export type EvidenceStepView = StepView & { readonly dossier: readonly EvidenceView[] }

/** The step that chooses evidence: with what the dossier holds of the kinds that are asked. */
export const submissionEvidenceStep = (actor: Actor, id: string): Promise<EvidenceStepView | null> =>
  read(actor, async (tx, now) => {
    const view = await step(tx, actor, id, now)
    if (!view) return null
    const asked = view.criteria.flatMap((criterion) => (criterion.evidenceKind && isEvidenceKind(criterion.evidenceKind) ? [criterion.evidenceKind] : []))
    return { ...view, dossier: await evidenceInDossier(tx, view.row.providerId, view.today, asked.includes('other') ? undefined : asked) }
  })

export type NewEvidenceStepView = StepView & { readonly criterion: StepView['criteria'][number]; readonly lot: StepView['lots'][number] | undefined; readonly file: UploadedFile | undefined }

/** The page between two steps that adds a document for one criterion (and lot). */
export const submissionNewEvidence = (actor: Actor, id: string, asked: { criterionId: string | undefined; lotId: string | undefined; fileId: string | undefined }): Promise<NewEvidenceStepView | null> =>
  read(actor, async (tx, now) => {
    const view = await step(tx, actor, id, now)
    const criterion = view?.criteria.find((each) => each.id === asked.criterionId && each.answerKind === 'evidence')
    if (!view || !criterion) return null
    const lot = criterion.perLot ? view.chosen.find((each) => each.id === asked.lotId) : undefined
    if (criterion.perLot && !lot) return null
    return { ...view, criterion, lot, file: await uploadedFile(tx, view.row.providerId, asked.fileId) }
  })

export type VersionView = {
  readonly number: number
  readonly lotNames: readonly string[]
  readonly lots: readonly { readonly name: string; readonly products: readonly string[] }[]
  readonly fingerprint: string
  readonly submittedAt: Date
  readonly signedName: string
  readonly signedRole: string
  readonly receiptLetterId: string | null
  /** The signed receipt as text, to keep and to have checked; null for a version of before ADR 0025. */
  readonly receipt: string | null
  readonly content: SubmittedContent
}

export type SubmissionView = StepView & {
  readonly versions: readonly VersionView[]
  /** The version that stands handed in; undefined for a draft and after a full withdrawal. */
  readonly standing: VersionView | undefined
  /** Whether the draft holds changes that were not handed in. */
  readonly changed: boolean
  readonly timeline: readonly TimelineLine[]
}

/** The own submission as a whole: how it stands, what was handed in and when, and what happened. */
export const submissionView = (actor: Actor, id: string): Promise<SubmissionView | null> =>
  read(actor, async (tx, now) => {
    const view = await step(tx, actor, id, now)
    if (!view) return null
    const rows = await tx.submissionVersion.findMany({
      where: { submissionId: id },
      orderBy: { number: 'desc' },
      select: { ...VERSION_CONTENT, fingerprint: true, submittedAt: true, receiptLetterId: true, receiptKey: true, receiptSignature: true },
    })
    const versions = rows.map((row): VersionView => {
      const content = submittedContent(row)
      const { number, fingerprint, submittedAt, receiptLetterId, receiptKey: key, receiptSignature: signature } = row
      const receipt = key !== null && signature !== null ? wholeReceipt(signedFacts(view.row, row), { key, signature }) : null
      return { receipt, number, fingerprint, submittedAt, receiptLetterId, content, signedName: content.signed.name, signedRole: content.signed.role, lotNames: content.lots.map((lot) => lot.name), lots: lotsWithProducts(content, view.products) }
    })
    const last = versions[0]
    const standing = view.status === 'draft' || view.status === 'withdrawn' ? undefined : last
    return {
      ...view,
      // A party's declaration is its own: the lead reads that it is there, not what it says.
      versions: versions.map((version) => ({ ...version, content: withoutDeclarations(version.content) })),
      standing: standing && { ...standing, content: withoutDeclarations(standing.content) },
      changed: standing !== undefined && last !== undefined && view.open && !sameContent(last.content, contentFor(view, view.check.completeLotIds, last.content.signed, await submittedParties(tx, view))),
      timeline: await timelineOf(tx, [id], 12),
    }
  })
