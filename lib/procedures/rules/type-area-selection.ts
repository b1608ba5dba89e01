import type { TypeRecord } from '@/lib/procedures/rules/types'

/** The one type that compares: a set number of providers per area, awarded (G11, F20; procurement-law.md §2.2). */
export const AREA_SELECTION: TypeRecord = {
  words: {
    name: 'Gebiedsgerichte selectie',
    hint: 'Per gebied krijgt een vast aantal aanbieders de opdracht. Beoordelaars geven punten en vergelijken.',
    sentence: 'Gebiedsgerichte selectie: per gebied krijgt een vast aantal aanbieders de opdracht. De weging en de regel bij gelijke punten staan vooraf vast.',
    decision: 'De gunning',
    basis: 'De gemeente sluit in die tijd nog geen overeenkomst (Aanbestedingswet 2012, artikel 2.127).',
    steps: [
      { title: 'U vult uw dossier', text: 'Uw gegevens en bewijsstukken legt u één keer vast.' },
      { title: 'U beantwoordt de eisen', text: 'Per eis, en waar dat erbij staat per gebied. U kunt tussendoor bewaren.' },
      { title: 'U dient in', text: 'Voor de gebieden die compleet zijn. Tot de sluiting kunt u wijzigen of intrekken. Niemand leest mee.' },
      { title: 'Twee inkopers openen samen', text: 'Na de sluiting, met een verslag. Eerst is er de toets op de eisen.' },
      { title: 'Beoordelaars geven punten', text: 'Ieder apart, op de criteria die u vooraf kent. Daarna stellen zij samen de punten vast.' },
      { title: 'Het college gunt', text: 'U krijgt een brief met uw punten en de redenen.' },
      { title: 'U tekent de overeenkomst', text: 'Na de reactietermijn. De gemeente tekent daarna.' },
    ],
  },
  windowKinds: ['once'],
  scoring: { leastAssessors: 2, mostAssessors: 5 },
  leastReactionDays: 20,
  outcome: 'award',
}
