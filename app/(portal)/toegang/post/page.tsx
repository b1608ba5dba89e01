import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup, RadioGroup } from '@/components/ui/form/Choice'
import { DateField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { recordRound } from '@/lib/indications/actions/case'
import { DISPATCH_CHANNEL_LABELS, DISPATCH_LABELS } from '@/lib/indications/messages'
import { waitingLetters, type WaitingLetter } from '@/lib/indications/queries/dispatch'
import { DISPATCH_CHANNELS, type DispatchKind } from '@/lib/indications/schema'
import { formatDay } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const TAB_OF = { confirmation: routes.wmoCase, findings: routes.findings, decision: routes.decision, completion: routes.caseTerms, suspension: routes.caseTerms, extension: routes.caseTerms, 're-indication': routes.wmoCase } as const satisfies Record<DispatchKind, (id: string) => string>

const s = screen(['consultant'], {
  load: (actor, { search }) => waitingLetters(actor, pageOf(search['pagina'])),
  title: 'Te versturen',
  render: (view, { formKey }) => {
    const first = view.rows.filter((row) => !row.cameBack)
    return (
      <>
        <Band title="Te versturen" lead={`Gemeente ${view.municipality}: ${plural(view.total, 'brief ligt', 'brieven liggen')} klaar. Een besluit telt pas als het verstuurd is.`} />
        <Body>
          <Columns split="7-5">
            <Section title="Wat klaarligt">
              <DataTable
                caption="Brieven die klaarliggen, de oudste bovenaan"
                rows={view.rows}
                rowKey={(row) => row.id}
                columns={[
                  { head: 'Zaak', cell: (row) => <TextLink href={TAB_OF[row.kind](row.caseId)}>{row.number}</TextLink>, second: (row) => row.resident },
                  { head: 'Brief', cell: (row) => <TextLink href={routes.letter(row.letterId)} file>{DISPATCH_LABELS[row.kind]}</TextLink>, second: (row) => (row.cameBack ? <Badge tone="no">Teruggekomen</Badge> : null) },
                  { head: 'Sinds', cell: (row) => <span className="date">{formatDay(row.since)}</span> },
                ]}
                foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => `${routes.post()}?pagina=${page}`} />}
                empty={<EmptyState title="Er ligt niets klaar" action={<ButtonLink href={routes.cases()} kind="secondary">Naar de zaken</ButtonLink>}>Alle brieven zijn verstuurd.</EmptyState>}
              />
            </Section>
            {first.length > 0 && (
              <Section title="In één keer vastleggen" intro="Voor brieven die naar de inwoner zelf gaan. Gaat een brief ook naar een vertegenwoordiger, of kwam hij terug? Leg dat dan vast bij de zaak.">
                <Panel pad>
                  <ActionForm action={recordRound} keyValue={formKey} submit="Verzending vastleggen" label="Verzending vastleggen">
                    <CheckboxGroup name="letters" label="Welke brieven zijn verstuurd?" options={first.map((row) => ({ value: row.id, label: optionOf(row) }))} />
                    <DateField name="sentOn" label="Dag van verzending" defaultValue={formatDay(view.today)} />
                    <RadioGroup name="channel" label="Hoe zijn de brieven verstuurd?" across defaultValue="post" options={DISPATCH_CHANNELS.map((value) => ({ value, label: DISPATCH_CHANNEL_LABELS[value] }))} />
                  </ActionForm>
                </Panel>
              </Section>
            )}
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

const optionOf = (row: WaitingLetter) => `${DISPATCH_LABELS[row.kind]} ${row.number}, ${row.resident}`
