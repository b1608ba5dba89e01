import { screen } from '@/app/screen'
import { ReviewsTable } from '@/components/procedures/Reviews'
import { definitions, origin } from '@/components/procedures/Criteria'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, PanelPart, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { Timeline } from '@/components/ui/Timeline'
import { formatDayLong } from '@/lib/kernel/day'
import { formatInstantLong } from '@/lib/kernel/instant'
import { openReviewAction } from '@/lib/procedures/actions/reviews'
import { eventTitle } from '@/lib/procedures/messages/events'
import { CRITERION_KIND_LABELS, RENEWAL_STANDING_LABELS, STATUS_LABELS } from '@/lib/procedures/messages/labels'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import { libraryEntry } from '@/lib/procedures/queries/library'
import type { ProcedureStatus } from '@/lib/procedures/schema/procedure'
import { routes } from '@/lib/routes'

const entryPage = screen(PROCEDURE_READERS, {
  load: (actor, { params }) => libraryEntry(actor, params['entryId'] ?? ''),
  title: (view) => view.newest.title,
  render: (entry, { formKey }) => {
    const { newest } = entry
    const open = entry.reviews.some((review) => review.closedAt === null)
    return (
      <>
        <Band
          crumb={[{ label: 'Eisen', href: routes.library() }, { label: newest.title }]}
          title={newest.title}
          badge={entry.retiredAt ? <Badge tone="none">Vervallen</Badge> : open ? <Badge tone="wait">Wordt bekeken</Badge> : <Badge tone="ok">In gebruik</Badge>}
          lead={entry.retiredAt ? `Vervallen op ${formatInstantLong(entry.retiredAt)}. ${entry.retiredReason ?? ''}` : `${CRITERION_KIND_LABELS[newest.kind]}, versie ${newest.number}. Opnieuw bekijken op ${formatDayLong(entry.reviewOn)}.`}
        />
        <Body>
          <Columns split="8-4">
            <Stack>
              <Section title="De eis" actions={entry.mayKeep && entry.retiredAt === null && <TextLink href={routes.changeLibraryCriterion(entry.id)}>Wijzigen</TextLink>}>
                <Panel>
                  <PanelPart>
                    <p className="whitespace-pre-line">{newest.text}</p>
                    {origin(newest) && <p className="small mt-2">{origin(newest)}</p>}
                  </PanelPart>
                  <PanelPart>
                    <DefinitionList items={[...definitions(newest), ...(newest.renewalStanding ? [{ label: 'Blijft de vernieuwing', value: RENEWAL_STANDING_LABELS[newest.renewalStanding] }] : [])]} />
                  </PanelPart>
                </Panel>
              </Section>
              <Section id="bekijken" title="Opnieuw bekeken" intro={open ? 'Deze eis wordt nu bekeken.' : undefined}>
                <ReviewsTable caption="Keren dat deze eis is bekeken" reviews={entry.reviews} today={entry.today} empty={<EmptyState title="Nog niet opnieuw bekeken">Een opmerking van een aanbieder zet de eis op de lijst. U kunt dat hieronder ook zelf doen.</EmptyState>} />
              </Section>
              {entry.mayKeep && entry.retiredAt === null && !open && (
                <Section title="De eis opnieuw bekijken">
                  <Panel pad>
                    <ActionForm action={openReviewAction} keyValue={formKey} hidden={{ entryId: entry.id }} submit="Beginnen met bekijken" submitKind="secondary">
                      <TextArea name="reason" label="Waarom?" hint="Bijvoorbeeld: aanbieders vragen of elke drie jaar een nieuwe verklaring nodig is." rows={2} />
                      <DateField name="dueOn" label="Klaar op" />
                    </ActionForm>
                  </Panel>
                </Section>
              )}
              <Section title="Gebruikt in">
                <DataTable
                  caption="Procedures met deze eis"
                  rows={entry.uses}
                  rowKey={(use) => use.criterionId}
                  empty={<EmptyState title="Nog in geen enkele procedure">Neem de eis over in een concept, bij Eisen van de procedure.</EmptyState>}
                  columns={[
                    { head: 'Procedure', cell: (use) => <TextLink href={routes.procedureCriteria(use.procedureId)}>{use.procedure}</TextLink> },
                    { head: 'Versie', align: 'right', cell: (use) => use.number },
                    { head: 'Stand', cell: (use) => STATUS_LABELS[use.status as ProcedureStatus] },
                  ]}
                />
              </Section>
            </Stack>
            <Stack>
              <Section title="Versies">
                <Timeline items={entry.versions.map((version, at) => ({ key: String(version.number), now: at === 0, title: `Versie ${version.number}`, text: `${formatInstantLong(version.madeAt)}, ${version.madeBy}.${version.note ? ` ${version.note}` : ''}` }))} />
              </Section>
              <Section title="Wat is er gebeurd">
                <Timeline items={entry.timeline.map((line) => ({ key: line.seq, title: eventTitle(line.event, line.detail), text: `${formatInstantLong(line.at)}, ${line.actor}` }))} />
              </Section>
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})

export default entryPage.page
export const generateMetadata = entryPage.metadata
