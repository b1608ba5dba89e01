import { frequencyText } from '@/components/allocations/words'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { HELP_STEP_LABELS, sinceText } from '@/lib/allocations/messages'
import type { HelpNow } from '@/lib/allocations/queries/help'
import { SUBJECT_LABELS } from '@/lib/callers/messages'
import type { LetterNow, ResidentNow } from '@/lib/desk/queries/resident'
import { plural } from '@/lib/format'
import { DISPATCH_CHANNEL_LABELS, DISPATCH_LABELS } from '@/lib/indications/messages'
import { formatDay } from '@/lib/kernel/day'
import { formatDurationShort } from '@/lib/kernel/duration'
import { formatInstant } from '@/lib/kernel/instant'
import { RECEIVES_LABELS, REPRESENTATIVE_LABELS } from '@/lib/residents/messages/people'
import { routes } from '@/lib/routes'

/** What waits about this resident, so that nobody hangs up without it; nothing when nothing does. */
export function Waits({ now: { calls, objections, signals }, residentId }: { now: ResidentNow; residentId: string }) {
  if (calls.length + objections.length + signals === 0) return null
  return (
    <Alert kind="wait" title="Er wacht nog iets op deze inwoner">
      <ul className="list-disc pl-5">
        {calls.map((call) => (
          <li key={call.id}>
            <TextLink href={routes.callBack(call.id)}>Vroeg om terugbellen</TextLink> op {formatInstant(call.askedAt)}, over: {SUBJECT_LABELS[call.about].toLowerCase()}.
          </li>
        ))}
        {objections.map((each) => (
          <li key={each.number}>
            Bezwaar {each.number} loopt in zaak <TextLink href={routes.wmoCase(each.caseId)}>{each.caseNumber}</TextLink>{each.decideBy === null ? '.' : `, uiterlijk besloten op ${formatDay(each.decideBy)}.`}
          </li>
        ))}
        {signals > 0 && (
          <li>
            <TextLink href={routes.residentSignals(residentId)}>{plural(signals, 'signaal', 'signalen')}</TextLink> zonder antwoord.
          </li>
        )}
      </ul>
    </Alert>
  )
}

/** The help that runs or is still to begin: how much, by whom, how it stands and until when. */
export function Help({ now: { help, facility, today } }: { now: ResidentNow }) {
  return (
    <Section title="Hulp nu" intro={facility && `Algemene voorziening bij ${facility.provider} sinds ${formatDay(facility.since)}, nummer ${facility.number}.`}>
      <DataTable
        caption="Hulp die loopt of nog begint"
        rows={help}
        rowKey={(row: HelpNow) => row.key}
        columns={[
          { head: 'Hulp', cell: (row) => row.product, second: (row) => <>Zaak <TextLink href={routes.wmoCase(row.caseId)}>{row.caseNumber}</TextLink></> },
          { head: 'Per week', cell: (row) => formatDurationShort(row.minutesPerWeek), second: (row) => frequencyText(row.frequency) },
          { head: 'Door', cell: (row) => row.provider?.name ?? (row.step === 'budget' ? 'Zelf ingekocht' : 'Nog niemand'), second: (row) => row.provider?.phone },
          { head: 'Stand', cell: (row) => <Badge tone={HELP_STEP_LABELS[row.step].tone}>{HELP_STEP_LABELS[row.step].text}</Badge>, second: (row) => <Since row={row} text={sinceText(row.step, row.since, today)} /> },
          { head: 'Tot en met', cell: (row) => <span className="date">{formatDay(row.until)}</span> },
        ]}
        empty={<EmptyState title="Er is geen hulp">Er loopt geen hulp met een besluit, en er begint er ook geen.</EmptyState>}
      />
    </Section>
  )
}

const Since = ({ row, text }: { row: HelpNow; text: string }) => (row.allocationId === null ? text : <TextLink href={routes.allocation(row.allocationId)} hidden={`toewijzing bij ${row.provider?.name ?? ''}`}>{text}</TextLink>)

const sentText = ({ sentOn, channel, returnedOn, waitsSince }: LetterNow): string =>
  returnedOn !== null ? `Kwam terug op ${formatDay(returnedOn)}` : sentOn === null ? `Wacht op verzending sinds ${formatDay(waitsSince)}` : `Verstuurd op ${formatDay(sentOn)}${channel === null ? '' : `, ${DISPATCH_CHANNEL_LABELS[channel].toLowerCase()}`}`

/** The newest letters, for who holds one and asks what it means. */
export function Letters({ now: { letters } }: { now: ResidentNow }) {
  return (
    <Section title="Brieven">
      <DataTable
        caption="De laatste brieven over deze inwoner"
        rows={letters}
        rowKey={(row: LetterNow) => row.letterId}
        columns={[
          { head: 'Brief', cell: (row) => <TextLink href={routes.letter(row.letterId)} file>{DISPATCH_LABELS[row.kind]} (PDF)</TextLink> },
          { head: 'Zaak', cell: (row) => <TextLink href={routes.wmoCase(row.caseId)}>{row.caseNumber}</TextLink> },
          { head: 'Stand', cell: sentText },
        ]}
        empty={<EmptyState title="Er zijn nog geen brieven">Een brief over een zaak staat hier zodra hij klaarligt.</EmptyState>}
      />
    </Section>
  )
}

/** Who acts in the resident's place, or is called for him. */
export function SpeaksFor({ now: { speaksFor }, residentId }: { now: ResidentNow; residentId: string }) {
  if (speaksFor.length === 0) return null
  return (
    <Section title="Wie spreekt voor de inwoner" actions={<TextLink href={routes.residentPeople(residentId)}>Personen</TextLink>}>
      <Panel pad>
        <DefinitionList items={speaksFor.map((each) => ({ label: [REPRESENTATIVE_LABELS[each.kind], each.relation].filter(Boolean).join(', '), value: each.name, second: [each.phone ?? each.email ?? 'Niet bekend hoe te bereiken', each.receives === 'none' ? null : RECEIVES_LABELS[each.receives].toLowerCase()].filter(Boolean).join('; ') }))} />
      </Panel>
    </Section>
  )
}

/** What was written down last. */
export function LastNote({ now: { note }, residentId }: { now: ResidentNow; residentId: string }) {
  return (
    <Section title="Laatste notitie" actions={<TextLink href={routes.residentNotes(residentId)}>{note === null ? 'Notitie maken' : 'Alle notities'}</TextLink>}>
      <Panel pad>
        {note === null ? 'Er zijn nog geen notities.' : (
          <>
            <p className="small">{`${note.writtenBy}, ${formatInstant(note.writtenAt)}`}</p>
            <p className="whitespace-pre-line break-words">{note.text}</p>
          </>
        )}
      </Panel>
    </Section>
  )
}
