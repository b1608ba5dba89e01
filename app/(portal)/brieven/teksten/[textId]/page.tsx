import { screen } from '@/app/screen'
import { Changes } from '@/components/correspondence/Changes'
import { LetterPage } from '@/components/correspondence/LetterPage'
import { TextForm } from '@/components/correspondence/TextForm'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { adoptTextAction, dropTextAction, proposeTextAction, returnTextAction, saveTextAction } from '@/lib/correspondence/actions'
import { STANDING_LABELS, STANDING_TONES } from '@/lib/correspondence/messages'
import { letterTextPage, type TextPage } from '@/lib/correspondence/queries'
import { formatDayLong } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const letterText = screen(['policy-adviser'], {
  load: (actor, { params }) => letterTextPage(actor, params['textId'] ?? ''),
  title: (view) => `${view.kindName}, versie ${view.number}`,
  render: (view, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Brieven', href: routes.letterKinds() }, { label: view.kindName, href: routes.letterKind(view.slug) }, { label: `Versie ${view.number}` }]}
        title={`${view.kindName}: ${view.place}`}
        badge={<Badge tone={STANDING_TONES[view.standing]}>{STANDING_LABELS[view.standing]}</Badge>}
        lead={view.reason}
        facts={[
          { label: 'Versie', value: view.number },
          { label: 'Geldt vanaf', value: formatDayLong(view.validFrom) },
          { label: 'Geschreven door', value: view.writtenName },
          ...(view.adoptedName ? [{ label: 'Vastgesteld door', value: view.adoptedName }] : view.proposedName ? [{ label: 'Voorgelegd door', value: view.proposedName }] : []),
        ]}
      />
      <Body>
        {view.mayChange && view.returned && (
          <Alert kind="wait" title={`Teruggestuurd door ${view.returned.name}, ${formatInstant(view.returned.at)}`}>
            {view.returned.reason}
          </Alert>
        )}
        <Columns split="6-6">
          <Stack>
            {view.mayChange && (
              <Section title="De tekst">
                <Panel pad>
                  <TextForm view={view} action={saveTextAction} formKey={formKey} />
                </Panel>
              </Section>
            )}
            <Section title="Wat er verandert" intro={`Vergeleken met ${view.against}.`}>
              <Changes view={view} />
            </Section>
            <Steps view={view} formKey={formKey} />
          </Stack>
          <Section title={view.script ? 'Zo leest de consulent het' : 'Zo ziet de brief eruit'} intro={view.script ? 'Zoals de tekst nu bewaard is.' : 'Met verzonnen gegevens, zoals de tekst nu bewaard is.'} actions={<ButtonLink kind="secondary" href={routes.exampleLetter(view.id)} download>Voorbeeld als PDF</ButtonLink>}>
            <LetterPage letter={view.example} />
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

/** What this person can do now with the version; each press is one step further. */
function Steps({ view, formKey }: { view: TextPage; formKey: string }) {
  const on = { version: view.version, hidden: { textId: view.id } }
  if (view.mayChange)
    return (
      <>
        <Section title="Voorleggen">
          <Panel pad>
            <ActionForm action={proposeTextAction} {...on} keyValue={crypto.randomUUID()} id="voorleggen" submit="Tekst voorleggen" label="Tekst voorleggen" note="Bewaar eerst wat u hebt gewijzigd. Een tweede persoon stelt de tekst vast." />
          </Panel>
        </Section>
        <Section title="Laten vervallen">
          <Panel pad>
            <ActionForm action={dropTextAction} {...on} keyValue={crypto.randomUUID()} id="vervallen" submit="Concept laten vervallen" submitKind="secondary" label="Concept laten vervallen" />
          </Panel>
        </Section>
      </>
    )
  if (view.status !== 'proposed') return null
  return (
    <>
      {view.mayAdopt && (
        <Section title="Vaststellen">
          <Panel pad>
            <ActionForm action={adoptTextAction} {...on} keyValue={formKey} id="vaststellen" submit="Tekst vaststellen" label="Tekst vaststellen" note="Daarna verandert deze versie niet meer. Een verbetering is een volgende versie." />
          </Panel>
        </Section>
      )}
      <Section title={view.mayAdopt ? 'Terugsturen' : 'Terugnemen'}>
        <Panel pad>
          <ActionForm action={returnTextAction} {...on} keyValue={crypto.randomUUID()} id="terugsturen" submit={view.mayAdopt ? 'Tekst terugsturen' : 'Tekst terugnemen'} submitKind="secondary" label="Tekst terugsturen" {...(view.mayAdopt ? {} : { note: 'U schreef of stelde deze tekst zelf voor. Een ander stelt hem vast.' })}>
            <TextArea name="reason" label="Waarom?" rows={3} />
          </ActionForm>
        </Panel>
      </Section>
    </>
  )
}

export default letterText.page
export const generateMetadata = letterText.metadata
