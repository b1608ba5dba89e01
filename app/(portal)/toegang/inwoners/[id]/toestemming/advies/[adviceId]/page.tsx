import { screen } from '@/app/screen'
import { AdviceList } from '@/components/residents/ConsentLists'
import { FileFrame } from '@/components/residents/FileFrame'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Panel } from '@/components/ui/Page'
import { answerAdvice } from '@/lib/residents/actions/notes'
import { adviceOf } from '@/lib/residents/queries/notes'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => adviceOf(actor, params['id'] ?? '', params['adviceId'] ?? ''),
  title: 'Antwoord op een advies',
  render: ({ resident, advice }, { formKey }) => (
    <FileFrame resident={resident} title={`Antwoord van ${advice.adviser}`} under={{ label: 'Toestemming en advies', href: routes.residentConsents(resident.id) }}>
      {advice.answeredOn !== null || advice.stoppedOn !== null ? (
        <AdviceList rows={[advice]} residentId={resident.id} />
      ) : (
        <Panel pad>
          <p className="whitespace-pre-line break-words">{advice.question}</p>
          <ActionForm action={answerAdvice} keyValue={formKey} version={advice.version} hidden={{ adviceId: advice.id }} submit="Antwoord bewaren" buttons={<ButtonLink href={routes.residentConsents(resident.id)} kind="secondary">Annuleren</ButtonLink>}>
            <TextArea name="answer" label="Antwoord" rows={8} />
            <DateField name="answeredOn" label="Ontvangen op" />
          </ActionForm>
        </Panel>
      )}
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
