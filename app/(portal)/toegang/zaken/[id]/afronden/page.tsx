import { screen } from '@/app/screen'
import { CaseFrame } from '@/components/indications/CaseFrame'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Columns, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { closeCase } from '@/lib/indications/actions/case'
import { CLOSING_LABELS } from '@/lib/indications/messages'
import { caseScreen } from '@/lib/indications/queries/case'
import { decideClosing } from '@/lib/indications/rules/case'
import { CLOSINGS } from '@/lib/indications/schema'
import { formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => caseScreen(actor, params['id'] ?? ''),
  title: (view) => `Zaak ${view.number} afronden`,
  render: (view, { formKey }) => (
    <CaseFrame view={view} current="melding">
      {view.open ? (
        <Columns split="8-4">
          <Section title="Zaak afronden zonder besluit">
            <Panel pad>
              <ActionForm action={closeCase} keyValue={formKey} version={view.version} hidden={{ caseId: view.id }} submit="Zaak afronden" submitKind="danger" buttons={<ButtonLink href={routes.wmoCase(view.id)} kind="secondary">Zaak open laten</ButtonLink>}>
                <RadioGroup name="closing" label="Hoe eindigt de zaak?" options={CLOSINGS.filter((value) => decideClosing({ status: view.status, died: view.resident.diedOn !== null }, value).ok).map((value) => ({ value, label: CLOSING_LABELS[value] }))} defaultValue={view.resident.diedOn ? 'not-processed' : null} />
                <TextArea name="reason" label="Reden" rows={4} defaultValue={view.resident.diedOn ? `De inwoner is overleden op ${formatDayLong(view.resident.diedOn)}.` : null} />
              </ActionForm>
            </Panel>
          </Section>
          <Section title="Let op">
            <p>Een afgeronde zaak gaat niet meer open. Vraagt de inwoner later weer hulp, dan begint dat met een nieuwe melding.</p>
            {view.status === 'applied' && view.resident.diedOn === null && (
              <p>
                Er ligt een aanvraag. Daarop volgt een besluit, ook als er iets ontbreekt. <TextLink href={routes.leaveUnprocessed(view.id)}>Aanvraag niet behandelen</TextLink>
              </p>
            )}
          </Section>
        </Columns>
      ) : (
        <EmptyState panel level={2} title="Deze zaak is al afgerond" action={<ButtonLink href={routes.wmoCase(view.id)} kind="secondary">Naar de melding</ButtonLink>} />
      )}
    </CaseFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
