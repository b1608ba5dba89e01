import { screen } from '@/app/screen'
import { Documents, Participations, SignForm, TakenOver } from '@/components/contracts/ContractParts'
import { SignaturePanel } from '@/components/contracts/SignaturePanel'
import { SubcontractorTable } from '@/components/contracts/Subcontractors'
import { TermChart } from '@/components/contracts/TermChart'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { Timeline } from '@/components/ui/Timeline'
import { AGREEMENT_READERS } from '@/lib/contracts/policy'
import { offerAgreementAction, signForRegionAction } from '@/lib/contracts/actions'
import { AGREEMENT_EVENTS, AGREEMENT_LABELS } from '@/lib/contracts/messages'
import { contractView, type ContractView } from '@/lib/reporting/queries/agreement'
import { list, plural } from '@/lib/format'
import { daysBetween, formatDay, formatDayLong, formatDaysLeft } from '@/lib/kernel/day'
import type { Role } from '@/lib/kernel/actor'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

/** Days before the end of the first term from which the option is the next step; an option needs a college's decision. */
const OPTION_AHEAD = 183

const contract = screen(AGREEMENT_READERS, {
  load: (actor, { params }) => contractView(actor, params['id'] ?? ''),
  title: (view) => `Contract ${view.reference}`,
  render: (view, { formKey, actor }) => (
    <>
      <Band
        crumb={[{ label: 'Contracten', href: routes.agreements() }, { label: view.reference }]}
        title={view.provider.name}
        badge={<State view={view} />}
        lead={`${view.origin}${view.provider.invented ? '. Deze aanbieder is verzonnen' : ''}${view.nameThen ? `. Aangeboden aan ${view.nameThen}, zoals de aanbieder toen heette` : ''}`}
        facts={[
          { label: 'Nummer', value: view.reference },
          { label: 'Getekend', value: signedText(view) },
          { label: 'Percelen', value: view.participations.length > 0 ? view.participations.length : view.admittedLots.length },
          ...(view.total ? [{ label: 'Cliënten', value: view.total.clients }] : []),
        ]}
        next={<Next view={view} formKey={formKey} />}
      />
      <Body>
        <Section title="Looptijd en opties" id="opties" intro={view.takenOver && view.options.length === 0 ? `Tot en met ${formatDayLong(view.endsOn)}. In het bestand uit ${view.takenOver.from} staat geen verlenging.` : `Hooguit tot en met ${formatDayLong(view.maxEndsOn)}. Een optie is een besluit.`}>
          <TermChart startsOn={view.startsOn} endsOn={view.endsOn} options={view.options} today={view.today} />
        </Section>
        <Participations view={view} />
        {view.may.signForRegion && <SignForm view={view} action={signForRegionAction} name={actor.name} formKey={crypto.randomUUID()} />}
        {view.status === 'signed' && (
          <Section title="Onderaannemers" actions={<TextLink href={routes.subcontractors(view.id)}>Bekijken en beoordelen</TextLink>}>
            <SubcontractorTable rows={view.subcontractors} />
          </Section>
        )}
        {view.unmetAtSigning.length > 0 && (
          <Alert kind="wait" title="Nog aan te tonen voor het tekenen">
            U tekent pas als aan deze eisen is voldaan: {list(view.unmetAtSigning)}.
          </Alert>
        )}
        {!view.takenOver && (view.status === 'offered' || view.status === 'signed') && (
          <Section title="Eisen op hun moment" intro="Wat na het besluit moet gelden: bij het tekenen, bij de eerste hulp of een aantal maanden na de start.">
            <TextLink href={routes.moments(view.id)} hidden="van eisen op hun moment">Bekijken en beoordelen</TextLink>
          </Section>
        )}
        {!view.takenOver && view.status === 'signed' && (
          <Section title="Steekproeven" intro="Wat de aanbieder niet opstuurt, zoals een VOG van een medewerker, bekijkt u ter plaatse.">
            <TextLink href={routes.samples(view.id)}>Steekproeven bekijken en vastleggen</TextLink>
          </Section>
        )}
        {!view.takenOver && (
          <Section title="Handtekeningen">
            <SignaturePanel signatures={view.signatures} sheetId={null} />
          </Section>
        )}
        <Columns split="7-5">
          {view.takenOver ? (
            <TakenOver from={view.takenOver} href={IMPORT_READERS.includes(actor.role) ? routes.agreementImport(view.takenOver.importId) : null} />
          ) : (
            <Section title="Afspraken" intro={plural(view.clauses.length, 'artikel', 'artikelen')}>
              <DataTable
                caption="Afspraken in deze overeenkomst"
                rows={view.clauses}
                rowKey={(clause) => String(clause.number)}
                columns={[
                  { head: 'Artikel', cell: (clause) => `${clause.number} ${clause.title}` },
                  { head: 'Afspraak', cell: (clause) => clause.text, second: (clause) => clause.source },
                ]}
              />
            </Section>
          )}
          <Stack>
            <Documents view={view} />
            <Section title="Wat is er gebeurd">
              <Panel pad>
                {view.timeline.length === 0 ? (
                  <p className="quiet">Nog niets dat u mag zien.</p>
                ) : (
                  <Timeline items={view.timeline.map((line, at) => ({ key: line.seq, title: AGREEMENT_EVENTS[line.event] ?? 'Gewijzigd', text: `${formatInstant(line.at)}, ${line.actor}`, now: at === 0 }))} />
                )}
              </Panel>
            </Section>
          </Stack>
        </Columns>
      </Body>
    </>
  ),
})

