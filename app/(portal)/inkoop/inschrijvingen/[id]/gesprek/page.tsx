import { screen } from '@/app/screen'
import { Talks } from '@/components/admissions/assessment/Talks'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup } from '@/components/ui/form/Choice'
import { DateField, TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { cancelTalkAction, planTalkAction, recordTalkAction } from '@/lib/admissions/actions/talk'
import { talkPage } from '@/lib/admissions/queries/talk'
import { interestElsewhere } from '@/lib/admissions/queries/interest'
import { routes } from '@/lib/routes'

const talk = screen(['procurement-officer'], {
  load: (actor, { params }) => talkPage(actor, params['id'] ?? ''),
  elsewhere: (actor, params) => interestElsewhere(actor, params['id'] ?? ''),
  title: (view) => `Verificatiegesprek met ${view.provider}`,
  render: (view, { formKey }) => (
    <>
      <Band
        crumb={[{ label: view.procedure.title, href: routes.procedure(view.procedure.id) }, { label: view.window.name, href: routes.entryWindow(view.window.id) }, { label: view.provider, href: routes.assessment(view.submissionId) }, { label: 'Verificatiegesprek' }]}
        title={`Verificatiegesprek met ${view.provider}`}
        lead="In een gesprek gaat u na of klopt wat is ingediend. Er komt niets bij."
      />
      <Body>
        <Columns split="8-4">
          <Stack>
            <Talks view={view} record={recordTalkAction} cancel={cancelTalkAction} />
            {!view.finished && !view.talks.some((each) => each.status === 'planned') && (
              <Section title="Gesprek plannen">
                <Panel pad>
                  <ActionForm action={planTalkAction} keyValue={formKey} id="plannen" label="Gesprek plannen" hidden={{ submissionId: view.submissionId }} submit="Gesprek plannen">
                    <DateField name="day" label="Dag" />
                    <TextField name="time" label="Tijdstip" hint="Bijvoorbeeld 10:30" width={5} />
                    <TextField name="place" label="Plaats" hint="Een adres, of hoe u elkaar spreekt" />
                    <CheckboxGroup name="parts" label="Waar gaat het over?" hint="Alleen wat is ingediend." options={view.parts} />
                  </ActionForm>
                </Panel>
              </Section>
            )}
          </Stack>
          <Stack>
            <Section title="Wat er gebeurt">
              <p>De aanbieder krijgt bericht van de dag en van de onderdelen. Na het gesprek zegt u per onderdeel: bevestigd of weerlegd. De aanbieder krijgt het verslag als PDF. Zolang een gesprek gepland staat, kunt u de beoordeling niet afronden.</p>
            </Section>
          </Stack>
        </Columns>
      </Body>
    </>
  ),
})

export default talk.page
export const generateMetadata = talk.metadata
