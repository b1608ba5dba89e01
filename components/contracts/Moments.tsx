import { Badge } from '@/components/ui/Badge'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { MOMENT_STATE_LABELS, MOMENT_STATE_TONES, MOMENT_VERDICT_LABELS } from '@/lib/contracts/messages/moment'
import type { MomentLine, MomentsPage } from '@/lib/contracts/queries/moment'
import { asksShowing } from '@/lib/contracts/rules/moment'
import { MOMENT_VERDICTS } from '@/lib/contracts/schema/moment'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { dayIn } from '@/lib/kernel/instant'
import { holdsAtText } from '@/lib/procedures/messages/labels'
import { routes } from '@/lib/routes'

type Row = MomentsPage['rows'][number]

function Line({ line }: { line: MomentLine }) {
  return (
    <>
      {line.statement !== null && (
        <span className="block whitespace-pre-line">
          {line.statement}{' '}
          {line.evidence && (
            <TextLink href={routes.file(line.evidence.fileId)} file>
              {`${line.evidence.title}, versie ${line.evidence.number}`}
            </TextLink>
          )}
          <span className="small">
            {line.shownName}, {line.shownAt ? formatDay(dayIn(line.shownAt)) : ''}
          </span>
        </span>
      )}
      {line.verdict !== null && (
        <span className="block whitespace-pre-line">
          <strong>{MOMENT_VERDICT_LABELS[line.verdict]}.</strong> {line.reason}
          <span className="small">
            {line.judgedName}, {line.judgedAt ? formatDay(dayIn(line.judgedAt)) : ''}
          </span>
        </span>
      )}
    </>
  )
}

function ShowForm({ row, action }: { row: Row; action: FormAction }) {
  return (
    <ActionForm action={action} keyValue={crypto.randomUUID()} hidden={{ agreementId: row.agreementId, criterionId: row.criterionId }} submit="Laten zien" submitKind="secondary" id={`t${row.criterionId}`} label={`Laten zien: ${row.title}`}>
      {row.evidenceKind !== null && <Select name="evidenceVersionId" label="Bewijsstuk" options={row.pieces} empty={row.pieces.length === 0 ? 'Uw dossier heeft dit stuk nog niet' : 'Kies een stuk uit uw dossier'} />}
      {row.evidenceKind !== null && (
        <p className="small">
          <TextLink href={routes.newEvidence(row.evidenceKind)} hidden={row.title}>
            Nieuw stuk toevoegen aan uw dossier
          </TextLink>
        </p>
      )}
      <TextArea name="statement" label="Hoe voldoet u aan deze eis?" hint="De contractmanager leest dit en geeft een oordeel met de reden." rows={3} />
    </ActionForm>
  )
}

function JudgeForm({ row, action }: { row: Row; action: FormAction }) {
  const waiting = row.lines.find((line) => line.verdict === null)
  return (
    <ActionForm action={action} keyValue={crypto.randomUUID()} hidden={{ agreementId: row.agreementId, criterionId: row.criterionId, version: waiting ? String(waiting.version) : undefined }} submit="Oordeel vastleggen" submitKind="secondary" id={`o${row.criterionId}`} label={`Oordeel over ${row.title}`}>
      <RadioGroup name="verdict" label={waiting ? 'Is aan de eis voldaan?' : 'Hebt u zelf gezien of aan de eis is voldaan?'} options={MOMENT_VERDICTS.map((each) => ({ value: each, label: MOMENT_VERDICT_LABELS[each] }))} />
      <TextArea name="reason" label="Reden" hint="De aanbieder leest deze reden." rows={2} />
    </ActionForm>
  )
}

/** What must hold at its moment: when, how it stands, what was shown and found, and the form of who looks at it. */
export function Moments({ page, show, judge }: { page: MomentsPage; show?: FormAction; judge?: FormAction }) {
  if (page.rows.length === 0) return <EmptyState panel title="Geen eisen voor later">Eisen die gelden bij het tekenen, bij de eerste hulp of een aantal maanden na de start, staan hier met hun dag.</EmptyState>
  return page.rows.map((row) => (
    <Section key={row.key} title={row.title} level={3} actions={<Badge tone={MOMENT_STATE_TONES[row.state]}>{MOMENT_STATE_LABELS[row.state]}</Badge>}>
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'De eis', value: <span className="whitespace-pre-line">{row.text}</span>, second: `Bewijs: ${row.proof}` },
            { label: 'Moet gelden', value: holdsAtText(row.holdsAt, row.holdsMonths), second: row.state === 'met' ? undefined : `${row.late ? 'Dat kon' : 'Dat kan'} tot en met ${formatDayLong(row.due)}.` },
            ...row.lines.map((line, at) => ({ label: at === 0 ? 'Laatste stand' : 'Eerder', value: <Line line={line} /> })),
          ]}
        />
        {show && asksShowing(row.state) && <ShowForm row={row} action={show} />}
        {judge && row.state !== 'met' && <JudgeForm row={row} action={judge} />}
      </Panel>
    </Section>
  ))
}
