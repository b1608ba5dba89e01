import { screen } from '@/app/screen'
import { AnswersForm } from '@/components/indications/AnswersForm'
import { CalculationTable } from '@/components/indications/CalculationTable'
import { CaseFrame } from '@/components/indications/CaseFrame'
import { CompareForm, ComparisonAlert } from '@/components/indications/Compare'
import { DeviationForm } from '@/components/indications/DeviationForm'
import { HowItCame } from '@/components/indications/HowItCame'
import { Spread } from '@/components/indications/SpreadForm'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { KeepTyping } from '@/components/ui/form/KeepTyping'
import { TypedBefore } from '@/components/ui/form/TypedBefore'
import { NextStep } from '@/components/ui/NextStep'
import { Note } from '@/components/ui/Note'
import { Columns, Panel, PanelPart, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { saveCalculation, saveDeviation, saveSpread } from '@/lib/indications/actions/decide'
import { JOINT_LABELS } from '@/lib/indications/messages/joint'
import { type CalculationView, calculationScreen } from '@/lib/indications/queries/calculation'
import type { CaseView } from '@/lib/indications/queries/case'
import { ANSWERS_DRAFT } from '@/lib/indications/rules/typed'
import { formatDuration, formatDurationShort } from '@/lib/kernel/duration'
import { outcomeText, visitsText } from '@/lib/norms/messages/calculation'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params, search }) => calculationScreen(actor, params['id'] ?? '', search['vergelijk']),
  title: ({ view }) => `Berekening ${view.number}`,
  render: (loaded, { formKey, search }) => {
    const { view } = loaded
    const edit = view.open && (view.calculation === null || search['wijzig'] === 'ja')
    return (
      <CaseFrame view={view} current="berekening" next={view.next === 'joint' ? undefined : <Outcome view={view} />}>
        {loaded.joint && <Together view={view} />}
        {edit ? <Questions loaded={loaded} formKey={formKey} /> : view.calculation ? <Calculated loaded={loaded} formKey={formKey} /> : <NothingCalculated given={(view.decision?.indication ?? null) !== null} />}
      </CaseFrame>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

function Outcome({ view }: { view: CaseView }) {
  const { calculation } = view
  if (!calculation) return undefined
  const onwards = view.next === 'findings' ? { href: routes.findings(view.id), text: 'Naar het verslag' } : view.next === 'investigate' || view.next === 'support' ? { href: routes.investigation(view.id), text: 'Naar het onderzoek' } : null
  return (
    <NextStep label={view.open ? 'Uitkomst tot nu toe' : 'Uitkomst'} title={formatDuration(calculation.minutes)} figure action={onwards && <ButtonLink href={onwards.href}>{onwards.text}</ButtonLink>}>
      {outcomeText(calculation)} {visitsText(calculation)}
    </NextStep>
  )
}

/** Where a provider is asked to help settle the hours, and how that stands. */
function Together({ view: { id, joint } }: { view: CaseView }) {
  return (
    <Note>
      {joint ? `${joint.provider} is gevraagd mee te denken: ${JOINT_LABELS[joint.status].toLowerCase()}. ` : 'In deze gemeente kan een aanbieder meedenken over de tijd, als de inwoner dat goed vindt. '}
      <TextLink href={routes.joint(id)}>{joint ? 'Naar de vraag' : 'Aanbieder vragen'}</TextLink>
    </Note>
  )
}

function Questions({ loaded, formKey }: { loaded: CalculationView; formKey: string }) {
  const { view, settings, draft } = loaded
  if (!settings)
    return (
      <EmptyState panel level={2} title="De gemeente heeft nog geen normenkader vastgesteld">
        {`Voor ${view.municipality.name} staat er voor vandaag geen normenkader in het regelboek. Vraag de beleidsadviseur.`}
      </EmptyState>
    )
  return (
    <Section title="Wat is nodig?" intro={`Kruis aan wat van toepassing is. De tijden komen uit ${settings.set.name}, versie ${settings.set.edition}.`} actions={<TextLink href={routes.normSet(settings.set.id)}>Normenkader bekijken</TextLink>}>
      <TypedBefore draft={draft} version={view.calculation?.version ?? 0} />
      <AnswersForm key={draft?.savedAt.toISOString() ?? 'empty'} typed={draft?.values} keep={<KeepTyping form={ANSWERS_DRAFT} subjectId={view.id} signIn={routes.signIn(`${routes.calculation(view.id)}?wijzig=ja`)} />} hidden={{ caseId: view.id }} back={routes.calculation(view.id)} version={view.calculation?.version ?? 0} basis={{ cells: settings.set.cells, rounding: settings.rounding, demo: settings.demo, deviation: deviationOf(view) }} answers={view.calculation?.answers ?? null} action={saveCalculation} formKey={formKey} />
    </Section>
  )
}

const deviationOf = ({ calculation }: CaseView) => (calculation && calculation.adjustment !== 0 ? { minutes: calculation.adjustment, reason: calculation.deviationReason ?? '' } : undefined)

function Calculated({ loaded, formKey }: { loaded: CalculationView; formKey: string }) {
  const { view, compared } = loaded
  const { calculation } = view
  if (!calculation) return null
  const comparison = compared?.outcome.ok ? { name: compared.set.name, comparison: compared.outcome.value } : undefined
  return (
    <>
      <Section
        title="Berekening per resultaatgebied"
        intro="In uren en minuten per week. De norm komt uit het normenkader van de gemeente, u past aan met een reden."
        actions={view.open && <TextLink href={`${routes.calculation(view.id)}?wijzig=ja`}>Antwoorden wijzigen</TextLink>}
      >
        <Panel>
          <PanelPart>
            <CompareForm loaded={loaded} />
          </PanelPart>
          <CalculationTable calculation={calculation} compared={comparison} />
        </Panel>
      </Section>
      <Columns split="7-5">
        <Stack>
          {view.open ? (
            <Section title="Afwijking van de norm">
              <TypedBefore draft={loaded.deviated} version={calculation.version} />
              <DeviationForm view={view} draft={loaded.deviated} action={saveDeviation} formKey={formKey} />
            </Section>
          ) : (
            <Section title="Vastgelegd">
              <p>Deze berekening hoort bij de afgeronde zaak en verandert niet meer.</p>
            </Section>
          )}
        </Stack>
        <Stack>
          <Section title={`Hoe komt ${formatDurationShort(calculation.norm)} tot stand?`}>
            <HowItCame calculation={calculation} />
          </Section>
          {compared && <ComparisonAlert compared={compared} />}
        </Stack>
      </Columns>
      <Spread view={view} offered={loaded.offered} action={saveSpread} />
    </>
  )
}

function NothingCalculated({ given }: { readonly given: boolean }) {
  return (
    <EmptyState panel level={2} title="Er is niets berekend">
      {given ? 'In deze zaak is niets berekend. Hoe de tijd tot stand kwam, staat in de brief van het besluit.' : 'Deze zaak is afgerond zonder berekening.'}
    </EmptyState>
  )
}
