import { SEMI_OPEN_HOUSE } from '@/lib/procedures/rules/type-semi-open-house'
import type { TypeRecord } from '@/lib/procedures/rules/types'

/** Accession during the whole term, from a day or all along (Falk Pharma, Tirkkonen; procurement-law.md §2.1). */
export const OPEN_HOUSE: TypeRecord = {
  ...SEMI_OPEN_HOUSE,
  words: {
    ...SEMI_OPEN_HOUSE.words,
    name: 'Open house',
    hint: 'Aanbieders kunnen de hele looptijd instappen. Wie aan de eisen voldoet, doet mee.',
    sentence: 'Open house: elke aanbieder die aan de eisen voldoet, krijgt een raamovereenkomst. Instappen kan de hele looptijd.',
    steps: SEMI_OPEN_HOUSE.words.steps.map((step) =>
      step.title === 'U dient in'
        ? { ...step, text: 'Voor de percelen die compleet zijn. Tot het openen kunt u wijzigen of intrekken. Niemand leest mee.' }
        : step.title === 'Twee inkopers openen samen'
          ? { ...step, text: 'Na ontvangst als instappen doorlopend kan, anders na de sluiting. Met een verslag. Dan begint de toets, eis voor eis.' }
          : step,
    ),
  },
  windowKinds: ['continuous', 'from-date'],
}
