import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { ButtonLink } from '@/components/ui/Button'
import { Band } from '@/components/ui/Band'
import { Confirm } from '@/components/ui/Confirm'
import { DataTable } from '@/components/ui/DataTable'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Section } from '@/components/ui/Page'
import { AGREEMENT_LABELS } from '@/lib/contracts/messages'
import { endProcedurePage } from '@/lib/contracts/queries/unsigned'
import type { Unsigned } from '@/lib/contracts/rules'
import { list } from '@/lib/format'
import { concludeProcedureAction, withdrawProcedureAction } from '@/lib/procedures/actions'
import { routes } from '@/lib/routes'

/** Who was admitted without a signed agreement: concluding changes nothing in that, but whoever concludes knows it. */
const WithoutAgreement = ({ rows }: { rows: readonly Unsigned[] }) => (
  <Section title="Toegelaten zonder getekende overeenkomst" intro="Afronden verandert hier niets aan. De contractmanager kan de overeenkomst ook daarna aanbieden en tekenen.">
    <DataTable
      caption="Toegelaten aanbieders zonder getekende overeenkomst"
      rows={rows}
      rowKey={(row) => row.providerId}
      columns={[
        { head: 'Aanbieder', cell: (row) => row.name },
        { head: 'Percelen', cell: (row) => list(row.lots) },
        { head: 'Overeenkomst', cell: (row) => (row.latest ? <Badge tone={AGREEMENT_LABELS[row.latest.status].tone}>{AGREEMENT_LABELS[row.latest.status].text}</Badge> : <Badge tone="wait">Nog niet gemaakt</Badge>) },
      ]}
    />
  </Section>
)

const endPage = screen(['procurement-officer'], {
  load: (actor, { params }) => endProcedurePage(actor, params['id'] ?? ''),
  title: (view) => `${view.head.may.conclude ? 'Afronden' : 'Intrekken'}, ${view.head.title}`,
  render: ({ head, unsigned }, { formKey }) => {
    const verb = head.may.conclude ? 'afronden' : 'intrekken'
    const back = <ButtonLink href={routes.procedure(head.id)} kind="secondary">{`Nog niet ${verb}`}</ButtonLink>
    return (
      <>
        <Band crumb={[{ label: 'Procedures', href: routes.procedures() }, { label: head.title, href: routes.procedure(head.id) }, { label: `Procedure ${verb}` }]} title={`Procedure ${verb}`} lead={`${head.title}, ${head.reference}`} />
        <Body>
          {head.may.conclude && (
            <Confirm title="Wilt u deze procedure afronden?" confirm={<ActionForm action={concludeProcedureAction} keyValue={formKey} version={head.version} submit="Procedure afronden" buttons={back} hidden={{ id: head.id }} id="afronden" label="Procedure afronden" />}>
              {`${head.next.kind === 'conclude' ? `Instappen op ${head.next.window?.name ?? ''} is geëindigd en over elke inschrijving is besloten. Heropenen kan daarna niet meer. ` : ''}Er komt dan geen instapmoment meer bij. De overeenkomsten lopen gewoon door.`}
            </Confirm>
          )}
          {head.may.conclude && unsigned.length > 0 && <WithoutAgreement rows={unsigned} />}
          {head.may.withdraw && (
            <Confirm
              title="Wilt u deze procedure intrekken?"
              confirm={
                <ActionForm action={withdrawProcedureAction} keyValue={crypto.randomUUID()} version={head.version} submit="Procedure intrekken" submitKind="danger" buttons={back} hidden={{ id: head.id }} id="intrekken" label="Procedure intrekken">
                  <TextArea name="reason" label="Reden" hint={head.publishedAt ? 'De reden staat op de openbare pagina.' : 'De reden staat bij de gebeurtenissen.'} rows={3} />
                </ActionForm>
              }
            >
              {head.publishedAt ? 'Inschrijven stopt meteen. Iedereen kan lezen dat en waarom u de procedure intrekt.' : 'Het concept gaat dicht. U kunt het niet meer wijzigen of publiceren.'}
            </Confirm>
          )}
        </Body>
      </>
    )
  },
})

export default endPage.page
export const generateMetadata = endPage.metadata
