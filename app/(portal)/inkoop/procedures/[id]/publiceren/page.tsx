import { screen } from '@/app/screen'
import { ProcedureBand } from '@/components/procedures/ProcedureBand'
import { Badge } from '@/components/ui/Badge'
import { ButtonLink } from '@/components/ui/Button'
import { Confirm } from '@/components/ui/Confirm'
import { DataTable } from '@/components/ui/DataTable'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { list, plural } from '@/lib/format'
import { formatInstantLong } from '@/lib/kernel/instant'
import { publishProcedureAction } from '@/lib/procedures/actions'
import { termText } from '@/lib/procedures/messages/labels'
import { missingSentence } from '@/lib/procedures/messages/refusals'
import type { ProcedureHead } from '@/lib/procedures/queries/head'
import { procedureCheck } from '@/lib/procedures/queries/pages'
import type { Missing, MissingPart } from '@/lib/procedures/rules/publish'
import { typeOf } from '@/lib/procedures/rules/types'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { routes } from '@/lib/routes'

type Row = { readonly part: MissingPart; readonly label: string; readonly href: string; readonly holds: string; readonly missing: readonly Missing[] }

function rowsOf(head: ProcedureHead, missing: readonly Missing[], lots: readonly { readonly name: string }[]): Row[] {
  const row = (part: MissingPart, label: string, href: string, holds: string): Row => ({ part, label, href, holds, missing: missing.filter((each) => each.part === part) })
  return [
    row('details', 'Gegevens', routes.procedureDetails(head.id), `${head.reference}, ${termText(head)}, reactietermijn ${plural(head.reactionDays, 'dag', 'dagen')}`),
    row('lots', 'Percelen', routes.procedureLots(head.id), list(lots.map((lot) => lot.name))),
    ...(typeOf(head.type).scoring ? [row('selection', 'Selectie', routes.procedureSelection(head.id), 'Per gebied het aantal, de criteria met hun weging en de regel bij gelijke punten')] : []),
    row('criteria', 'Eisen', routes.procedureCriteria(head.id), head.counts.criteria === 0 ? '' : `${plural(head.counts.criteria, 'eis', 'eisen')}, elk met een reden en een bewijs`),
    row('planning', 'Planning', routes.procedurePlanning(head.id), list(head.windows.map((window) => `${window.name}, ${isContinuous(window) ? 'doorlopend open' : `sluit ${formatInstantLong(window.closesAt)}`}`))),
    row('documents', 'Documenten en artikelen', routes.procedureDocuments(head.id), `${plural(head.counts.documents, 'document', 'documenten')} en ${plural(head.counts.clauses, 'artikel', 'artikelen')}`),
  ]
}

const publishPage = screen(['procurement-officer'], {
  load: async (actor, { params }) => {
    const view = await procedureCheck(actor, params['id'] ?? '')
    return view?.head.status === 'draft' ? view : null
  },
  title: (view) => `Publiceren, ${view.head.title}`,
  render: ({ head, missing, lots }, { formKey }) => (
    <>
      <ProcedureBand head={head} current="publish" />
      <Body>
        <Section
          title={missing.length === 0 ? 'Alles is compleet' : `Er ${missing.length === 1 ? 'ontbreekt nog 1 ding' : `ontbreken nog ${missing.length} dingen`}`}
          intro={missing.length === 0 ? 'Lees nog één keer na wat iedereen straks ziet.' : 'U kunt publiceren zodra elk onderdeel compleet is.'}
        >
          <DataTable
            caption="Wat u publiceert"
            rows={rowsOf(head, missing, lots)}
            rowKey={(row) => row.part}
            columns={[
              { head: 'Onderdeel', cell: (row) => <TextLink href={row.href}>{row.label}</TextLink> },
              { head: 'Stand', cell: (row) => (row.missing.length === 0 ? <Badge tone="ok">Compleet</Badge> : <Badge tone="wait">Nog niet compleet</Badge>) },
              {
                head: 'Inhoud',
                cell: (row) =>
                  row.missing.length === 0 ? (
                    row.holds
                  ) : (
                    <ul>
                      {row.missing.map((each) => (
                        <li key={`${each.reason}-${each.about ?? ''}`}>
                          <strong>{missingSentence(each)}</strong>
                        </li>
                      ))}
                    </ul>
                  ),
              },
            ]}
          />
        </Section>
        {missing.length === 0 && (
          <Confirm
            title="Procedure publiceren"
            confirm={
              <ActionForm action={publishProcedureAction} keyValue={formKey} version={head.version} submit="Procedure publiceren" buttons={<ButtonLink href={routes.procedure(head.id)} kind="secondary">Nog niet publiceren</ButtonLink>} hidden={{ id: head.id }} />
            }
          >
            Iedereen kan de procedure daarna lezen. De eisen, percelen, artikelen en tijden veranderen niet meer: aanbieders rekenen erop. Een volgend instapmoment en een nieuwe versie van een document kunt u later wel toevoegen.
          </Confirm>
        )}
      </Body>
    </>
  ),
})

export default publishPage.page
export const generateMetadata = publishPage.metadata
