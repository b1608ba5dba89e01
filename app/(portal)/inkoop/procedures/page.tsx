import { screen } from '@/app/screen'
import { StandingBadge } from '@/components/procedures/Planning'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { NextStep } from '@/components/ui/NextStep'
import { Body } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { formatInstantLong } from '@/lib/kernel/instant'
import { STATUS_LABELS, STATUS_TONES } from '@/lib/procedures/messages/labels'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import { procedureList, type ProcedureRow } from '@/lib/procedures/queries/pages'
import { typeOf } from '@/lib/procedures/rules/types'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { routes } from '@/lib/routes'

/** The window that matters now: the one that is open, else the next, else the last. */
const current = (row: ProcedureRow) => row.windows.find((window) => window.standing === 'open') ?? row.windows.find((window) => window.standing !== 'decided' && window.standing !== 'empty') ?? row.windows.at(-1)

const procedures = screen(PROCEDURE_READERS, {
  load: (actor) => procedureList(actor),
  title: 'Procedures',
  render: ({ rows, mayCreate }) => (
    <>
      <Band
        title="Procedures"
        lead="Inkoopprocedures van uw regio: wat u inkoopt, aan welke eisen aanbieders voldoen en wanneer zij kunnen instappen."
        {...(mayCreate
          ? {
              next: (
                <NextStep label="Nieuw" title="Begin een procedure" action={<ButtonLink href={routes.newProcedure()}>Procedure maken</ButtonLink>}>
                  U werkt in een concept. Niemand buiten uw regio leest het voor de publicatie.
                </NextStep>
              ),
            }
          : {})}
      />
      <Body>
        <DataTable
          caption={plural(rows.length, 'procedure', 'procedures')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Procedure', cell: (row) => <TextLink href={routes.procedure(row.id)}>{row.title}</TextLink>, second: (row) => `${row.reference}, ${typeOf(row.type).words.name.toLowerCase()}` },
            { head: 'Stand', cell: (row) => <Badge tone={STATUS_TONES[row.status]}>{STATUS_LABELS[row.status]}</Badge> },
            { head: 'Percelen', align: 'right', cell: (row) => row.lots },
            { head: 'Instapmoment', cell: (row) => current(row)?.name ?? 'nog te plannen', second: (row) => { const window = current(row); return window?.standing === 'open' ? isContinuous(window) ? 'doorlopend open' : `sluit ${formatInstantLong(window.closesAt)}` : null } },
            { head: 'Stand instapmoment', cell: (row) => { const window = current(row); return window ? <StandingBadge window={window} withdrawn={row.status === 'withdrawn'} /> : null } },
          ]}
          empty={
            <EmptyState title="Er is nog geen procedure" action={mayCreate ? <ButtonLink href={routes.newProcedure()} kind="secondary">Procedure maken</ButtonLink> : null}>
              Zodra een inkoper een procedure begint, staat zij hier.
            </EmptyState>
          }
        />
      </Body>
    </>
  ),
})

export default procedures.page
export const generateMetadata = procedures.metadata