/** Who opens the file that an agreement came with. */
const IMPORT_READERS: readonly Role[] = ['contract-manager', 'procurement-officer']

const runs = (view: ContractView) => view.status === 'signed' && view.today >= view.startsOn && view.today <= view.endsOn

function State({ view }: { view: ContractView }) {
  if (runs(view)) return <Badge tone="ok">Loopt</Badge>
  const label = AGREEMENT_LABELS[view.status]
  return <Badge tone={label.tone}>{label.text}</Badge>
}

function signedText(view: ContractView): string {
  if (view.takenOver) return view.takenOver.signedOn ? formatDay(view.takenOver.signedOn) : 'niet bekend'
  const last = view.signatures.at(-1)
  if (!last) return 'nog niet'
  return view.status === 'signed' ? `${formatInstant(last.signedAt).slice(0, 10)}, door beide partijen` : 'door de aanbieder'
}

function Next({ view, formKey }: { view: ContractView; formKey: string }) {
  if (view.may.offer)
    return (
      <NextStep
        title="Bied de overeenkomst aan"
        action={
          <ActionForm action={offerAgreementAction} keyValue={formKey} version={view.version} hidden={{ agreementId: view.id }} submit="Overeenkomst aanbieden" id="aanbieden" label="Overeenkomst aanbieden">
            {null}
          </ActionForm>
        }
      >
        De aanbieder krijgt bericht en tekent in het portaal.
      </NextStep>
    )
  if (view.may.signForRegion)
    return (
      <NextStep title="Teken namens de gemeenten" action={<ButtonLink href="#tekenen">Naar tekenen</ButtonLink>}>
        De aanbieder heeft getekend.
      </NextStep>
    )
  if (view.status === 'offered')
    return (
      <NextStep label="Wacht op een ander" title={view.signatures.length > 0 ? 'De contractmanager tekent' : 'De aanbieder tekent'}>
        {view.offeredUntil ? `Tekenen kan tot en met ${formatDayLong(view.offeredUntil)}.` : ''}
      </NextStep>
    )
  const option = view.options.find((each) => each.status === 'open')
  if (runs(view) && option && daysBetween(view.today, view.endsOn) <= OPTION_AHEAD)
    return (
      <NextStep title={`Vraag de colleges om het besluit over optie ${option.number}`} action={<ButtonLink href="#opties">Bekijk de looptijd</ButtonLink>}>
        {`De eerste looptijd eindigt op ${formatDayLong(view.endsOn)} (${formatDaysLeft(view.today, view.endsOn)}).`}
      </NextStep>
    )
  return (
    <NextStep label="Overeenkomst" title={AGREEMENT_LABELS[view.status].text}>
      {view.status === 'signed' ? `Loopt van ${formatDay(view.startsOn)} tot en met ${formatDay(view.endsOn)}.` : 'Hier hoeft nu niets te gebeuren.'}
    </NextStep>
  )
}

export default contract.page
export const generateMetadata = contract.metadata
