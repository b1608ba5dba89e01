import { screen } from '@/app/screen'
import { BudgetForm } from '@/components/indications/BudgetForm'
import { CaseFrame } from '@/components/indications/CaseFrame'
import { Alert } from '@/components/ui/Alert'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Columns, Panel, PanelPart, Section, Stack } from '@/components/ui/Page'
import { saveBudget, withdrawBudget } from '@/lib/indications/actions/budget'
import { askMediation } from '@/lib/indications/actions/mediation'
import { BUDGET_KIND_LABELS, CAPABLE_BY_LABELS, CONDITION_LABELS } from '@/lib/indications/messages/budget'
import { MEDIATION_LABELS, MEDIATION_TEXT } from '@/lib/indications/messages/mediation'
import type { KeptBudget } from '@/lib/indications/queries/budget'
import { type BudgetView, budgetScreen } from '@/lib/indications/queries/tabs'
import { BUDGET_ARTICLES, unmetConditions } from '@/lib/indications/rules/budget'
import { decideAsk } from '@/lib/indications/rules/mediation'
import { BUDGET_CONDITIONS, BUDGET_KINDS } from '@/lib/indications/schema/budget'
import { formatDayLong } from '@/lib/kernel/day'
import { formatMoney } from '@/lib/kernel/money'
import { routes } from '@/lib/routes'
import { SOURCE_STATUS_LABELS } from '@/lib/rulebook/messages'
import { SOURCE_STATUSES } from '@/lib/rulebook/schema'

const s = screen(['consultant'], {
  load: (actor, { params }) => budgetScreen(actor, params['id'] ?? ''),
  title: ({ view }) => `Budget ${view.number}`,
  render: ({ view, rates, mediation }, { formKey }) => (
    <CaseFrame view={view} current="keuze">
      <Columns split="8-4">
        <Stack>
          {view.budget && <Standing budget={view.budget} />}
          {!view.product ? (
            <EmptyState panel level={2} title="Er is nog geen ondersteuning gekozen" action={view.open && <ButtonLink href={`${routes.investigation(view.id)}?stap=5`} kind="secondary">Naar de conclusie</ButtonLink>}>
              Een budget is voor hulp die past. Kies die eerst bij het onderzoek.
            </EmptyState>
          ) : view.open ? (
            <Section title="Persoonsgebonden budget" intro="De inwoner koopt de hulp dan zelf. Leg vast wat hij vraagt en of aan elke voorwaarde is voldaan, met de reden.">
              <BudgetForm view={view} action={saveBudget} formKey={formKey} />
            </Section>
          ) : (
            view.budget === null && (
              <EmptyState panel level={2} title="De inwoner vroeg geen budget">
                Deze zaak is afgerond.
              </EmptyState>
            )
          )}
        </Stack>
        <Stack>
          {view.product && <Rates rates={rates} />}
          <Mediation view={view} mediation={mediation} />
          {view.open && view.budget?.withdrawnOn === null && (
            <Section title="Toch hulp in natura">
              <Panel pad>
                <ActionForm action={withdrawBudget} keyValue={crypto.randomUUID()} version={view.budget.version} hidden={{ caseId: view.id }} id="natura" label="Toch hulp in natura" submit="De inwoner ziet af van een budget" submitKind="secondary" />
              </Panel>
            </Section>
          )}
        </Stack>
      </Columns>
    </CaseFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata

/** How the budget stands: asked and fit, asked and to be refused, or given up. */
function Standing({ budget }: { budget: KeptBudget }) {
  const unmet = unmetConditions(budget)
  if (budget.withdrawnOn !== null)
    return (
      <Alert kind="info" title="De inwoner ziet af van een budget">
        {`Vastgelegd op ${formatDayLong(budget.withdrawnOn)}. De hulp komt in natura. Beoordeelt u het budget opnieuw, dan telt het weer.`}
      </Alert>
    )
  return (
    <Section title="Zoals het nu staat">
      <Panel>
        <PanelPart>
          <DefinitionList
            items={[
              { label: 'Budget', value: unmet.length === 0 ? 'Kan worden toegekend' : 'Wordt geweigerd in het besluit', second: BUDGET_KIND_LABELS[budget.kind] },
              { label: 'Hulp van', value: budget.helper },
              ...BUDGET_CONDITIONS.map((condition) => ({
                label: CONDITION_LABELS[condition], value: unmet.includes(condition) ? `Nee (${BUDGET_ARTICLES[condition]})` : 'Ja',
                ...(condition === 'capable' ? { second: CAPABLE_BY_LABELS[budget.capableBy] } : {}),
              })),
              { label: 'Beoordeeld door', value: budget.recordedBy },
            ]}
          />
        </PanelPart>
      </Panel>
    </Section>
  )
}

/** Mediation goes with an informal budget that fits (G28); asked once, and from then on the mediator's. */
function Mediation({ view, mediation }: Pick<BudgetView, 'view' | 'mediation'>) {
  const fits = decideAsk(view.budget, mediation !== null, view.decision?.indication?.form === 'personal-budget', view.open).ok
  if (!mediation && !fits) return null
  return (
    <Section title="Bemiddeling">
      <Panel pad>
        {mediation ? (
          <DefinitionList
            items={[
              { label: 'Stand', value: MEDIATION_LABELS[mediation.status] },
              { label: 'Gevraagd', value: formatDayLong(mediation.askedOn) },
              { label: 'Helper', value: mediation.helperName ?? 'Nog niet gevonden' },
              ...(mediation.agreedOn ? [{ label: 'Afgesproken', value: formatDayLong(mediation.agreedOn) }] : []),
            ]}
          />
        ) : (
          <ActionForm action={askMediation} keyValue={crypto.randomUUID()} version={0} hidden={{ caseId: view.id }} id="bemiddeling" label="Bemiddeling vragen" submit="De inwoner wil bemiddeling" submitKind="secondary" note="Lees dit voor. Deze woorden blijven bij de bemiddeling.">
            <p>{MEDIATION_TEXT}</p>
          </ActionForm>
        )}
      </Panel>
    </Section>
  )
}

function Rates({ rates }: Pick<BudgetView, 'rates'>) {
  return (
    <Section title="Wat een uur hoogstens kost">
      <Panel pad>
        <DefinitionList
          items={BUDGET_KINDS.map((kind) => {
            const rate = rates[kind]
            return { label: BUDGET_KIND_LABELS[kind], value: rate?.centsPerHour ? `${formatMoney(rate.centsPerHour)} per uur` : 'Nog niet vastgesteld', ...(rate ? { second: `${SOURCE_STATUS_LABELS[SOURCE_STATUSES.find((each) => each === rate.status) ?? 'to-check']}. ${rate.source}` } : {}) }
          })}
        />
      </Panel>
    </Section>
  )
}
