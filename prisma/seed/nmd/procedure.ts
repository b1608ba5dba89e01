import type { Person } from '@/lib/kernel/actor'
import { CLAUSES, CRITERIA } from '@/prisma/seed/nmd/criteria'
import { makeProcedure, publish } from '@/prisma/seed/procedure'

const DOCUMENTS = [
  { title: 'Inkoopdocument met programma van eisen', kind: 'procurement', text: 'Hoe de toelating verloopt, welke eisen gelden en wie besluit.' },
  { title: 'Raamovereenkomst, model', kind: 'agreement-model', text: 'Het model van de overeenkomst die elke toegelaten aanbieder krijgt.' },
  { title: 'Tarieven: nog vast te stellen', kind: 'tariffs', text: 'De tarieven worden bepaald volgens de AMvB reële prijs Wmo 2015. Zij zijn op dit moment nog niet vastgesteld.' },
  { title: 'Formulier verklaring VOG', kind: 'form', text: 'De verklaring die de bestuurder tekent. Stuur geen verklaringen van medewerkers mee.' },
] as const

/** Step 2 of the story: the procurement officer makes and publishes the procedure of 2024. Returns procedure and first window. */
export async function publishNmd2024(officer: Person): Promise<{ procedureId: string; windowId: string }> {
  const made = await makeProcedure(officer, {
    details: {
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
      invented: 'Dagen, hoogste uren per perceel, teksten van eisen en afspraken, personen en reactietermijn zijn verzonnen.',
    },
    window: { name: 'Start 2024', kind: 'once', opens: '2023-05-15 09:00', closes: '2023-06-30 12:00', decisionsBy: '2023-09-05', start: '2024-01-01' },
    mostHours: 250_000,
    criteria: CRITERIA,
    clauses: CLAUSES,
    documents: DOCUMENTS,
    on: '2023-05-08',
  })
  await publish(officer, made.procedureId)
  return made
}
