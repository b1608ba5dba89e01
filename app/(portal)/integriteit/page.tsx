import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Panel, PanelFoot, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { startCheckAction } from '@/lib/admissions/actions/integrity'
import { CHECK_LABELS, CHECK_TONES } from '@/lib/admissions/messages/integrity'
import { integrityList } from '@/lib/admissions/queries/integrity'
import { plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const checks = screen(['integrity-officer'], {
  load: (actor) => integrityList(actor),
  title: 'Integriteit',
  render: ({ rows, today }) => {
    const unchecked = rows.filter((row) => row.check === null)
    return (
      <>
        <Band
          title="Integriteit"
          lead="Toetsen voor uw eigen gemeente. Niemand anders leest wat hier staat: de inkopers zien alleen dat een toets loopt of voldaan is, de aanbieder alleen wat u hem vraagt."
          facts={[
            { label: 'Geopende inschrijvingen', value: rows.length },
            { label: 'Toetsen lopen', value: rows.filter((row) => row.check?.status === 'running').length },
          ]}
        />
        <Body>
          <Section title="Toetsen">
            <DataTable
              caption="Toetsen"
              rows={rows.filter((row) => row.check !== null)}
              rowKey={(row) => row.submissionId}
              columns={[
                { head: 'Inschrijver', cell: (row) => <TextLink href={routes.integrityCheck(row.check?.id ?? '')}>{row.provider}</TextLink>, second: (row) => `KVK ${row.kvk}, ${row.window}` },
                { head: 'Stand', cell: (row) => row.check && <Badge tone={CHECK_TONES[row.check.status]}>{CHECK_LABELS[row.check.status]}</Badge> },
                { head: 'Gestart', cell: (row) => row.check && formatDay(row.check.startedOn) },
                { head: 'Antwoorden', align: 'right', cell: (row) => row.check?.unread ?? 0 },
                {
                  head: 'Bewaard tot',
                  cell: (row) => (row.check?.destroyed ? 'vernietigd' : row.check?.destroyOn ? formatDay(row.check.destroyOn) : null),
                  second: (row) => (!row.check?.destroyed && row.check?.destroyOn && row.check.destroyOn <= today ? 'de termijn is voorbij' : undefined),
                },
              ]}
              empty={<EmptyState title="Er zijn nog geen toetsen">Start een toets bij een inschrijving hieronder.</EmptyState>}
            />
          </Section>
          <Section title="Toets starten" intro="Inschrijvingen voor uw gemeente die zijn geopend. Leden van een combinatie, derden en onderaannemers gaan mee.">
            {unchecked.length === 0 ? (
              <EmptyState panel title="Er is geen inschrijving zonder toets">
                Zodra de inkopers een instapmoment openen, staan de inschrijvingen hier.
              </EmptyState>
            ) : (
              unchecked.map((row) => (
                <Panel pad key={row.submissionId}>
                  <h3>{row.provider}</h3>
                  <p className="quiet">{`KVK ${row.kvk}, ${row.window}`}</p>
                  <ActionForm action={startCheckAction} keyValue={crypto.randomUUID()} hidden={{ submissionId: row.submissionId }} id={`start-${row.submissionId}`} label={`Toets starten: ${row.provider}`} submit="Toets starten" submitKind="secondary">
                    <TextArea name="reason" label="Aanleiding" hint="Alleen u leest dit." rows={2} />
                  </ActionForm>
                </Panel>
              ))
            )}
            {unchecked.length > 0 && <PanelFoot>{plural(unchecked.length, 'inschrijving', 'inschrijvingen')} zonder toets.</PanelFoot>}
          </Section>
        </Body>
      </>
    )
  },
})

export default checks.page
export const generateMetadata = checks.metadata
