import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, PanelFoot, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { CRITERION_KIND_LABELS, CRITERION_KIND_PLURALS, everyText, holdsAtText } from '@/lib/procedures/messages/labels'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import { criteriaLibrary, type LibraryRow } from '@/lib/procedures/queries/library'
import { CRITERION_KINDS } from '@/lib/procedures/schema/criterion'
import { routes } from '@/lib/routes'

const library = screen(PROCEDURE_READERS, {
  load: (actor) => criteriaLibrary(actor),
  title: 'Eisen',
  render: ({ rows, mayKeep, today }) => {
    const due = rows.filter((row) => row.retiredAt === null && row.reviewOn <= today)
    const state = (row: LibraryRow) =>
      row.retiredAt ? <Badge tone="none">Vervallen</Badge> : row.underReview ? <Badge tone="wait">Wordt bekeken</Badge> : row.reviewOn <= today ? <Badge tone="wait">Opnieuw bekijken</Badge> : row.renewalStanding === 'questioned' ? <Badge tone="wait">Ter discussie</Badge> : <Badge tone="ok">In gebruik</Badge>
    return (
      <>
        <Band title="Eisen" lead={`${plural(rows.length, 'eis', 'eisen')} in de bibliotheek${due.length > 0 ? `, ${due.length} om opnieuw te bekijken` : ''}. Elke eis heeft een reden en een dag waarop u haar opnieuw bekijkt.`} />
        <Body>
          {rows.length === 0 ? (
            <EmptyState panel level={2} title="De bibliotheek is nog leeg" action={mayKeep ? <ButtonLink href={routes.newLibraryCriterion()} kind="secondary">Eis toevoegen</ButtonLink> : null}>
              Zet hier eisen die u vaker gebruikt, of bewaar een eis uit een procedure. Een volgende procedure neemt ze over.
            </EmptyState>
          ) : (
            CRITERION_KINDS.map((kind, at) => {
              const own = rows.filter((row) => row.kind === kind)
              return (
                <Section key={kind} title={CRITERION_KIND_PLURALS[kind]} actions={at === 0 ? <><TextLink href={routes.reviews()}>Opnieuw bekijken</TextLink>{mayKeep && <><TextLink href={routes.newLibraryCriterion()}>Eis toevoegen</TextLink> <TextLink href={routes.phrases()}>Standaardzinnen</TextLink></>}</> : undefined}>
                  <DataTable
                    caption={CRITERION_KIND_PLURALS[kind]}
                    rows={own}
                    rowKey={(row) => row.id}
                    rowState={(row) => (row.retiredAt ? 'dim' : undefined)}
                    empty={<EmptyState title={`Geen ${CRITERION_KIND_LABELS[kind].toLowerCase()} in de bibliotheek`} />}
                    columns={[
                      { head: 'Eis', cell: (row) => <TextLink href={routes.libraryCriterion(row.id)}>{row.title}</TextLink>, second: (row) => `Versie ${row.number}, in ${plural(row.uses, 'procedure', 'procedures')}` },
                      { head: 'Moet kloppen', cell: (row) => holdsAtText(row.holdsAt, row.holdsMonths), second: (row) => (row.renewalMonths === null ? null : `Opnieuw ${everyText(row.renewalMonths)}`) },
                      { head: 'Opnieuw bekijken', cell: (row) => formatDay(row.reviewOn) },
                      { head: 'Stand', cell: state },
                    ]}
                    foot={<PanelFoot>Op alfabet. Er is geen rangorde.</PanelFoot>}
                  />
                </Section>
              )
            })
          )}
        </Body>
      </>
    )
  },
})

export default library.page
export const generateMetadata = library.metadata
