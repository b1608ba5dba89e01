import { PARTY_KIND_LABELS } from '@/lib/admissions/messages/party'
import { enteredBy, evidenceOf, lotsWithProducts } from '@/lib/admissions/rules/submission-content'
import type { PartyKind } from '@/lib/admissions/schema/party'
import type { SubmittedContent } from '@/lib/admissions/schema/submission-content'
import { list, longFingerprint } from '@/lib/format'
import { day, formatDay } from '@/lib/kernel/day'
import { dayIn, formatInstantExact } from '@/lib/kernel/instant'
import { establishmentText } from '@/lib/providers/messages'
import { newLetter, type Block, type LetterView } from '@/lib/letters/view'

export type ReceiptFacts = {
  readonly content: SubmittedContent
  readonly regionName: string
  readonly products: readonly { readonly id: string; readonly name: string }[]
  readonly versionNumber: number
  readonly submittedAt: Date
  readonly fingerprint: string
  /** Until when it can be changed, in words; and whether entry is continuous. */
  readonly until: string
  readonly continuous: boolean
  /** Lots that were chosen but not complete, or taken back. */
  readonly leftOut: readonly string[]
  /** The signature under the receipt, and the key that made it. */
  readonly signed: { readonly key: string; readonly signature: string }
}

/** The provider's proof of what was handed in, when, and under which fingerprint. Goes to the provider only. */
export function receiptView(facts: ReceiptFacts): LetterView {
  const { content, submittedAt } = facts
  const evidence = evidenceOf(content)
  const blocks: Block[] = [
    { type: 'paragraph', text: `Wij hebben de inschrijving van ${enteredBy(content)} ontvangen. Hieronder staat wat er is ingediend.` },
    {
      type: 'facts',
      items: [
        { label: 'Nummer', value: content.number },
        { label: 'Versie', value: String(facts.versionNumber) },
        { label: 'Procedure', value: `${content.procedure.title} (${content.procedure.reference})` },
        { label: 'Instapmoment', value: content.window.name },
        { label: 'Ontvangen', value: formatInstantExact(submittedAt) },
        { label: 'Getekend door', value: `${content.signed.name}, ${content.signed.role}` },
        { label: 'Vingerafdruk (SHA-256)', value: longFingerprint(facts.fingerprint) },
        { label: `Handtekening van het portaal (Ed25519, sleutel ${facts.signed.key})`, value: facts.signed.signature.match(/.{1,22}/g)?.join(' ') ?? '' },
      ],
    },
    { type: 'heading', text: 'Percelen', level: 2 },
    { type: 'list', items: content.lots.map((lot) => lotText(lot, facts.products)) },
    ...(facts.leftOut.length > 0 ? [{ type: 'paragraph' as const, text: `Niet ingediend: ${list(facts.leftOut)}.` }] : []),
    ...partyBlocks(content),
    { type: 'heading', text: 'Bewijsstukken die meegaan', level: 2 },
    {
      type: 'table',
      caption: 'Bewijsstukken',
      columns: [{ label: 'Stuk', share: 3 }, { label: 'Versie', align: 'end' }, { label: 'Geldig tot en met', align: 'end', share: 2 }],
      rows: evidence.map((each) => [each.title, String(each.number), each.validUntil ? formatDay(day(each.validUntil)) : 'n.v.t.']),
      empty: 'Er zijn geen bewijsstukken gevraagd.',
    },
    { type: 'heading', text: 'Wat er nu gebeurt', level: 2 },
    {
      type: 'paragraph',
      text: facts.continuous
        ? `U kunt de inschrijving vervangen of intrekken ${facts.until}. Twee inkopers openen uw inschrijving samen, na ontvangst. Tot dat moment kan niemand haar lezen of zien dat zij van u is. De tijd hierboven is die van de server.`
        : `U kunt de inschrijving vervangen of intrekken ${facts.until}. Niemand kan haar lezen voordat het instapmoment is gesloten. Daarna openen twee inkopers samen alle inschrijvingen. De tijd hierboven is die van de server.`,
    },
    {
      type: 'paragraph',
      text: `${facts.continuous ? 'De vingerafdruk staat nu in een openbare lijst, zonder uw naam.' : 'Bij sluiting staat de vingerafdruk in een openbare lijst.'} Iedereen kan nagaan of dit ontvangstbewijs echt is: de tekst daarvoor staat in het portaal bij uw inschrijving.`,
    },
  ]
  return { ...newLetter('record'), title: `Ontvangstbewijs inschrijving ${content.number}`, ...head(facts.regionName, content, submittedAt), blocks, footer: 'Dit ontvangstbewijs is door het portaal gemaakt en is geldig zonder handtekening.' }
}

