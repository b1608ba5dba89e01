import { beforeDays, roomCells } from '@/components/availability/words'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { ChoiceRows } from '@/components/ui/form/ChoiceRows'
import { DateField } from '@/components/ui/form/TextField'
import { EmptyState } from '@/components/ui/EmptyState'
import { PanelFoot } from '@/components/ui/Page'
import type { ChoiceOfProvider } from '@/lib/facility/queries/desk'
import { plural } from '@/lib/format'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'

type Props = { readonly view: ChoiceOfProvider; readonly action: FormAction; readonly formKey: string; readonly hidden: Record<string, string>; readonly version?: number; readonly dayLabel: string; readonly submit: string }

/** The providers a resident can choose from, in the order of the draw; nothing ranks them. */
export function FacilityChoice({ view, action, formKey, hidden, version, dayLabel, submit }: Props) {
  if (view.offered.length === 0)
    return (
      <EmptyState panel title="Er is geen aanbieder">
        {`Op ${formatDayLong(view.startsOn)} neemt geen aanbieder cliënten aan voor de algemene voorziening op dit adres. Vraag de contractmanager.`}
      </EmptyState>
    )
  return (
    <ActionForm action={action} keyValue={formKey} hidden={{ ...hidden, listCode: view.code }} note="De aanbieder krijgt naam, adres en telefoonnummer, en belt om af te spreken." {...(version === undefined ? {} : { version })}>
      <DateField name="startsOn" label={dayLabel} defaultValue={formatDay(view.startsOn)} />
      <ChoiceRows
        name="participationId"
        legend="Welke aanbieder kiest de inwoner?"
        heads={['Aanbieder', 'Rechtsvorm', 'Plek']}
        options={view.offered.map((part) => ({ value: part.id, title: part.provider, ...roomCells(part.room, [{ main: part.legalForm === 'niet vermeld' ? 'niet bekend' : part.legalForm }]) }))}
        foot={<PanelFoot>{`${plural(view.offered.length, 'aanbieder', 'aanbieders')}, in gelote volgorde. Lijst ${view.code}. De plek is wat de aanbieder zelf opgeeft; de volgorde verandert er niet door. ${beforeDays(view.offered)}`}</PanelFoot>}
        submit={submit}
      />
    </ActionForm>
  )
}
