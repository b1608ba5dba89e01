import { SEMI_OPEN_HOUSE } from '@/lib/procedures/rules/type-semi-open-house'
import type { TypeRecord } from '@/lib/procedures/rules/types'

/** The semi open house under its newer name (H9: "Toelatingsprocedure (voorheen Open House methode)"). */
export const ADMISSION: TypeRecord = {
  ...SEMI_OPEN_HOUSE,
  words: {
    ...SEMI_OPEN_HOUSE.words,
    name: 'Toelatingsprocedure',
    hint: 'De nieuwere naam van semi open house. Aanbieders stappen in op vaste momenten. Wie aan de eisen voldoet, doet mee.',
    sentence: 'Toelatingsprocedure: elke aanbieder die aan de eisen voldoet, krijgt een raamovereenkomst. Er is geen rangorde.',
  },
}
