import { record } from '@/lib/audit/record'
import { read, readRecorded } from '@/lib/db'
import { type Actor, hasRole, type Person } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { SECRET_ADDRESS } from '@/lib/residents/messages'
import { addressSecret } from '@/lib/residents/queries/reach'
import { MEDIATION_STATUSES, type MediationStatus, TALK_PARTNERS, type TalkPartner } from '../schema/mediation'

/** The mediations of this mediator's municipality; what row-level security says too. */
export const mediationsOf = (actor: Actor) => ({ municipalityId: { in: hasRole(actor, 'mediator') ? [...actor.municipalityIds] : [] } })

export const MEDIATION_HEAD = { id: true, version: true, status: true, askedOn: true, helperName: true, agreedOn: true, endedOn: true } as const
type HeadRow = { readonly id: string; readonly version: number; readonly status: string; readonly askedOn: string; readonly helperName: string | null; readonly agreedOn: string | null; readonly endedOn: string | null }
/** How mediation stands, without who it is. */
export type MediationHead = { readonly id: string; readonly version: number; readonly status: MediationStatus; readonly askedOn: Day; readonly helperName: string | null; readonly agreedOn: Day | null; readonly endedOn: Day | null }
const orNull = (value: string | null): Day | null => (value === null ? null : day(value))
export const toMediation = (row: HeadRow): MediationHead => ({ ...row, status: MEDIATION_STATUSES.find((each) => each === row.status) ?? 'asked', askedOn: day(row.askedOn), agreedOn: orNull(row.agreedOn), endedOn: orNull(row.endedOn) })

export type MediationList = { readonly rows: readonly (MediationHead & { readonly name: string })[]; readonly from: number; readonly total: number }

/** The couples this mediator works for, those that are over last. */
export const mediationList = (actor: Person, page: number): Promise<MediationList> =>
  read(actor, async (tx) => {
    const where = mediationsOf(actor)
    const total = await tx.mediation.count({ where })
    const from = firstOf(page, total)
    const rows = await tx.mediation.findMany({ where, orderBy: [{ endedOn: { sort: 'asc', nulls: 'first' } }, { askedOn: 'asc' }, { id: 'asc' }], skip: from, take: PAGE, select: { ...MEDIATION_HEAD, name: true } })
    return { from, total, rows: rows.map(({ name, ...row }) => ({ name, ...toMediation(row) })) }
  })

export type MediationScreen = MediationHead & {
  readonly name: string
  readonly placeLine: string
  readonly phone: string | null
  readonly helperContact: string | null
  readonly agreement: string | null
  readonly endReason: string | null
  readonly talks: readonly { readonly id: string; readonly heldOn: Day; readonly withWhom: TalkPartner; readonly note: string; readonly recordedBy: string }[]
  readonly today: Day
}

/** One couple with its talks; looking at it leaves a line that the municipality sees. Null when it isn't this mediator's. */
export const mediationScreen = (actor: Person, id: string): Promise<MediationScreen | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const row = await tx.mediation.findFirst({
        where: { id, ...mediationsOf(actor) },
        select: { ...MEDIATION_HEAD, municipalityId: true, residentId: true, name: true, placeLine: true, phone: true, helperContact: true, agreement: true, endReason: true, mediationTalks: { orderBy: [{ heldOn: 'desc' }, { id: 'desc' }], select: { id: true, heldOn: true, withWhom: true, note: true, recordedBy: true } } },
      })
      if (!row) return null
      const { municipalityId, residentId, mediationTalks, ...rest } = row
      const talks = mediationTalks.map((talk) => ({ ...talk, heldOn: day(talk.heldOn), withWhom: TALK_PARTNERS.find((each) => each === talk.withWhom) ?? 'both' }))
      return { view: { ...rest, ...toMediation(rest), ...((await addressSecret(tx, 'mediation', id)) ? { placeLine: SECRET_ADDRESS } : {}), talks, today: dayIn(now) }, trace: { municipalityId, residentId } }
    },
    async (tx, found) => {
      if (found) await record(tx, actor, { event: 'mediation.viewed', compartment: 'resident', subject: { type: 'mediation', id }, ...found.trace, purpose: 'bemiddeling' })
    },
  ).then((found) => found?.view ?? null)
