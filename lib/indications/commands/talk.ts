import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow } from '@/lib/kernel/result'
import { talkBasis } from '../queries/talk'
import { decideTalk, type TalkRefusal } from '../rules/talk'
import type { RecordTalk, TalkKind } from '../schema/talk'
import { loadCase } from './load'

export type Talk = { readonly municipalityId: string; readonly caseId: string; readonly kind: TalkKind; readonly heldOn: Day; readonly about: string; readonly reaction: string | null; readonly textId: string | null; readonly decisionId: string | null }

/** Keeps a talk with the version of the script that stood beside it. Joins the caller's transaction; a script of somebody else's is not found. */
export async function keepTalk(tx: Tx, now: Date, by: string, talk: Talk): Promise<string> {
  const id = crypto.randomUUID()
  try {
    await tx.badNewsTalk.createMany({ data: [{ ...talk, id, recordedAt: now, recordedBy: by }] })
  } catch (thrown) {
    if (databaseRefusal(thrown)?.state === 'PI150') throw new Halt('not-found')
    throw thrown
  }
  return id
}

/** Records a talk that brought a no (S15, S30): which, when, what was told and what the resident said. Told once, and kept as it was told. */
export const recordTalk = (actor: Actor, input: RecordTalk): Promise<Result<{ readonly caseId: string }, TalkRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    const decision = decideTalk(talkBasis(view), input.kind, input.heldOn, view.notifiedOn, view.today)
    if (!decision.ok) return decision
    const { kind, heldOn, about, reaction, scriptId } = input
    const talkId = await keepTalk(tx, now, person.name, { municipalityId: view.municipality.id, caseId: view.id, kind, heldOn, about, reaction, textId: scriptId, decisionId: null })
    await record(tx, actor, { event: 'case.talk-recorded', subject: { type: 'case', id: view.id }, ...trace, detail: { talkId, kind, heldOn, scriptId } })
    return allow({ caseId: view.id })
  })
