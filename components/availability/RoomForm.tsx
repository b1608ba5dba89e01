import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup, Select } from '@/components/ui/form/Choice'
import { FieldRow, Fields, Fieldset } from '@/components/ui/form/Fieldset'
import { MoreFields } from '@/components/ui/form/MoreFields'
import { DateField, TextArea, TextField, UnitField } from '@/components/ui/form/TextField'
import { PanelPart } from '@/components/ui/Page'
import { freshText, REASON_LABELS, TAKES_LABELS } from '@/lib/availability/messages'
import type { OfferRow } from '@/lib/availability/queries/own'
import { ROOM_REASONS, TAKES } from '@/lib/availability/schema'
import { list } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { formatDurationShort } from '@/lib/kernel/duration'
import type { FormAction } from '@/lib/kernel/form-state'
import { codeLabel } from '@/lib/rulebook/messages'

const options = <C extends string>(codes: readonly C[], labels: Readonly<Record<C, string>>) => codes.map((code) => ({ value: code, label: labels[code] }))

/** What stands behind the fold of a row, so that nobody has to open it to see that nothing changed. */
function folded({ said, why }: OfferRow): string {
  const held = [said && said.noWindows.length > 0 && `niet ${list(said.noWindows.map(codeLabel))}`, said?.validUntil && `tot en met ${formatDay(said.validUntil)}`, why && REASON_LABELS[why.reason].toLowerCase()].filter((part) => typeof part === 'string')
  return held.length > 0 ? `Dagdelen, laatste dag en reden: ${held.join(', ')}` : 'Dagdelen, laatste dag en reden'
}

function RoomRow({ row }: { row: OfferRow }) {
  const { said, why } = row
  const name = (field: string) => `rows.${row.key}.${field}`
  return (
    <PanelPart>
      <Fieldset legend={`${row.lot}: ${row.product}`} hint={said ? `${freshText(said, row.freshness)} door ${said.saidBy}` : 'Nog niet opgegeven. Laat alles leeg als u hier niets over zegt.'}>
        <FieldRow>
          <Select name={name('takes')} label="Neemt u nieuwe cliënten aan?" options={options(TAKES, TAKES_LABELS)} empty={said ? 'Maak een keuze' : 'Nog niets opgegeven'} defaultValue={said?.takes} width={15} optional={said === null} />
          <DateField name={name('roomFrom')} label="Plek vanaf" hint="Alleen bij een latere dag" defaultValue={said?.roomFrom && formatDay(said.roomFrom)} optional />
          <TextField name={name('addresses')} label="Adressen erbij" hint="Hoeveel u er nog kunt helpen" inputMode="numeric" autoComplete="off" defaultValue={said?.addresses} width={5} optional />
          <UnitField name={name('minutesPerWeek')} label="Tijd erbij" hint="Bijvoorbeeld 12 uur" unit="per week" defaultValue={said?.minutesPerWeek ? formatDurationShort(said.minutesPerWeek) : null} width={9} optional />
        </FieldRow>
        <MoreFields summary={folded(row)} names={['noWindows', 'validUntil', 'reason', 'note'].map(name)}>
          <Fields>
            <CheckboxGroup name={name('noWindows')} label="Voor deze dagdelen hebt u geen plek" options={row.offered.map((window) => ({ value: window, label: codeLabel(window) }))} defaultValue={said?.noWindows ?? []} across optional />
            <DateField name={name('validUntil')} label="Dit geldt tot en met" hint="Leeg: tot u het bijwerkt" defaultValue={said?.validUntil && formatDay(said.validUntil)} optional />
            <Select name={name('reason')} label="Waarom minder of niets?" hint="Alleen de contractmanager van uw gemeenten leest dit" options={options(ROOM_REASONS, REASON_LABELS)} empty="Geen reden opgeven" defaultValue={why?.reason} optional />
            <TextArea name={name('note')} label="Toelichting" hint="Noem geen namen en schrijf niets over iemands gezondheid" defaultValue={why?.note} rows={2} maxLength={300} optional />
          </Fields>
        </MoreFields>
      </Fieldset>
    </PanelPart>
  )
}

/** Everything a provider can say of its room, a part per lot and product, prefilled with last time (D31). */
export function RoomForm({ rows, version, action, formKey }: { rows: readonly OfferRow[]; version: number; action: FormAction; formKey: string }) {
  return (
    <ActionForm id="plek" label="Beschikbaarheid opgeven" action={action} keyValue={formKey} version={version} submit="Beschikbaarheid opgeven" note="Alles wat hierboven staat, geldt dan vanaf vandaag. Wat u leeg laat, blijft zoals het was. Bij “Nee, nu niet” tellen adressen, tijd en dagdelen niet mee.">
      <div className="panel">
        {rows.map((row) => (
          <RoomRow key={row.key} row={row} />
        ))}
      </div>
    </ActionForm>
  )
}
