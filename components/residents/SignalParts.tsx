import type { ReactNode } from 'react'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelPart } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import type { SignalPage } from '@/lib/continuity/queries/signals'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { DESTINATION_LABELS, PROPOSAL_TEXTS, SIGNAL_DAYS, SOURCE_LABELS } from '@/lib/residents/messages/signals'
import type { SignalRow } from '@/lib/residents/queries/signals'
import type { Proposal } from '@/lib/residents/rules/signals'
import { routes } from '@/lib/routes'

/** What was reported, by whom and when. */
export function SignalFacts({ view: { signal, goesOn, registration, earlier } }: { view: SignalPage }) {
  return (
    <Panel pad>
      <DefinitionList
        items={[
          { label: SIGNAL_DAYS[signal.kind], value: formatDayLong(signal.occurredOn) },
          ...(signal.granted === null ? [] : [{ label: 'Wlz toegekend', value: signal.granted ? 'Ja' : 'Nee' }]),
          ...(signal.careFrom ? [{ label: 'Eerste dag van de Wlz-zorg', value: formatDayLong(signal.careFrom) }] : []),
          ...(goesOn ? [{ label: 'De aanbieder mag doorgaan', value: goesOn.lastDay ? `Tot en met ${formatDayLong(goesOn.lastDay)}` : 'Daar is geen dag voor afgesproken', second: goesOn.source ?? 'Er is geen regel van deze gemeente' }] : []),
          ...(signal.untilOn ? [{ label: 'Laatste dag in het ziekenhuis', value: formatDayLong(signal.untilOn) }] : []),
          ...(signal.destination ? [{ label: 'Waarheen', value: DESTINATION_LABELS[signal.destination] }] : []),
          ...(registration ? [{ label: 'Algemene voorziening', value: registration.number, second: `Vanaf ${formatDay(registration.startsOn)}` }] : []),
          ...(signal.again === 'registration' && earlier?.consultant ? [{ label: 'Consulent van de afgewezen zaak', value: earlier.consultant }] : []),
          { label: 'Gemeld door', value: SOURCE_LABELS[signal.source], second: `${formatDay(signal.reportedOn)}, vastgelegd door ${signal.reportedBy}` },
          ...(signal.note ? [{ label: 'Toelichting', value: signal.note }] : []),
        ]}
      />
    </Panel>
  )
}

/** Each proposal in words, with the place where it is done when it is somebody's own work. */
export function SignalSteps({ view }: { view: SignalPage }) {
  if (view.proposals.length === 0)
    return (
      <Panel pad>
        <p>Er is niets te doen: de hulp verandert hierdoor niet.</p>
      </Panel>
    )
  return (
    <Panel>
      {view.proposals.map((proposal) => (
        <PanelPart key={proposal}>
          <p>{PROPOSAL_TEXTS[proposal]}</p>
          {linksOf(proposal, view).map((link) => (
            <p key={link.href}>
              <TextLink href={link.href}>{link.text}</TextLink>
            </p>
          ))}
        </PanelPart>
      ))}
      {view.facilityTold && (
        <PanelPart>
          <p>De aanbieder van {view.facilityTold} heeft bericht.</p>
        </PanelPart>
      )}
      {view.notices.map((notice) => (
        <PanelPart key={notice.id}>
          <p>
            De aanbieder van {notice.number} heeft bericht{notice.kind === 'bridge' && ' over de overbrugging'}
            {notice.kind === 'death-undone' && ' dat het overlijden niet klopte'}: vanaf {formatDay(notice.fromOn)}
            {notice.untilOn && ` tot en met ${formatDay(notice.untilOn)}`}.
          </p>
        </PanelPart>
      ))}
    </Panel>
  )
}

function linksOf(proposal: Proposal, { resident, help, ended, partners, again, earlier }: SignalPage): { href: string; text: string }[] {
  switch (proposal) {
    case 'end-help':
      return help.map((each) => ({ href: routes.reviseDecision(each.caseId), text: `Hulp beëindigen in zaak ${each.caseNumber}` }))
    case 'bridge':
      return ended.some((each) => each.bridge === null) ? [{ href: '#overbrugging', text: 'Naar de hulp voor de partner' }] : help.length > 0 || ended.length > 0 ? [] : partners.map((each) => ({ href: routes.newCase(each.id), text: `Melding vastleggen voor ${each.name}` }))
    case 'survivor':
      return partners.map((each) => ({ href: routes.newCase(each.id), text: `Melding vastleggen voor ${each.name}` }))
    case 'change-address':
      return [{ href: routes.residentContact(resident.id), text: 'Adres wijzigen' }]
    case 'hand-over':
      return [{ href: routes.residentConsents(resident.id), text: 'Toestemming vastleggen' }, { href: routes.residentExport(resident.id), text: 'Gegevens meegeven' }]
    case 'look-back':
      return [...(earlier ? [{ href: routes.wmoCase(earlier.caseId), text: `Besluit ${earlier.reference} lezen` }] : []), ...(again ? [{ href: routes.wmoCase(again.id), text: `Zaak ${again.number} openen` }] : [])]
    default:
      return []
  }
}

/** Takes a signal over or not, with the reason. */
export function DecideSignalForm({ action, formKey, signal, children }: { action: FormAction; formKey: string; signal: SignalRow; children?: ReactNode }) {
  return (
    <ActionForm action={action} keyValue={formKey} id="besluit" label="Besluit over het signaal" version={signal.version} hidden={{ signalId: signal.id }} submit="Besluit vastleggen" note="U besluit één keer. De inwoner kan zien wat u besloot.">
      <RadioGroup
        name="outcome"
        label="Neemt u het voorstel over?"
        options={[
          { value: 'followed', label: 'Ja, overnemen', hint: 'Wat hierboven vanzelf gaat, gebeurt nu. De rest doet u daarna.' },
          { value: 'not-followed', label: 'Nee', hint: 'Er verandert niets.' },
        ]}
      />
      <TextArea name="reason" label="Waarom?" rows={3} />
      {children}
    </ActionForm>
  )
}

/** The last day of a pause, after which the help goes on. */
export function ResumeForm({ action, formKey, signal }: { action: FormAction; formKey: string; signal: SignalRow }) {
  return (
    <ActionForm action={action} keyValue={`${formKey.slice(0, -1)}a`} id="hervatten" label="Hulp hervatten" version={signal.version} hidden={{ signalId: signal.id }} submit="Hulp hervatten">
      <DateField name="untilOn" label="Laatste dag van de pauze" hint="De dag daarna gaat de hulp verder" />
    </ActionForm>
  )
}
