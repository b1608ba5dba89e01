import { Keys } from '@/components/admissions/assessment/VerdictPart'
import { PhrasePicker } from '@/components/admissions/assessment/PhrasePicker'
import { Alert } from '@/components/ui/Alert'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Verdict } from '@/components/ui/form/Verdict'
import { VERDICT_LABELS } from '@/lib/admissions/messages/assessment'
import type { AssessmentPage } from '@/lib/admissions/queries/assessment'
import { VERDICTS } from '@/lib/admissions/schema/assessment'
import { formatInstant } from '@/lib/kernel/instant'
import type { FormAction } from '@/lib/kernel/form-state'

type Current = NonNullable<AssessmentPage['current']>

/** Two verdicts that differ: each as it was given, then the one they settle. One proposes, the other confirms. */
export function TogetherPart({ view, current, settle, confirm, formKey }: { view: AssessmentPage; current: Current; settle: FormAction; confirm: FormAction; formKey: string }) {
  const { criterion, lot, mine, others, together } = current
  const part = { submissionId: view.id, criterionId: criterion.id, lotId: lot?.id }
  const settled = together?.confirmedBy ?? null
  return (
    <>
      <Alert kind={settled ? 'ok' : 'wait'} title={settled ? `Samen vastgelegd: ${VERDICT_LABELS[together?.verdict ?? 'met'].toLowerCase()}` : 'De twee oordelen verschillen'}>
        {settled ? `${together?.name} stelde het voor en ${settled} bevestigde het.` : 'Overleg met uw collega. De een stelt één oordeel voor met de reden, de ander bevestigt het. Tot dan telt er geen oordeel.'}
      </Alert>
      {[...(mine ? [mine] : []), ...others].map((each) => (
        <p key={each.name} className="mt-2 whitespace-pre-line">
          {each.name}: {VERDICT_LABELS[each.verdict].toLowerCase()}. {each.reason}
        </p>
      ))}
      {together && (
        <p className="mt-2 whitespace-pre-line">
          <strong>Voorstel van {together.name}, {formatInstant(together.at)}:</strong> {VERDICT_LABELS[together.verdict].toLowerCase()}. {together.reason}
        </p>
      )}
      {mine && together && !settled && !together.mine && (
        <ActionForm action={confirm} keyValue={crypto.randomUUID()} version={together.version} id="bevestigen" label="Voorstel bevestigen" hidden={{ submissionId: view.id, assessmentId: together.id }} submit="Voorstel bevestigen" />
      )}
      {mine && (
        <ActionForm action={settle} keyValue={formKey} {...(together ? { version: together.version } : {})} hidden={part} label="Samen één oordeel voorstellen" submit={together ? 'Ander oordeel voorstellen' : 'Oordeel voorstellen'} submitKind={together && !together.mine && !settled ? 'secondary' : 'primary'}>
          <Verdict name="verdict" label="Wat stelt u voor?" defaultValue={together?.verdict ?? null} options={VERDICTS.map((verdict, at) => ({ value: verdict, label: VERDICT_LABELS[verdict], key: String(at + 1) }))} />
          <TextArea name="reason" label="Reden" hint="De aanbieder leest alleen deze reden, niet die van ieder apart." rows={2} defaultValue={together?.reason ?? ''} />
          <PhrasePicker phrases={view.phrases} />
        </ActionForm>
      )}
      <Keys view={view} current={current} sends={mine !== null} />
    </>
  )
}
