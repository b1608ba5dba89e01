import { Checkbox, Select } from '@/components/ui/form/Choice'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'
import { ANCHOR_LABELS, DATE_LABELS, dateText, UNIT_LABELS } from '@/lib/procedures/messages/dates'
import type { WindowView } from '@/lib/procedures/queries/head'
import { valueOf } from '@/lib/procedures/rules/dates'
import { ANCHORS, DATE_UNITS, PLAN_DATES, type DateRule } from '@/lib/procedures/schema/dates'

/** Per date of a window: fixed, or so long before or after another. */
export function DateRuleFields({ window, rules }: { window: WindowView; rules: readonly DateRule[] }) {
  return (
    <>
      {PLAN_DATES.map((date) => {
        const rule = rules.find((each) => each.target === date)
        const now = dateText(valueOf(window, date))
        return (
          <Fieldset key={date} legend={DATE_LABELS[date]} hint={now ? `Nu ${now}` : 'Nog niet ingevuld'}>
            <FieldRow>
              <TextField name={`rows.${date}.amount`} label="Aantal" optional defaultValue={rule ? String(Math.abs(rule.amount)) : undefined} width={5} />
              <Select name={`rows.${date}.unit`} label="Eenheid" optional options={DATE_UNITS.map((unit) => ({ value: unit, label: UNIT_LABELS[unit] }))} defaultValue={rule?.unit ?? 'days'} width={9} />
              <Select name={`rows.${date}.side`} label="Ervoor of erna" optional options={[{ value: 'after', label: 'na' }, { value: 'before', label: 'voor' }]} defaultValue={rule && rule.amount < 0 ? 'before' : 'after'} width={9} />
              <Select name={`rows.${date}.anchor`} label="Volgt uit" optional empty="Vaste datum" options={ANCHORS.filter((anchor) => anchor !== date && !(anchor === 'final' && date === 'decisions')).map((anchor) => ({ value: anchor, label: ANCHOR_LABELS[anchor] }))} defaultValue={rule?.anchor} />
            </FieldRow>
          </Fieldset>
        )
      })}
      <Checkbox name="moveAlong" label="Datums mogen nu meteen verschuiven" hint="Verschuift er iets, dan leest u eerst wat." optional />
    </>
  )
}
