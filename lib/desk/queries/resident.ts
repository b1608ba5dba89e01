import { type HelpNow, helpOf } from '@/lib/allocations/queries/help'
import { CALL_SUBJECTS, type CallSubject } from '@/lib/callers/schema'
import { read } from '@/lib/db'
import { type Dispatch, DISPATCH, toDispatch } from '@/lib/indications/queries/dispatch'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { sessionMunicipality } from '@/lib/residents/policy'
import { lastNote, type NoteRow } from '@/lib/residents/queries/notes'
import { type RepresentativeRow, representativesOn } from '@/lib/residents/queries/people'

export type LetterNow = Pick<Dispatch, 'letterId' | 'kind' | 'waitsSince' | 'sentOn' | 'channel' | 'returnedOn'> & { readonly caseId: string; readonly caseNumber: string }
const LETTERS = 6

/** What somebody with this resident on the phone needs first. */
export type ResidentNow = {
  readonly help: readonly HelpNow[]
  /** The general facility, beside or instead of help by a decision. */
  readonly facility: { readonly number: string; readonly since: Day; readonly provider: string } | null
  readonly speaksFor: readonly RepresentativeRow[]
  readonly calls: readonly { readonly id: string; readonly about: CallSubject; readonly askedAt: Date }[]
  readonly objections: readonly { readonly number: string; readonly caseId: string; readonly caseNumber: string; readonly decideBy: Day | null }[]
  /** How many signals wait for somebody who decides about them. */
  readonly signals: number
  readonly note: NoteRow | null
  /** The newest letters about his cases, each as it was sent last. */
  readonly letters: readonly LetterNow[]
  readonly today: Day
}

/** How a resident stands today over every domain, for the first page of his file, whose query records that it was looked at. Nothing of another municipality. */
export const residentNow = (actor: Actor, residentId: string): Promise<ResidentNow> =>
  read(actor, async (tx, now) => {
    const { municipalityId } = sessionMunicipality(actor)
    const today = dayIn(now)
    const own = { municipalityId, residentId }
    const facility = await tx.facilityRegistration.findFirst({ where: { ...own, OR: [{ endsOn: null }, { endsOn: { gte: today } }] }, orderBy: { startsOn: 'desc' }, select: { number: true, startsOn: true, facilityPlacements: { orderBy: { startsOn: 'desc' }, take: 1, select: { provider: { select: { name: true } } } } } })
    const calls = await tx.callBack.findMany({ where: { ...own, status: 'open' }, orderBy: { askedAt: 'asc' }, take: 10, select: { id: true, about: true, askedAt: true } })
    const cases = await tx.wmoCase.findMany({ where: own, select: { id: true, number: true } })
    const objections = await tx.objectionStanding.findMany({ where: { caseId: { in: cases.map((each) => each.id) }, standing: 'running' }, orderBy: { number: 'asc' }, select: { number: true, caseId: true, decideBy: true } })
    const numberOf = (caseId: string) => cases.find((each) => each.id === caseId)?.number ?? ''
    const sendings = (await tx.wmoDispatch.findMany({ where: { municipalityId, caseId: { in: cases.map((each) => each.id) } }, orderBy: [{ waitsSince: 'desc' }, { id: 'desc' }], distinct: ['letterId'], take: LETTERS, select: DISPATCH })).map(toDispatch)
    return {
      help: await helpOf(tx, own, today),
      facility: facility && { number: facility.number, since: day(facility.startsOn), provider: facility.facilityPlacements[0]?.provider.name ?? '' },
      speaksFor: await representativesOn(tx, residentId, today),
      calls: calls.map((call) => ({ ...call, about: CALL_SUBJECTS.find((each) => each === call.about) ?? 'other' })),
      objections: objections.map((row) => ({ ...row, caseNumber: numberOf(row.caseId), decideBy: row.decideBy === null ? null : day(row.decideBy) })),
      signals: await tx.residentSignal.count({ where: { ...own, outcome: null } }),
      note: await lastNote(tx, residentId),
      letters: sendings.map((each) => ({ ...each, caseNumber: numberOf(each.caseId) })),
      today,
    }
  })
