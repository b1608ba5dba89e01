import { formatDay, formatDayLong, day } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { formatStreet } from '@/lib/kernel/identifiers'
import { formalName } from '@/lib/kernel/names'
import { type Block, type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import { FREQUENCY_LABELS } from '@/lib/indications/messages'
import { SECRET_WARNING } from '@/lib/residents/messages'
import { RELATION_LABELS, REPRESENTATIVE_LABELS } from '@/lib/residents/messages/people'
import { OWN_DECISION } from '../messages/transfer'
import type { TransferContent } from '../schema/transfer'

type Item = { readonly label: string; readonly value: string }
export type TransferSection = { readonly title: string; readonly items: readonly Item[]; /** When there are no items. */ readonly empty: string }

const placeOf = (home: TransferContent['identity']['address']) => `${formatStreet(home)}, ${home.postcode} ${home.town}`

/** The parts of a transfer in words, for the page and for the document; of what was not agreed to there is no section. */
export function transferSections({ identity, household, help, findings, plan }: TransferContent): TransferSection[] {
  const { givenName, ...name } = identity
  return [
    {
      title: 'Wie de inwoner is', empty: '',
      items: [
        { label: 'Naam', value: formalName({ ...name, firstName: givenName }) },
        { label: 'Geboren', value: formatDayLong(day(identity.birthDate)) },
        { label: 'BSN', value: identity.bsn },
        { label: 'Adres', value: placeOf(identity.address) },
        ...(identity.next ? [{ label: `Adres vanaf ${formatDay(day(identity.next.from))}`, value: placeOf(identity.next.address) }] : []),
        ...(identity.secretOn === undefined ? [] : [{ label: 'Adres geheim', value: `Sinds ${formatDayLong(day(identity.secretOn))}. ${SECRET_WARNING}` }]),
        { label: 'Telefoon', value: identity.phone ?? 'niet bekend' },
        { label: 'E-mail', value: identity.email ?? 'niet bekend' },
        { label: 'Taal', value: `${identity.language ?? 'Nederlands'}${identity.interpreter ? ', tolk nodig' : ''}` },
        ...identity.contacts.map((each) => ({ label: REPRESENTATIVE_LABELS[each.kind], value: [each.name, each.relation, each.phone, each.email].filter(Boolean).join(', ') })),
      ],
    },
    ...(household ? [{ title: 'Met wie de inwoner woont', items: household.map((each) => ({ label: RELATION_LABELS[each.relation], value: each.name })), empty: 'Er staat niemand bij de inwoner in huis.' }] : []),
    ...(help
      ? [{
          title: 'Lopende hulp', empty: 'Er liep geen hulp.',
          items: help.flatMap((each) => [
            { label: each.product, value: `${formatDuration(each.minutesPerWeek)} per week, ${FREQUENCY_LABELS[each.frequency].toLowerCase()}, ${each.form}, van ${formatDay(day(each.startsOn))} tot en met ${formatDay(day(each.endsOn))}${each.provider ? `, door ${each.provider}` : ''}` },
            { label: `Besluit ${each.reference} van ${formatDay(day(each.decidedOn))}`, value: each.motivation },
          ]),
        }]
      : []),
    ...(findings === undefined ? [] : [{ title: 'Verslag van het onderzoek', items: findings ? findings.parts.map(({ label, text }) => ({ label, value: text })) : [], empty: 'De inwoner kreeg nog geen verslag.' }]),
    ...(plan === undefined ? [] : [{ title: 'Persoonlijk plan', items: plan ? [{ label: 'Ontvangen op', value: formatDay(day(plan.receivedOn)) }] : [], empty: 'Er kwam geen persoonlijk plan.' }]),
  ]
}

/** Longer than this a text stands under a heading of its own. */
const SHORT = 200

/** The sections as blocks of a document, their headings at this level. */
export const transferBlocks = (content: TransferContent, level: 1 | 2): Block[] =>
  transferSections(content).flatMap(({ title, items, empty }): Block[] => [
    { type: 'heading', text: title, level },
    ...(items.length === 0 ? paragraphs(empty) : []),
    ...(items.every((each) => each.value.length < SHORT && !each.value.includes('\n')) && items.length > 0 ? [{ type: 'facts' as const, items: items.map((each) => ({ ...each })) }] : items.flatMap((each): Block[] => [{ type: 'paragraph', text: [{ strong: each.label }] }, ...paragraphs(each.value)])),
  ])

/** The same as a document, for a municipality that doesn't work in this portal. */
export function transferDocument(content: TransferContent): LetterView {
  return {
    ...newLetter('record'),
    title: 'Dossier voor een andere gemeente',
    sender: { name: `Gemeente ${content.from}`, lines: ['Team Wmo'] },
    issuedOn: day(content.frozenOn),
    blocks: [{ type: 'paragraph', text: `De inwoner gaf toestemming om deze gegevens over te dragen. Ze zijn zoals ze op ${formatDayLong(day(content.frozenOn))} waren. ${OWN_DECISION}` }, ...transferBlocks(content, 1)],
  }
}
