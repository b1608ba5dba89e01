import { record } from '@/lib/audit/record'
import { write } from '@/lib/db'
import { councilLetter, type CouncilRules } from '@/lib/contracts/letters/council'
import { mayIssueCouncilLetter } from '@/lib/contracts/policy'
import { windowResult } from '@/lib/contracts/queries/result'
import type { IssueCouncilLetter } from '@/lib/contracts/schema'
import type { Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import { issueLetter } from '@/lib/letters/store'
import { councilRules } from '@/lib/contracts/queries/council'

/** Issues the council letter of one municipality from the result as it is counted now; a later one is a new letter (N26, F6). */
export const issueCouncilLetter = (actor: Person, input: IssueCouncilLetter): Promise<Result<{ letterId: string }, 'not-decided' | 'not-notified'>> =>
  write(actor, async (tx, now) => {
    const result = await windowResult(actor, input.windowId)
    const municipality = result?.municipalities.find((each) => each.id === input.municipalityId)
    if (!result || !municipality) throw new Halt('not-found')
    if (!mayIssueCouncilLetter(actor, { regionId: result.region.id })) throw new Halt('forbidden')
    if (!municipality.decidedOn) return refuse('not-decided')
    if (municipality.status !== 'notified' && municipality.status !== 'final') return refuse('not-notified')
    const rules: CouncilRules = await councilRules(tx, result.region.id, municipality.id, result.window.contractStart)
    const text = await letterText(tx, 'council-letter', { municipalityId: municipality.id }, result.today)
    const id = crypto.randomUUID()
    const letterId = await issueLetter(tx, now, actor, {
      kind: 'council-letter',
      subject: { type: 'council-letter', id },
      scope: { regionId: result.region.id },
      view: councilLetter(result, municipality.name, rules, result.today, text),
      textId: text.id,
    })
    await tx.councilLetter.create({ data: { id, windowId: input.windowId, regionId: result.region.id, municipalityId: municipality.id, letterId, issuedAt: now } })
    await record(tx, actor, { event: 'council-letter.issued', compartment: 'region', subject: { type: 'entry-window', id: input.windowId }, regionId: result.region.id, municipalityId: municipality.id, detail: { letter: letterId, admitted: result.admitted.length, participations: result.participations } })
    return allow({ letterId })
  })
