import { screen } from '@/app/screen'
import { LateAttempt } from '@/components/admissions/submission/Late'
import { ClosingBox } from '@/components/admissions/submission/StepPage'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox, CheckboxGroup } from '@/components/ui/form/Choice'
import { TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Stack } from '@/components/ui/Page'
import { withdrawAction } from '@/lib/admissions/actions/submission'
import { submissionView } from '@/lib/admissions/queries/submission'
import { list } from '@/lib/format'
import { formatInstantLong } from '@/lib/kernel/instant'
import { enterableUntil } from '@/lib/admissions/messages/submission'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { routes } from '@/lib/routes'

const withdraw = screen(['provider-admin'], {
  load: async (actor, { params }) => {
    const view = await submissionView(actor, params['id'] ?? '')
    return view?.standing ? { view, version: view.standing } : null
  },
  title: 'Inschrijving intrekken',
  render: ({ view, version }, { formKey }) => {
    const { row } = view
    const submitted = view.lots.filter((lot) => lot.submitted)
    return (
      <>
        <Band
          crumb={[{ label: 'Inschrijvingen', href: routes.submissions() }, { label: row.number, href: routes.submission(row.id) }, { label: 'Intrekken' }]}
          title="Inschrijving intrekken"
          lead={`U hebt ingediend voor ${list(version.lotNames)}. Kies wat u intrekt. Uw antwoorden blijven bewaard.`}
        />
        <Body>
          <Columns split="8-4">
            <Stack>
              {view.open ? (
                <Panel pad>
                  <ActionForm
                    action={withdrawAction}
                    keyValue={formKey}
                    version={row.version}
                    submit="Gekozen percelen intrekken"
                    submitKind="danger"
                    hidden={{ submissionId: row.id }}
                    buttons={
                      <ButtonLink href={routes.submission(row.id)} kind="secondary">
                        Niet intrekken
                      </ButtonLink>
                    }
                    note={`U kunt opnieuw indienen ${enterableUntil(view.row.window)}.`}
                  >
                    <CheckboxGroup
                      name="lotIds"
                      label="Welke percelen trekt u in?"
                      hint="Kiest u alle percelen, dan trekt u de hele inschrijving in. Anders ontstaat een nieuwe versie met wat overblijft."
                      options={submitted.map((lot) => ({ value: lot.id, label: lot.name }))}
                    />
                    <TextField name="signedName" label="Naam van wie tekent" hint="Volgens het handelsregister bevoegd, of met een volmacht." defaultValue={row.provider.signatory ?? ''} width={24} />
                    <TextField name="signedRole" label="Functie van wie tekent" defaultValue={version.signedRole} width={24} />
                    <Checkbox name="agreed" label={`Ik mag namens ${row.provider.name} intrekken.`} />
                  </ActionForm>
                </Panel>
              ) : (
                <>
                  <LateAttempt view={view} />
                  <Alert kind="wait" title="Intrekken kan niet meer">
                    {isContinuous(view.row.window) ? 'Uw inschrijving is geopend.' : `Het instapmoment is gesloten op ${formatInstantLong(view.endsAt)}.`}
                  </Alert>
                </>
              )}
            </Stack>
            <ClosingBox view={view} />
          </Columns>
        </Body>
      </>
    )
  },
})

export default withdraw.page
export const generateMetadata = withdraw.metadata