/** A lot, with the products that were entered for and the establishments that deliver there. */
function lotText(lot: SubmittedContent['lots'][number], products: ReceiptFacts['products']): string {
  const [entered] = lotsWithProducts({ lots: [lot] }, products)
  const from = lot.establishments ?? []
  return [`${lot.name}${entered && entered.products.length > 0 ? `: ${list(entered.products)}` : ''}`, ...(from.length > 0 ? [`vanuit ${list(from.map(establishmentText))}`] : [])].join(', ')
}

/** Who takes part and signed its own declaration; what it says stays out of the lead's paper. */
function partyBlocks(content: SubmittedContent): Block[] {
  const parties = content.parties ?? []
  if (parties.length === 0) return []
  return [
    { type: 'heading', text: 'Andere partijen', level: 2 },
    {
      type: 'table',
      caption: 'Partijen met een eigen, getekende verklaring',
      columns: [{ label: 'Partij', share: 3 }, { label: 'Doet mee als', share: 3 }, { label: 'Getekend door', share: 3 }],
      rows: parties.map((party) => [`${party.name} (KVK ${party.kvk})`, PARTY_KIND_LABELS[party.kind as PartyKind], `${party.signed.name}, ${party.signed.role}`]),
      empty: '',
    },
  ]
}

/** The confirmation that the whole submission was taken back. */
export function withdrawalView(facts: { readonly content: SubmittedContent; readonly regionName: string; readonly at: Date; readonly until: string }): LetterView {
  const { content, at } = facts
  return {
    ...newLetter('record'),
    title: `Bevestiging intrekking inschrijving ${content.number}`,
    ...head(facts.regionName, content, at),
    blocks: [
      { type: 'paragraph', text: `${enteredBy(content)} heeft de inschrijving ${content.number} ingetrokken. Zij wordt niet geopend en niet beoordeeld.` },
      {
        type: 'facts',
        items: [
          { label: 'Nummer', value: content.number },
          { label: 'Procedure', value: `${content.procedure.title} (${content.procedure.reference})` },
          { label: 'Instapmoment', value: content.window.name },
          { label: 'Ingetrokken', value: formatInstantExact(at) },
          { label: 'Percelen', value: list(content.lots.map((lot) => lot.name)) },
        ],
      },
      { type: 'paragraph', text: `U kunt opnieuw indienen ${facts.until}. Uw antwoorden zijn bewaard.` },
    ],
    footer: 'Deze bevestiging is door het portaal gemaakt en is geldig zonder handtekening.',
  }
}

function head(regionName: string, content: SubmittedContent, at: Date): Pick<LetterView, 'sender' | 'addressee' | 'issuedOn' | 'ourReference'> {
  const { organisation } = content
  return {
    sender: { name: regionName, lines: ['Toelating huishoudelijke ondersteuning'] },
    addressee: { lines: [organisation.name, `${organisation.street ?? ''} ${organisation.houseNumber ?? ''}`.trim(), `${organisation.postcode ?? ''}  ${(organisation.city ?? '').toUpperCase()}`.trim()] },
    issuedOn: dayIn(at),
    ourReference: content.number,
  }
}
