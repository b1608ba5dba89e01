import { screen } from '@/app/screen'
import { CaseFrame } from '@/components/indications/CaseFrame'
import { InvestigationRead } from '@/components/indications/InvestigationRead'
import { type StepActions, StepForm } from '@/components/indications/StepForm'
import { Alert } from '@/components/ui/Alert'
import { Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { Steps } from '@/components/ui/Steps'
import { saveConclusion, saveFacilities, saveNeeds, saveNetwork, saveTalk } from '@/lib/indications/actions/investigate'
import { PART_LABELS, STEP_LABELS } from '@/lib/indications/messages'
import { investigationScreen } from '@/lib/indications/queries/tabs'
import { investigationOpen } from '@/lib/indications/rules/case'
import { STEPS } from '@/lib/indications/schema'
import { partsOfStep } from '@/lib/indications/rules/steps'
import { formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const ACTIONS: StepActions = { talk: saveTalk, needs: saveNeeds, network: saveNetwork, facilities: saveFacilities, conclusion: saveConclusion }

const s = screen(['consultant'], {
  load: (actor, { params }) => investigationScreen(actor, params['id'] ?? ''),
  title: ({ view }) => `Onderzoek ${view.number}`,
  render: ({ view, products }, { formKey, search }) => {
    if (!investigationOpen(view))
      return (
        <CaseFrame view={view} current="onderzoek">
          <Section title="Wat is onderzocht" intro={view.findingsSentOn ? `Het verslag is verstuurd op ${formatDayLong(view.findingsSentOn)}. Het onderzoek verandert niet meer.` : view.findingsLetterId ? 'Het verslag is vastgesteld. Het onderzoek verandert niet meer.' : 'Deze zaak is afgerond.'}>
            <InvestigationRead view={view} />
          </Section>
        </CaseFrame>
      )
    const asked = Number(search['stap'])
    const firstOpen = STEPS.findIndex((step) => partsOfStep(step).some((part) => view.missing.includes(part)))
    const at = Number.isInteger(asked) && asked >= 1 && asked <= STEPS.length ? asked - 1 : Math.max(0, firstOpen)
    const step = STEPS[at] ?? 'talk'
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
            <Panel pad>
              <StepForm key={step} step={step} view={view} products={products} action={ACTIONS[step]} formKey={formKey} />
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
