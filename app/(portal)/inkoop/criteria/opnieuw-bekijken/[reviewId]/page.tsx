import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, PanelPart, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatInstantLong } from '@/lib/kernel/instant'
import { closeReviewAction } from '@/lib/procedures/actions/reviews'
import { REVIEW_CAUSE_LABELS, REVIEW_OUTCOME_LABELS, REVIEW_OUTCOME_TONES } from '@/lib/procedures/messages/reviews'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import { reviewPage, type ReviewPage } from '@/lib/procedures/queries/reviews'
import { REVIEW_OUTCOMES } from '@/lib/procedures/schema/review'
import { routes } from '@/lib/routes'

const HINTS = { kept: 'De tekst verandert niet.', changed: 'De nieuwe versie staat al in de bibliotheek.', dropped: 'De eis staat niet meer klaar voor een volgende procedure. Waar zij al geldt, blijft zij gelden.' } as const

function Outcome({ view, formKey }: { view: ReviewPage; formKey: string }) {
  const { entryId } = view
  return (
    <Section title="Leg de uitkomst vast" {...(entryId ? { actions: <TextLink href={routes.changeLibraryCriterion(entryId)}>Nieuwe versie van de eis maken</TextLink> } : {})}>
      <Panel pad>
        <ActionForm action={closeReviewAction} keyValue={formKey} version={view.version} hidden={{ id: view.id }} submit="Uitkomst vastleggen" note="Wie een opmerking maakte, leest de uitkomst en de reden. U ziet niet wie dat is.">
          <RadioGroup name="outcome" label="Wat wordt het?" options={REVIEW_OUTCOMES.map((outcome) => ({ value: outcome, label: REVIEW_OUTCOME_LABELS[outcome], hint: outcome === 'changed' && entryId && !view.changed ? 'Maak eerst de nieuwe versie in de bibliotheek.' : HINTS[outcome] }))} />
          <TextArea name="reason" label="Waarom?" rows={4} />
          {entryId && <DateField name="nextReviewOn" label="Weer bekijken op" optional hint="Vervalt de eis, laat dit dan leeg." defaultValue={formatDay(view.nextReview)} />}
        </ActionForm>
      </Panel>
    </Section>
  )
}

const review = screen(PROCEDURE_READERS, {
  load: (actor, { params }) => reviewPage(actor, params['reviewId'] ?? ''),
  title: (view) => `Opnieuw bekijken: ${view.title}`,
  render: (view, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Eisen', href: routes.library() }, { label: 'Opnieuw bekijken', href: routes.reviews() }, { label: view.title }]}
        title={view.title}
        badge={view.outcome ? <Badge tone={REVIEW_OUTCOME_TONES[view.outcome]}>{REVIEW_OUTCOME_LABELS[view.outcome]}</Badge> : <Badge tone="wait">Wordt bekeken</Badge>}
        lead={view.closedAt ? `Uitkomst vastgelegd op ${formatInstantLong(view.closedAt)} door ${view.closedBy ?? ''}.` : `${REVIEW_CAUSE_LABELS[view.cause]}. Klaar op ${formatDayLong(view.dueOn)}.`}
      />
      <Body>
        <Columns split="8-4">
          <Stack>
            {view.closedAt ? (
              <Section title="De reden">
                <Panel pad>
                  <p className="whitespace-pre-line">{view.outcomeReason}</p>
                </Panel>
              </Section>
            ) : (
              view.mayKeep && <Outcome view={view} formKey={formKey} />
            )}
            <Section title="Opmerkingen van aanbieders" intro="Zonder naam.">
              {view.texts.length === 0 ? (
                <EmptyState panel title="Er is geen opmerking">{view.reason ?? 'Deze eis wordt bekeken omdat haar dag is gekomen.'}</EmptyState>
              ) : (
                <Panel>
                  {view.texts.map((remark) => (
                    <PanelPart key={remark.id}>
                      <p className="whitespace-pre-line">{remark.text}</p>
                      <p className="small mt-1">{formatInstantLong(remark.remarkedAt)}</p>
                    </PanelPart>
                  ))}
                </Panel>
              )}
            </Section>
          </Stack>
          <Section title="De eis nu" {...(view.entryId ? { actions: <TextLink href={routes.libraryCriterion(view.entryId)}>Naar de bibliotheek</TextLink> } : {})}>
            <div className="prose">
              <p className="whitespace-pre-line">{view.criterion?.text}</p>
              <p className="whitespace-pre-line">Waarom: {view.criterion?.rationale}</p>
              {view.reason && view.texts.length > 0 && <p className="small whitespace-pre-line">{view.reason}</p>}
            </div>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

export default review.page
export const generateMetadata = review.metadata
