import { publicScreen } from '@/app/screen'
import { Clauses } from '@/components/procedures/Clauses'
import { CriteriaByKind } from '@/components/procedures/Criteria'
import { DocumentsTable } from '@/components/procedures/Documents'
import { NotesTable } from '@/components/procedures/Notes'
import { PlanningPanel } from '@/components/procedures/Planning'
import { PlanningChanges } from '@/components/procedures/PlanningChanges'
import { Moves } from '@/components/procedures/Moves'
import { Stops } from '@/components/procedures/Stops'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Section } from '@/components/ui/Page'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { Timeline } from '@/components/ui/Timeline'
import { list, plural } from '@/lib/format'
import { hasRole } from '@/lib/kernel/actor'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatInstantFull, formatInstantLong } from '@/lib/kernel/instant'
import { LOT_KIND_LABELS, lotsSentence } from '@/lib/lots/messages'
import { decisionsText, STATUS_LABELS, STATUS_TONES, termText } from '@/lib/procedures/messages/labels'
import { followProcedureAction } from '@/lib/procedures/actions'
import { mostText, obligationSentence, togetherSentences } from '@/lib/procedures/messages/scope'
import { followsProcedure } from '@/lib/procedures/queries/follow'
import type { ProcedureHead } from '@/lib/procedures/queries/head'
import { publicProcedure, type PublicProcedure } from '@/lib/procedures/queries/public'
import type { CriterionView } from '@/lib/procedures/queries/pages'
import { lastDayOfTerm } from '@/lib/procedures/rules/term'
import { typeOf } from '@/lib/procedures/rules/types'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { routes } from '@/lib/routes'

/** `mayEnter`: a visitor who can become a provider here, or one; others would find no page behind the button. */
function next(head: ProcedureHead, mayEnter: boolean) {
  if (head.status !== 'published')
    return (
      <NextStep label="Instappen" title={head.status === 'withdrawn' ? 'Deze procedure is ingetrokken' : 'Deze procedure is afgerond'}>
        Instappen kan niet meer.
      </NextStep>
    )
  const open = head.windows.find((window) => window.standing === 'open')
  if (open)
    return (
      <NextStep label="Nu open" title={isContinuous(open) ? `${open.name}: doorlopend open` : `${open.name} sluit op ${formatInstantFull(open.closesAt)}`} {...(mayEnter ? { action: <ButtonLink href={routes.submissions()}>Inloggen en inschrijven</ButtonLink> } : {})}>
        {`Voor alle aanbieders, ook nieuwe. ${isContinuous(open) ? `De colleges besluiten ${decisionsText(open)}.` : `Start op ${formatDayLong(open.contractStart)}.`}`}
      </NextStep>
    )
  const planned = head.windows.find((window) => window.standing === 'planned')
  return (
    <NextStep label="Instappen" title={planned ? `${planned.name} gaat open op ${formatInstantFull(planned.opensAt)}` : 'Er is nu geen instapmoment open'}>
      {planned ? 'U kunt de eisen en documenten nu al lezen.' : 'Een nieuw instapmoment staat hier zodra de gemeenten het publiceren.'}
    </NextStep>
  )
}

