import { LetterPage } from '@/components/correspondence/LetterPage'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { WELCOME_LABELS } from '@/lib/facility/messages'
import type { RegistrationScreen } from '@/lib/facility/queries/desk'
import { WELCOME_CHANNELS } from '@/lib/facility/schema'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

/** What the resident may expect (S13): the text of the facility, the letter as it would be given today, and those that were given. */
export function Welcome({ view, action }: { view: RegistrationScreen; action: FormAction }) {
  return (
    <Section title="Wat de inwoner mag verwachten" intro="Lees dit met de inwoner door, en geef de brief mee.">
      <Panel>
        <PanelPart>
          <h3>{view.product.name}</h3>
          <p className="whitespace-pre-line">{view.product.description}</p>
        </PanelPart>
        {view.letters.map((letter) => (
          <PanelPart key={letter.id}>
            <TextLink href={routes.letter(letter.letterId)} file>{`Brief van ${formatDayLong(letter.givenOn)} (PDF)`}</TextLink>
            <p className="small">{`${WELCOME_LABELS[letter.channel]}, ${letter.by}. ${letter.version === null ? 'Met de standaardtekst.' : `Met versie ${letter.version} van de tekst.`}`}</p>
          </PanelPart>
        ))}
        {view.welcome ? (
          <PanelPart>
            <ActionForm action={action} keyValue={crypto.randomUUID()} hidden={{ registrationId: view.id }} id="brief" label="Brief maken" submit={view.letters.length === 0 ? 'Brief maken' : 'Nieuwe brief maken'} submitKind="secondary" note="De brief zegt wat vandaag geldt. Verandert de afspraak of de aanbieder, maak dan een nieuwe.">
              <RadioGroup name="channel" label="Hoe krijgt de inwoner de brief?" across defaultValue="handed" options={WELCOME_CHANNELS.map((value) => ({ value, label: WELCOME_LABELS[value] }))} />
            </ActionForm>
          </PanelPart>
        ) : (
          view.letters.length === 0 && <EmptyState title="Er is geen brief gegeven">Nu kan het niet meer: de registratie is beëindigd, de inwoner is overleden, of de gemeente stelde voor vandaag geen uren vast.</EmptyState>
        )}
      </Panel>
      {view.welcome && (
        <details className="mt-3">
          <summary>Brief eerst bekijken</summary>
          <LetterPage letter={view.welcome} />
        </details>
      )}
    </Section>
  )
}
