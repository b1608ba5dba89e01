import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Button } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { FileField } from '@/components/ui/form/FileField'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import type { QuestionBack, RequestView } from '@/lib/consultations/queries/request'
import { isUploadTrouble, UPLOAD_HINT, uploadTrouble } from '@/lib/files/messages'
import { formatDay } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'
import { said } from './RequestParts'

type Props = { readonly view: RequestView; readonly action: FormAction }
const key = () => crypto.randomUUID()

const TROUBLE: Readonly<Record<string, string>> = {
  'pdf-only': 'Uw advies kan alleen een PDF zijn. Bewaar uw bestand als PDF en kies het opnieuw.',
  'shared-already': 'Dit bestand staat er al bij.',
  'not-open': 'Bij deze adviesvraag komt geen bestand meer.',
  'invitation-over': 'De uitnodiging is voorbij. Er komt geen bestand meer bij.',
}

/** A file, posted on its own so that nothing else typed is lost. */
export function FileForm({ requestId, trouble, label, hint, accept }: { readonly requestId: string; readonly trouble: string | undefined; readonly label: string; readonly hint?: string; readonly accept: string }) {
  return (
    <form method="post" action={routes.addAdviceFile()} encType="multipart/form-data" className="form" noValidate aria-label={label}>
      {trouble && (
        <Alert kind="no" title="Het bestand is niet toegevoegd" level={3}>
          {TROUBLE[trouble] ?? uploadTrouble(isUploadTrouble(trouble) ? trouble : 'broken-off')}
        </Alert>
      )}
      <input type="hidden" name="requestId" value={requestId} />
      <FileField name="file" label={label} hint={hint ?? UPLOAD_HINT} accept={accept} />
      <div className="btns">
        <Button kind="secondary">Bestand toevoegen</Button>
      </div>
    </form>
  )
}

/** The draft that the body's members share: every point can still be changed or taken away. */
export function DraftPoints({ view, add, change, remove }: { readonly view: RequestView; readonly add: FormAction; readonly change: FormAction; readonly remove: FormAction }) {
  return (
    <Section title="Uw advies" intro="Een concept dat u met de andere leden deelt. Wie u vroeg, leest het pas als u het geeft.">
      <Panel>
        {view.points.map((point) => (
          <PanelPart key={point.id}>
            <h3>Punt {point.number}</h3>
            <ActionForm action={change} keyValue={key()} version={point.version} id={`punt-${point.id}`} hidden={{ pointId: point.id }} label={`Punt ${point.number} bewaren`} submit={`Punt ${point.number} bewaren`} submitKind="secondary">
              <TextArea name="advice" label="Advies" rows={3} defaultValue={point.advice} />
              <TextArea name="reason" label="Waarom" rows={3} defaultValue={point.reason} />
            </ActionForm>
            <ActionForm action={remove} keyValue={key()} version={point.version} id={`weg-${point.id}`} hidden={{ pointId: point.id }} label={`Punt ${point.number} weghalen`} submit={`Punt ${point.number} weghalen`} submitKind="quiet" />
          </PanelPart>
        ))}
        <PanelPart>
          <h3>Nieuw punt</h3>
          <ActionForm action={add} keyValue={key()} id="nieuw" hidden={{ requestId: view.id }} label="Punt toevoegen" submit="Punt toevoegen" submitKind={view.points.length === 0 ? 'primary' : 'secondary'}>
            <TextArea name="advice" label="Advies" hint="Eén advies per punt; dan krijgt u op elk punt een reactie." rows={3} />
            <TextArea name="reason" label="Waarom" rows={3} />
          </ActionForm>
        </PanelPart>
      </Panel>
    </Section>
  )
}

export function GiveForm({ view, action }: Props) {
  return (
    <Section title="Advies geven" intro={`${view.points.length === 1 ? 'Eén punt staat' : `${view.points.length} punten staan`} klaar.`}>
      <Panel pad>
        <ActionForm action={action} keyValue={key()} version={view.version} id="geven" hidden={{ requestId: view.id }} label="Advies geven" submit="Advies geven" note="U geeft uw advies één keer. Daarna verandert het niet meer." />
      </Panel>
    </Section>
  )
}

export function AskBackForm({ view, action }: Props) {
  return (
    <Section title="Iets vragen" intro={`${view.asker} leest uw vraag en antwoordt hier.`}>
      <Panel pad>
        <ActionForm action={action} keyValue={key()} id="terugvraag" hidden={{ requestId: view.id }} label="Vraag stellen" submit="Vraag stellen" submitKind="secondary">
          <TextArea name="question" label="Uw vraag" rows={3} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** What the body asked back, and the answers. */
export function QuestionsBack({ rows }: { readonly rows: readonly QuestionBack[] }) {
  if (rows.length === 0) return null
  return (
    <Section title="Vragen vooraf">
      <DataTable
        caption="Vragen vooraf"
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { head: 'Vraag', cell: (row) => said(row.question), second: (row) => `${row.askedBy}, ${formatDay(row.askedOn)}` },
          { head: 'Antwoord', cell: (row) => (row.answer === null ? <Badge tone="wait">Nog niet</Badge> : said(row.answer)), second: (row) => (row.answeredOn ? `${row.answeredBy ?? ''}, ${formatDay(row.answeredOn)}` : undefined) },
        ]}
      />
    </Section>
  )
}
