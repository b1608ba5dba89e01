import { screen } from '@/app/screen'
import { AnswersForm } from '@/components/indications/AnswersForm'
import { ObjectionFrame } from '@/components/redress/ObjectionFrame'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Select } from '@/components/ui/form/Choice'
import { KeepTyping } from '@/components/ui/form/KeepTyping'
import { TypedBefore } from '@/components/ui/form/TypedBefore'
import { Section } from '@/components/ui/Page'
import type { Draft } from '@/lib/drafts'
import { formatDayLong } from '@/lib/kernel/day'
import { calculateObjectionAction } from '@/lib/redress/actions'
import type { ObjectionView } from '@/lib/redress/queries/objection'
import { objectionForm } from '@/lib/redress/queries/typed'
import { OBJECTION_ANSWERS_DRAFT } from '@/lib/redress/rules/typed'
import { routes } from '@/lib/routes'

const s = screen(['objections-officer'], {
  load: (actor, { params }) => objectionForm(actor, params['id'] ?? '', OBJECTION_ANSWERS_DRAFT),
  title: ({ view }) => `Tijd berekenen bij bezwaar ${view.number}`,
  render: ({ view, draft }, { formKey }) => (
    <ObjectionFrame view={view} current="besluit">
      <Asked view={view} draft={draft} formKey={formKey} />
    </ObjectionFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata

/** The answers that were never given; or why they aren't asked here. */
function Asked({ view, draft, formKey }: { readonly view: ObjectionView; readonly draft: Draft | null; readonly formKey: string }) {
  const { reckoning } = view
  const back = <ButtonLink href={routes.objectionDecision(view.id)}>Naar de beslissing</ButtonLink>
  if (view.status !== 'running' || reckoning === null)
    return (
      <EmptyState panel level={2} title="Hier is niets te berekenen" action={back}>
        {view.status !== 'running' ? 'Dit bezwaar is afgerond. De antwoorden veranderen niet meer.' : 'Het besluit heeft al een berekening, of het gaf al hulp.'}
      </EmptyState>
    )
  if (view.tookFirstDecision)
    return (
      <EmptyState panel level={2} title="Een collega berekent de tijd">
        U nam zelf het besluit waartegen dit bezwaar gaat.
      </EmptyState>
    )
  const { settings, products, product, calculation, on } = reckoning
  if (settings === null || products.length === 0)
    return (
      <EmptyState panel level={2} title={settings === null ? 'Er gold geen normenkader' : 'Er is geen product met normen'} action={back}>
        {`Voor ${formatDayLong(on)}, de dag van het besluit, staat er ${settings === null ? 'geen normenkader of afronding in het regelboek' : 'geen product waarvan de tijd uit de normen komt'}. Vraag de beleidsadviseur.`}
      </EmptyState>
    )
  return (
    <Section title="Wat is nodig?" intro={`Bij de afwijzing is geen tijd berekend. Kruis aan wat van toepassing is. De tijden komen uit ${settings.set.name}, versie ${settings.set.edition}, zoals die golden op ${formatDayLong(on)}, de dag van het besluit. Het oude besluit verandert niet.`}>
      <TypedBefore draft={draft} version={view.version} />
      <AnswersForm
        key={draft?.savedAt.toISOString() ?? 'empty'}
        typed={draft?.values}
        keep={<KeepTyping form={OBJECTION_ANSWERS_DRAFT} subjectId={view.id} signIn={routes.signIn(routes.objectionCalculation(view.id))} />}
        before={<Select name="productId" label="Welke hulp?" empty="Kies de hulp" options={products.map((each) => ({ value: each.id, label: each.name }))} defaultValue={product?.id ?? (products.length === 1 ? products[0]?.id : undefined)} />}
        hidden={{ objectionId: view.id }}
        back={routes.objectionDecision(view.id)}
        version={view.version}
        basis={{ cells: settings.set.cells, rounding: settings.rounding, demo: settings.demo, deviation: undefined }}
        answers={calculation?.answers ?? null}
        action={calculateObjectionAction}
        formKey={formKey}
      />
    </Section>
  )
}
