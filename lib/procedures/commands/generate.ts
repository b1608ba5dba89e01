import { afterCommit, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, sure } from '@/lib/kernel/result'
import { renderPdf } from '@/lib/letters/render'
import { addDocument, addDocumentVersion } from '@/lib/procedures/commands/documents'
import { procedureForChange } from '@/lib/procedures/commands/procedure'
import { GENERATED_TITLES, generatedDocument, plainText } from '@/lib/procedures/letters/documents'
import { clausesOf, criteriaOf } from '@/lib/procedures/queries/pages'
import { decideChange } from '@/lib/procedures/rules/status'
import type { GenerateDocument } from '@/lib/procedures/schema/document'

/**
 * Makes the programme of requirements from the criteria, or the model agreement from its articles, as an accessible PDF beside
 * the uploads; again is a next version. In a draft only: afterwards neither changes. Refuses when there is nothing in it yet.
 */
export const generateDocument = (actor: Actor, input: GenerateDocument) =>
  write(actor, async (tx, now) => {
    const procedure = await procedureForChange(tx, actor, input.procedureId)
    const change = decideChange(procedure.status)
    if (!change.ok) return change
    const region = await tx.region.findUniqueOrThrow({ where: { id: procedure.regionId }, select: { fullName: true } })
    const view = generatedDocument(input.kind, { ...procedure, region: region.fullName, today: dayIn(now), criteria: await criteriaOf(tx, procedure.id), clauses: await clausesOf(tx, procedure.id) })
    if (view.blocks.length === 0) return refuse('nothing-to-make')
    const text = plainText(view)
    const earlier = await tx.procedureDocument.findFirst({ where: { procedureId: procedure.id, kind: input.kind, procedureDocumentVersions: { some: { text: { not: null } } } }, select: { id: true, procedureDocumentVersions: { orderBy: { number: 'desc' }, take: 1, select: { text: true } } } })
    if (earlier?.procedureDocumentVersions[0]?.text === text) return refuse('nothing-changed')
    // Rendering never happens inside a transaction.
    await afterCommit(async () => {
      const content = { name: `${GENERATED_TITLES[input.kind]}.pdf`, mime: 'application/pdf', bytes: await renderPdf(view.kind, view), text }
      if (earlier) sure(await addDocumentVersion(actor, { documentId: earlier.id, content, note: 'Opnieuw gemaakt uit het concept', publishAt: null }))
      else sure(await addDocument(actor, { procedureId: procedure.id, title: GENERATED_TITLES[input.kind], kind: input.kind, content, note: null, publishAt: null }))
    })
    return allow({ procedureId: procedure.id })
  })
