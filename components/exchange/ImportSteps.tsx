import { Alert } from '@/components/ui/Alert'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { KeepGoing } from '@/components/ui/form/KeepGoing'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { Progress } from '@/components/ui/Progress'
import { BLOCKED, countText } from '@/lib/exchange/messages/import'
import type { ImportView } from '@/lib/exchange/queries/imports'
import { number } from '@/lib/format'
import type { FormAction } from '@/lib/kernel/form-state'

type Actions = { readonly adopt: FormAction; readonly go: FormAction; readonly withdraw: FormAction }
type Props = { readonly view: ImportView; readonly going: boolean; readonly formKey: string; readonly actions: Actions }

/** What comes next: a second person adopts or puts away; what was begun goes on until every line is done. */
export function ImportSteps({ view, going, formKey, actions }: Props) {
  const { head, done, blocked } = view
  const hidden = { id: head.id }
  if (head.status !== 'trial' && head.status !== 'adopting') return null
  return (
    <Section title="Hoe verder">
      <Panel>
        {head.status === 'adopting' && (
          <PanelPart>
            <Progress title="Overgenomen" side={`${number(done)} van ${number(head.rows)}`} value={done} max={head.rows} />
            <ActionForm key={formKey} id="verder" label="Verder overnemen" action={actions.go} keyValue={formKey} version={head.version} hidden={hidden} submit="Verder overnemen" note="Stopt het, dan drukt u hier opnieuw. Niemand komt er twee keer in.">
              {going && <KeepGoing />}
            </ActionForm>
          </PanelPart>
        )}
        {head.status === 'trial' && (
          <PanelPart>
            {blocked ? (
              <Alert kind="wait" title="Nog niet over te nemen" level={3}>{BLOCKED[blocked]}</Alert>
            ) : (
              <ActionForm id="overnemen" label="Overnemen" action={actions.adopt} keyValue={formKey} version={head.version} hidden={hidden} submit="Bestand overnemen" note="Regels die niet kunnen, blijven achter. Dossiers die er al zijn, veranderen niet.">
                {view.asCounted ? null : <TextArea name="explanation" label="Waarom is dit anders dan vooraf geteld?" hint={`Geteld: ${countText(view.expected)}. In het bestand: ${countText(view.found)}.`} rows={3} />}
              </ActionForm>
            )}
          </PanelPart>
        )}
        {head.status === 'trial' && (
          <PanelPart>
            <details>
              <summary>Proef wegleggen</summary>
              <ActionForm id="wegleggen" label="Wegleggen" action={actions.withdraw} keyValue={crypto.randomUUID()} version={head.version} hidden={hidden} submit="Proef wegleggen" submitKind="danger">
                <TextArea name="reason" label="Waarom?" hint="Wat in het bestand stond, verdwijnt uit het portaal." rows={2} />
              </ActionForm>
            </details>
          </PanelPart>
        )}
      </Panel>
    </Section>
  )
}
