import { screen } from '@/app/screen'
import { FormBand, FormPanel } from '@/components/procedures/FormPage'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox, RadioGroup } from '@/components/ui/form/Choice'
import { FieldRow } from '@/components/ui/form/Fieldset'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { moveDateAction } from '@/lib/procedures/actions'
import { DATE_LABELS, dateText, ruleText } from '@/lib/procedures/messages/dates'
import { datesPage } from '@/lib/procedures/queries/dates'
import { MOVABLE, valueOf } from '@/lib/procedures/rules/dates'
import { routes } from '@/lib/routes'

const move = screen(['procurement-officer'], {
  load: (actor, { params }) => datesPage(actor, params['id'] ?? '', params['windowId'] ?? ''),
  title: (view) => `Datum verschuiven: ${view.window.name}`,
  render: ({ head, window, rules }, { formKey }) => {
    const movable = MOVABLE.filter((date) => valueOf(window, date) !== null)
    const fixed = window.standing === 'draft' ? 'Dit instapmoment is nog een concept. U wijzigt de datums in het instapmoment zelf.' : window.standing === 'decided' || head.status !== 'published' ? 'De planning van dit instapmoment staat vast.' : false
    return (
      <>
        <FormBand head={head} part={{ label: 'Planning', href: routes.procedurePlanning(head.id) }} title={`Datum verschuiven: ${window.name}`} />
        <FormPanel
          fixed={fixed}
          help={[
            'Een gepubliceerde datum verschuift alleen naar later. De opening en de sluiting verschuift u hier niet.',
            'U leest eerst wat meeschuift en wie bericht krijgt. Daarna bevestigt u.',
            ...(rules.length > 0 ? rules.map(ruleText) : ['Er zijn geen datums die uit een andere volgen.']),
          ]}
        >
          <ActionForm action={moveDateAction} keyValue={formKey} version={window.version} submit="Datum verschuiven" buttons={<ButtonLink href={routes.procedurePlanning(head.id)} kind="secondary">Annuleren</ButtonLink>} hidden={{ id: window.id }}>
            <RadioGroup name="date" label="Welke datum verschuift u?" options={movable.map((date) => ({ value: date, label: DATE_LABELS[date], hint: `Nu ${dateText(valueOf(window, date))}` }))} />
            <FieldRow>
              <DateField name="day" label="Nieuwe dag" />
              <TextField name="time" label="Nieuwe tijd" hint="Alleen voor vragen en antwoorden" optional width={5} />
            </FieldRow>
            <TextArea name="reason" label="Reden" hint="De reden staat op de openbare pagina en in het bericht." rows={3} />
            <Checkbox name="moveAlong" label="Ik heb gelezen wat meeschuift en wie bericht krijgt" hint="Druk eerst op de knop zonder dit aan te vinken. Dan leest u het hier." optional />
          </ActionForm>
        </FormPanel>
      </>
    )
  },
})

export default move.page
export const generateMetadata = move.metadata
