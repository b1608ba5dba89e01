import { RadioGroup } from '@/components/ui/form/Choice'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { TextArea, TextField, UnitField } from '@/components/ui/form/TextField'
import { plural } from '@/lib/format'
import { typeOf } from '@/lib/procedures/rules/types'
import { PROCEDURE_TYPES } from '@/lib/procedures/schema/procedure'

export type DetailDefaults = {
  readonly reference?: string
  readonly type?: string
  readonly title?: string
  readonly summary?: string
  readonly termMonths?: number
  readonly optionCount?: number
  readonly optionMonths?: number
  readonly maxMonths?: number
  readonly reactionDays?: number
  readonly reactionSource?: string | null
  readonly assessors?: number
}

const shown = (value: number | undefined) => (value === undefined ? undefined : String(value))

/** The details of a procedure, for a new one and for a draft. */
export function DetailsFields({ defaults, termSource, reaction }: { defaults: DetailDefaults; termSource?: string | null; reaction: { readonly days: number; readonly source: string } | null }) {
  const why = defaults.reactionSource && defaults.reactionSource !== reaction?.source ? defaults.reactionSource : undefined
  return (
    <>
      <Fieldset legend="Wat koopt u in?">
        <TextField name="title" label="Titel" hint="Zoals aanbieders en raadsleden hem lezen, bijvoorbeeld: Huishoudelijke ondersteuning 2028." defaultValue={defaults.title} width="full" />
        <TextField name="reference" label="Kenmerk" hint="Staat op elke brief, bijvoorbeeld: HO-2028." defaultValue={defaults.reference} width={15} />
        <RadioGroup name="type" label="Soort procedure" options={PROCEDURE_TYPES.map((type) => ({ value: type, label: typeOf(type).words.name, hint: typeOf(type).words.hint }))} defaultValue={defaults.type} />
        <TextArea name="summary" label="Samenvatting" hint="Voor de openbare pagina. Wat kopen de gemeenten in, en voor wie?" rows={4} defaultValue={defaults.summary} />
      </Fieldset>
      <Fieldset legend="Hoe lang loopt de overeenkomst?" {...(termSource ? { hint: `Ingevuld volgens het regelboek van uw regio. Bron: ${termSource}` } : {})}>
        <FieldRow>
          <UnitField name="termMonths" label="Eerste looptijd" unit="maanden" defaultValue={shown(defaults.termMonths)} inputMode="numeric" />
          <UnitField name="optionCount" label="Verlengingen" unit="keer" defaultValue={shown(defaults.optionCount)} inputMode="numeric" />
          <UnitField name="optionMonths" label="Per verlenging" unit="maanden" defaultValue={shown(defaults.optionMonths)} inputMode="numeric" />
          <UnitField name="maxMonths" label="Langste looptijd" unit="maanden" defaultValue={shown(defaults.maxMonths)} inputMode="numeric" />
        </FieldRow>
        <p className="small">De eerste looptijd en de verlengingen zijn samen nooit langer dan de langste looptijd.</p>
      </Fieldset>
      <Fieldset legend="Beoordelen en reageren">
        <UnitField name="reactionDays" label="Reactietermijn" hint={`Zo lang heeft een aanbieder na het besluit om te klagen of naar de rechter te gaan.${reaction ? ` Uw regio geeft ten minste ${plural(reaction.days, 'dag', 'dagen')}. Bron: ${reaction.source}` : ' Uw regio heeft er geen regel voor. U kiest zelf en zegt hieronder waarom.'}`} unit="dagen" defaultValue={shown(defaults.reactionDays)} inputMode="numeric" />
        <TextArea name="reactionWhy" label="Waarom deze termijn?" hint={reaction ? `Alleen nodig als u meer geeft dan ${plural(reaction.days, 'dag', 'dagen')}. Iedereen leest dit.` : 'Iedereen leest dit.'} rows={2} optional={reaction !== null} defaultValue={why} />
        <RadioGroup
          name="assessors"
          label="Door hoeveel mensen wordt een eis beoordeeld?"
          options={[
            { value: '1', label: 'Eén inkoper' },
            { value: '2', label: 'Twee inkopers', hint: 'De tweede bevestigt of wijkt met een reden af.' },
          ]}
          defaultValue={shown(defaults.assessors)}
        />
      </Fieldset>
    </>
  )
}
