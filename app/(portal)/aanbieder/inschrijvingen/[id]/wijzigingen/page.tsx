import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { takenOverText } from '@/lib/admissions/messages/submission'
import { submissionHistory } from '@/lib/admissions/queries/submission-history'
import { plural } from '@/lib/format'
import { formatInstantLong } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const history = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params, search }) => submissionHistory(actor, params['id'] ?? '', search['eis']),
  title: 'Wie wijzigde wat',
  render: (view) => {
    const { row, kept, criterion } = view
    const title = (id: string) => view.criteria.find((each) => each.id === id)?.title ?? ''
    const lot = (id: string | null) => view.lots.find((each) => each.id === id)?.name
    return (
      <>
        <Band
          crumb={[{ label: 'Inschrijvingen', href: routes.submissions() }, { label: row.window.name, href: routes.submission(row.id) }, { label: 'Wie wijzigde wat' }]}
          title="Wie wijzigde wat"
          lead={criterion ? `Elk antwoord dat u en uw collega's bewaarden bij: ${criterion.title}.` : "Elk antwoord dat u en uw collega's bewaarden. Niemand buiten uw organisatie kan dit lezen, ook niet na het openen."}
          next={
            <NextStep label="Terug" title={criterion ? 'Naar de eis' : 'Naar de inschrijving'} action={<ButtonLink kind="secondary" href={criterion ? (criterion.answerKind === 'evidence' ? routes.submissionEvidence(row.id) : routes.submissionAnswer(row.id, criterion.id)) : routes.submission(row.id)}>{criterion ? 'Antwoord bekijken' : 'Inschrijving bekijken'}</ButtonLink>}>
              Bewaart een collega tegelijk hetzelfde antwoord, dan ziet u eerst wat hij schreef.
            </NextStep>
          }
        />
        <Body>
          <Section title={plural(kept.length, 'antwoord bewaard', 'antwoorden bewaard')} actions={criterion && <TextLink href={routes.submissionHistory(row.id)}>Alle eisen tonen</TextLink>}>
            <DataTable
              caption="Bewaarde antwoorden, nieuwste eerst"
              rows={kept}
              rowKey={(each) => each.id}
              columns={[
                { head: 'Eis', cell: (each) => <TextLink href={routes.submissionHistory(row.id, each.criterionId)}>{title(each.criterionId)}</TextLink>, second: (each) => lot(each.lotId) },
                { head: 'Antwoord', cell: (each) => (each.said === '' ? 'Leeg gemaakt' : <span className="whitespace-pre-line">{each.said}</span>), second: (each) => each.takenFrom && takenOverText(each.takenFrom) },
                { head: 'Door', cell: (each) => each.savedBy },
                { head: 'Wanneer', cell: (each) => formatInstantLong(each.savedAt) },
              ]}
              empty={<EmptyState title="Er is nog niets bewaard">Zodra iemand een antwoord bewaart, staat het hier met naam en tijd.</EmptyState>}
            />
          </Section>
        </Body>
      </>
    )
  },
})

export default history.page
export const generateMetadata = history.metadata
