import { screen } from '@/app/screen'
import { PriorityGround, RefuseProviderForm, Waiting } from '@/components/allocations/Waiting'
import { CaseFrame, withCapital } from '@/components/indications/CaseFrame'
import { ProviderChoice } from '@/components/indications/ProviderChoice'
import { TrackPanel } from '@/components/indications/TrackPanel'
import { WishesForm } from '@/components/indications/WishesForm'
import { Alert } from '@/components/ui/Alert'
import { Button, ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'
import { NextStep } from '@/components/ui/NextStep'
import { Panel, Section } from '@/components/ui/Page'
import { endGroundAction, recordGroundAction, refuseProviderAction } from '@/lib/allocations/actions'
import { waitingScreen } from '@/lib/allocations/queries/waiting'
import { plural } from '@/lib/format'
import { chooseProvider, recordWishes } from '@/lib/indications/actions/decide'
import { answerTrack, followTrack, sendTrack } from '@/lib/indications/actions/track'
import { type ChoiceView, choiceScreen } from '@/lib/indications/queries/choice'
import type { CaseView } from '@/lib/indications/queries/case'
import { asksWishes } from '@/lib/indications/rules/choice'
import { formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { formatInstantLong } from '@/lib/kernel/instant'
import { addressedAs } from '@/lib/residents/messages'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: async (actor, { params, search }) => {
    const choice = await choiceScreen(actor, params['id'] ?? '', search['lijst'])
    return choice && { choice, waiting: await waitingScreen(actor, choice.view.id) }
  },
  title: ({ choice: { view } }) => `Keuze ${view.number}`,
  render: ({ choice, waiting }, { formKey }) => {
    const { view } = choice
    return (
      <CaseFrame view={view} current="keuze" next={view.product && view.wishes && view.open && !choice.restorative && view.form === 'in-kind' ? <ListCode choice={choice} /> : undefined}>
        {choice.strangeCode && (
          <Alert kind="wait" title="Deze code hoort niet bij een lijst">
            Een code heeft 4 letters of cijfers, bijvoorbeeld K7F2. U ziet nu uw eigen lijst.
          </Alert>
        )}
        {view.product && !choice.restorative && <BudgetLine view={view} />}
        {view.choice && view.form === 'in-kind' && (
          <Alert kind="ok" title={`Gekozen: ${view.choice.provider}`} actions={view.next === 'decide' && <ButtonLink href={routes.decision(view.id)} kind="secondary">Naar het besluit</ButtonLink>}>
            {`Vastgelegd op ${formatInstantLong(view.choice.chosenAt)} door ${view.choice.recordedBy}, uit ${plural(view.choice.offered, 'aanbieder', 'aanbieders')} op lijst ${view.choice.listCode}.${view.choice.roomShown ? ` Toen stond erbij: ${view.choice.roomShown}.` : ''}`}
          </Alert>
        )}
        <Asking choice={choice} formKey={formKey} />
        {waiting && view.wishes && !choice.restorative && view.form === 'in-kind' && (
          <Waiting waiting={waiting}>
            <RefuseProviderForm waiting={waiting} options={choice.offered} action={refuseProviderAction} />
          </Waiting>
        )}
        {waiting && !choice.restorative && view.form === 'in-kind' && <PriorityGround waiting={waiting} actions={{ record: recordGroundAction, end: endGroundAction }} />}
      </CaseFrame>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

function Asking({ choice, formKey }: { choice: ChoiceView; formKey: string }) {
  const { view, windows, offered, code } = choice
  if (!view.open && asksWishes(view))
    return (
      <Section title="Wat vindt u goed?" intro="De inwoner kreeg deze hulp na een bezwaar. Leg vast wat hij wenst; daarna biedt u de hulp aan bij de toewijzing.">
        <WishesForm view={view} windows={windows} action={recordWishes} formKey={formKey} />
      </Section>
    )
  if (choice.restorative) return <TrackPanel choice={choice} restorative={choice.restorative} actions={{ answer: answerTrack, send: sendTrack, follow: followTrack }} formKey={formKey} />
  if (!view.product)
    return (
      <EmptyState panel level={2} title="Er is nog geen ondersteuning gekozen" action={view.open && <ButtonLink href={`${routes.investigation(view.id)}?stap=5`} kind="secondary">Naar de conclusie</ButtonLink>}>
        De inwoner kiest een aanbieder als vaststaat welke ondersteuning past.
      </EmptyState>
    )
  if (!view.open)
    return (
      <EmptyState panel level={2} title="De keuze staat vast">
        {view.choice ? 'Deze zaak is afgerond. Wisselen van aanbieder gaat bij de toewijzing.' : 'Deze zaak is afgerond zonder keuze.'}
      </EmptyState>
    )
  if (view.form === 'personal-budget') return null
  const minutes = view.calculation?.minutes
  return (
    <>
      <Section title="Wat vindt u goed?" intro={`${withCapital(addressedAs(view.resident.name))}${minutes ? `, het gaat om ${formatDuration(minutes)} hulp per week` : ''}. Wat u wilt en waar u ja op zegt zijn twee dingen.`}>
        <WishesForm view={view} windows={windows} action={recordWishes} formKey={formKey} />
      </Section>
      {view.wishes && (
        <Section title="Wie komt u helpen?" intro={`Deze aanbieders kunnen op ${formatDayLong(view.wishes.wishedStart)} beginnen met een lopend contract. De volgorde is door loting bepaald: lijst ${code}.`} actions={<span className="small">Volgorde: door loting</span>}>
          <ProviderChoice choice={{ ...choice, offered }} action={chooseProvider} formKey={crypto.randomUUID()} />
        </Section>
      )}
      {view.wishes && (
        <Section title="Dezelfde lijst als een collega" intro="Een collega aan de telefoon leest de code van zijn lijst voor.">
          <Panel pad>
            <FilterForm action={routes.choice(view.id)} label="Lijst met code openen">
              <TextField name="lijst" label="Code van de lijst" width={5} autoComplete="off" defaultValue="" />
              <Button kind="secondary">Deze lijst openen</Button>
            </FilterForm>
          </Panel>
        </Section>
      )}
    </>
  )
}

/** In kind is the rule; who wants to buy the help himself asks for a budget, and then nobody is chosen here. */
function BudgetLine({ view }: { view: CaseView }) {
  const link = <ButtonLink href={routes.budget(view.id)} kind="secondary">{view.budget ? 'Budget bekijken' : 'Budget aanvragen'}</ButtonLink>
  if (view.form === 'personal-budget')
    return (
      <Alert kind="ok" title="De inwoner koopt de hulp zelf" actions={link}>
        Aan de voorwaarden van een persoonsgebonden budget is voldaan. Er volgt geen keuze van aanbieder en geen toewijzing.
      </Alert>
    )
  if (view.budget?.withdrawnOn === null)
    return (
      <Alert kind="wait" title="Het persoonsgebonden budget wordt geweigerd" actions={link}>
        Aan een voorwaarde is niet voldaan. Dat staat straks in het besluit. De inwoner kiest hieronder een aanbieder.
      </Alert>
    )
  if (!view.open) return null
  return (
    <Alert kind="info" title="Wil de inwoner de hulp liever zelf kopen?" actions={link}>
      Dat kan met een persoonsgebonden budget. Leg dan vast wat de inwoner vraagt.
    </Alert>
  )
}

function ListCode({ choice }: { choice: ChoiceView }) {
  return (
    <NextStep label="Aan de telefoon?" title={`Lijst ${choice.code}`}>
      Met deze code ziet een collega dezelfde lijst. De volgorde is door loting bepaald.
    </NextStep>
  )
}
