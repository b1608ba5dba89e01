import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { Note } from '@/components/ui/Note'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { closeCallBackAction } from '@/lib/callers/actions'
import { CALL_LABELS, OUTCOME_LABELS, REACH_LABELS, SUBJECT_LABELS } from '@/lib/callers/messages'
import { callBackScreen } from '@/lib/callers/queries/consultant'
import { CALL_OUTCOMES } from '@/lib/callers/schema'
import { formatInstant, formatTime } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => callBackScreen(actor, params['id'] ?? ''),
  title: 'Terugbelverzoek',
  render: (view, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Zaken', href: routes.cases() }, { label: 'Terugbellen', href: routes.callBacks() }, { label: 'Verzoek' }]}
        title={`Bel ${view.resident.formal}`}
        badge={<Badge tone={view.status === 'open' ? 'wait' : 'ok'}>{CALL_LABELS[view.status]}</Badge>}
        lead={`${SUBJECT_LABELS[view.about]}. Gevraagd op ${formatInstant(view.askedAt)} door ${view.askedBy}.`}
      />
      <Body>
        <Note>Dat u dit bekijkt, is vastgelegd om {formatTime(view.viewedAt)}.</Note>
        <Columns split="7-5">
          <Section title="Wie en waar">
            <Panel pad>
              <DefinitionList
                items={[
                  { label: 'Telefoon', value: view.phone, strong: true },
                  { label: 'Bereikbaar', value: REACH_LABELS[view.reach] },
                  { label: 'Inwoner', value: <TextLink href={routes.resident(view.resident.id)}>{view.resident.inIndex}</TextLink>, second: view.resident.streetLine },
                  ...(view.doneAt ? [{ label: 'Afgehandeld', value: view.outcome ? OUTCOME_LABELS[view.outcome] : '', second: `${view.doneBy ?? ''}, ${formatInstant(view.doneAt)}` }] : []),
                ]}
              />
            </Panel>
          </Section>
          {view.status === 'open' && (
            <Section title="Hebt u gebeld?" intro="De balie ziet hoe het afliep. Wat u besprak, schrijft u in het dossier.">
              <Panel pad>
                <ActionForm action={closeCallBackAction} keyValue={formKey} version={view.version} hidden={{ callBackId: view.id }} submit="Afhandelen">
                  <RadioGroup name="outcome" label="Hoe liep het af?" options={CALL_OUTCOMES.map((value) => ({ value, label: OUTCOME_LABELS[value] }))} />
                </ActionForm>
              </Panel>
            </Section>
          )}
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
