import { askedOf, declarationGaps, type PartyState } from '@/lib/admissions/rules/party'
import { entryState } from '@/lib/admissions/rules/submission'
import { maySubmit } from '@/lib/admissions/policy/submission'
import { DeclarationContent, declarationPlace, type PartyKind, type PartyStatus } from '@/lib/admissions/schema/party'
import { readableParty } from '@/lib/admissions/queries/sealed'
import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { decrypt } from '@/lib/keys'
import { entryEndsAt } from '@/lib/procedures/rules/window'
import { evidenceInDossier, type EvidenceView } from '@/lib/providers/queries'
import { usesEspd } from '@/lib/rulebook/queries'

const CRITERION = { id: true, position: true, kind: true, title: true, text: true, rationale: true, proof: true, answerKind: true, evidenceKind: true, excludingAnswer: true, perLot: true, code: true, version: true } as const

const PARTY = {
  id: true, submissionId: true, windowId: true, procedureId: true, regionId: true, providerId: true, memberId: true, kind: true, name: true, kvk: true, leadName: true, part: true, criterionIds: true, lotIds: true,
  status: true, signedLotIds: true, signedName: true, signedRole: true, signedAt: true, invitedBy: true, invitedAt: true, submittedVersion: true, version: true,
  window: { select: { name: true, kind: true, opensAt: true, closesAt: true, stoppedAt: true, publishedAt: true, contractStart: true } },
  procedure: {
    select: {
      id: true, reference: true, title: true, region: { select: { fullName: true } }, procedureLots: { select: { lot: { select: { id: true, name: true } } } },
      criterions: { orderBy: { position: 'asc' }, select: CRITERION },
    },
  },
  member: { select: { signatory: true, name: true, kvk: true, street: true, houseNumber: true, postcode: true, city: true, contactName: true, phone: true, email: true } },
  partyDeclaration: { select: { id: true, cipher: true } },
} as const

const own = (actor: Actor): string[] => (actor.kind === 'person' ? [...actor.providerIds] : [])

/** A party of the actor's own provider, as it itself sees it; null is not found. Joins the caller's transaction. */
export async function findParty(tx: Tx, actor: Actor, id: string) {
  const row = await tx.submissionParty.findFirst({ where: { id, memberId: { in: own(actor) } }, select: PARTY })
  if (!row) return null
  const kept = row.partyDeclaration
  return { ...readableParty(row), declared: kept && DeclarationContent.parse(JSON.parse(decrypt('party-declaration', declarationPlace(kept.id), kept.cipher).toString('utf8'))) }
}
export type PartyRow = NonNullable<Awaited<ReturnType<typeof findParty>>>

export const toState = (row: Pick<PartyRow, 'status' | 'kind' | 'lotIds' | 'submittedVersion'>): PartyState => ({ ...row, status: row.status as PartyStatus, kind: row.kind as PartyKind })

export type DeclarationPage = {
  readonly row: PartyRow
  readonly state: PartyState
  readonly asked: readonly PartyRow['procedure']['criterions'][number][]
  readonly missing: number
  readonly lots: readonly string[]
  readonly signedLots: readonly string[]
  readonly dossier: readonly EvidenceView[]
  readonly open: boolean
  readonly endsAt: Date
  /** When the entry it takes part in was opened. */
  readonly openedAt: Date | null
  readonly today: Day
  readonly contractStart: Day
  readonly maySign: boolean
  /** The region uses the European declaration as well. */
  readonly espd: boolean
  readonly timeline: readonly TimelineLine[]
}

/** The page of who was asked to take part: by whom, for what, and its own declaration. */
export const declarationPage = (actor: Actor, id: string): Promise<DeclarationPage | null> =>
  read(actor, async (tx, now) => {
    const row = await findParty(tx, actor, id)
    if (!row || row.status === 'removed') return null
    const state = toState(row)
    const asked = askedOf(state.kind, row.procedure.criterions, row.criterionIds)
    const names = (ids: readonly string[]) => row.procedure.procedureLots.filter(({ lot }) => ids.includes(lot.id)).map(({ lot }) => lot.name).sort((a, b) => a.localeCompare(b, 'nl'))
    const [{ opened_at: openedAt } = { opened_at: null }] = await tx.$queryRaw<{ opened_at: Date | null }[]>`select party_opened_at(${row.id}::uuid) as opened_at`
    return {
      row, state, asked,
      missing: declarationGaps(state.kind, asked, row.declared).length,
      lots: names(row.lotIds),
      signedLots: names(row.signedLotIds),
      dossier: await evidenceInDossier(tx, row.memberId, dayIn(now)),
      open: entryState(row.window, now) === 'open' && openedAt === null,
      openedAt,
      endsAt: entryEndsAt(row.window),
      today: dayIn(now),
      contractStart: day(row.window.contractStart),
      maySign: maySubmit(actor, { providerId: row.memberId }),
      espd: await usesEspd(tx, row.regionId, dayIn(now)),
      timeline: await timelineOf(tx, [row.id], 12),
    }
  })

export type Invitation = { readonly id: string; readonly leadName: string; readonly kind: PartyKind; readonly status: PartyStatus; readonly windowName: string; readonly kindOfWindow: string; readonly procedureTitle: string; readonly endsAt: Date; readonly open: boolean }

/** What the own provider was asked to take part in, or does. Joins the caller's transaction. */
export async function invitationsFor(tx: Tx, actor: Actor, now: Date): Promise<Invitation[]> {
  const rows = await tx.submissionParty.findMany({
    where: { memberId: { in: own(actor) }, status: { not: 'removed' } },
    orderBy: { invitedAt: 'desc' },
    select: { id: true, leadName: true, kind: true, status: true, window: { select: { name: true, kind: true, opensAt: true, closesAt: true, stoppedAt: true, publishedAt: true } }, procedure: { select: { title: true } } },
  })
  return rows.map(({ window, procedure, kind, status, ...row }) => ({ ...row, kind: kind as PartyKind, status: status as PartyStatus, windowName: window.name, kindOfWindow: window.kind, procedureTitle: procedure.title, endsAt: entryEndsAt(window), open: entryState(window, now) === 'open' }))
}
