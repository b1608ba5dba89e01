import { screen } from '@/app/screen'
import { AddPartyForm, AskForm, EndForm, FindingsForm, Parties, Questions } from '@/components/admissions/integrity/CheckParts'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Section, Stack } from '@/components/ui/Page'
import { Timeline } from '@/components/ui/Timeline'
import { addIntegrityPartyAction, askIntegrityAction, destroyCheckAction, endCheckAction, keepFindingsAction, keepPartyFindingAction } from '@/lib/admissions/actions/integrity'
import { CHECK_LABELS, CHECK_TONES, INTEGRITY_EVENTS } from '@/lib/admissions/messages/integrity'
import { integrityPage, type IntegrityPage } from '@/lib/admissions/queries/integrity'
import { formatDayLong } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

function Next({ view }: { view: IntegrityPage }) {
  if (view.destroyedOn) return <NextStep label="Stand" title="Vernietigd">{`Op ${formatDayLong(view.destroyedOn)}.`}</NextStep>
  if (view.status === 'running') return <NextStep title="Rond de toets af">Zolang hij loopt, laat het college deze inschrijver niet toe. Anderen zien alleen dat hij loopt.</NextStep>
  if (view.destroyOn && view.destroyOn <= view.today) return <NextStep title="Vernietig het dossier">De bewaartermijn is voorbij.</NextStep>
  return <NextStep label="Stand" title={CHECK_LABELS[view.status]}>{view.destroyOn ? `Bewaard tot ${formatDayLong(view.destroyOn)}.` : ''}</NextStep>
}

const check = screen(['integrity-officer'], {
  load: (actor, { params }) => integrityPage(actor, params['id'] ?? ''),
  title: (view) => `Toets ${view.provider}`,
  render: (view, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Integriteit', href: routes.integrity() }, { label: view.provider }]}
        title={view.provider}
        badge={<Badge tone={CHECK_TONES[view.status]}>{CHECK_LABELS[view.status]}</Badge>}
        lead={`${view.window}. Gestart op ${formatDayLong(view.startedOn)} door ${view.startedBy}.`}
        next={<Next view={view} />}
      />
      <Body>
        {view.destroyedOn ? (
          <Alert kind="info" title="Dit dossier is vernietigd">
            <p>Wat erin stond, is weg. Dat er een toets was, en wanneer, blijft vastgelegd.</p>
          </Alert>
        ) : (
          <Columns split="7-5">
            <Stack>
              <FindingsForm view={view} action={keepFindingsAction} formKey={formKey} />
              <Parties view={view} action={keepPartyFindingAction} />
              <Questions rows={view.questions} />
            </Stack>
            <Stack>
              {view.status !== 'passed' && <AskForm view={view} action={askIntegrityAction} />}
              {view.status === 'running' && <AddPartyForm view={view} action={addIntegrityPartyAction} />}
              {view.status !== 'passed' && <EndForm view={view} action={endCheckAction} />}
              {view.destroyOn && view.destroyOn <= view.today && (
                <Section title="Dossier vernietigen" intro="Dit is niet terug te draaien.">
                  <ActionForm action={destroyCheckAction} keyValue={crypto.randomUUID()} version={view.version} hidden={{ checkId: view.id }} id="vernietig" label="Dossier vernietigen" submit="Dossier vernietigen" submitKind="secondary" />
                </Section>
              )}
              <Section title="Wat is er gebeurd">
                <Timeline items={view.history.map((line, at) => ({ key: line.seq, title: INTEGRITY_EVENTS[line.event] ?? line.event, text: `${line.actor}, ${formatInstant(line.at)}`, now: at === 0 }))} />
              </Section>
            </Stack>
          </Columns>
        )}
      </Body>
    </>
  ),
})

export default check.page
export const generateMetadata = check.metadata
