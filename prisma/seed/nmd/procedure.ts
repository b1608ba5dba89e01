import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { newLetter } from '@/lib/letters/view'
import { renderPdf } from '@/lib/letters/render'
import { lotsOfRegion } from '@/lib/lots/queries'
import { addClause } from '@/lib/procedures/commands/clauses'
import { addCriterion } from '@/lib/procedures/commands/criteria'
import { addDocument } from '@/lib/procedures/commands/documents'
import { createProcedure, setLots } from '@/lib/procedures/commands/procedure'
import { publishProcedure } from '@/lib/procedures/commands/publish'
import { addWindow, publishWindow } from '@/lib/procedures/commands/windows'
import { at, done } from '@/prisma/seed/actors'
import { CLAUSES, CRITERIA } from '@/prisma/seed/nmd/criteria'
import { REGION_ID } from '@/prisma/seed/setup'

const DOCUMENTS = [
  { title: 'Inkoopdocument met programma van eisen', kind: 'procurement', text: 'Hoe de toelating verloopt, welke eisen gelden en wie besluit.' },
  { title: 'Raamovereenkomst, model', kind: 'agreement-model', text: 'Het model van de overeenkomst die elke toegelaten aanbieder krijgt.' },
  { title: 'Tarieven: nog vast te stellen', kind: 'tariffs', text: 'De tarieven worden bepaald volgens de AMvB reële prijs Wmo 2015. Zij zijn op dit moment nog niet vastgesteld.' },
  { title: 'Formulier verklaring VOG', kind: 'form', text: 'De verklaring die de bestuurder tekent. Stuur geen verklaringen van medewerkers mee.' },
] as const

/** A small PDF for the story; it says itself that it is fictitious. */
export const storyPdf = (title: string, on: string, text: string): Promise<Buffer> =>
  renderPdf('record', { ...newLetter('record'), title: `${title} (fictief)`, sender: { name: 'Voorbeeld voor de demonstratie', lines: [] }, issuedOn: day(on), blocks: [{ type: 'paragraph', text }] })

/** Step 2 of the story: the procurement officer makes and publishes the procedure of 2024. Returns procedure and first window. */
export async function publishNmd2024(officer: Person): Promise<{ procedureId: string; windowId: string }> {
  const { id: procedureId } = await done(
    'procedure',
    createProcedure(officer, {
      reference: 'NMD-HO-2024',
      type: 'semi-open-house',
      title: 'Huishoudelijke ondersteuning 2024',
      summary: 'Elke aanbieder die aan de eisen voldoet, krijgt een raamovereenkomst voor de gemeenten waarvoor hij zich inschrijft. Er is geen rangorde. Later instappen kan op vaste momenten, voor iedereen.',
      termMonths: 24,
      optionCount: 2,
      optionMonths: 24,
      maxMonths: 72,
      reactionDays: 20,
      assessors: 1,
      source: 'Raadsbrief Inkoop Huishoudelijke Ondersteuning Wmo, najaar 2023. De brief noemt vijftien partijen; de tabel in de brief telt er veertien, en zo telt dit register.',
      invented: 'Dagen, teksten van eisen en afspraken, personen en reactietermijn zijn verzonnen.',
    }),
  )
  const found = await read(officer, async (tx) => ({ lots: await lotsOfRegion(tx, REGION_ID), products: await tx.product.findMany({ select: { id: true } }) }))
  await done('lots', setLots(officer, { id: procedureId, version: 1, lots: found.lots.map((lot) => ({ lotId: lot.id, productIds: found.products.map((product) => product.id) })) }))
  const { id: windowId } = await done('window', addWindow(officer, { procedureId, name: 'Start 2024', kind: 'once', opensAt: at('2023-05-15 09:00'), closesAt: at('2023-06-30 12:00'), decisionsBy: day('2023-09-05'), contractStart: day('2024-01-01'), shortReason: null }))
  for (const criterion of CRITERIA) await done(criterion.title, addCriterion(officer, { procedureId, ...criterion }))
  for (const clause of CLAUSES) await done(clause.title, addClause(officer, { procedureId, ...clause }))
  for (const document of DOCUMENTS) {
    const bytes = await storyPdf(document.title, '2023-05-08', document.text)
    await done(document.title, addDocument(officer, { procedureId, title: document.title, kind: document.kind, content: { name: `${document.title.replaceAll(':', '')}.pdf`, mime: 'application/pdf', bytes }, note: null, publishAt: null }))
  }
  const { version } = await read(officer, (tx) => tx.procedure.findUniqueOrThrow({ where: { id: procedureId }, select: { version: true } }))
  await done('publish', publishProcedure(officer, { id: procedureId, version }))
  return { procedureId, windowId }
}

/** A later entry window (N37): general, published, open to everyone. */
export async function publishLaterWindow(officer: Person, procedureId: string, window: { name: string; opens: string; closes: string; decisionsBy: string; start: string }): Promise<string> {
  const { id } = await done(window.name, addWindow(officer, { procedureId, name: window.name, kind: 'from-date', opensAt: at(window.opens), closesAt: at(window.closes), decisionsBy: day(window.decisionsBy), contractStart: day(window.start), shortReason: null }))
  await done(`${window.name} publish`, publishWindow(officer, { id, version: 1 }))
  return id
}
