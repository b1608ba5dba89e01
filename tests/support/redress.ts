import { recordApplication } from '@/lib/indications/commands/apply'
import { decide } from '@/lib/indications/commands/decide'
import { chooseProvider, recordWishes } from '@/lib/indications/commands/choose'
import { drawUpFindings } from '@/lib/indications/commands/investigate'
import { caseScreen } from '@/lib/indications/queries/case'
import type { Person, Role } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
import { sendLetters } from '@/prisma/seed/letters'
import { registerObjection } from '@/lib/redress/commands/register'
import { objectionScreen, type ObjectionView } from '@/lib/redress/queries/objection'
import { freshResident, investigated, type World } from './wmo'

/** A colleague in this municipality in another role. */
export function colleague(of: Person, role: Role, name: string): Person {
  const { accessOrganisationId: _access, ...rest } = of
  return { ...rest, role, name, personId: crypto.randomUUID(), membershipId: crypto.randomUUID(), sessionId: crypto.randomUUID() }
}

const version = async (world: World, caseId: string) => (await caseScreen(world.consultant, caseId))?.version ?? 0

/** A decision sent on 1 December 2025, open to objection until 12 January 2026: 2:05 a week, or a refusal. */
export async function decided(world: World, n: number, outcome: 'granted' | 'refused' = 'granted', more: { residentId?: string; startsOn?: Day; /** The letter of the decision stays behind. */ unsent?: true } = {}) {
  const residentId = more.residentId ?? (await freshResident(world.consultant, n))
  const { caseId } = await investigated(world, world.consultant, residentId)
  sure(await drawUpFindings(world.consultant, { caseId, version: await version(world, caseId) }))
  await sendLetters(world.consultant, caseId)
  sure(await recordApplication(world.consultant, { caseId, version: await version(world, caseId), receivedOn: day('2025-12-01'), channel: 'letter' }))
  sure(await recordWishes(world.consultant, { caseId, windows: ['morning'], wishedStart: day('2025-12-08'), prefersFluent: true, widerWindow: false, lessFluentDutch: false, note: null }))
  sure(await chooseProvider(world.consultant, { caseId, version: 0, participationId: world.participations.get('Miep B.V.') ?? '', listCode: 'K7F2' }))
  const grant = outcome === 'refused' ? null : { startsOn: more.startsOn ?? day('2025-12-08'), endsOn: day('2027-12-07'), frequency: 'weekly' as const }
  const made = sure(await decide(world.consultant, { caseId, version: await version(world, caseId), outcome, motivation: 'U kunt het huis niet zelf schoonhouden.', grant }))
  if (!more.unsent) await sendLetters(world.consultant, caseId)
  const reference = (await caseScreen(world.consultant, caseId))?.decision?.reference ?? ''
  return { ...made, residentId, reference }
}

export const RECEIVED = { receivedOn: day('2025-12-10'), postedOn: null, channel: 'letter', madeBy: 'resident', representative: null, authority: null, grounds: 'Twee uur is te weinig.', missing: [] } as const

/** An objection against a fresh decision, received in time and complete. */
export async function objected(world: World, officer: Person, n: number, more: Partial<Parameters<typeof registerObjection>[1]> = {}, outcome: 'granted' | 'refused' = 'granted') {
  const made = await decided(world, n, outcome)
  const { objectionId } = sure(await registerObjection(officer, { ...RECEIVED, missing: [], reference: made.reference, ...more }))
  return { ...made, objectionId }
}

export async function lookAt(officer: Person, objectionId: string): Promise<ObjectionView> {
  const view = await objectionScreen(officer, objectionId)
  if (!view) throw new Error('the objection is not found')
  return view
}
