import { screen } from '@/app/screen'
import { EvidenceThatGoes, Gaps, PartsAndLots } from '@/components/admissions/submission/Check'
import { LateAttempt } from '@/components/admissions/submission/Late'
import { StepPage } from '@/components/admissions/submission/StepPage'
import { Alert } from '@/components/ui/Alert'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm, SubmitButton } from '@/components/ui/form/ActionForm'
import { Checkbox } from '@/components/ui/form/Choice'
import { Fields } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'
import { Panel, Section, Stack } from '@/components/ui/Page'
import { submitAction } from '@/lib/admissions/actions/submission'
import { signedFor } from '@/lib/admissions/messages/party'
import { submissionView, type SubmissionView } from '@/lib/admissions/queries/submission'
import { list, plural } from '@/lib/format'
import { startWithCapital } from '@/lib/kernel/sentences'
import { changeableUntil } from '@/lib/admissions/messages/submission'
import { routes } from '@/lib/routes'

const WORDS = ['', 'één', 'twee', 'drie', 'vier', 'vijf'] as const
const inWords = (count: number): string => WORDS[count] ?? String(count)

function lead(view: SubmissionView): string {
  const { chosen, check } = view
  const until = changeableUntil(view.row.window)
  const whole = check.completeLotIds.length
  const part = chosen.filter((lot) => !check.completeLotIds.includes(lot.id)).map((lot) => lot.name)
  const all = `U schrijft in voor ${inWords(chosen.length)} ${chosen.length === 1 ? 'perceel' : 'percelen'}.`
  if (part.length === 0) return `${all} ${chosen.length === 1 ? 'Het is' : 'Ze zijn'} compleet. U kunt indienen ${until}.`
  if (whole === 0) return `${all} Nog geen perceel is compleet. U kunt aanvullen en indienen ${until}.`
  return `${all} ${startWithCapital(inWords(whole))} ${whole === 1 ? 'is' : 'zijn'} compleet. U kunt ${whole === 1 ? 'dat' : 'die'} nu indienen en ${list(part)} later toevoegen, ${until}.`
}

/** What is checked: what is missing, every part against every lot, and the evidence that goes along. */
function Checked({ view, dropped }: { view: SubmissionView; dropped: readonly string[] }) {
  return (
    <>
      <Gaps view={view} />
      {dropped.length > 0 && (
        <Alert kind="no" title={`${list(dropped)} valt weg als u nu opnieuw indient`}>
          U hebt hiervoor wel ingediend. Kies en vul aan wat mist, of laat staan wat u hebt ingediend.
        </Alert>
      )}
      <Section title="Per perceel">
        <PartsAndLots view={view} />
      </Section>
      <Section title="Bewijsstukken die meegaan">
        <EvidenceThatGoes view={view} />
      </Section>
    </>
  )
}

function Signing({ view, count, again }: { view: SubmissionView; count: number; again: boolean }) {
  const { provider } = view.row
  return (
    <Section title={again ? 'Tekenen en opnieuw indienen' : 'Tekenen en indienen'} intro="Vul alles in.">
      <Panel pad>
        <Fields>
          <TextField name="signedName" label="Naam van wie tekent" hint="Volgens het handelsregister bevoegd, of met een volmacht." defaultValue={provider.signatory ?? ''} width={24} />
          <TextField name="signedRole" label="Functie van wie tekent" hint="Bijvoorbeeld directeur of gevolmachtigde." width={24} />
          <Checkbox name="agreed" label={signedFor(provider.name, view.row.submissionParties.filter((party) => party.status === 'signed'))} />
          <div className="btns">
            <SubmitButton>{`Inschrijving ${again ? 'vervangen' : 'indienen'} voor ${plural(count, 'perceel', 'percelen')}`}</SubmitButton>
            <ButtonLink href={routes.submissions()} kind="secondary">
              Bewaren en later verder
            </ButtonLink>
          </div>
          <p className="small">Tot het sluiten kunt u uw inschrijving vervangen of intrekken. Niemand kan haar lezen voordat het instapmoment sluit.</p>
        </Fields>
      </Panel>
    </Section>
  )
}

const check = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => submissionView(actor, params['id'] ?? ''),
  title: 'Controleren en indienen',
  render: (view, { formKey }) => {
    const { row, chosen } = view
    const count = view.check.completeLotIds.length
    const again = view.standing !== undefined
    const dropped = again ? view.lots.filter((lot) => lot.submitted && !view.check.completeLotIds.includes(lot.id)).map((lot) => lot.name) : []
    if (chosen.length === 0)
      return (
        <StepPage view={view} step={5} title="Controleren en indienen" lead="U hebt nog geen perceel gekozen." late={<LateAttempt view={view} />}>
          <Alert kind="wait" title="Kies eerst uw percelen" actions={<ButtonLink href={routes.submissionLots(row.id)}>Percelen kiezen</ButtonLink>}>
            Daarna ziet u hier per perceel wat er nog mist.
          </Alert>
        </StepPage>
      )
    if (view.open && view.may.submit && count > 0 && (!again || view.changed))
      return (
        <StepPage view={view} step={5} title="Controleren en indienen" lead={lead(view)}>
          {/* The form holds the whole page, so that what went wrong stands above it all. */}
          <ActionForm action={submitAction} keyValue={formKey} version={row.version} hidden={{ submissionId: row.id, dossierVersion: row.provider.version }} label="Controleren en indienen">
            <Stack>
              <Checked view={view} dropped={dropped} />
              <Signing view={view} count={count} again={again} />
            </Stack>
          </ActionForm>
        </StepPage>
      )
    return (
      <StepPage view={view} step={5} title="Controleren en indienen" lead={view.open ? lead(view) : 'Hier kon u tot de sluiting controleren en indienen.'} late={<LateAttempt view={view} />}>
        <Checked view={view} dropped={dropped} />
        {!view.may.submit ? (
          <Alert kind="info" title="Een beheerder van uw organisatie dient in">
            U kunt alles voorbereiden. Vraag de beheerder om te controleren, te tekenen en in te dienen.
          </Alert>
        ) : (
          count > 0 && (
            <Alert
              kind="ok"
              title="Dit is precies wat u hebt ingediend"
              actions={
                <ButtonLink href={routes.submissionReceipt(row.id)} kind="secondary">
                  Naar het ontvangstbewijs
                </ButtonLink>
              }
            >
              Wijzigt u iets, dan kunt u hier opnieuw indienen.
            </Alert>
          )
        )}
      </StepPage>
    )
  },
})

export default check.page
export const generateMetadata = check.metadata
