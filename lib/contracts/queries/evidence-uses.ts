import { ownSubmissions } from '@/lib/admissions/policy/submission'
import type { Tx } from '@/lib/db'
import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { evidenceView, type EvidencePage } from '@/lib/providers/queries'
import { evidenceState, type EvidenceState } from '@/lib/providers/rules'

/** One place where a version of a piece of evidence is used: in a draft, or in what stands handed in, with the contract that followed. */
export type EvidenceUse = {
  readonly key: string
  readonly submissionId: string
  readonly procedure: string
  readonly window: string
  readonly lots: readonly string[]
  readonly version: number
  readonly handedIn: boolean
  readonly contractStart: Day
  /** How that version stands: against the start while the agreement is to come, against today after it. */
  readonly state: EvidenceState
  readonly agreement: { readonly id: string; readonly reference: string } | null
}

/** One piece of the own dossier, and everywhere it is used. Null is not found. */
export const evidenceWithUses = (actor: Actor, id: string): Promise<(EvidencePage & { readonly uses: readonly EvidenceUse[] }) | null> =>
  read(actor, async (tx, now) => {
    const page = await evidenceView(actor, id)
    return page && { ...page, uses: await usesOf(tx, actor, page, dayIn(now)) }
  })

async function usesOf(tx: Tx, actor: Actor, { evidence }: EvidencePage, today: Day): Promise<EvidenceUse[]> {
  const versions = new Map(evidence.versions.map((version) => [version.id, version]))
  const ids = [...versions.keys()]
  const rows = await tx.submission.findMany({
    where: { ...ownSubmissions(actor), OR: [{ answers: { some: { evidenceVersionId: { in: ids } } } }, { submissionVersions: { some: { evidenceVersionIds: { hasSome: ids } } } }] },
    orderBy: [{ window: { closesAt: 'desc' } }, { id: 'asc' }],
    select: {
      id: true, status: true, currentVersion: true, windowId: true, procedure: { select: { title: true } }, window: { select: { name: true, contractStart: true } },
      submissionLots: { select: { lotId: true, chosen: true, lot: { select: { name: true } } } },
      answers: { where: { evidenceVersionId: { in: ids } }, select: { evidenceVersionId: true } },
      submissionVersions: { select: { number: true, lotIds: true, evidenceVersionIds: true } },
    },
  })
  const agreements = await tx.agreement.findMany({ where: { windowId: { in: rows.map((row) => row.windowId) } }, select: { id: true, reference: true, windowId: true } })
  return rows.flatMap((row): EvidenceUse[] => {
    const contractStart = day(row.window.contractStart)
    const lots = (ids: readonly string[]) => row.submissionLots.filter((each) => ids.includes(each.lotId)).map((each) => each.lot.name).sort((a, b) => a.localeCompare(b, 'nl'))
    const agreement = agreements.find((each) => each.windowId === row.windowId) ?? null
    const use = (versionId: string, handedIn: boolean, lotIds: readonly string[]): EvidenceUse[] => {
      const version = versions.get(versionId)
      if (!version) return []
      const state = evidenceState(version, today, contractStart > today ? contractStart : undefined)
      return [{ key: `${row.id}-${versionId}-${String(handedIn)}`, submissionId: row.id, procedure: row.procedure.title, window: row.window.name, lots: lots(lotIds), version: version.number, handedIn, contractStart, state, agreement: handedIn ? agreement : null }]
    }
    const standing = row.status === 'withdrawn' ? undefined : row.submissionVersions.find((each) => each.number === row.currentVersion)
    const handedIn = (standing?.evidenceVersionIds ?? []).flatMap((versionId) => use(versionId, true, standing?.lotIds ?? []))
    const chosen = row.submissionLots.filter((each) => each.chosen).map((each) => each.lotId)
    const drafted = [...new Set(row.answers.flatMap((answer) => answer.evidenceVersionId ?? []))].filter((versionId) => !standing?.evidenceVersionIds.includes(versionId)).flatMap((versionId) => use(versionId, false, chosen))
    return [...handedIn, ...drafted]
  })
}
