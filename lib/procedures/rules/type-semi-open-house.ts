import type { TypeRecord } from '@/lib/procedures/rules/types'

/** Accession at moments only; otherwise as the open house (procurement-law.md §2.1). */
export const SEMI_OPEN_HOUSE: TypeRecord = {
  words: {
    name: 'Semi open house',
    hint: 'Aanbieders stappen in op vaste momenten. Wie aan de eisen voldoet, doet mee.',
    sentence: 'Semi open house: elke aanbieder die aan de eisen voldoet, krijgt een raamovereenkomst. Er is geen rangorde.',
    decision: 'De toelating',
    basis: 'Een toelating is een besluit op grond van het privaatrecht.',
    steps: [
      { title: 'U vult uw dossier', text: 'Uw gegevens en bewijsstukken legt u één keer vast.' },
      { title: 'U beantwoordt de eisen', text: 'Per eis, en waar dat erbij staat per perceel. U kunt tussendoor bewaren.' },
      { title: 'U dient in', text: 'Voor de percelen die compleet zijn. Tot de sluiting kunt u wijzigen of intrekken. Niemand leest mee.' },
      { title: 'Twee inkopers openen samen', text: 'Na de sluiting, met een verslag. Dan begint de toets, eis voor eis.' },
      { title: 'Elk college besluit', text: 'U krijgt per gemeente een brief met de redenen.' },
      { title: 'U tekent de overeenkomst', text: 'Na de reactietermijn. De gemeenten tekenen daarna.' },
    ],
  },
  windowKinds: ['once', 'periodic', 'from-date'],
  scoring: null,
  leastReactionDays: 1,
  outcome: 'admission',
}
