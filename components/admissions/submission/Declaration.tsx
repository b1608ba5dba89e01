import { DataTable } from '@/components/ui/DataTable'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { Fieldset } from '@/components/ui/form/Fieldset'
import { TextArea } from '@/components/ui/form/TextField'
import { TextLink } from '@/components/ui/TextLink'
import { answerText } from '@/lib/admissions/messages/submission'
import type { DeclarationPage } from '@/lib/admissions/queries/party'
import type { DeclarationContent } from '@/lib/admissions/schema/party'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

/** What a party declares itself, criterion by criterion. Nothing is filled in beforehand, least of all what suits it. */
export function DeclarationFields({ view }: { view: Pick<DeclarationPage, 'asked' | 'row' | 'dossier' | 'state'> }) {
  const { asked, row, dossier, state } = view
  return asked.map((criterion, index) => {
    const name = (part: string) => `answers.${index}.${part}`
    const given = row.declared?.answers.find((each) => each.criterionId === criterion.id)
    const pieces = dossier.filter((piece) => criterion.evidenceKind === 'other' || piece.kind === criterion.evidenceKind)
    return (
      <Fieldset key={criterion.id} legend={criterion.title} hint={criterion.text}>
        <input type="hidden" name={name('criterionId')} value={criterion.id} />
        {criterion.answerKind === 'evidence' ? (
          <Select
            name={name('evidenceVersionId')}
            label="Stuk uit uw dossier"
            hint={pieces.length === 0 ? 'In uw dossier staat nog geen stuk van deze soort.' : undefined}
            options={pieces.flatMap((piece) => piece.versions.map((version) => ({ value: version.id, label: `${piece.title}, versie ${version.number}${version.validUntil ? `, geldig tot en met ${formatDay(version.validUntil)}` : ''}` })))}
            empty={pieces.length === 0 ? 'Nog geen stuk in uw dossier' : 'Kies een stuk'}
            defaultValue={given?.evidence?.versionId}
            width="full"
            optional={state.kind === 'member'}
          />
        ) : (
          <>
            {criterion.answerKind !== 'text' && (
              <RadioGroup
                name={name('yes')}
                label={criterion.answerKind === 'agreement' ? 'Gaat u hiermee akkoord?' : criterion.excludingAnswer === true ? 'Is dit bij u het geval?' : 'Voldoet u hieraan?'}
                options={[
                  { value: 'ja', label: 'Ja' },
                  { value: 'nee', label: 'Nee' },
                ]}
                across
                defaultValue={given?.yes === true ? 'ja' : given?.yes === false ? 'nee' : undefined}
              />
            )}
            <TextArea name={name('text')} label={criterion.answerKind === 'text' ? 'Uw antwoord' : 'Toelichting'} rows={3} defaultValue={given?.text ?? ''} optional={criterion.answerKind !== 'text'} />
          </>
        )}
      </Fieldset>
    )
  })
}

/** A declaration as it was given. */
export function DeclaredAnswers({ answers }: { answers: DeclarationContent['answers'] }) {
  return (
    <DataTable
      caption="Verklaring, per eis"
      rows={answers}
      rowKey={(answer) => answer.criterionId}
      columns={[
        { head: 'Eis', cell: (answer) => answer.title },
        {
          head: 'Antwoord',
          cell: (answer) =>
            answer.evidence ? (
              <TextLink href={routes.file(answer.evidence.fileId)} file>
                {`${answer.evidence.title}, versie ${answer.evidence.number}`}
              </TextLink>
            ) : (
              <span className="whitespace-pre-line">{answerText(answer.answerKind, answer)}</span>
            ),
        },
      ]}
    />
  )
}
