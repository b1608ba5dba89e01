import { record } from '@/lib/audit/record'
import { write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow } from '@/lib/kernel/result'
import { keptFile } from '@/lib/residents/commands/load'
import { runsOn } from '@/lib/residents/rules/people'
import type { EXPORT_REFUSALS } from '../messages/resident'
import { decideExport } from '../rules/resident'
import type { StartExport } from '../schema/resident'

/** Records that a resident asked for what there is about him and how his identity was established; for EXPORT_MINUTES this consultant can make the files. */
export const startExport = (actor: Actor, input: StartExport): Promise<Result<{ residentId: string; exportId: string }, keyof typeof EXPORT_REFUSALS>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId } = await keptFile(tx, actor, input.residentId)
    const today = dayIn(now)
    const representatives = await tx.representative.findMany({ where: { residentId: input.residentId, kind: { not: 'contact' }, proofSeenOn: { not: null } }, select: { startsOn: true, endsOn: true } })
    const represented = representatives.some((each) => runsOn({ startsOn: day(each.startsOn), endsOn: each.endsOn === null ? null : day(each.endsOn) }, today))
    const decided = decideExport(input, { today, represented })
    if (!decided.ok) return decided
    const id = crypto.randomUUID()
    await tx.residentExport.createMany({ data: [{ ...input, id, municipalityId, personId: person.personId, personName: person.name, madeAt: now }] })
    await record(tx, actor, { event: 'resident-export.asked', compartment: 'resident', subject: { type: 'resident-export', id }, municipalityId, residentId: input.residentId, purpose: 'inzage door de inwoner', detail: { askedBy: input.askedBy } })
    return allow({ residentId: input.residentId, exportId: id })
  })
