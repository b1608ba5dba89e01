import { screen } from '@/app/screen'
import { ImportLines } from '@/components/exchange/ImportLines'
import { ImportSums } from '@/components/exchange/ImportSums'
import { ImportUndo } from '@/components/exchange/ImportUndo'
import { importNext, ImportSteps } from '@/components/exchange/ImportSteps'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { adoptImport, chooseRow, continueImport, continueUndo, undoImport, withdrawImport } from '@/lib/exchange/actions/import'
import { countText, heldText, IMPORT_KIND_LABELS, IMPORT_LABELS, rowsText } from '@/lib/exchange/messages/import'
import { importView, type ImportView } from '@/lib/exchange/queries/imports'
import { ROW_OUTCOMES } from '@/lib/exchange/schema/import'
import { number } from '@/lib/format'
import { formatInstant } from '@/lib/kernel/instant'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params, search }) => importView(actor, params['id'] ?? '', { shown: ROW_OUTCOMES.find((each) => each === search['soort']) ?? null, page: pageOf(search['pagina']) }),
  title: ({ head }) => `${IMPORT_KIND_LABELS[head.kind]} uit ${head.source}`,
  render: (view, { formKey, search }) => {
    const { head, counted } = view
    const title = `${IMPORT_KIND_LABELS[head.kind]} uit ${head.source}`
    return (
      <>
        <Band
          crumb={[{ label: 'Inwoners', href: routes.residents() }, { label: 'Overnemen', href: routes.imports() }, { label: title }]}
          title={title}
          badge={<Badge tone={IMPORT_LABELS[head.status].tone}>{IMPORT_LABELS[head.status].text}</Badge>}
          lead={`${rowsText(head.rows)}, gemeente ${head.municipality}. ${head.status === 'trial' ? 'Er is nog niets overgenomen.' : ''}`}
          next={importNext(view, routes.importLines(head.id, { shown: 'possible' }))}
          figures={[
            { label: 'nieuw', value: number(counted.new) },
            { label: 'staan er al', value: number(counted.same + counted.changed) },
            { label: 'misschien bekend', value: number(view.counted.possible + counted.undecided) },
            { label: 'kunnen niet', value: number(counted.refused) },
          ]}
        />
        <Body>
          {head.endReason && <Alert kind="info" title={head.status === 'withdrawn' ? 'Waarom dit bestand is weggelegd' : 'Waarom dit bestand is teruggedraaid'}>{head.endReason}</Alert>}
          <Columns split="8-4">
            <Stack>
              <ImportLines view={view} action={chooseRow} />
              {head.kind === 'indications' && <ImportSums id={head.id} sums={view.sums} />}
            </Stack>
            <Stack>
              <ImportSteps view={view} words={{ counted: countText(view.expected), found: countText(view.found), adopt: 'Dossiers die er al zijn, veranderen niet.', again: 'Niemand komt er twee keer in.' }} going={search['verder'] === 'ja'} formKey={formKey} actions={{ adopt: adoptImport, go: continueImport, withdraw: withdrawImport }} />
              <About view={view} />
              <ImportUndo view={view} words={{ held: heldText, keeps: 'Dossiers die er al waren, blijven zoals ze zijn.' }} going={search['verder'] === 'ja'} actions={{ undo: undoImport, goOn: continueUndo }} />
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

function About({ view: { head, expected, found, asCounted } }: { view: ImportView }) {
  return (
    <Section title="Kloppen de aantallen?">
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Vooraf geteld', value: countText(expected) },
            { label: 'In het bestand', value: countText(found), second: asCounted ? undefined : <Badge tone="no">Anders dan geteld</Badge> },
            ...(head.explanation ? [{ label: 'Uitleg', value: head.explanation }] : []),
            { label: 'Geprobeerd', value: head.madeBy, second: formatInstant(head.madeAt) },
            ...(head.adoptedAt ? [{ label: 'Overgenomen', value: head.adoptedBy, second: formatInstant(head.adoptedAt) }] : []),
            ...(head.endedBy && head.endedAt ? [{ label: head.status === 'withdrawn' ? 'Weggelegd' : 'Teruggedraaid', value: head.endedBy, second: formatInstant(head.endedAt) }] : []),
            { label: 'Vingerafdruk', value: <span className="break-all">{head.sha256}</span> },
          ]}
        />
      </Panel>
    </Section>
  )
}
