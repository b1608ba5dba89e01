import { FINDING_LABELS } from '@/lib/admissions/messages/talk'
import type { Finding } from '@/lib/admissions/schema/talk'
import { dayIn, formatInstantFull } from '@/lib/kernel/instant'
import { newLetter, type LetterView } from '@/lib/letters/view'

export type TalkRecord = {
  readonly region: string
  readonly provider: string
  readonly number: string
  readonly procedure: string
  readonly at: Date
  readonly place: string
  readonly attendees: string
  readonly recordedBy: string
  readonly issuedAt: Date
  readonly points: readonly { readonly title: string; readonly lot: string | null; readonly finding: Finding; readonly reason: string }[]
}

/** The record of a verification talk, for the provider: what was confirmed and what refuted of what it handed in, and nothing else. */
export function talkRecordView(talk: TalkRecord): LetterView {
  return {
    ...newLetter('record'),
    title: `Verslag verificatiegesprek ${talk.number}`,
    sender: { name: talk.region, lines: ['Toelating huishoudelijke ondersteuning'] },
    addressee: { lines: [talk.provider] },
    issuedOn: dayIn(talk.issuedAt),
    ourReference: talk.number,
    blocks: [
      { type: 'paragraph', text: 'In dit gesprek is nagegaan of klopt wat u hebt ingediend. Er is niets aan uw inschrijving toegevoegd of veranderd.' },
      {
        type: 'facts',
        items: [
          { label: 'Procedure', value: talk.procedure },
          { label: 'Gesprek', value: formatInstantFull(talk.at) },
          { label: 'Plaats', value: talk.place },
          { label: 'Aanwezig', value: talk.attendees },
          { label: 'Vastgelegd door', value: talk.recordedBy },
        ],
      },
      {
        type: 'table',
        caption: 'Per onderdeel',
        columns: [{ label: 'Onderdeel', share: 4 }, { label: 'Uitkomst', share: 2 }, { label: 'Reden', share: 5 }],
        rows: talk.points.map((point) => [point.lot ? `${point.title}, ${point.lot}` : point.title, FINDING_LABELS[point.finding], point.reason]),
      },
      { type: 'paragraph', text: 'De inkopers gebruiken dit verslag bij hun oordeel. Het oordeel per eis leest u bij het besluit van het college.' },
    ],
    footer: 'Dit verslag is door het portaal gemaakt en is geldig zonder handtekening.',
  }
}
