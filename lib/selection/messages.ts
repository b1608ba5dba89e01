import { list } from '@/lib/format'
import type { AwardRefusal, ConsensusRefusal, Placed, RedrawRefusal, ScoreRefusal } from '@/lib/selection/rules'
import type { TieRule } from '@/lib/selection/schema'

type Detail = Readonly<Record<string, string | number>>

export const TIE_LABELS = { 'heaviest-criterion': 'De hoogste score op het zwaarste criterium', draw: 'Loting' } as const satisfies Record<TieRule, string>
export const TIE_HINTS = { 'heaviest-criterion': 'Daarna het volgende criterium naar weging. Is alles gelijk, dan wordt er geloot.', draw: 'De loting volgt uit de vingerafdrukken van de inschrijvingen. Iedereen kan haar narekenen.' } as const satisfies Record<TieRule, string>

/** The rule at equal points as it is published. */
export const tieSentence = (rule: TieRule): string => `Bij gelijke punten beslist: ${TIE_LABELS[rule].toLowerCase()}. ${TIE_HINTS[rule]}`

export const BY_LABELS = { points: '', 'heaviest-criterion': 'gelijke punten, zwaarste criterium', draw: 'gelijke punten, geloot' } as const satisfies Record<Placed<never>['by'], string>

/** Hundredths of a point as text: 7850 reads "78,5". */
export const pointsText = (hundredths: number): string => String(hundredths / 100).replace('.', ',')

export const SET_REFUSALS = {
  'not-draft': 'Deze procedure is al gepubliceerd. Wat gepubliceerd is, verandert niet meer.',
  'no-selection': 'Deze soort procedure vergelijkt geen aanbieders. Er zijn geen punten.',
  'unknown-lot': 'Dit gebied zit niet in deze procedure. Laad de pagina opnieuw.',
  'weights-not-100': ({ sum }: Detail) => `De wegingen zijn samen ${sum}. Zij moeten samen 100 zijn.`,
  'title-twice': ({ title }: Detail) => `${title} staat er twee keer. Geef elk criterium een eigen naam.`,
} as const

export const SCORE_REFUSALS = {
  'not-every-criterion': 'Geef een score op elk criterium van dit gebied.',
  'score-too-high': ({ max }: Detail) => `De hoogste score is ${max}.`,
  'already-shared': 'Alle beoordelaars hebben hun scores gegeven en zien die van elkaar. De scores staan vast; stel ze nu samen vast.',
  'enough-assessors': ({ assessors }: Detail) => `Er zijn al ${assessors} beoordelaars voor deze inschrijving.`,
  'same-assessors': ({ names }) => `Deze inschrijving telt alsnog mee. Wie de andere in dit gebied beoordeelden, geven ook hier de scores: ${names}.`,
} as const satisfies Record<ScoreRefusal, string | ((detail: Detail) => string)>

export const CONSENSUS_REFUSALS = {
  'scores-missing': 'Nog niet elke beoordelaar heeft zijn eigen scores gegeven. Daarna stelt u ze samen vast.',
  'already-settled': 'Deze scores zijn al samen vastgesteld. Zij veranderen niet meer.',
  'met-in-future': 'Het overleg kan niet in de toekomst liggen. Vul de dag in waarop u overlegde.',
  'not-every-criterion': SCORE_REFUSALS['not-every-criterion'],
  'score-too-high': SCORE_REFUSALS['score-too-high'],
} as const satisfies Record<ConsensusRefusal, string | ((detail: Detail) => string)>

export const AWARD_REFUSALS = {
  'not-opened': 'De inschrijvingen zijn nog niet geopend.',
  'nothing-entered': 'Er is geen inschrijving voor deze gebieden. Er valt niets te gunnen.',
  'not-assessed': ({ names }: Detail) => `Rond eerst de toets op de eisen af van ${names}.`,
  'not-settled': ({ names }: Detail) => `Stel eerst samen de scores vast van ${names}.`,
  'procedure-withdrawn': 'De procedure is ingetrokken. Er is niets meer te besluiten.',
  'already-decided': 'Het college heeft al besloten. Het voorstel verandert niet meer.',
} as const satisfies Record<AwardRefusal, string | ((detail: Detail) => string)>

export const REDRAW_REFUSALS = {
  'procedure-withdrawn': AWARD_REFUSALS['procedure-withdrawn'],
  'nothing-in-preparation': 'Er ligt geen later besluit klaar. Leg eerst bij de uitkomst waar het om gaat vast waarom het college opnieuw besluit.',
  'not-settled': AWARD_REFUSALS['not-settled'],
} as const satisfies Record<RedrawRefusal, string | ((detail: Detail) => string)>

/** Why an outcome is in a later decision that nobody put there by hand. */
export const REDRAWN_NOTE = 'De volgorde in dit gebied is opnieuw bepaald, omdat een andere inschrijving alsnog meetelt of niet meer meetelt.'

export type Awarded = { readonly provider: string; readonly points: number; readonly scores: ReadonlyMap<string, number> }
export type Scored = { readonly id: string; readonly title: string; readonly weight: number; readonly score: number; readonly reason: string }

/**
 * The motivation of one outcome in one area: the own scores with their reasons, the total, and what those who were awarded scored on
 * the same criteria. Their reasons stay out: they may hold what is theirs.
 */
export function motivation(facts: { readonly area: string; readonly places: number; /** Places about which the college decides later. */ readonly waiting: number; readonly maxScore: number; readonly awarded: boolean; readonly by: Placed<never>['by']; readonly points: number; readonly scored: readonly Scored[]; readonly winners: readonly Awarded[] }): string {
  const { area, places, waiting, maxScore, awarded, by, points, scored, winners } = facts
  const parties = places === 1 ? 'één aanbieder' : `${places} aanbieders`
  const own = scored.map((each) => `${each.title} (weging ${each.weight}): ${each.score} van ${maxScore}. ${each.reason}`)
  const theirs = winners.map((winner) => `${winner.provider}: ${pointsText(winner.points)} punten (${list(scored.map((each) => `${each.title} ${winner.scores.get(each.id) ?? 0}`))})`)
  return [
    `In ${area} krijgen ten hoogste ${parties} de opdracht. ${awarded ? 'U bent een van hen.' : 'U bent daar niet bij.'} Uw inschrijving kreeg ${pointsText(points)} van 100 punten.${by === 'points' ? '' : ` Er waren ${BY_LABELS[by].replace(',', ';')}.`}`,
    ...own,
    ...(awarded || winners.length === 0 ? [] : [`De opdracht gaat naar ${list(theirs)}.`]),
    ...(awarded || waiting === 0 ? [] : [`Over ${waiting === 1 ? 'één plaats' : `${waiting} plaatsen`} neemt het college later een besluit.`]),
  ].join('\n\n')
}

/** Why an entry that doesn't meet the criteria has no place in the comparison. */
export const NOT_COMPARED = 'Uw inschrijving voldoet niet aan alle eisen. Daarom is zij niet vergeleken en hebt u geen punten gekregen.'

export const SELECTION_EVENTS: Readonly<Record<string, string>> = {
  'selection.set': 'Gunning van een gebied vastgelegd',
  'selection.scored': 'Eigen scores gegeven',
  'selection.settled': 'Scores samen vastgesteld',
  'selection.proposed': 'Gunning voorgesteld',
  'selection.redrawn': 'Volgorde opnieuw bepaald',
}
