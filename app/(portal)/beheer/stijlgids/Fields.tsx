import { BirthDateField } from '@/components/ui/form/BirthDateField'
import { Checkbox, CheckboxGroup, RadioGroup, Select } from '@/components/ui/form/Choice'
import { ErrorSummary } from '@/components/ui/form/ErrorSummary'
import { FileField } from '@/components/ui/form/FileField'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { DateField, MoneyField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Button } from '@/components/ui/Button'
import { Panel } from '@/components/ui/Page'
import type { FormState } from '@/lib/kernel/form-state'
import { Part } from './Part'
import { Sample } from './Sample'

const PLACES = [
  { value: 'aa', label: 'Aa en Hunze' },
  { value: 'as', label: 'Assen' },
  { value: 'ty', label: 'Tynaarlo' },
]

const WRONG: FormState = {
  status: 'invalid',
  errors: [
    { field: 'b-kvk', message: 'Vul een KVK-nummer in van 8 cijfers, bijvoorbeeld 12345678.' },
    { field: 'b-place', message: 'Kies voor welke gemeente u werkt.' },
    { field: 'b-rate', message: 'Vul een bedrag in, bijvoorbeeld 36,72.' },
    { field: 'b-lots', message: 'Kies een of meer percelen.' },
    { field: 'b-born', message: 'Vul een geboortedatum in die bestaat.' },
    { field: 'b-file', message: 'Dit bestand is leeg (0 bytes). Kies een ander bestand.' },
    { field: 'b-sign', message: 'Vink aan dat u namens de aanbieder mag tekenen.' },
  ],
  values: { 'b-kvk': '1234567', 'b-rate': 'veel', 'b-born.day': '31', 'b-born.month': '2', 'b-born.year': '1944' },
}

const REFUSED: FormState = {
  status: 'refused',
  message: 'Iemand anders heeft dit intussen gewijzigd. Uw invoer staat hieronder nog; er is niets opgeslagen.',
  values: {},
  changes: [
    { label: 'Tarief per uur', theirs: '€ 36,72' },
    { label: 'Ingangsdatum', theirs: '15-01-2026' },
  ],
  link: { href: '#weigering', text: 'Bekijk wat er nu staat' },
}

/** Every field, plain and with an error; the error summary; a refusal and a fault; a filter. */
export function Fields() {
  return (
    <>
      <Part title="Velden" text="Label, hint, fout, veld. Altijd in die volgorde.">
        <div className="cols c444">
          <TextField name="a-kvk" label="KVK-nummer" hint="8 cijfers" width={9} defaultValue="12345678" inputMode="numeric" />
          <DateField name="a-day" label="Ingangsdatum" />
          <Select name="a-lot" label="Perceel" options={PLACES} defaultValue="as" width={15} />
          <MoneyField name="a-rate" label="Tarief per uur" defaultValue="36,72" />
          <BirthDateField name="a-born" label="Geboortedatum" hint="Bijvoorbeeld 14 5 1944" defaultValue={{ day: '14', month: '5', year: '1944' }} />
          <TextArea name="a-reason" label="Toelichting" rows={2} />
          <CheckboxGroup name="a-lots" label="Percelen" defaultValue={['as']} options={[...PLACES.slice(0, 2), { value: 'ty', label: 'Tynaarlo', hint: 'Voor dit perceel is een eigen plan nodig.' }]} />
          <RadioGroup name="a-verdict" label="Oordeel" defaultValue="met" options={[{ value: 'met', label: 'Voldoet' }, { value: 'unproven', label: 'Nog niet aangetoond' }, { value: 'not', label: 'Voldoet niet' }]} />
          <FileField name="a-file" label="HKZ-certificaat" current={{ name: 'hkz-2027.pdf', href: '#bestand', detail: '318 kB, vingerafdruk 77c1…e0d2' }} />
        </div>
      </Part>
      <Part title="Velden met een fout" text="Rode lijn links van de groep. De hint blijft staan.">
        <Sample state={WRONG}>
          <div className="cols c444">
            <TextField name="b-kvk" label="KVK-nummer" hint="8 cijfers" width={9} inputMode="numeric" />
            <Select name="b-place" label="Gemeente" options={PLACES} empty="Kies een gemeente" width={15} />
            <MoneyField name="b-rate" label="Tarief per uur" />
            <CheckboxGroup name="b-lots" label="Welke percelen?" options={PLACES} />
            <BirthDateField name="b-born" label="Geboortedatum" />
            <FileField name="b-file" label="Polis" />
            <Checkbox name="b-sign" label="Ik mag namens de aanbieder tekenen." />
          </div>
        </Sample>
      </Part>
      <Part title="Foutenlijst" text="Bovenaan, krijgt de focus, linkt naar elk veld.">
        <ErrorSummary
          errors={[
            { field: 'b-kvk', message: 'Vul een KVK-nummer in van 8 cijfers, bijvoorbeeld 12345678.' },
            { field: 'b-born', message: 'Vul een datum in die bestaat, bijvoorbeeld 28-2-2026.' },
          ]}
        />
      </Part>
      <Part title="Weigering en storing" text="Een regel zegt nee, of er ging iets mis bij ons. Het formulier blijft ingevuld.">
        <div className="fields">
          <Sample outcome state={REFUSED} />
          <Sample outcome state={{ status: 'failed', reference: 'F-7K2M-0412', values: {} }} />
        </div>
      </Part>
      <Part title="Filter" text="Een GET-formulier boven een lijst. Velden zijn er gewoon; niets is verplicht.">
        <Panel pad>
          <FilterForm action="#filter" label="Voorbeeld van een filter">
            <TextField name="d-name" label="Naam van de aanbieder" width={15} />
            <Select name="d-place" label="Gemeente" options={PLACES} empty="Alle gemeenten" width={15} />
            <Button kind="secondary">Filter toepassen</Button>
          </FilterForm>
        </Panel>
      </Part>
    </>
  )
}
