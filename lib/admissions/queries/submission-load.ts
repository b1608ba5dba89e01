import { z } from 'zod'
import { DeclarationContent, declarationPlace, type PartyKind, type PartyStatus } from '@/lib/admissions/schema/party'
import type { SubmissionStatus } from '@/lib/admissions/schema/submission'
import type { SubmittedContent, SubmittedParty } from '@/lib/admissions/schema/submission-content'
import { completeness, type Completeness, type CriterionToAnswer } from '@/lib/admissions/rules/submission-completeness'
import { readableParty, withDraft } from '@/lib/admissions/queries/sealed'
import { ownSubmissions } from '@/lib/admissions/policy/submission'
import { PARTY_STATEMENT, signedFor } from '@/lib/admissions/messages/party'
import type { WindowTimes } from '@/lib/admissions/rules/submission'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import type { LotKind } from '@/lib/lots/schema'
import { decrypt } from '@/lib/keys'
import type { Combination } from '@/lib/procedures/rules/scope'
import { lotsOfWindow } from '@/lib/procedures/rules/window'
import { readableEvidence } from '@/lib/providers/queries'
import { establishmentsOn, type EstablishmentView } from '@/lib/providers/queries/establishment'
import { belongsTo } from '@/lib/providers/queries/group'
import { deliveringIn, missingFacts } from '@/lib/providers/rules'

const ORGANISATION = {
  id: true, version: true, name: true, legalForm: true, kvk: true, agb: true, iban: true, street: true, houseNumber: true, postcode: true, city: true,
  contactName: true, email: true, phone: true, website: true, signatory: true,
} as const

const EVIDENCE = {
  id: true, number: true, issuedOn: true, validUntil: true, fileId: true,
  evidence: { select: { id: true, kind: true, title: true } },
  file: { select: { name: true, size: true, sha256: true } },
} as const

const PARTY = {
  id: true, kind: true, memberId: true, name: true, kvk: true, part: true, criterionIds: true, lotIds: true, status: true, signedLotIds: true, signedName: true, signedRole: true, signedAt: true, invitedBy: true, invitedAt: true, version: true,
} as const

const SUBMISSION = {
  id: true, number: true, status: true, currentVersion: true, submittedAt: true, withdrawnAt: true, openedAt: true, version: true, regionId: true, providerId: true,
  windowId: true, procedureId: true,
  window: { select: { id: true, name: true, kind: true, decisionDays: true, lotIds: true, opensAt: true, closesAt: true, stoppedAt: true, publishedAt: true, contractStart: true, decisionsBy: true, openedAt: true, decidedAt: true } },
  procedure: {
    select: {
      id: true, reference: true, title: true, status: true, closedAt: true, closedReason: true,
      region: { select: { fullName: true } },
      procedureLots: { select: { productIds: true, lot: { select: { id: true, name: true, kind: true, municipalityId: true, municipality: { select: { name: true } } } } } },
      productCombinations: { select: { productId: true, requiresId: true } },
      criterions: {
        orderBy: { position: 'asc' },
        select: { id: true, position: true, kind: true, title: true, text: true, rationale: true, proof: true, answerKind: true, evidenceKind: true, excludingAnswer: true, perLot: true, holdsAt: true, holdsMonths: true, code: true, version: true },
      },
    },
  },
  provider: { select: ORGANISATION },
  submissionLots: { select: { lotId: true, chosen: true, submitted: true, productIds: true, establishmentIds: true } },
  submissionParties: { where: { status: { not: 'removed' } }, orderBy: { invitedAt: 'asc' }, select: PARTY },
  answers: { select: { criterionId: true, lotId: true, yes: true, text: true, cipher: true, takenFrom: true, version: true, evidenceVersion: { select: EVIDENCE } } },
} as const

