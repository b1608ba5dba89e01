import { screen } from '@/app/screen'
import { FormBand, FormPanel } from '@/components/procedures/FormPage'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { TextArea, TextField } from '@/components/ui/form/TextField'
import { sendMessageAction } from '@/lib/procedures/actions'
import { AUDIENCE_HINTS, AUDIENCE_LABELS } from '@/lib/procedures/messages/message'
import { messageForm } from '@/lib/procedures/queries/sent'
import { CHOSEN_AUDIENCES } from '@/lib/procedures/schema/message'
import { routes } from '@/lib/routes'

const newMessage = screen(['procurement-officer'], {
  load: (actor, { params }) => messageForm(actor, params['id'] ?? ''),
  title: 'Bericht schrijven',
  render: ({ head, providers }, { formKey }) => (
    <>
      <FormBand head={head} part={{ label: 'Berichten', href: routes.procedureMessages(head.id) }} title="Bericht schrijven" />
      <FormPanel
        fixed={head.status === 'draft' && 'Deze procedure is nog niet gepubliceerd. Niemand is er nog mee bezig.'}
        help={['Elke aanbieder krijgt het bericht in het portaal en per e-mail, zonder te zien wie het nog meer kreeg.', 'U ziet per persoon wie het las, zodra u mag weten wie het kreeg.', 'Wat voor iedereen van belang is, hoort in een nota van inlichtingen of een document.']}
      >
        <ActionForm action={sendMessageAction} keyValue={formKey} submit="Bericht versturen" buttons={<ButtonLink href={routes.procedureMessages(head.id)} kind="secondary">Annuleren</ButtonLink>} hidden={{ procedureId: head.id }}>
          <RadioGroup name="audience" label="Wie krijgt het bericht?" options={CHOSEN_AUDIENCES.map((audience) => ({ value: audience, label: AUDIENCE_LABELS[audience], hint: AUDIENCE_HINTS[audience] }))} />
          <Select name="providerId" label="Welke aanbieder" hint="Alleen als u aan één aanbieder schrijft." optional empty="Kies een aanbieder" options={providers.map((provider) => ({ value: provider.id, label: provider.name }))} />
          <Select name="windowId" label="Over welk instapmoment" optional empty="De hele procedure" options={head.windows.filter((window) => window.standing !== 'draft').map((window) => ({ value: window.id, label: window.name }))} />
          <TextField name="subject" label="Onderwerp" width="full" />
          <TextArea name="body" label="Bericht" rows={8} />
        </ActionForm>
      </FormPanel>
    </>
  ),
})

export default newMessage.page
export const generateMetadata = newMessage.metadata
