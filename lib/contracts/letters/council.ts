import { effectText, type WindowResult } from '@/lib/contracts/queries/result'
import { list, plural } from '@/lib/format'
import { formatDayLong, type Day } from '@/lib/kernel/day'
import { line, say, type LetterText } from '@/lib/letters/texts'
import { newLetter, type Block, type LetterView } from '@/lib/letters/view'
import { typeOf } from '@/lib/procedures/rules/types'

/** What the region's rulebook says on the day of the letter; a rule that isn't there isn't in the letter either. */
export type CouncilRules = { readonly profitCapPercent?: number; readonly inMinutes?: boolean; readonly windows?: readonly string[]; readonly languageRule?: boolean }

/** What the letter says of a result: of each party no more than its name and where it takes part. */
export type CouncilResult = Pick<WindowResult, 'wholeMunicipalities' | 'participations' | 'refused' | 'notApplied'> & {
  readonly window: Pick<WindowResult['window'], 'name' | 'contractStart'>
  readonly procedure: Omit<WindowResult['procedure'], 'id' | 'source'>
  readonly admitted: readonly Pick<WindowResult['admitted'][number], 'name' | 'contractedBefore' | 'municipalities' | 'where'>[]
}

/**
 * The letter to one municipality's council about the outcome (N7, N25-N36). Every count and name comes from the result;
 * names of refused parties stand in the confidential annex only.
 */
export function councilLetter(result: CouncilResult, municipality: string, rules: CouncilRules, issuedOn: Day, text: LetterText<'council-letter'>): LetterView {
  const own = result.admitted.filter((provider) => provider.municipalities.includes(municipality))
  const before = own.filter((provider) => provider.contractedBefore).length
  const { procedure } = result
  const award = typeOf(procedure.type).outcome === 'award'
  const did = award ? 'gekozen' : 'toegelaten'
  const words = { procedure: procedure.title, instapmoment: result.window.name, 'dag-begin': formatDayLong(result.window.contractStart), 'dag-brief': formatDayLong(issuedOn) }
  const span = (months: number) => (months % 12 === 0 ? plural(months / 12, 'jaar', 'jaar') : plural(months, 'maand', 'maanden'))
  const { termMonths, optionCount, optionMonths, maxMonths } = procedure
  const changes = [
    `Een raamovereenkomst geldt ${span(termMonths)}. ${optionCount === 0 ? 'Verlengen kan niet.' : `Daarna kan de gemeente ${optionCount} keer verlengen met ${span(optionMonths)}. De looptijd is samen hooguit ${span(maxMonths)}.`}`,
    result.wholeMunicipalities ? 'Elke gemeente is een eigen perceel. Een aanbieder kiest voor welke gemeenten hij zich inschrijft.' : 'Een gemeente is verdeeld in percelen. Een aanbieder kiest voor welke percelen hij zich inschrijft.',
    ...(rules.inMinutes ? ['Een inwoner krijgt een besluit in uren en minuten, zodat vooraf duidelijk is op hoeveel hulp hij kan rekenen.'] : []),
    ...(rules.profitCapPercent === undefined ? [] : [`Een aanbieder maakt hooguit ${rules.profitCapPercent}% winst per jaar. Wat daarboven komt, gaat terug naar de zorg.`]),
    ...(rules.windows ? [`Hulp kan in ruimere dagdelen komen: ${list(rules.windows)}. Een inwoner hoeft dat niet te accepteren; het wachten kan dan langer duren.`] : []),
    ...(rules.languageRule ? ['Een hulp die minder vloeiend Nederlands spreekt, komt alleen als de inwoner dat goed vindt, en nooit als de hulp ook de regie overneemt.'] : []),
  ]
  return {
    ...newLetter('council-letter'),
    title: line(text, 'subject', words),
    sender: { name: `College van burgemeester en wethouders van ${municipality}`, lines: [] },
    addressee: { lines: [`De leden van de gemeenteraad van ${municipality}`] },
    issuedOn,
    ourReference: procedure.reference,
    salutation: 'Geachte leden van de raad,',
    blocks: [
      ...(award ? say(text, 'award', words) : say(text, 'admission', words)),
      { type: 'heading', text: `${award ? 'Gekozen' : 'Toegelaten'} in ${municipality}`, level: 1 },
      {
        type: 'paragraph',
        text: `In ${municipality} ${own.length === 1 ? 'is 1 aanbieder' : `zijn ${own.length} aanbieders`} ${did}. Daarvan ${before === 1 ? 'was er 1' : `waren er ${before}`} al gecontracteerd en ${own.length - before === 1 ? 'is er 1' : `zijn er ${own.length - before}`} nieuw. In de hele regio gaat het om ${plural(result.admitted.length, 'aanbieder', 'aanbieders')} met samen ${plural(result.participations, 'deelname', 'deelnames')}.`,
      },
      {
        type: 'table',
        caption: `${award ? 'Gekozen' : 'Toegelaten'} aanbieders vanaf ${formatDayLong(result.window.contractStart)}, op alfabet`,
        columns: [{ label: 'Aanbieder', align: 'start' }, { label: 'Al gecontracteerd', align: 'start' }, { label: award ? 'Gekozen in' : 'Toegelaten in', align: 'start' }],
        rows: result.admitted.map((provider) => [provider.name, provider.contractedBefore ? 'ja' : 'nee', provider.where]),
      },
      ...say(text, award ? 'compared' : 'equal'),
      { type: 'heading', text: line(text, 'changes'), level: 1 },
      { type: 'list', items: changes },
      ...say(text, 'residents'),
      { type: 'paragraph', text: result.refused.length > 0 ? `${result.refused.length === 1 ? 'Eén partij is' : `${result.refused.length} partijen zijn`} niet ${did}. Welke dat zijn en wat dat voor inwoners betekent, staat in de vertrouwelijke bijlage.` : award ? 'Elke partij die inschreef, is gekozen.' : 'Er is geen partij geweigerd.' },
    ],
    closing: line(text, 'closing'),
    signatories: [{ name: `Het college van burgemeester en wethouders van ${municipality}`, role: '' }],
    ...(result.refused.length + result.notApplied.length > 0 ? { annexes: [{ title: `Partijen die niet zijn ${did}`, confidential: true, blocks: annex(result, municipality, did) }] } : {}),
  }
}

function annex(result: CouncilResult, municipality: string, did: string): Block[] {
  const here = (effects: WindowResult['refused'][number]['effects']) => {
    const own = effects.filter((effect) => effect.municipality === municipality || effect.municipality === null)
    return own.length === 0 ? `${municipality}: niet bekend` : own.map((effect) => `${effectText(effect)} (${effect.source}, ${formatDayLong(effect.statedOn)})`).join('\n')
  }
  return [
    ...(result.refused.length > 0
      ? [
          {
            type: 'table' as const,
            caption: `Niet ${did}`,
            columns: [{ label: 'Partij', align: 'start' as const }, { label: 'Reden', align: 'start' as const }, { label: 'Gevolg voor inwoners', align: 'start' as const }],
            rows: result.refused.map((party) => [party.name, party.statedReason ?? party.reason, here(party.effects)]),
          },
        ]
      : []),
    ...result.notApplied.map((party) => ({
      type: 'paragraph' as const,
      text: [{ strong: `${party.name}: niet ingeschreven. ` }, `${party.note}${party.subcontractorOf === null ? '' : ` Onderaannemer van: ${party.subcontractorOf}.`}${party.residents === null ? '' : ` Inwoners: ${party.residents}.`}`],
    })),
  ]
}