async function find(tx: Tx, actor: Actor, id: string) {
  const row = await tx.submission.findFirst({ where: { id, ...ownSubmissions(actor) }, select: SUBMISSION })
  return (
    row && {
      ...row,
      submissionParties: row.submissionParties.map(readableParty),
      answers: row.answers.map((answer) => withDraft(row.id, { ...answer, evidenceVersion: answer.evidenceVersion && readableEvidence(answer.evidenceVersion) })),
    }
  )
}
type Row = NonNullable<Awaited<ReturnType<typeof find>>>

export type LotView = { readonly id: string; readonly name: string; readonly kind: LotKind; readonly municipalityId: string; readonly chosen: boolean; readonly submitted: boolean; /** What the lot has, and what of it the draft enters for. */ readonly productIds: readonly string[]; readonly chosenProductIds: readonly string[]; readonly establishmentIds: readonly string[] }
export type CriterionView = CriterionToAnswer & Pick<Row['procedure']['criterions'][number], 'text' | 'rationale' | 'proof' | 'evidenceKind' | 'holdsAt' | 'holdsMonths' | 'code' | 'version'>
export type AnswerView = Row['answers'][number]

/** A provider's own submission as every step needs it: the draft, what it must hold, and how complete it is. */
export type SubmissionFile = {
  readonly row: Row
  readonly status: SubmissionStatus
  readonly window: WindowTimes & { readonly name: string }
  readonly today: Day
  readonly contractStart: Day
  readonly lots: readonly LotView[]
  readonly chosen: readonly LotView[]
  readonly products: readonly { readonly id: string; readonly name: string; readonly description: string }[]
  readonly combinations: readonly Combination[]
  /** The organisation that the provider belongs to then. */
  readonly belongsTo: { readonly parentName: string; readonly parentKvk: string; readonly parentId: string | null } | null
  /** The provider's own that exist when the agreement starts. */
  readonly establishments: readonly EstablishmentView[]
  readonly criteria: readonly CriterionView[]
  readonly answers: readonly AnswerView[]
  readonly check: Completeness
}

