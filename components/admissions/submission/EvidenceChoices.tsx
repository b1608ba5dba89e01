import { ActionForm, SubmitButton } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { DataTable } from '@/components/ui/DataTable'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { AnswerBadge } from '@/components/admissions/submission/Standing'
import type { EvidenceStepView, StepView } from '@/lib/admissions/queries/submission'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatDay } from '@/lib/kernel/day'
import { EVIDENCE_KIND_LABELS } from '@/lib/providers/messages'
import { evidenceState } from '@/lib/providers/rules'
import { isEvidenceKind } from '@/lib/providers/schema'
import { routes } from '@/lib/routes'

type Criterion = StepView['criteria'][number]
type Asked = { readonly criterion: Criterion; readonly lot: { readonly id: string; readonly name: string } | null }

const WARNING = { expired: ', verlopen', 'expires-before-start': ', verloopt voor de start' } as const

/** What the dossier holds for a criterion, newest version first, with what asks for attention in words. */
function options(view: EvidenceStepView, criterion: Criterion) {
  return view.dossier
    .filter((piece) => criterion.evidenceKind === 'other' || piece.kind === criterion.evidenceKind)
    .flatMap((piece) =>
      piece.versions.map((version) => {
        const state = evidenceState(version, view.today, view.contractStart)
        const until = version.validUntil ? `, geldig tot en met ${formatDay(version.validUntil)}` : ''
        return { value: version.id, label: `${piece.title}, versie ${version.number}${until}${state === 'expired' || state === 'expires-before-start' ? WARNING[state] : ''}` }
      }),
    )
}

/** All evidence of the step in one form, and under it a way to add what the dossier doesn't hold yet. */
export function EvidenceChoices({ view, asked, formKey, action }: { view: EvidenceStepView; asked: readonly Criterion[]; formKey: string; action: FormAction }) {
  const rows = asked.flatMap((criterion): Asked[] => (criterion.perLot ? view.chosen.map((lot) => ({ criterion, lot })) : [{ criterion, lot: null }]))
  const label = ({ criterion, lot }: Asked) => (lot ? `${criterion.title}, ${lot.name}` : criterion.title)
  return (
    <>
      <Section title="Gevraagde stukken">
        <DataTable
          caption="Gevraagde stukken"
          rows={asked}
          rowKey={(criterion) => criterion.id}
          columns={[
            { head: 'Eis', cell: (criterion) => criterion.title, second: (criterion) => criterion.proof },
            { head: 'Soort', cell: (criterion) => (isEvidenceKind(criterion.evidenceKind ?? '') ? EVIDENCE_KIND_LABELS[criterion.evidenceKind as keyof typeof EVIDENCE_KIND_LABELS] : '') },
            { head: 'Stand', cell: (criterion) => <AnswerBadge view={view} criterion={criterion} /> },
            {
              head: '',
              hidden: 'Toevoegen',
              cell: (criterion) =>
                (criterion.perLot ? view.chosen : [null]).map((lot) => (
                  <span key={lot?.id ?? 'all'} className="block whitespace-nowrap">
                    <TextLink href={routes.submissionNewEvidence(view.row.id, criterion.id, lot?.id)} hidden={`voor ${label({ criterion, lot })}`}>
                      {lot ? `Nieuw stuk, ${lot.name}` : 'Nieuw stuk'}
                    </TextLink>
                  </span>
                )),
            },
          ]}
        />
      </Section>
      <Section title="Kies uit uw dossier">
        <Panel pad>
          <ActionForm
            action={action}
            keyValue={formKey}
            version={view.row.version}
            hidden={{ submissionId: view.row.id }}
            buttons={
              <>
                <SubmitButton name="then" value="next">
                  Bewaren en verder
                </SubmitButton>
                <SubmitButton kind="secondary" name="then" value="stay">
                  Bewaren
                </SubmitButton>
              </>
            }
            note="Een stuk dat verloopt voor de start van de overeenkomst mag mee. De inkopers kunnen om een nieuw stuk vragen."
          >
            {rows.map((row, index) => {
              const { criterion, lot } = row
              const answer = view.answers.find((each) => each.criterionId === criterion.id && each.lotId === (lot?.id ?? null))
              const choices = options(view, criterion)
              return (
                <div key={`${criterion.id}${lot?.id ?? ''}`}>
                  <input type="hidden" name={`chosen.${index}.criterionId`} value={criterion.id} />
                  <input type="hidden" name={`chosen.${index}.lotId`} value={lot?.id ?? ''} />
                  <Select
                    name={`chosen.${index}.evidenceVersionId`}
                    label={label(row)}
                    hint={choices.length === 0 ? 'In uw dossier staat nog geen stuk van deze soort. Voeg hierboven een nieuw stuk toe.' : undefined}
                    options={choices}
                    empty={choices.length === 0 ? 'Nog geen stuk in uw dossier' : 'Kies een stuk'}
                    defaultValue={answer?.evidenceVersion?.id}
                    width="full"
                  />
                </div>
              )
            })}
          </ActionForm>
        </Panel>
      </Section>
    </>
  )
}