function Lots({ view }: { view: PublicProcedure }) {
  const obligation = obligationSentence(view.head.purchaseObligation)
  return (
    <Section id="percelen" title="Percelen" intro={`${lotsSentence(view.lots.map((lot) => lot.kind))} U schrijft in voor een, meer of alle percelen.`}>
      <DataTable
        caption="Percelen met hun producten"
        rows={view.lots}
        rowKey={(lot) => lot.id}
        columns={[
          { head: 'Perceel', cell: (lot) => lot.name, second: (lot) => (lot.kind === 'municipality' ? null : `${LOT_KIND_LABELS[lot.kind]} in ${lot.municipality}`) },
          ...(view.lots.some((lot) => mostText(lot) !== null) ? [{ head: 'Ten hoogste', cell: (lot: PublicProcedure['lots'][number]) => mostText(lot) ?? 'niet vermeld' }] : []),
          { head: 'Producten', cell: (lot) => list(view.products.filter((product) => lot.productIds.includes(product.id)).map((product) => product.name)) },
        ]}
      />
      {[...(obligation === null ? [] : [obligation]), ...togetherSentences(view.combinations, view.products)].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Section>
  )
}

/** Until when one can ask, and every nota so far; a visitor signs in on the way to the form. */
function Questions({ view, mayAsk }: { view: PublicProcedure; mayAsk: boolean }) {
  const { head } = view
  const open = head.windows.filter((window) => window.standing === 'open' || window.standing === 'planned')
  return (
    <Section
      id="vragen"
      title="Vragen en antwoorden"
      intro={open.length === 0 ? 'Er is nu geen instapmoment om iets over te vragen.' : open.map((window) => `${window.name}: vragen ${isContinuous(window) ? 'kunt u stellen zolang instappen kan' : `tot ${formatInstantLong(window.questionsUntil ?? window.closesAt)}`}${window.answersBy ? `, antwoorden uiterlijk ${formatInstantLong(window.answersBy)}` : ''}.`).join(' ')}
      actions={mayAsk && head.status === 'published' && open.map((window) => <TextLink key={window.id} href={routes.askQuestion(window.id)}>{open.length === 1 ? 'Vraag stellen' : `Vraag stellen over ${window.name}`}</TextLink>)}
    >
      <NotesTable procedureId={head.id} notes={view.notes} empty={<EmptyState title="Er is nog geen nota van inlichtingen">Vragen van aanbieders worden hier beantwoord, voor iedereen tegelijk en zonder naam.</EmptyState>} />
    </Section>
  )
}

function HowItWorks({ head }: { head: ProcedureHead }) {
  return (
    <Section id="zo-werkt-het" title="Zo werkt het">
      <Timeline items={typeOf(head.type).words.steps} />
    </Section>
  )
}

function Disagree({ days, source, basis }: { days: number; source: string | null; basis: string }) {
  return (
    <Section title="Niet eens met een besluit?">
      <div className="prose">
        <p>
          Na de brief hebt u {plural(days, 'dag', 'dagen')} om te reageren. U kunt in die tijd een klacht indienen bij de gemeente, of een kort geding beginnen bij de burgerlijke rechter. {basis}
        </p>
        {source && <p className="small">{`Waarom ${plural(days, 'dag', 'dagen')}? ${source}`}</p>}
        <p>Begint u een kort geding? Laat dat de gemeente weten voor de termijn voorbij is. Het besluit is dan nog niet definitief. Doet u niets, dan is het besluit na de termijn definitief.</p>
        <p>Ziet u een fout of een onredelijke eis? Meld het zo snel mogelijk, voor de sluiting. Een rechter kan een late klacht over de eisen afwijzen.</p>
      </div>
    </Section>
  )
}

/** What stood handed in at closing, as fingerprints; only once there is a window to list. */
function Fingerprints({ head }: { head: ProcedureHead }) {
  if (!head.windows.some((window) => ['closed', 'opened', 'decided', 'empty'].includes(window.standing) || (isContinuous(window) && window.standing !== 'planned'))) return null
  return (
    <p className="mt-3">
      Van elke inschrijving die er bij sluiting was, staat de vingerafdruk in een <TextLink href={routes.fingerprints(head.id)}>openbare lijst</TextLink>. Komt er later iets bij, dan valt dat op.
    </p>
  )
}

/** One click for a provider that is signed in. */
function Follow({ head, followed, formKey }: { head: ProcedureHead; followed: boolean; formKey: string }) {
  return (
    <ActionForm
      action={followProcedureAction}
      keyValue={formKey}
      hidden={{ procedureId: head.id, follow: followed ? 'nee' : 'ja' }}
      submit={followed ? 'Niet meer volgen' : 'Volg deze procedure'}
      submitKind={followed ? 'quiet' : 'secondary'}
      label="Volgen"
      note={followed ? 'U volgt deze procedure. Gemeenten zien dat niet.' : 'U krijgt bericht in het portaal als er een instapmoment bijkomt of iets verandert. Gemeenten zien niet wie volgt.'}
    />
  )
}

const procedure = publicScreen({
  load: async (actor, { params, person }) => {
    const view = await publicProcedure(actor, params['id'] ?? '')
    return view && { ...view, followed: await followsProcedure(person, view.head.id) }
  },
  title: (view) => view.head.title,
  render: (view, { session, formKey }) => {
    const { head } = view
    return (
      <>
        <Band
          crumb={[{ label: 'Toelating', href: routes.front() }, { label: head.title }]}
          title={head.title}
          badge={<Badge tone={STATUS_TONES[head.status]}>{STATUS_LABELS[head.status]}</Badge>}
          lead={typeOf(head.type).words.sentence}
          facts={[
            { label: 'Kenmerk', value: head.reference },
            { label: 'In opdracht van', value: plural(new Set(view.lots.map((lot) => lot.municipalityId)).size, 'gemeente', 'gemeenten') },
            { label: 'Looptijd', value: `${termText(head)}${head.firstStart ? `, tot en met ${formatDay(lastDayOfTerm(head, head.firstStart))}` : ''}` },
            { label: 'Reactietermijn', value: plural(head.reactionDays, 'dag', 'dagen') },
          ]}
          next={next(head, !session || hasRole(session.actor, 'provider-admin', 'provider-staff'))}
          tabs={
            <Tabs
              label="Op deze pagina"
              items={[
                { href: '#planning', label: 'Planning' },
                { href: '#percelen', label: 'Percelen', count: view.lots.length },
                { href: '#documenten', label: 'Documenten', count: view.documents.length },
                { href: '#vragen', label: 'Vragen', count: view.notes.length },
                { href: '#eisen', label: 'Eisen', count: view.criteria.length },
                { href: '#overeenkomst', label: 'Overeenkomst' },
                { href: '#zo-werkt-het', label: 'Zo werkt het' },
              ]}
            />
          }
        />
        <Body>
          {head.status === 'withdrawn' && head.closedAt && (
            <Alert kind="no" title={`Ingetrokken op ${formatInstantLong(head.closedAt)}`}>
              {head.closedReason ?? ''}
            </Alert>
          )}
          {head.status === 'published' &&
            view.stops
              .filter((stop) => stop.reopenedAt === null && head.windows.some((window) => window.id === stop.windowId && window.standing === 'stopped'))
              .map((stop) => (
                <Alert key={stop.id} kind="no" title={`Instappen voor ${stop.window} is gestopt op ${formatInstantLong(stop.stoppedAt)}`}>
                  <span className="whitespace-pre-line">{stop.reason}</span>
                </Alert>
              ))}
          <Section title="Samenvatting">
            <p className="whitespace-pre-line">{head.summary}</p>
            {head.invented && <p className="small mt-2">{head.invented}</p>}
            {view.followed !== undefined && (view.followed || head.status === 'published') && <Follow head={head} followed={view.followed} formKey={formKey} />}
          </Section>
          <Section id="planning" title="Planning" intro={`${typeOf(head.type).words.decision} is definitief na de besluiten en de reactietermijn, ten minste drie maanden voor de start.`} actions={head.status === 'published' && head.windows.length > 0 && <TextLink href={routes.calendarFile(head.id)} file>Datums in uw agenda</TextLink>}>
            <PlanningPanel head={head} outside />
            {view.moves.length > 0 && <Moves moves={view.moves} />}
            {view.stops.length > 0 && <Stops stops={view.stops} />}
            {view.changes.length > 0 && <PlanningChanges changes={view.changes} />}
            {head.windows
              .filter((window) => window.shortReason !== null && !window.notice.inTime)
              .map((window) => (
                <p key={window.id} className="quiet mt-2">
                  {window.name} start eerder: {window.shortReason}
                </p>
              ))}
            <Fingerprints head={head} />
          </Section>
          <Lots view={view} />
          {typeOf(head.type).scoring && (
            <Section title="Zo wordt gegund">
              <p>
                Per gebied staat vast aan hoeveel aanbieders de opdracht gaat, waarop zij worden vergeleken en wat beslist bij gelijke punten. <TextLink href={routes.publicSelection(head.id)}>Lees hoe er wordt gegund</TextLink>.
              </p>
            </Section>
          )}
          <Section id="documenten" title="Documenten" intro="Haalt u als ingelogde aanbieder een document op, dan krijgt u bericht als het verandert. De gemeenten zien niet wie het ophaalde.">
            <DocumentsTable procedureId={head.id} documents={view.documents} today={head.today} empty="Er zijn nu geen documenten om te lezen." />
          </Section>
          <Questions view={view} mayAsk={!session || hasRole(session.actor, 'provider-admin', 'provider-staff')} />
          <div id="eisen" className="flow">
            <CriteriaByKind criteria={view.criteria} {...(session && hasRole(session.actor, 'provider-admin', 'provider-staff') ? { actions: (criterion: CriterionView) => <TextLink href={routes.remarkOnCriterion(criterion.id)} hidden={criterion.title}>Opmerking over deze eis</TextLink> } : {})} />
          </div>
          <Section id="overeenkomst" title="De overeenkomst" intro={`${plural(view.clauses.length, 'artikel', 'artikelen')}, voor elke aanbieder dezelfde.`}>
            <Clauses clauses={view.clauses} />
          </Section>
          <Columns split="6-6">
            <HowItWorks head={head} />
            <Disagree days={head.reactionDays} source={head.reactionSource} basis={typeOf(head.type).words.basis} />
          </Columns>
        </Body>
      </>
    )
  },
})

export default procedure.page
export const generateMetadata = procedure.metadata
