import { screen } from '@/app/screen'
import { CriteriaByKind } from '@/components/procedures/Criteria'
import { ProcedureBand } from '@/components/procedures/ProcedureBand'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm, SubmitButton } from '@/components/ui/form/ActionForm'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { Alert } from '@/components/ui/Alert'
import { moveCriterionAction, saveToLibraryAction } from '@/lib/procedures/actions'
import { ORIGIN_LABELS, OVERLAP_SENTENCES } from '@/lib/procedures/messages/labels'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import { procedureCriteria, type CriterionView, type OriginView } from '@/lib/procedures/queries/pages'
import { routes } from '@/lib/routes'

function Move({ criterion, to, label }: { criterion: CriterionView; to: 'up' | 'down'; label: string }) {
  return (
    <ActionForm action={moveCriterionAction} keyValue={crypto.randomUUID()} version={criterion.version} hidden={{ id: criterion.id, to }} label={`${criterion.title} ${label}`}>
      <SubmitButton kind="quiet" small>
        {label}
        <span className="sr-only"> {criterion.title}</span>
      </SubmitButton>
    </ActionForm>
  )
}

/** How the criterion relates to the library, and the button that saves it there. */
function Library({ criterion, origin, mayKeep }: { criterion: CriterionView; origin: OriginView | undefined; mayKeep: boolean }) {
  const standing = origin?.origin ?? 'none'
  return (
    <>
      {origin?.entryId ? (
        <TextLink href={routes.libraryCriterion(origin.entryId)} hidden={criterion.title}>{`${ORIGIN_LABELS[standing]}, versie ${origin.number}`}</TextLink>
      ) : (
        <span className="small">{ORIGIN_LABELS.none}</span>
      )}
      {mayKeep && (standing === 'none' || standing === 'changed') && (
        <ActionForm action={saveToLibraryAction} keyValue={crypto.randomUUID()} version={criterion.version} hidden={{ criterionId: criterion.id }} label={`${criterion.title} in de bibliotheek bewaren`}>
          <SubmitButton kind="quiet" small>
            In de bibliotheek bewaren
            <span className="sr-only"> {criterion.title}</span>
          </SubmitButton>
        </ActionForm>
      )}
    </>
  )
}

const criteriaPage = screen(PROCEDURE_READERS, {
  load: (actor, { params }) => procedureCriteria(actor, params['id'] ?? ''),
  title: (view) => `Eisen, ${view.head.title}`,
  render: ({ head, criteria, origins, overlaps }) => {
    const edits = head.status === 'draft' && head.may.manage
    const among = (criterion: CriterionView) => criteria.filter((each) => each.kind === criterion.kind)
    return (
      <>
        <ProcedureBand head={head} current="criteria" />
        <Body>
          {head.may.manage && overlaps.length > 0 && (
            <Alert kind="wait" title={overlaps.length === 1 ? 'Twee eisen lijken op elkaar' : `${overlaps.length} keer lijken twee eisen op elkaar`}>
              {overlaps.map(({ reason, first, second }) => `“${first.title}” en “${second.title}” ${OVERLAP_SENTENCES[reason]}.`).join(' ')} Een aanbieder weet dan niet wat u bedoelt.
            </Alert>
          )}
          {criteria.length === 0 ? (
            <EmptyState
              panel
              level={2}
              title="Er zijn nog geen eisen"
              action={
                edits ? (
                  <>
                    <ButtonLink href={routes.takeFromLibrary(head.id)} kind="secondary">Overnemen uit de bibliotheek</ButtonLink>
                    <ButtonLink href={routes.newCriterion(head.id)} kind="secondary">Eis toevoegen</ButtonLink>
                  </>
                ) : null
              }
            >
              Elke eis heeft een soort, een reden, een moment waarop zij moet kloppen en een manier om het aan te tonen.
            </EmptyState>
          ) : (
            <Section title={plural(criteria.length, 'eis', 'eisen')} intro={edits ? 'U kunt de eisen wijzigen tot u publiceert.' : 'Deze eisen gelden voor elke aanbieder. Zij veranderen niet meer.'} actions={
                edits && (
                  <>
                    <TextLink href={routes.takeFromLibrary(head.id)}>Overnemen uit de bibliotheek</TextLink>
                    <TextLink href={routes.newCriterion(head.id)}>Eis toevoegen</TextLink>
                  </>
                )
              }>
              <p className="sr-only">De eisen staan hieronder per soort.</p>
            </Section>
          )}
          <CriteriaByKind
            criteria={criteria}
            actions={(criterion: CriterionView) => (
              <>
                {edits && (
                  <>
                    <TextLink href={routes.criterion(head.id, criterion.id)} hidden={criterion.title}>
                      Wijzigen
                    </TextLink>
                    {among(criterion).at(0)?.id !== criterion.id && <Move criterion={criterion} to="up" label="Omhoog" />}
                    {among(criterion).at(-1)?.id !== criterion.id && <Move criterion={criterion} to="down" label="Omlaag" />}
                  </>
                )}
                <Library criterion={criterion} origin={origins.get(criterion.id)} mayKeep={head.may.manage} />
              </>
            )}
          />
        </Body>
      </>
    )
  },
})

export default criteriaPage.page
export const generateMetadata = criteriaPage.metadata
