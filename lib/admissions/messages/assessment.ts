import type { Piece } from '@/lib/admissions/rules/pieces'
import type { AssessRefusal, FinishRefusal, ReopenRefusal, SettleRefusal, Standing, StateRefusalRefusal } from '@/lib/admissions/rules/assessment'
import type { SubmittedAnswer } from '@/lib/admissions/schema/submission-content'
import type { AssessmentStage, Verdict } from '@/lib/admissions/schema/assessment'
import { plural } from '@/lib/format'
import type { Sentence } from '@/lib/kernel/result'

export const VERDICT_LABELS = {
  met: 'Voldoet',
  'not-yet-proved': 'Nog niet aangetoond',
  'not-met': 'Voldoet niet',
} as const satisfies Record<Verdict, string>

export const VERDICT_TONES = { met: 'ok', 'not-yet-proved': 'wait', 'not-met': 'no' } as const satisfies Record<Verdict, string>

export const STANDING_LABELS = {
  ...VERDICT_LABELS,
  none: 'Nog te beoordelen',
  waiting: 'Wacht op de tweede beoordelaar',
  differs: 'Oordelen verschillen',
} as const satisfies Record<Standing, string>

export const ASSESSMENT_STAGE_LABELS = {
  'under-assessment': 'In beoordeling',
  clarification: 'Toelichting gevraagd',
  assessed: 'Beoordeeld',
} as const satisfies Record<AssessmentStage, string>

export const ASSESSMENT_STAGE_TONES = { 'under-assessment': 'wait', clarification: 'open', assessed: 'ok' } as const satisfies Record<AssessmentStage, string>

export const ASSESS_REFUSALS: Readonly<Record<AssessRefusal, Sentence>> = {
  finished: 'De beoordeling van deze inschrijving is afgerond. Neem de beoordeling eerst weer op.',
  'already-shared': 'De aanbieder heeft dit oordeel al bij zijn brief gekregen. Het verandert niet meer.',
  'per-lot': 'Dit criterium hoort bij een perceel, of juist niet. Open de pagina opnieuw.',
  'not-this-lot': 'De aanbieder heeft zich voor dit perceel niet ingeschreven.',
  'two-already': 'Twee andere inkopers hebben dit criterium al beoordeeld.',
  'reason-missing': 'Schrijf de reden op. De aanbieder leest waarom hij niet voldoet, of wat hij nog niet heeft aangetoond.',
  'given-to-another': 'Dit criterium is van een collega. Neem het werk eerst over, met een reden.',
  'settle-together': 'Uw oordeel en dat van uw collega verschillen. Leg samen één oordeel vast; uw eigen oordeel blijft zoals u het gaf.',
}

export const SETTLE_REFUSALS: Readonly<Record<SettleRefusal, Sentence>> = {
  finished: 'De beoordeling van deze inschrijving is afgerond. Neem de beoordeling eerst weer op.',
  'already-shared': 'De aanbieder heeft dit oordeel al bij zijn brief gekregen. Het verandert niet meer.',
  'nothing-to-settle': 'Bij dit criterium is er niets om samen vast te leggen.',
  'not-one-of-two': 'Alleen de twee inkopers die dit criterium beoordeelden, leggen samen een oordeel vast.',
  'own-proposal': 'U deed dit voorstel zelf. Uw collega bevestigt het.',
}

export const FINISH_REFUSALS: Readonly<Record<FinishRefusal, Sentence>> = {
  'talk-planned': 'Er staat een gesprek gepland. Leg het vast of zeg het af, en rond daarna af.',
  'not-under-assessment': 'Deze inschrijving is al beoordeeld.',
  'question-open': ({ count }) => `${count === 1 ? 'Er wacht een vraag' : `Er wachten ${count} vragen`} op antwoord van de aanbieder. Rond af na het antwoord, of als de termijn voorbij is.`,
  'not-complete': ({ count }) => `Nog ${plural(Number(count), 'oordeel', 'oordelen')} te gaan. Beoordeel eerst elk criterium.`,
  differs: ({ count }) => `Bij ${plural(Number(count), 'criterium', 'criteria')} verschillen de twee oordelen. Leg daar eerst samen één oordeel vast.`,
}

export const REOPEN_REFUSALS: Readonly<Record<ReopenRefusal, Sentence>> = {
  'not-assessed': 'Deze inschrijving is nog in beoordeling.',
  'decision-made': 'Een college heeft al over deze inschrijving besloten. De beoordeling blijft zoals zij toen was.',
  stated: 'Deze weigering is overgenomen uit een bron. Er is geen beoordeling om weer op te nemen.',
}

export const STATE_REFUSAL_REFUSALS: Readonly<Record<StateRefusalRefusal, Sentence>> = {
  'not-under-assessment': 'Deze inschrijving is al beoordeeld.',
  'verdicts-given': ({ count }) => `Er zijn al ${plural(Number(count), 'oordeel', 'oordelen')} per criterium gegeven. Een weigering neemt u alleen over als er geen beoordeling is.`,
}

const SAID = {
  statement: { yes: 'Ja, dit is op ons van toepassing.', no: 'Nee, dit is niet op ons van toepassing.' },
  agreement: { yes: 'Ja, wij gaan akkoord.', no: 'Nee, wij gaan niet akkoord.' },
} as const

/** What the provider answered, in words: a statement or agreement as a sentence, a text as it was written. */
export function answerWords(answer: SubmittedAnswer | null | undefined): string {
  if (answer && answer.yes !== null) {
    const said = answer.answerKind === 'statement' ? SAID.statement : SAID.agreement
    return answer.yes ? said.yes : said.no
  }
  if (answer?.text) return answer.text
  return answer?.evidence ? `Zie het bewijsstuk: ${answer.evidence.title}.` : 'De aanbieder gaf hier geen antwoord.'
}

/** What a piece of evidence is to the part that is judged. */
export const pieceLabel = ({ of }: Pick<Piece, 'of'>): string => (typeof of === 'object' ? of.party : { answer: 'Bij het antwoord', 'handed-in': 'Eerst ingediend', question: 'Bij de toelichting' }[of])
