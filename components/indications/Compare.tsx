import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { Select } from '@/components/ui/form/Choice'
import { FilterForm } from '@/components/ui/form/Fieldset'
import type { CalculationView, Compared } from '@/lib/indications/queries/calculation'
import { formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { calculationSentence } from '@/lib/norms/messages/calculation'
import { routes } from '@/lib/routes'

/** Which norm set counts, and another one to lay beside it: only to look at. */
export function CompareForm({ loaded }: { loaded: CalculationView }) {
  const { view, settings, sets, compared } = loaded
  const own = view.calculation?.normSet
  if (!own) return null
  return (
    <FilterForm action={routes.calculation(view.id)} label="Normenkaders vergelijken">
      <div className="field">
        <p className="font-semibold">Normenkader van dit besluit</p>
        <p className="hint">{settings?.set.id === own.id ? `Geldt voor ${view.municipality.name} vanaf ${formatDayLong(settings.since)}` : 'Gold toen de berekening werd bewaard'}</p>
        <p className="py-2">
          {own.name}, versie {own.edition}
        </p>
      </div>
      <Select
        name="vergelijk"
        label="Vergelijken met"
        hint="Alleen om te zien, telt niet mee"
        empty="Geen vergelijking"
        defaultValue={compared?.set.id ?? ''}
        options={sets.filter((set) => set.id !== own.id).map((set) => ({ value: set.id, label: `${set.name}, versie ${set.edition}` }))}
      />
      <Button kind="secondary">Vergelijken</Button>
    </FilterForm>
  )
}

/** What the other set comes to in one sentence, or why it gives nothing. */
export function ComparisonAlert({ compared }: { compared: Compared }) {
  const { set, outcome } = compared
  if (!outcome.ok)
    return (
      <Alert kind="wait" title={`${set.name} geeft geen uitkomst`} level={3}>
        {calculationSentence(outcome)}
      </Alert>
    )
  const { minutes, other, rows } = outcome.value
  const difference = other - minutes
  const absent = rows.filter((row) => row.other === null && row.minutes !== 0).length
  return (
    <Alert kind="info" level={3} title={difference === 0 ? `${set.name} geeft evenveel` : `${set.name} geeft ${formatDuration(Math.abs(difference))} ${difference > 0 ? 'meer' : 'minder'}`}>
      {absent === 0 ? 'Normen die niet in die set staan, zijn hier niet nodig.' : `${absent === 1 ? 'Eén norm die hier meetelt staat' : `${absent} normen die hier meetellen staan`} niet in die set.`}
    </Alert>
  )
}
