import { screen } from '@/app/screen'
import { CaseFrame } from '@/components/indications/CaseFrame'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { holdMoment } from '@/lib/indications/actions/track'
import { MOMENT_LABELS, MOMENT_OUTCOME_LABELS } from '@/lib/indications/messages/track'
import { type CaseView, caseScreen } from '@/lib/indications/queries/case'
import type { KeptMoment } from '@/lib/indications/queries/track'
import { MOMENT_OUTCOMES } from '@/lib/indications/schema/track'
import { formatDay, formatDayLong, type Day } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => caseScreen(actor, params['id'] ?? ''),
  title: (view) => `Volgen ${view.number}`,
  render: (view) => {
    // One form at a time: the first day that still waits.
    const next = view.moments.find((moment) => moment.heldOn === null)
    return (
      <CaseFrame view={view} current="besluit">
        {view.moments.length === 0 && (
          <EmptyState panel level={2} title="Er is geen dag gepland" action={<ButtonLink href={routes.decision(view.id)} kind="secondary">Naar het besluit</ButtonLink>}>
            Bij deze hulp hoort geen vaste dag waarop u kijkt of zij past.
          </EmptyState>
        )}
        {view.moments.map((moment) => (
          <Section key={moment.id} title={`${MOMENT_LABELS[moment.kind]}: ${formatDayLong(moment.dueOn)}`}>
            {moment.heldOn !== null ? (
              <Panel pad>
                <DefinitionList
                  items={[
                    { label: 'Gesproken op', value: formatDayLong(moment.heldOn) },
                    { label: 'Gevonden', value: moment.outcome ? MOMENT_OUTCOME_LABELS[moment.outcome] : '', second: <span className="whitespace-pre-line">{moment.finding}</span> },
                    { label: 'Vastgelegd door', value: moment.recordedBy ?? '' },
                  ]}
                />
                {moment.kind === 'looking-first' ? <AfterLooking view={view} /> : moment.outcome !== null && moment.outcome !== 'fits' && <Follow moment={moment} caseId={view.id} residentId={view.resident.id} helped={view.decision?.indication !== null && view.decision !== null} />}
              </Panel>
            ) : moment.id === next?.id ? (
              <MomentForm moment={moment} today={view.today} />
            ) : (
              <p>Nog niet gekeken.</p>
            )}
          </Section>
        ))}
      </CaseFrame>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

function MomentForm({ moment, today }: { moment: KeptMoment; today: Day }) {
  return (
    <Panel pad>
      <ActionForm action={holdMoment} keyValue={crypto.randomUUID()} version={moment.version} hidden={{ momentId: moment.id }} label="Wat u vond" submit="Vastleggen" note="Wat u vastlegt verandert niet meer. Een ander besluit is een stap apart.">
        <DateField name="heldOn" label="Wanneer sprak u de inwoner?" defaultValue={formatDay(today)} />
        <RadioGroup name="outcome" label="Past het zo?" options={MOMENT_OUTCOMES.map((value) => ({ value, label: MOMENT_OUTCOME_LABELS[value] }))} />
        <TextArea name="finding" label="Wat vond u?" rows={4} />
      </ActionForm>
    </Panel>
  )
}

/** After looking first a decision for longer is always taken, whatever was found; once the help is over, a notification opens with what is known. */
function AfterLooking({ view }: { view: CaseView }) {
  const indication = view.decision?.lookPurpose ? view.decision.indication : null
  if (!indication) return null
  return (
    <div className="btns mt-3">
      {indication.endsOn > view.today ? (
        <ButtonLink href={routes.reviseDecision(view.id)}>Besluit voor langer nemen</ButtonLink>
      ) : (
        <ButtonLink href={`${routes.newCase(view.resident.id)}?traject=${view.id}`} kind="secondary">Nieuwe melding met wat bekend is</ButtonLink>
      )}
    </div>
  )
}

/** What can follow on a finding: the help that runs is revised, or a notification opens with what is known. */
function Follow({ moment, caseId, residentId, helped }: { moment: KeptMoment; caseId: string; residentId: string; helped: boolean }) {
  return (
    <div className="btns mt-3">
      {helped && moment.outcome !== 'again' ? (
        <ButtonLink href={routes.reviseDecision(caseId)} kind="secondary">Besluit herzien</ButtonLink>
      ) : (
        <ButtonLink href={`${routes.newCase(residentId)}?traject=${caseId}`} kind="secondary">Nieuwe melding met wat bekend is</ButtonLink>
      )}
    </div>
  )
}
