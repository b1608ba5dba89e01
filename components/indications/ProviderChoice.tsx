import { ActionForm } from '@/components/ui/form/ActionForm'
import { ChoiceRows } from '@/components/ui/form/ChoiceRows'
import { EmptyState } from '@/components/ui/EmptyState'
import { beforeDays, roomCells } from '@/components/availability/words'
import { PanelFoot } from '@/components/ui/Page'
import { plural } from '@/lib/format'
import type { ChoiceView } from '@/lib/indications/queries/choice'
import { formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'

/** The providers that run on the wished day, in the order of the draw; the resident picks one, nothing ranks them. */
export function ProviderChoice({ choice, action, formKey }: { choice: ChoiceView; action: FormAction; formKey: string }) {
  const { view, offered, code } = choice
  const { wishes } = view
  if (!wishes) return null
  if (offered.length === 0)
    return (
      <EmptyState panel title="Er is geen aanbieder">
        {`Op ${formatDayLong(wishes.wishedStart)} heeft geen aanbieder een lopend contract voor deze hulp in ${view.municipality.name}. Kies een andere ingangsdatum, of vraag de contractmanager.`}
      </EmptyState>
    )
  return (
    <ActionForm id="keuze" label="Aanbieder kiezen" action={action} keyValue={formKey} version={view.choice?.version ?? 0} hidden={{ caseId: view.id, listCode: code }} note="U kunt later van aanbieder wisselen. De hulp loopt dan door tot de nieuwe aanbieder start.">
      <ChoiceRows
        name="participationId"
        legend="Welke aanbieder kiest de inwoner?"
        heads={['Aanbieder', 'Rechtsvorm', 'Plek']}
        options={offered.map((part) => ({
          value: part.id,
          title: part.provider,
          ...roomCells(part.room, [{ main: part.legalForm === 'niet vermeld' ? 'niet bekend' : part.legalForm }]),
        }))}
        defaultValue={view.choice?.participationId}
        foot={<PanelFoot>{`${plural(offered.length, 'aanbieder', 'aanbieders')}. De plek is wat de aanbieder zelf opgeeft; de volgorde verandert er niet door. ${beforeDays(offered)}`}</PanelFoot>}
        submit="Keuze bevestigen"
      />
    </ActionForm>
  )
}
