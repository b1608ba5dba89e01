import kept from '@/docs/evidence.json'
import type { Person } from '@/lib/kernel/actor'
import { mayAudit } from '../policy'
import { chaptersOf, type Chapter } from '../rules'
import { Evidence } from '../schema'

export type EvidenceView = { readonly ran: string; readonly chapters: readonly Chapter[]; readonly chosen: Chapter; readonly total: Chapter['count'] }

/** What the tests show of each security requirement, one chapter in full (the first, unless another is asked). Null for who doesn't audit. */
export function evidenceView(actor: Person, asked: string | undefined): Promise<EvidenceView | null> {
  const { ran, requirements } = Evidence.parse(kept)
  const chapters = chaptersOf(requirements)
  const chosen = chapters.find((each) => String(each.chapter) === asked) ?? chapters[0]
  const sum = (state: keyof Chapter['count']) => chapters.reduce((all, each) => all + each.count[state], 0)
  return Promise.resolve(mayAudit(actor) && chosen ? { ran, chapters, chosen, total: { proven: sum('proven'), open: sum('open'), 'not-applicable': sum('not-applicable') } } : null)
}
