import { write } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { allow } from '@/lib/kernel/result'
import { providerOf } from '@/lib/providers/policy'

/** Notes once that a provider fetched a published document of a procedure, so that it is told when the document changes (F15). Other files leave nothing. */
export async function recordDownload(actor: Person, fileId: string): Promise<void> {
  const providerId = providerOf(actor)
  if (providerId === undefined) return
  await write(actor, async (tx, now) => {
    const version = await tx.procedureDocumentVersion.findFirst({ where: { fileId, publishedAt: { lte: now } }, select: { id: true, procedureId: true, regionId: true } })
    if (version) await tx.documentDownload.createMany({ data: [{ versionId: version.id, procedureId: version.procedureId, regionId: version.regionId, providerId, byName: actor.name, at: now }], skipDuplicates: true })
    return allow()
  })
}
