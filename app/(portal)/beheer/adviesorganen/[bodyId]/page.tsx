import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { ACCOUNT_STATES } from '@/lib/auth/messages'
import { endBodyAction } from '@/lib/consultations/actions/bodies'
import { BODY_KINDS } from '@/lib/consultations/messages'
import { bodyScreen } from '@/lib/consultations/queries/bodies'
import { day, formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const one = screen(['administrator'], {
  load: (actor, { params }) => bodyScreen(actor, params['bodyId'] ?? ''),
  title: ({ body }) => body.name,
  render: ({ body, members, today }, { formKey }) => {
    const over = body.validUntil !== null && body.validUntil <= today
    const kind = body.kind === 'bureau' ? 'bureau' : 'advisory-board'
    return (
      <>
        <Band
          crumb={[{ label: 'Adviesorganen', href: routes.bodies() }, { label: body.name }]}
          title={body.name}
          badge={over ? <Badge tone="none">Beëindigd</Badge> : <Badge tone="ok">Kan gevraagd worden</Badge>}
          facts={[
            { label: 'Soort', value: BODY_KINDS[kind] },
            { label: 'Voor', value: body.municipality ? `Gemeente ${body.municipality.name}` : body.region.fullName },
            { label: 'Contactpersoon', value: body.contactName },
            { label: 'E-mailadres', value: body.email },
          ]}
        />
        <Body>
          <Section title="Leden" actions={over ? undefined : <ButtonLink href={routes.newPerson(`${kind}:${body.id}`)}>Lid uitnodigen</ButtonLink>}>
            <DataTable
              caption={`Leden van ${body.name}`}
              rows={members}
              rowKey={(row) => row.membership_id}
              columns={[
                { head: 'Naam', cell: (row) => <TextLink href={routes.personOf(row.person_id)}>{row.name}</TextLink>, second: (row) => row.email },
                { head: 'Functie', cell: (row) => row.title, second: (row) => ACCOUNT_STATES[row.account] },
                { head: 'Geldig', cell: (row) => `sinds ${formatDay(day(row.valid_from))}`, second: (row) => (row.valid_until ? `tot ${formatDay(day(row.valid_until))}` : undefined) },
                { head: 'Stand', cell: (row) => (row.runs ? <Badge tone="ok">Lid</Badge> : <Badge tone="none">Geen lid meer</Badge>) },
              ]}
              empty={<EmptyState title="Er is nog geen lid">Nodig iemand uit die de vragen beantwoordt.</EmptyState>}
            />
          </Section>
          {!over && (
            <Section title="Adviesorgaan beëindigen" intro="Vanaf vandaag kan niemand het meer vragen. Alle leden zijn meteen uitgelogd. Gegeven adviezen blijven staan.">
              <Columns split="8-4">
                <Panel pad>
                  <ActionForm action={endBodyAction} keyValue={formKey} hidden={{ bodyId: body.id }} submit="Adviesorgaan beëindigen" submitKind="danger" label="Adviesorgaan beëindigen">
                    <TextArea name="reason" label="Reden" rows={2} />
                  </ActionForm>
                </Panel>
              </Columns>
            </Section>
          )}
        </Body>
      </>
    )
  },
})

export default one.page
export const generateMetadata = one.metadata
