import { Alert } from '@/components/ui/Alert'
import { DataTable } from '@/components/ui/DataTable'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { KeepGoing } from '@/components/ui/form/KeepGoing'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelFoot, Section } from '@/components/ui/Page'
import type { Held } from '@/lib/exchange/queries/imports'
import type { ImportStatus } from '@/lib/exchange/schema/import'
import { plural } from '@/lib/format'
import type { FormAction } from '@/lib/kernel/form-state'

/** The most lines that are named; the others are counted. */
const SHOWN = 25

type Undoable = { readonly head: { readonly id: string; readonly status: ImportStatus; readonly version: number }; readonly held: readonly Held[] }
/** What stands on a line in words, and what undoing leaves as it is. */
type Words = { readonly held: (what: string) => string; readonly keeps: string }
type Props = { readonly view: Undoable; readonly words: Words; readonly going: boolean; readonly actions: { readonly undo: FormAction; readonly goOn: FormAction } }

/** Taking an import back, or per line what holds that back. */
export function ImportUndo({ view, words, going, actions }: Props) {
  const { head, held } = view
  if (head.status !== 'adopted' && head.status !== 'undoing') return null
  const key = crypto.randomUUID()
  return (
    <Section title="Terugdraaien" intro="Alles wat dit bestand maakte, verdwijnt weer. Dat kan zolang er niets op is gebouwd.">
      {held.length > 0 ? (
        <>
          <Alert kind="wait" title="Terugdraaien kan niet" level={3}>{`Op ${plural(new Set(held.map((each) => each.line)).size, 'regel', 'regels')} is al iets gebouwd. Wat er staat, blijft zo.`}</Alert>
          <DataTable
            caption="Wat terugdraaien tegenhoudt"
            rows={held.slice(0, SHOWN)}
            rowKey={(each) => `${each.line}-${each.what}`}
            columns={[{ head: 'Regel', cell: (each) => each.line }, { head: 'Wat er is', cell: (each) => words.held(each.what) }]}
            foot={held.length > SHOWN ? <PanelFoot>{`En nog ${held.length - SHOWN}.`}</PanelFoot> : undefined}
          />
        </>
      ) : (
        <Panel pad>
          {head.status === 'undoing' ? (
            <ActionForm key={key} id="verder-terug" label="Verder terugdraaien" action={actions.goOn} keyValue={key} version={head.version} hidden={{ id: head.id }} submit="Verder terugdraaien">
              {going && <KeepGoing />}
            </ActionForm>
          ) : (
            <ActionForm id="terugdraaien" label="Terugdraaien" action={actions.undo} keyValue={key} version={head.version} hidden={{ id: head.id }} submit="Import terugdraaien" submitKind="danger">
              <TextArea name="reason" label="Waarom?" hint={words.keeps} rows={2} />
            </ActionForm>
          )}
        </Panel>
      )}
    </Section>
  )
}
