import { type HelpNow, helpOf } from '@/lib/allocations/queries/help'
import { CALL_SUBJECTS, type CallSubject } from '@/lib/callers/schema'
import { read } from '@/lib/db'
import { type Dispatch, DISPATCH, toDispatch } from '@/lib/indications/queries/dispatch'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { sessionMunicipality } from '@/lib/residents/policy'
import { LAST_NOTE, type NoteRow, toNote } from '@/lib/residents/queries/notes'
import { REPRESENTATIVES, type RepresentativeRow, toRepresentative } from '@/lib/residents/queries/people'
import { runsOn } from '@/lib/residents/rules/people'

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
    // One row or a few of each, in one statement with the file (ADR 0037); what he reads of them is what the policies give.
    const file = await tx.resident.findFirst({
      where: { id: residentId, municipalityId },
      select: {
        facilityRegistrations: { where: { OR: [{ endsOn: null }, { endsOn: { gte: today } }] }, orderBy: { startsOn: 'desc' }, take: 1, select: { number: true, startsOn: true, facilityPlacements: { orderBy: { startsOn: 'desc' }, take: 1, select: { provider: { select: { name: true } } } } } },
        callBacks: { where: { status: 'open' }, orderBy: { askedAt: 'asc' }, take: 10, select: { id: true, about: true, askedAt: true } },
        wmoCases: { select: { id: true, number: true, wmoDispatches: { select: DISPATCH } } },
        representatives: REPRESENTATIVES,
        notes: LAST_NOTE,
        _count: { select: { signals: { where: { outcome: null } } } },
      },
    })
    const cases = file?.wmoCases ?? []
    const facility = file?.facilityRegistrations[0]
    const [note] = file?.notes ?? []
    const objections = await tx.objectionStanding.findMany({ where: { caseId: { in: cases.map((each) => each.id) }, standing: 'running' }, orderBy: { number: 'asc' }, select: { number: true, caseId: true, decideBy: true } })
    return {
      help: await helpOf(tx, own, today),
      facility: facility ? { number: facility.number, since: day(facility.startsOn), provider: facility.facilityPlacements[0]?.provider.name ?? '' } : null,
      speaksFor: (file?.representatives ?? []).map(toRepresentative).filter((each) => runsOn(each, today)),
      calls: (file?.callBacks ?? []).map((call) => ({ ...call, about: CALL_SUBJECTS.find((each) => each === call.about) ?? 'other' })),
      objections: objections.map((row) => ({ ...row, caseNumber: cases.find((each) => each.id === row.caseId)?.number ?? '', decideBy: row.decideBy === null ? null : day(row.decideBy) })),
      signals: file?._count.signals ?? 0,
      note: note ? toNote(note) : null,
      letters: newest(cases.flatMap(({ number, wmoDispatches }) => wmoDispatches.map((each) => ({ ...toDispatch(each), caseNumber: number })))),
      today,
    }
  })

/** The newest letters, each as it was sent last. */
function newest<T extends Pick<Dispatch, 'id' | 'letterId' | 'waitsSince'>>(sendings: readonly T[]): T[] {
  const order = ({ waitsSince, id }: T) => `${waitsSince} ${id}`
  const last = new Map([...sendings].sort((a, b) => (order(a) < order(b) ? -1 : 1)).map((each) => [each.letterId, each]))
  return [...last.values()].sort((a, b) => (order(a) > order(b) ? -1 : 1)).slice(0, LETTERS)
}
