import { ActionForm } from '@/components/ui/form/ActionForm'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { DAY_PART_LABELS, spreadText, weekdayLabel } from '@/lib/indications/messages'
import type { CaseView } from '@/lib/indications/queries/case'
import { SPREAD_DAYS, placesIn } from '@/lib/indications/rules/spread'
import { formatDuration, formatDurationShort } from '@/lib/kernel/duration'
import type { FormAction } from '@/lib/kernel/form-state'
import { startWithCapital } from '@/lib/kernel/sentences'
import { visitsOf } from '@/lib/norms/rules/answers'
import type { TimeWindow } from '@/lib/rulebook/schema'

/** How the minutes are spread over the week: to fill in while the case is open, to read afterwards. */
export function Spread({ view, offered, action }: { view: CaseView; offered: readonly TimeWindow[]; action: FormAction }) {
  const { calculation } = view
  if (!calculation) return null
  const { spread } = calculation
  const visits = visitsOf(calculation)
  const places = placesIn(offered)
  if (!view.open) return spread && <Section title="Verdeling over de week">{<p>{startWithCapital(spreadText(spread))}.</p>}</Section>
  const minutesAt = (day: number, part: string) => spread?.parts.find((each) => each.day === day && each.part === part)?.minutes
  return (
    <Section
      title="Verdeling over de week"
      intro={`Verdeel samen precies ${formatDuration(visits.minutes)}${visits.weeks === 2 ? ' per twee weken' : ''}. Dit hoeft niet; het helpt als de tijd over meer momenten gaat. Verandert de berekening, dan verdeelt u opnieuw.`}
    >
      <Panel pad>
        <ActionForm id="verdeling" label="Verdeling over de week" action={action} keyValue={crypto.randomUUID()} version={calculation.version} hidden={{ caseId: view.id }} submit="Verdeling bewaren" submitKind="secondary">
          {SPREAD_DAYS.filter((day) => places.some((place) => place.day === day)).map((day) => (
            <Fieldset key={day} legend={startWithCapital(weekdayLabel(day))}>
              <FieldRow>
                {places.filter((place) => place.day === day).map(({ part }) => {
                  const minutes = minutesAt(day, part)
                  return <TextField key={part} name={`parts.${day}-${part}`} label={startWithCapital(DAY_PART_LABELS[part])} width={9} optional defaultValue={minutes === undefined ? '' : formatDurationShort(minutes)} />
                })}
              </FieldRow>
            </Fieldset>
          ))}
        </ActionForm>
      </Panel>
    </Section>
  )
}
