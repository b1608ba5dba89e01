import { Alert } from '@/components/ui/Alert'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { KeepGoing } from '@/components/ui/form/KeepGoing'
import { TextArea } from '@/components/ui/form/TextField'
import { ButtonLink } from '@/components/ui/Button'
import { NextStep } from '@/components/ui/NextStep'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { Progress } from '@/components/ui/Progress'
import { BLOCKED } from '@/lib/exchange/messages/import'
import type { ImportStatus } from '@/lib/exchange/schema/import'
import { number } from '@/lib/format'
import type { FormAction } from '@/lib/kernel/form-state'

type Actions = { readonly adopt: FormAction; readonly go: FormAction; readonly withdraw: FormAction }
export type ImportStand = { readonly head: { readonly id: string; readonly status: ImportStatus; readonly version: number; readonly rows: number }; readonly done: number; readonly blocked: keyof typeof BLOCKED | null; readonly asCounted: boolean }
/** What was counted and what the file holds, what adopting leaves as it is, and what going on does not do twice. */
type Words = { readonly counted: string; readonly found: string; readonly adopt: string; readonly again: string }
type Props = { readonly view: ImportStand; readonly words: Words; readonly going: boolean; readonly formKey: string; readonly actions: Actions }

const NEXT = {
  'own-trial': 'Een collega neemt het over',
  undecided: 'Beslis wie al bekend is',
  'nothing-new': 'Leg de proef weg',
} as const satisfies Record<keyof typeof BLOCKED, string>

/** The next step in the band, so that who looks on a phone need not pass all lines for it; `undecided` is the list of lines that need a person. Nothing where nothing is to do. */
export function importNext({ head, blocked }: Pick<ImportStand, 'head' | 'blocked'>, undecided: string) {
  const go = (text: string, href = '#hoe-verder') => <ButtonLink href={href}>{text}</ButtonLink>
  if (head.status === 'adopting') return <NextStep title="Maak het overnemen af" action={go('Verder overnemen')} />
  if (head.status !== 'trial') return null
  if (blocked === null) return <NextStep title="Neem het bestand over" action={go('Naar overnemen')} />
  return (
    <NextStep title={NEXT[blocked]} {...(blocked === 'own-trial' ? {} : { action: blocked === 'undecided' ? go('Naar deze regels', undecided) : go('Naar wegleggen') })}>
      {BLOCKED[blocked]}
    </NextStep>
  )
}

/** What comes next: a second person adopts or puts away; what was begun goes on until every line is done. */
export function ImportSteps({ view, words, going, formKey, actions }: Props) {
  const { head, done, blocked } = view
  const hidden = { id: head.id }
  if (head.status !== 'trial' && head.status !== 'adopting') return null
  return (
    <Section title="Hoe verder" id="hoe-verder">
      <Panel>
        {head.status === 'adopting' && (
          <PanelPart>
            <Progress title="Overgenomen" side={`${number(done)} van ${number(head.rows)}`} value={done} max={head.rows} />
            <ActionForm key={formKey} id="verder" label="Verder overnemen" action={actions.go} keyValue={formKey} version={head.version} hidden={hidden} submit="Verder overnemen" note={`Stopt het, dan drukt u hier opnieuw. ${words.again}`}>
              {going && <KeepGoing />}
            </ActionForm>
          </PanelPart>
        )}
        {head.status === 'trial' && (
          <PanelPart>
            {blocked ? (
              <Alert kind="wait" title="Nog niet over te nemen" level={3}>{BLOCKED[blocked]}</Alert>
            ) : (
              <ActionForm id="overnemen" label="Overnemen" action={actions.adopt} keyValue={formKey} version={head.version} hidden={hidden} submit="Bestand overnemen" note={`Regels die niet kunnen, blijven achter. ${words.adopt}`}>
                {view.asCounted ? null : <TextArea name="explanation" label="Waarom is dit anders dan vooraf geteld?" hint={`Geteld: ${words.counted}. In het bestand: ${words.found}.`} rows={3} />}
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
