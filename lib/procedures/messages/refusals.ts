import type { MissingReason } from '@/lib/procedures/rules/publish'
import type { TermRefusal } from '@/lib/procedures/rules/term'
import type { WindowRefusal } from '@/lib/procedures/rules/window'

type Detail = Readonly<Record<string, string | number>>
type Sentences<R extends string> = Readonly<Record<R, string | ((detail: Detail) => string)>>

export const TERM_REFUSALS: Sentences<TermRefusal> = {
  'option-without-months': 'Vul in hoeveel maanden een verlenging duurt.',
  'months-without-option': 'Er zijn geen verlengingen. Laat de duur van een verlenging op 0 staan.',
  'beyond-maximum': ({ total, max }) => `De eerste looptijd en de verlengingen zijn samen ${total} maanden. Dat is meer dan de langste looptijd van ${max} maanden.`,
}

export const WINDOW_REFUSALS: Sentences<WindowRefusal> = {
  'closes-before-opens': 'Het instapmoment sluit voordat het opengaat. Kies een latere sluiting.',
  'questions-after-closing': ({ closes }) => `Het instapmoment sluit op ${closes}. Vragen stellen kan tot een moment daarvoor.`,
  'answers-without-questions': 'Vul ook in tot wanneer aanbieders vragen kunnen stellen.',
  'answers-before-questions': ({ questions }) => `Vragen stellen kan tot ${questions}. De antwoorden komen daarna. Kies een later moment.`,
  'answers-after-closing': ({ closes }) => `Het instapmoment sluit op ${closes}. Publiceer de antwoorden uiterlijk dan.`,
  'decisions-before-closing': ({ closes }) => `De colleges kunnen pas besluiten na de sluiting op ${closes}. Kies een latere dag.`,
  'start-before-decisions': ({ decisions }) => `De overeenkomst kan pas starten na de besluiten op ${decisions}. Kies een latere startdag.`,
  'start-too-soon': ({ final, latest, earliest }) =>
    `De toelating is pas definitief op ${final}: na de besluiten en de reactietermijn. Voor deze start moet dat uiterlijk op ${latest} zijn, drie maanden eerder (Uitvoeringsbesluit Wmo 2015, artikel 5.1 lid 2). Kies een start vanaf ${earliest}, of leg uit waarom het korter kan.`,
  'start-after-term': ({ last }) => `De langste looptijd van deze procedure eindigt op ${last}. Kies een start die daarvoor ligt.`,
  'closing-past': ({ closes }) => `De sluiting op ${closes} is al voorbij. Kies een latere sluiting.`,
}

const TYPE_REFUSALS = {
  'kind-not-of-type': ({ name, type }: Detail) => `Het instapmoment ${name} past niet bij een ${type}. Kies een ander soort instapmoment of een andere soort procedure.`,
  'reaction-below-rule': ({ least, source }: Detail) => `Het regelboek van uw regio geeft aanbieders ten minste ${least} dagen. Bron: ${source}`,
  'reaction-unexplained': 'Schrijf op waarom u deze reactietermijn kiest. Uw regio heeft er geen regel voor, of een kortere.',
  'reaction-too-short': ({ least, type }: Detail) => `Bij een ${type} is de reactietermijn ten minste ${least} dagen (Aanbestedingswet 2012, artikel 2.127).`,
} as const

const NOT_DRAFT = 'Deze procedure is al gepubliceerd. Wat gepubliceerd is, verandert niet meer.'

export const PROCEDURE_REFUSALS = {
  ...TERM_REFUSALS,
  ...TYPE_REFUSALS,
  'not-draft': NOT_DRAFT,
  'reference-taken': ({ reference }: Detail) => `Het kenmerk ${reference} is al in gebruik. Kies een ander kenmerk.`,
  'unknown-lot': 'Een van de percelen hoort niet bij uw regio. Laad de pagina opnieuw.',
  'whole-and-part': ({ name }: Detail) => `Kies ${name} als geheel, of de gebieden daarbinnen. Niet allebei.`,
  'unknown-product': 'Een van de producten hoort niet bij uw regio. Laad de pagina opnieuw.',
} as const

export const COPY_REFUSALS = {
  ...WINDOW_REFUSALS,
  'reference-taken': ({ reference }: Detail) => `Het kenmerk ${reference} is al in gebruik. Kies een ander kenmerk.`,
} as const

export const PLANNING_REFUSALS = {
  ...WINDOW_REFUSALS,
  'kind-not-of-type': TYPE_REFUSALS['kind-not-of-type'],
  'not-open': 'Deze procedure is afgerond of ingetrokken. Er komt geen instapmoment meer bij.',
  'name-taken': ({ name }: Detail) => `Er is al een instapmoment dat ${name} heet. Kies een andere naam.`,
  'unknown-lot': 'Een van de percelen hoort niet bij deze procedure. Laad de pagina opnieuw.',
  'moves-along': ({ moves }: Detail) => `${moves} Vink aan dat deze datums mogen meeschuiven. Niemand krijgt bericht: dit is nog een concept.`,
  'window-published': 'Dit instapmoment is al gepubliceerd. Het verandert niet meer, omdat aanbieders erop rekenen.',
  'procedure-not-published': 'Publiceer eerst de procedure. Het instapmoment gaat dan mee.',
} as const

export const RULES_REFUSALS = {
  'not-movable': 'Dit instapmoment is doorlopend open. Er is geen sluiting, dus er zijn geen datums die eruit volgen.',
  ...WINDOW_REFUSALS,
  'not-open': 'Deze procedure is afgerond of ingetrokken. De planning verandert niet meer.',
  circular: 'Deze datums volgen in een kring uit elkaar. Maak één ervan een vaste datum.',
  'window-published': 'Dit instapmoment is gepubliceerd. Hierdoor zou een datum verschuiven. Verschuif die datum eerst zelf.',
  'moves-along': ({ moves }: Detail) => `${moves} Vink aan dat deze datums mogen meeschuiven. Niemand krijgt bericht: dit is nog een concept.`,
} as const

