import { CRITERIA, INVENTED } from '@/prisma/seed/nmd/criteria'
import type { ClauseSeed, CriterionSeed, DocumentSeed } from '@/prisma/seed/procedure'
import type { RuleSeed } from '@/prisma/seed/rulebook'

/** The criteria whose text is wholly invented: they serve every region of the demonstration. */
export const COMMON_CRITERIA: readonly CriterionSeed[] = CRITERIA.filter((criterion) => criterion.source === INVENTED)

/** What a criterion has when nothing else is said. */
export const CRITERION = { holdsMonths: null, evidenceKind: null, excludingAnswer: null, perLot: false, code: null } as const

export const GOAL: ClauseSeed = { title: 'Doel', text: 'De aanbieder biedt huishoudelijke ondersteuning aan inwoners met een besluit van de gemeente, zodat zij in een schoon en leefbaar huis wonen.', source: INVENTED }
export const HANDOVER: ClauseSeed = { title: 'Overdracht bij einde', text: 'Eindigt de overeenkomst, dan werkt de aanbieder mee aan een overdracht waarbij inwoners zo veel mogelijk hun vaste hulp houden.', source: INVENTED }

export const DOCUMENTS: readonly DocumentSeed[] = [
  { title: 'Toelatingsdocument met programma van eisen', kind: 'procurement', text: 'Hoe de toelating verloopt, welke eisen gelden en wie besluit.' },
  { title: 'Raamovereenkomst, model', kind: 'agreement-model', text: 'Het model van de overeenkomst die elke toegelaten aanbieder krijgt.' },
  { title: 'Tarieven: nog vast te stellen', kind: 'tariffs', text: 'De tarieven worden bepaald volgens de AMvB reële prijs Wmo 2015. Zij zijn in deze demonstratie niet vastgesteld.' },
]

type Rest = Omit<RuleSeed, 'key' | 'value' | 'validFrom'>

/** A dated rule of a region's rulebook, with its source in the region's own document. */
export const rule = (key: string, value: object, validFrom: string, rest: Rest): RuleSeed => ({ key, value, validFrom, ...rest })
export const quoted = (document: string, words: string): Rest => ({ source: `${document}: "${words}"`, status: 'source' })
export const invented = (why: string): Rest => ({ source: `Verzonnen voor de demonstratie: ${why}`, status: 'invented' })
