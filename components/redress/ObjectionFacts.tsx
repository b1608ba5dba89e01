import { DefinitionList, type Definition } from '@/components/ui/DefinitionList'
import { Panel, Section } from '@/components/ui/Page'
import { Timeline } from '@/components/ui/Timeline'
import { TextLink } from '@/components/ui/TextLink'
import { list } from '@/lib/format'
import { clockText } from '@/lib/indications/messages/notice'
import { TERM_RULES } from '@/lib/indications/rules/terms'
import { formatDay, formatDayFull, formatDayLong } from '@/lib/kernel/day'
import { dayIn, formatInstant } from '@/lib/kernel/instant'
import { CHANNEL_LABELS, HEARING_GROUND_LABELS, MADE_BY_LABELS, OBJECTION_EVENTS, PART_LABELS } from '@/lib/redress/messages'
import type { ObjectionView } from '@/lib/redress/queries/objection'
import { routes } from '@/lib/routes'

/** What came in, when, from whom and whether that was in time. */
export function Received({ view }: { view: ObjectionView }) {
  const who: Definition = view.madeBy === 'resident' ? { label: 'Gemaakt door', value: MADE_BY_LABELS.resident } : { label: 'Gemaakt door', value: view.representative, second: view.authority === null ? 'De machtiging is nog niet gezien' : `Blijkt uit: ${view.authority}` }
  return (
    <Section title="Het bezwaar">
      <Panel pad>
        <DefinitionList
          items={[
            who,
            { label: 'Ontvangen', value: formatDayLong(view.receivedOn), second: view.postedOn === null ? CHANNEL_LABELS[view.channel] : `${CHANNEL_LABELS[view.channel]}, op de post gedaan op ${formatDayLong(view.postedOn)}` },
            { label: 'Op tijd', value: view.late ? 'Nee' : 'Ja', second: `Bezwaar kon tot en met ${formatDayLong(view.objectionUntil)}, geteld vanaf de dag na ${formatDayLong(view.dispatchedOn)}` },
            ...(view.late ? [{ label: 'Te verontschuldigen', value: view.lateExcused === null ? 'Nog niet beoordeeld' : view.lateExcused ? 'Ja' : 'Nee', second: view.lateReason }] : []),
            { label: 'Compleet', value: completeOf(view) },
            { label: 'Wat erin staat', value: <span className="whitespace-pre-line">{view.grounds ?? 'Er staan nog geen gronden in.'}</span> },
          ]}
        />
      </Panel>
    </Section>
  )
}

function completeOf(view: ObjectionView): string {
  if (view.missing.length === 0) return 'Ja'
  if (view.completedOn) return `Aangevuld op ${formatDayLong(view.completedOn)}`
  const parts = list(view.missing.map((part) => PART_LABELS[part]))
  return view.completionUntil ? `Nee: ${parts}. Aanvullen kan tot en met ${formatDayLong(view.completionUntil)}` : `Nee: ${parts}`
}

/** The clocks: the last day to decide and what moved it, the hearing, and a formal notice. */
export function Clocks({ view }: { view: ObjectionView }) {
  const rule = view.committee ? TERM_RULES['objection-decision-committee'] : TERM_RULES['objection-decision']
  return (
    <Section title="Termijnen">
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Beslissen uiterlijk', value: view.term ? formatDayFull(view.term.lastDay) : 'De termijn staat stil', second: `${rule.label}, ${rule.article}${rule.checked ? '' : ' (te controleren)'}`, strong: true },
            { label: 'Commissie', value: view.committee ? 'Een commissie adviseert' : 'Geen commissie' },
            ...(view.adjourned ? [{ label: 'Verdaagd', value: view.adjournReason, second: TERM_RULES.adjournment.article }] : []),
            ...view.stretches.map((each) => ({ label: 'Stond stil', value: `Vanaf ${formatDay(each.from)}${each.until ? `, weer gelopen vanaf ${formatDay(each.until)}` : ', nog steeds'}`, second: `${each.reason}. ${each.article} (te controleren)` })),
            { label: 'Hoorzitting', value: hearingOf(view), second: view.hearingText ? <span className="whitespace-pre-line">{view.hearingText}</span> : undefined },
            ...(view.noticeOn && view.clock ? [{ label: 'Ingebrekestelling', value: `Ontvangen op ${formatDayLong(view.noticeOn)}`, second: clockText(view.clock) }] : []),
          ]}
        />
      </Panel>
    </Section>
  )
}

function hearingOf(view: ObjectionView): string {
  if (view.hearing === 'none') return 'Nog niet gepland'
  if (view.hearing === 'waived') return view.hearingGround === null ? 'Er wordt niet gehoord' : `Er wordt niet gehoord: ${HEARING_GROUND_LABELS[view.hearingGround].label.toLowerCase()} (${HEARING_GROUND_LABELS[view.hearingGround].article})`
  return `${view.hearing === 'held' ? 'Gehouden' : 'Gepland'} op ${view.hearingOn ? formatDayLong(view.hearingOn) : ''}${view.hearingPlace ? `, ${view.hearingPlace}` : ''}`
}

export function ObjectionLetters({ view }: { view: ObjectionView }) {
  return (
    <Section title="Brieven">
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Het besluit dat geldt', value: view.wmoCase.decision?.letterId ? <TextLink href={routes.letter(view.wmoCase.decision.letterId)} file>Besluit lezen (PDF)</TextLink> : 'Geen brief' },
            ...view.letters.map((letter) => ({ label: formatDay(dayIn(letter.issuedAt)), value: <TextLink href={routes.letter(letter.id)} file>{`${letter.title} (PDF)`}</TextLink> })),
          ]}
        />
      </Panel>
    </Section>
  )
}

export function ObjectionTimeline({ view }: { view: ObjectionView }) {
  return (
    <Section title="Wat is er gebeurd">
      <Timeline items={view.timeline.map((line, at) => ({ key: line.seq, title: OBJECTION_EVENTS[line.event] ?? line.event, text: `${line.actor}, ${formatInstant(line.at)}`, now: at === 0 }))} />
    </Section>
  )
}