export const MOVE_REFUSALS = {
  ...WINDOW_REFUSALS,
  'not-movable': 'Van dit instapmoment kunt u geen datum verschuiven. Is het nog een concept, wijzig het dan. Hebben de colleges besloten, dan staat de planning vast.',
  'no-such-date': 'Dit instapmoment heeft deze datum niet.',
  'only-later': 'Een gepubliceerde datum verschuift alleen naar later, ook als hij volgt uit een andere. Kies een latere dag.',
  'date-past': 'Deze datum is al voorbij. U kunt hem niet meer verschuiven.',
  'time-skipped': 'Dit tijdstip bestaat niet, omdat de klok vooruitgaat. Kies een andere tijd.',
  'confirm-move': ({ moves }: Detail) => `${moves} Wie een concept heeft, heeft ingediend of meedoet als partij, krijgt bericht. Vink aan dat u dit wilt.`,
} as const

export const STOP_REFUSALS = {
  'window-not-running': 'Dit instapmoment staat niet open en gaat niet meer open. Er is niets te stoppen.',
  'already-stopped': 'Dit instapmoment is al gestopt.',
  'not-stopped': 'Dit instapmoment is niet gestopt.',
  'closing-past': ({ closes }: Detail) => `De sluiting op ${closes} is al voorbij. Plan een nieuw instapmoment.`,
} as const

export const DRAFT_REFUSALS = { 'not-draft': NOT_DRAFT } as const

export const LIBRARY_REFUSALS = {
  retired: 'Deze eis is vervallen. Maak een nieuwe eis als u haar weer nodig hebt.',
  'nothing-changed': 'Er is niets veranderd. De bibliotheek zegt al hetzelfde.',
} as const

export const TAKE_REFUSALS = {
  'not-draft': NOT_DRAFT,
  'unknown-entry': 'Een van de eisen staat niet meer in de bibliotheek. Laad de pagina opnieuw.',
  'all-present': 'De gekozen eisen staan al in deze procedure.',
} as const

export const DOCUMENT_REFUSALS = {
  'not-draft': NOT_DRAFT,
  'not-open': 'Deze procedure is afgerond of ingetrokken. Er komt geen document meer bij.',
  'publication-past': ({ at }: Detail) => `De publicatie op ${at} is al voorbij. Laat de dag leeg om nu te publiceren.`,
  'unknown-file': 'Dit bestand hoort niet bij uw regio. Voeg het bestand opnieuw toe.',
} as const

export const GENERATE_REFUSALS = {
  'not-draft': NOT_DRAFT,
  'nothing-to-make': 'Er is nog niets om een document van te maken. Voeg eerst eisen of artikelen toe.',
  'nothing-changed': 'Er is niets veranderd sinds de laatste versie van dit document.',
} as const

export const MESSAGE_REFUSALS = {
  'not-published': 'Deze procedure is nog niet gepubliceerd. Niemand is er nog mee bezig.',
  'unknown-window': 'Dit instapmoment hoort niet bij deze procedure. Laad de pagina opnieuw.',
  'unknown-provider': 'Deze aanbieder is niet bekend bij uw regio. Laad de pagina opnieuw.',
} as const

export const PUBLISH_REFUSALS = {
  'not-draft': NOT_DRAFT,
  incomplete: ({ count }: Detail) => `Deze procedure is nog niet compleet: er ${count === 1 ? 'ontbreekt 1 ding' : `ontbreken ${count} dingen`}. Kijk in de lijst op deze pagina.`,
} as const

export const WITHDRAW_REFUSALS = {
  'not-withdrawable': 'Deze procedure is al afgerond of ingetrokken.',
  'already-decided': 'Een college heeft in deze procedure al besloten. U kunt haar niet meer intrekken.',
} as const

export const CONCLUDE_REFUSALS = {
  'not-published': 'Alleen een gepubliceerde procedure kunt u afronden.',
  'windows-run': 'Er is nog een instapmoment dat openstaat of waarin een inschrijving op een besluit wacht. Rond de procedure daarna af.',
} as const

const MISSING: Sentences<Exclude<MissingReason, TermRefusal | WindowRefusal>> = {
  'no-lots': 'Kies ten minste één perceel.',
  'lot-without-product': 'Kies ten minste één product voor dit perceel.',
  'no-window': 'Plan ten minste één instapmoment.',
  'window-without-lot': 'Een van de gekozen percelen hoort niet meer bij deze procedure. Kies de percelen opnieuw.',
  'no-criteria': 'Voeg ten minste één eis toe.',
  'criterion-without-rationale': 'Leg uit waarom deze eis nodig is.',
  'criterion-without-proof': 'Schrijf op hoe de aanbieder dit aantoont.',
  'no-procurement-document': 'Voeg het inkoopdocument toe.',
  'weights-not-100': 'Leg vast aan hoeveel aanbieders u gunt, en waarop u vergelijkt. De wegingen zijn samen 100.',
  'no-clauses': 'Voeg de artikelen van de overeenkomst toe.',
}

const ALL_MISSING: Sentences<MissingReason> = { ...MISSING, ...TERM_REFUSALS, ...WINDOW_REFUSALS }

/** One thing that is missing, as a sentence with what it is about in front. */
export function missingSentence(missing: { readonly reason: MissingReason; readonly about: string | null; readonly detail: Detail }): string {
  const found = ALL_MISSING[missing.reason]
  const sentence = typeof found === 'string' ? found : found(missing.detail)
  return missing.about === null ? sentence : `${missing.about}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}
