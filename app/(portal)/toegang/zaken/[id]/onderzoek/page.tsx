import { screen } from '@/app/screen'
import { CaseFrame } from '@/components/indications/CaseFrame'
import { InvestigationRead } from '@/components/indications/InvestigationRead'
import { type StepActions, StepForm } from '@/components/indications/StepForm'
import { Alert } from '@/components/ui/Alert'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { Steps } from '@/components/ui/Steps'
import { dropDraft, saveConclusion, saveFacilities, saveNeeds, saveNetwork, saveTalk } from '@/lib/indications/actions/investigate'
import { PART_LABELS, STEP_LABELS } from '@/lib/indications/messages'
import { investigationScreen } from '@/lib/indications/queries/tabs'
import { investigationOpen } from '@/lib/indications/rules/case'
import { STEPS } from '@/lib/indications/schema'
import { partsOfStep } from '@/lib/indications/rules/steps'
import { formatDayLong } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const ACTIONS: StepActions = { talk: saveTalk, needs: saveNeeds, network: saveNetwork, facilities: saveFacilities, conclusion: saveConclusion }

const s = screen(['consultant'], {
  load: (actor, { params, search }) => investigationScreen(actor, params['id'] ?? '', search['stap']),
  title: ({ view }) => `Onderzoek ${view.number}`,
  render: ({ view, products, step, draft }, { formKey, search }) => {
    if (!investigationOpen(view))
      return (
        <CaseFrame view={view} current="onderzoek">
          <Section title="Wat is onderzocht" intro={view.findingsSentOn ? `Het verslag is verstuurd op ${formatDayLong(view.findingsSentOn)}. Het onderzoek verandert niet meer.` : view.findingsLetterId ? 'Het verslag is vastgesteld. Het onderzoek verandert niet meer.' : 'Deze zaak is afgerond.'}>
            <InvestigationRead view={view} />
          </Section>
        </CaseFrame>
      )
    const at = STEPS.indexOf(step)
    return (
      <CaseFrame view={view} current="onderzoek">
        <Steps
          items={STEPS.map((each, index) => ({
            label: STEP_LABELS[each],
            href: `${routes.investigation(view.id)}?stap=${index + 1}`,
            state: index === at ? 'current' : partsOfStep(each).every((part) => !view.missing.includes(part)) ? 'done' : 'coming',
          }))}
        />
        <Columns split="8-4">
          <Section title={STEP_LABELS[step]}>
            {draft && (
              <Alert kind="info" level={3} title="Dit typte u eerder">
                {`U ziet wat u tot ${formatInstant(draft.savedAt)} typte. Het is nog niet bewaard in de zaak.${draft.version < view.investigation.version ? ' Intussen is het onderzoek gewijzigd: kijk na of uw tekst nog klopt.' : ''}`}
                <ActionForm action={dropDraft} keyValue={crypto.randomUUID()} hidden={{ caseId: view.id, step }} id="concept" label="Concept weggooien" submit="Concept weggooien" submitKind="quiet" />
              </Alert>
            )}
            <Panel pad>
              <StepForm key={`${step}${search['gelukt'] === 'concept-weg' ? '-empty' : ''}`} step={step} view={view} products={products} action={ACTIONS[step]} formKey={formKey} draft={draft?.values ?? null} />
            </Panel>
          </Section>
          <Stack>
            <Section title="Wat nog ontbreekt">
              {view.missing.length === 0 ? (
                <p>Alles is ingevuld.</p>
              ) : (
                <ul className="list-disc pl-5">
                  {view.missing.map((part) => (
                    <li key={part}>{PART_LABELS[part]}</li>
                  ))}
                </ul>
              )}
            </Section>
            {view.planReceivedOn && (
              <Alert kind="info" title="Er is een persoonlijk plan">
                {`Ontvangen op ${formatDayLong(view.planReceivedOn)}. Betrek het bij het onderzoek.`}
              </Alert>
            )}
          </Stack>
        </Columns>
      </CaseFrame>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
