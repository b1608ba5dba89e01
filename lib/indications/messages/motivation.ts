import type { MotivationPoint } from '../rules/motivation'

/** What to do with each point. */
export const MOTIVATION_TEXTS = {
  'not-this-person': 'Er staat geen woord in van wat de inwoner vroeg of van wat u in het onderzoek vond. Schrijf wat er bij deze inwoner aan de hand is, en waarom dat tot dit besluit leidt.',
  means: 'De motivering gaat over inkomen, vermogen of betalen. Dat is geen reden om hulp af te wijzen: het gaat om wat iemand zelf kan en wie hem helpt (Wmo 2015, artikel 2.3.5 lid 3).',
} as const satisfies Record<MotivationPoint, string>
