import { nextPieceHref } from '@/components/admissions/assessment/EvidencePart'
import { PhrasePicker } from '@/components/admissions/assessment/PhrasePicker'
import { Badge } from '@/components/ui/Badge'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm, SubmitButton } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { ShortcutKeys, Verdict } from '@/components/ui/form/Verdict'
import type { FormAction } from '@/lib/kernel/form-state'
import { TextLink } from '@/components/ui/TextLink'
import { list } from '@/lib/format'
import { STANDING_LABELS, VERDICT_LABELS } from '@/lib/admissions/messages/assessment'
import type { AssessmentPage } from '@/lib/admissions/queries/assessment'
import { VERDICTS } from '@/lib/admissions/schema/assessment'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

type Current = NonNullable<AssessmentPage['current']>

const TONES = { met: 'ok', 'not-yet-proved': 'wait', 'not-met': 'no', none: 'none', waiting: 'wait', differs: 'wait' } as const

/** The keys of this part: where the next, the previous and the next piece of evidence are. */
export function Keys({ view, current, sends = true }: { view: AssessmentPage; current: Current; sends?: boolean }) {
  const link = (to: Current['next']) => (to ? routes.assessmentPart(view.id, to.criterionId, to.lotId) : undefined)
  return <ShortcutKeys nextHref={link(current.next)} previousHref={link(current.previous)} evidenceHref={nextPieceHref(view, current)} sends={sends} />
}

function Fixed({ view, current, why }: { view: AssessmentPage; current: Current; why: string }) {
  const { mine } = current
  return (
    <>
      <h2>Oordeel</h2>
      <p className="mt-2">
        <Badge tone={TONES[current.standing]}>{STANDING_LABELS[current.standing]}</Badge>
      </p>
      {mine && <p className="mt-2 whitespace-pre-line">{mine.reason}</p>}
      {mine && (
        <p className="small mt-2">
          {mine.name}, {formatInstant(mine.at)}
        </p>
      )}
      <p className="small mt-2">{why}</p>
      <Keys view={view} current={current} sends={false} />
    </>
  )
}

/** The verdict with its reason: a form as long as the assessment runs, plain text after it. Keys 1, 2, 3, J, K, B and Ctrl Enter. */
export function VerdictPart({ view, current, action, formKey }: { view: AssessmentPage; current: Current; action: FormAction; formKey: string }) {
  if (current.shared) return <Fixed view={view} current={current} why="De aanbieder heeft dit oordeel bij zijn brief gekregen. Het verandert niet meer." />
  if (view.status === 'assessed') return <Fixed view={view} current={current} why="De beoordeling is afgerond." />
  if (!view.may.assess) return <Fixed view={view} current={current} why="U leest mee." />
  if (!current.given.mine)
    return (
      <>
        <Fixed view={view} current={current} why={`Dit criterium beoordeelt ${list(current.given.names)}.`} />
        {current.given.taskId && (
          <p className="mt-2">
            <TextLink href={routes.takeOverWork(view.window.id, current.given.taskId)}>Werk overnemen</TextLink>
          </p>
        )}
      </>
    )
  const { criterion, lot, mine } = current
  return (
    <>
      <ActionForm action={action} keyValue={formKey} {...(mine ? { version: mine.version } : {})} hidden={{ submissionId: view.id, criterionId: criterion.id, lotId: lot?.id }} label="Oordeel geven">
        <Verdict
          name="verdict"
          label={lot ? `Voldoet dit in ${lot.name}?` : 'Voldoet de aanbieder aan deze eis?'}
          defaultValue={mine?.verdict ?? null}
          options={VERDICTS.map((verdict, at) => ({ value: verdict, label: VERDICT_LABELS[verdict], key: String(at + 1) }))}
        />
        <TextArea name="reason" label="Reden" optional hint="Verplicht als het niet voldoet of nog niet is aangetoond. De aanbieder leest deze reden bij zijn brief. Noem de pagina." rows={2} defaultValue={mine?.reason ?? ''} />
        <PhrasePicker phrases={view.phrases} />
        <div className="btns">
          <SubmitButton>Oordeel bewaren en verder</SubmitButton>
          <ButtonLink href={routes.askClarification(view.id, criterion.id, lot?.id ?? null)} kind="secondary">
            Toelichting vragen
          </ButtonLink>
          <Keys view={view} current={current} />
        </div>
      </ActionForm>
      {mine && (
        <p className="small mt-2">
          {view.procedure.assessors === 2 ? 'Uw oordeel' : `Oordeel van ${mine.name}`}, {formatInstant(mine.at)}.
        </p>
      )}
    </>
  )
}