/** Loads a submission of the actor's own provider; null is not found. Joins the caller's transaction. */
export async function loadSubmission(tx: Tx, actor: Actor, id: string, now: Date): Promise<SubmissionFile | null> {
  const row = await find(tx, actor, id)
  if (!row) return null
  const contractStart = day(row.window.contractStart)
  const today = dayIn(now)
  const lots = lotsOfWindow(row.procedure.procedureLots.map(({ lot, productIds }) => ({ ...lot, productIds })), row.window.lotIds)
    .map((lot): LotView => {
      const own = row.submissionLots.find((each) => each.lotId === lot.id)
      return { id: lot.id, name: lot.name, kind: lot.kind as LotKind, municipalityId: lot.municipalityId, chosen: own?.chosen ?? false, submitted: own?.submitted ?? false, productIds: lot.productIds, chosenProductIds: own && own.productIds.length > 0 ? own.productIds : lot.productIds, establishmentIds: own?.establishmentIds ?? [] }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  const chosen = lots.filter((lot) => lot.chosen)
  const establishments = await establishmentsOn(tx, row.providerId, contractStart)
  const check = completeness({
    lotIds: chosen.map((lot) => lot.id),
    criteria: row.procedure.criterions,
    answers: row.answers.map((answer) => ({ ...answer, evidence: answer.evidenceVersion && { validUntil: answer.evidenceVersion.validUntil === null ? null : day(answer.evidenceVersion.validUntil) } })),
    missingFacts: missingFacts(row.provider),
    undelivered: establishments.length > 1 ? chosen.filter((lot) => deliveringIn(establishments, lot.establishmentIds).length === 0).map((lot) => lot.id) : undefined,
    parties: row.submissionParties.map((party) => ({ ...party, status: party.status as PartyStatus })),
    today,
    contractStart,
  })
  const products = await tx.product.findMany({ where: { id: { in: [...new Set(lots.flatMap((lot) => lot.productIds))] } }, orderBy: [{ takesOverDirection: 'asc' }, { name: 'asc' }], select: { id: true, name: true, description: true } })
  return { row, status: row.status as SubmissionStatus, window: row.window, today, contractStart, lots, chosen, products, combinations: row.procedure.productCombinations, belongsTo: await belongsTo(tx, row.providerId, contractStart), establishments, criteria: row.procedure.criterions, answers: row.answers, check }
}

const DeclarationRow = z.array(z.strictObject({ party_id: z.string(), declaration_id: z.string(), cipher: z.instanceof(Uint8Array) }))

/** The parties that signed, each with its declaration, as they go into what the lead hands in. Joins the caller's transaction. */
export async function submittedParties(tx: Tx, file: SubmissionFile): Promise<SubmittedParty[]> {
  const signed = file.row.submissionParties.filter((party) => party.status === 'signed')
  if (signed.length === 0) return []
  const rows = DeclarationRow.parse(await tx.$queryRaw`select party_id, declaration_id, cipher from party_declarations(${file.row.id}::uuid)`)
  return signed.flatMap((party): SubmittedParty[] => {
    const row = rows.find((each) => each.party_id === party.id)
    if (!row || party.signedAt === null) return []
    const { answers } = DeclarationContent.parse(JSON.parse(decrypt('party-declaration', declarationPlace(row.declaration_id), row.cipher).toString('utf8')))
    const { id, kind, memberId, name, kvk, part, criterionIds, signedLotIds } = party
    return [{ id, kind, providerId: memberId, name, kvk, part, criterionIds, lotIds: signedLotIds, answers, signed: { name: party.signedName ?? '', role: party.signedRole ?? '', at: party.signedAt.toISOString(), statement: PARTY_STATEMENT[kind as PartyKind](name) } }]
  })
}

/** What handing in these lots now would freeze: answers of other lots stay behind. */
export function contentFor(file: SubmissionFile, lotIds: readonly string[], signed: { readonly name: string; readonly role: string }, parties: readonly SubmittedParty[]): SubmittedContent {
  const { row } = file
  const { version: dossierVersion, ...organisation } = row.provider
  const answers = file.criteria.flatMap((criterion) =>
    (criterion.perLot ? lotIds : [null]).flatMap((lotId): SubmittedContent['answers'] => {
      const answer = row.answers.find((each) => each.criterionId === criterion.id && each.lotId === lotId)
      if (!answer) return []
      const version = criterion.answerKind === 'evidence' ? answer.evidenceVersion : null
      return [
        {
          criterionId: criterion.id,
          criterionVersion: criterion.version,
          position: criterion.position,
          kind: criterion.kind,
          title: criterion.title,
          answerKind: criterion.answerKind,
          lotId,
          yes: answer.yes,
          text: answer.text,
          evidence: version && {
            versionId: version.id,
            evidenceId: version.evidence.id,
            kind: version.evidence.kind,
            title: version.evidence.title,
            number: version.number,
            fileId: version.fileId,
            fileName: version.file.name,
            sha256: version.file.sha256,
            issuedOn: version.issuedOn,
            validUntil: version.validUntil,
          },
        },
      ]
    }),
  )
  return {
    format: 1,
    number: row.number,
    procedure: { id: row.procedure.id, reference: row.procedure.reference, title: row.procedure.title },
    window: { id: row.window.id, name: row.window.name, closesAt: row.window.closesAt.toISOString(), contractStart: row.window.contractStart },
    organisation: { ...organisation, dossierVersion },
    lots: file.lots.filter((lot) => lotIds.includes(lot.id)).map(({ id, name, municipalityId, chosenProductIds, establishmentIds }) => ({
      id, name, municipalityId, productIds: [...chosenProductIds],
      ...(file.establishments.length > 0 ? { establishments: deliveringIn(file.establishments, establishmentIds).map((each) => ({ id: each.id, number: each.number, name: each.name, agb: each.agb })) } : {}),
    })),
    answers,
    ...(parties.length > 0 ? { parties: parties.map((party) => ({ ...party, lotIds: party.lotIds.filter((id) => lotIds.includes(id)) })) } : {}),
    signed: { ...signed, statement: signedFor(row.provider.name, parties) },
  }
}
