import { screen } from '@/app/screen'
import { CriteriaByKind } from '@/components/procedures/Criteria'
import { ProcedureBand } from '@/components/procedures/ProcedureBand'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm, SubmitButton } from '@/components/ui/form/ActionForm'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { moveCriterionAction } from '@/lib/procedures/actions'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import { procedureCriteria, type CriterionView } from '@/lib/procedures/queries/pages'
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

const criteriaPage = screen(PROCEDURE_READERS, {
  load: (actor, { params }) => procedureCriteria(actor, params['id'] ?? ''),
  title: (view) => `Eisen, ${view.head.title}`,
  render: ({ head, criteria }) => {
    const edits = head.status === 'draft' && head.may.manage
    const among = (criterion: CriterionView) => criteria.filter((each) => each.kind === criterion.kind)
    return (
      <>
        <ProcedureBand head={head} current="criteria" />
        <Body>
          {criteria.length === 0 ? (
            <EmptyState
              panel
              level={2}
              title="Er zijn nog geen eisen"
              action={edits ? <ButtonLink href={routes.newCriterion(head.id)} kind="secondary">Eis toevoegen</ButtonLink> : null}
            >
              Elke eis heeft een soort, een reden, een moment waarop zij moet kloppen en een manier om het aan te tonen.
            </EmptyState>
          ) : (
            <Section title={plural(criteria.length, 'eis', 'eisen')} intro={edits ? 'U kunt de eisen wijzigen tot u publiceert.' : 'Deze eisen gelden voor elke aanbieder. Zij veranderen niet meer.'} actions={edits && <TextLink href={routes.newCriterion(head.id)}>Eis toevoegen</TextLink>}>
              <p className="sr-only">De eisen staan hieronder per soort.</p>
            </Section>
          )}
          <CriteriaByKind
            criteria={criteria}
            {...(edits
              ? {
                  actions: (criterion: CriterionView) => (
                    <>
                      <TextLink href={routes.criterion(head.id, criterion.id)} hidden={criterion.title}>
                        Wijzigen
                      </TextLink>
                      {among(criterion).at(0)?.id !== criterion.id && <Move criterion={criterion} to="up" label="Omhoog" />}
                      {among(criterion).at(-1)?.id !== criterion.id && <Move criterion={criterion} to="down" label="Omlaag" />}
                    </>
                  ),
                }
              : {})}
          />
        </Body>
      </>
    )
  },
})

export default criteriaPage.page
export const generateMetadata = criteriaPage.metadata
