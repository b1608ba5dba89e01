import { saveDeclaration } from '@/lib/admissions/commands/party'
import { forChange } from '@/lib/admissions/commands/submission'
import { saveAnswer } from '@/lib/admissions/commands/submission-answers'
import type { EspdFile } from '@/lib/admissions/imports/espd-read'
import { findParty, toState } from '@/lib/admissions/queries/party'
import { askedOf } from '@/lib/admissions/rules/party'
import { fromEspd, unanswered } from '@/lib/admissions/rules/espd'
import type { EntryRefusal } from '@/lib/admissions/rules/submission'
import { write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { usesEspd } from '@/lib/rulebook/queries'

type Read = { readonly kind: 'party' | 'submission'; readonly filled: number; readonly kept: number }
type Refusal = EntryRefusal | 'not-accepted' | 'other-criterion' | 'other-kind' | 'lot-not-chosen' | 'espd-not-used' | 'espd-nothing-new' | 'espd-somebody-else'

/**
 * Fills the own declaration from an ESPD response: only what is still unanswered, and nothing is signed by it; a person looks
 * and signs. Refuses a file about another organisation, and one that answers nothing that is asked here.
 */
export const importEspd = (actor: Actor, id: string, found: EspdFile): Promise<Result<Read, Refusal>> =>
  write(actor, async (tx, now): Promise<Result<Read, Refusal>> => {
    const party = await findParty(tx, actor, id)
    const file = party ? null : await forChange(tx, actor, id, now)
    if (file && !('row' in file)) return file
    const regionId = party?.regionId ?? file?.row.regionId ?? ''
    if (!(await usesEspd(tx, regionId, dayIn(now)))) return refuse('espd-not-used')
    const kvk = party?.kvk ?? file?.row.provider.kvk ?? null
    const theirs = /\d{8}/.exec(found.kvk ?? '')?.[0]
    if (theirs !== undefined && kvk !== null && theirs !== kvk) return refuse('espd-somebody-else', { kvk: theirs })
    const criteria = party ? askedOf(toState(party).kind, party.procedure.criterions, party.criterionIds) : (file?.criteria ?? [])
    const proposed = fromEspd(criteria, found.found)
    const given = party ? (party.declared?.answers ?? []) : (file?.answers ?? []).filter((each) => each.lotId === null)
    const fresh = unanswered(proposed, given)
    if (fresh.length === 0) return refuse('espd-nothing-new', { kept: proposed.length })
    const outcome = { filled: fresh.length, kept: proposed.length - fresh.length }
    if (party) {
      const kept = (party.declared?.answers ?? []).map(({ criterionId, yes, text, evidence }) => ({ criterionId, yes, text, evidenceVersionId: evidence?.versionId ?? null }))
      const answers = [...kept.filter((each) => !fresh.some((one) => one.criterionId === each.criterionId)), ...fresh.map((each) => ({ ...each, evidenceVersionId: kept.find((one) => one.criterionId === each.criterionId)?.evidenceVersionId ?? null }))]
      const saved = await saveDeclaration(actor, { partyId: party.id, answers, version: party.version })
      return saved.ok ? allow({ kind: 'party', ...outcome }) : saved
    }
    let version = file?.row.version ?? 0
    for (const answer of fresh) {
      const saved = await saveAnswer(actor, { submissionId: id, criterionId: answer.criterionId, answers: [{ lotId: null, yes: answer.yes, text: answer.text }], version, then: null })
      if (!saved.ok) return saved
      version = saved.value.version
    }
    return allow({ kind: 'submission', ...outcome })
  })
