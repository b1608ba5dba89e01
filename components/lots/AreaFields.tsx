import { Select } from '@/components/ui/form/Choice'
import { Fieldset } from '@/components/ui/form/Fieldset'
import { MoreFields } from '@/components/ui/form/MoreFields'
import { DateField, HiddenField, TextArea, TextField } from '@/components/ui/form/TextField'
import { formatPostcodes, type Span } from '@/lib/kernel/postcodes'
import { LOT_KIND_LABELS } from '@/lib/lots/messages'
import { PART_KINDS, type PartKind } from '@/lib/lots/schema'

type Known = { readonly lotId: string; readonly name: string; readonly kind: PartKind; readonly postcodes: readonly Span[] }

/** Empty rows for areas that are new, so that the form needs no script. */
const NEW_ROWS = 4
const EXAMPLE = 'Bijvoorbeeld 9711, 9713-9715 of 9712 AA-9712 HK.'

function NewArea({ at, row }: { at: number; row: number }) {
  return (
    <Fieldset legend={`Nieuw gebied ${row + 1}`}>
      <TextField name={`areas.${at}.name`} label="Naam" optional />
      <Select name={`areas.${at}.kind`} label="Gebied of kern" options={PART_KINDS.map((kind) => ({ value: kind, label: LOT_KIND_LABELS[kind] }))} defaultValue="area" width={15} />
      <TextArea name={`areas.${at}.postcodes`} label="Postcodes" rows={2} optional />
    </Fieldset>
  )
}

/** A division of a municipality: the day, all its postcodes, and the areas that share them out. */
export function AreaFields({ postcodes, areas }: { postcodes: readonly Span[] | null; areas: readonly Known[] }) {
  const rows = areas.length === 0 ? NEW_ROWS + 2 : NEW_ROWS
  return (
    <>
      <DateField name="validFrom" label="Gaat in op" hint="Vandaag of later. De indeling van nu geldt tot die dag." />
      <TextArea name="postcodes" label="Alle postcodes van de gemeente" hint={`${EXAMPLE} Scheid ze met een komma of een nieuwe regel.`} rows={3} defaultValue={postcodes && formatPostcodes(postcodes)} />
      {areas.map((area, at) => (
        <Fieldset key={area.lotId} legend={area.name} hint={`${LOT_KIND_LABELS[area.kind]}. Maak de postcodes leeg als dit gebied ophoudt.`}>
          <HiddenField name={`areas.${at}.lotId`} value={area.lotId} />
          <HiddenField name={`areas.${at}.name`} value={area.name} />
          <HiddenField name={`areas.${at}.kind`} value={area.kind} />
          <TextArea name={`areas.${at}.postcodes`} label={`Postcodes van ${area.name}`} rows={2} defaultValue={formatPostcodes(area.postcodes)} optional />
        </Fieldset>
      ))}
      {Array.from({ length: rows }, (_, row) => areas.length + row).map((at, row) =>
        // A first drawing has two areas at least; every other new one unfolds.
        areas.length === 0 && row < 2 ? (
          <NewArea key={at} at={at} row={row} />
        ) : (
          <MoreFields key={at} summary={`Nieuw gebied ${row + 1} toevoegen`} names={[`areas.${at}.`]}>
            <NewArea at={at} row={row} />
          </MoreFields>
        ),
      )}
      <TextArea name="reason" label="Waarom deze indeling?" hint="Met de bron of het besluit. Iedereen in uw regio leest dit terug." rows={3} />
    </>
  )
}
