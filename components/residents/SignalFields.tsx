import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { DESTINATION_LABELS, SIGNAL_LABELS } from '@/lib/residents/messages/signals'
import { DESTINATIONS, REPORTED_KINDS } from '@/lib/residents/schema/signals'

/** What is reported about a resident. What belongs to one kind says so, and is left out with another. */
export function SignalFields() {
  return (
    <>
      <RadioGroup name="kind" label="Wat is er gebeurd?" options={REPORTED_KINDS.map((value) => ({ value, label: SIGNAL_LABELS[value] }))} />
      <DateField name="occurredOn" label="Op welke dag?" hint="De dag van het besluit, de opname, de verhuizing of het overlijden" />
      <RadioGroup name="granted" label="Is de Wlz toegekend?" hint="Alleen bij een besluit over de Wlz" optional across options={[{ value: 'ja', label: 'Ja' }, { value: 'nee', label: 'Nee' }]} />
      <DateField name="careFrom" label="Eerste dag van de Wlz-zorg" hint="Als die bekend is" optional />
      <DateField name="untilOn" label="Laatste dag in het ziekenhuis" hint="Als die bekend is" optional />
      <RadioGroup name="destination" label="Waarheen verhuist de inwoner?" hint="Alleen bij een verhuizing" optional options={DESTINATIONS.map((value) => ({ value, label: DESTINATION_LABELS[value] }))} />
      <TextArea name="note" label="Toelichting" hint="Schrijf geen gezondheidsgegevens op" optional rows={3} />
    </>
  )
}
