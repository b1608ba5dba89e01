import { plural } from '@/lib/format'
import { tableLabel } from '@/lib/continuity/messages/destruction'
import type { ExpectedSizes, Sizes } from '../queries/agreement-imports'
import type { AgreementOutcome } from '../schema/agreement-import'
import { mendText, OUTCOME_LABELS, TABLE_REFUSALS } from './import'

export const AGREEMENT_OUTCOME_LABELS = { new: OUTCOME_LABELS.new, same: OUTCOME_LABELS.same, changed: OUTCOME_LABELS.changed, refused: OUTCOME_LABELS.refused } as const satisfies Record<AgreementOutcome, unknown>

const PROVIDER_FIELDS: Readonly<Record<string, string>> = { name: 'naam', legalForm: 'rechtsvorm', agb: 'AGB', contactName: 'contactpersoon', email: 'e-mail', phone: 'telefoon' }
const AGREEMENT_FIELDS: Readonly<Record<string, string>> = { lot: 'perceel', product: 'product', startsOn: 'ingangsdatum', endsOn: 'einddatum', options: 'verlengingen' }

/** What there is to know of a line besides its outcome; empty when nothing. */
export function agreementNoteText(notes: readonly string[]): string {
  const dossier = notes.flatMap((note) => PROVIDER_FIELDS[note] ?? [])
  const agreement = notes.flatMap((note) => AGREEMENT_FIELDS[note] ?? [])
  return [
    mendText(notes),
    ...(notes.includes('known') ? ['Deze aanbieder staat hier al, onder dit KVK-nummer.'] : []),
    ...(dossier.length > 0 ? [`Anders dan in het dossier: ${dossier.join(', ')}. Het dossier blijft zoals het is.`] : []),
    ...(agreement.length > 0 ? [`Anders dan hier: ${agreement.join(', ')}. De overeenkomst blijft zoals zij is.`] : []),
    ...(notes.includes('rate') ? ['Het tarief is anders dan in de catalogus. Het portaal rekent met de catalogus.'] : []),
    ...(notes.includes('no-rate') ? ['De catalogus heeft hier geen tarief voor.'] : []),
  ].filter((each) => each !== '').join(' ')
}

/** Providers and agreements that were counted, in words. */
export const sizesText = (sizes: ExpectedSizes | Sizes): string =>
  [...(sizes.providers === null ? [] : [plural(sizes.providers, 'aanbieder', 'aanbieders')]), ...(sizes.agreements === null ? [] : [plural(sizes.agreements, 'overeenkomst', 'overeenkomsten')])].join(', ') || 'niet geteld'

/** Why a file with providers was not read, by its reason. */
export const AGREEMENT_TABLE_REFUSALS: typeof TABLE_REFUSALS = {
  ...TABLE_REFUSALS,
  'too-many': () => 'In dit bestand staan meer dan 5.000 regels. Splits het in delen, met alle regels van een overeenkomst bij elkaar.',
  expectedProviders: () => 'Vul bij het aantal aanbieders een heel getal in, bijvoorbeeld 14, of laat het leeg.',
  expectedAgreements: () => 'Vul bij het aantal overeenkomsten een heel getal in, bijvoorbeeld 14, of laat het leeg.',
}

const BUILT: Readonly<Record<string, string>> = {
  agreement: 'Overeenkomst gewijzigd', participation: 'Deelname gewijzigd', agreement_option: 'Verlenging besloten', signature: 'Handtekeningen', agreement_subcontractor: 'Onderaannemers', proof_renewal: 'Ingeleverd bewijs',
  proof_reminder: 'Herinneringen aan bewijs', proof_sample: 'Steekproeven', moment_proof: 'Eisen op hun moment', merger_decision: 'Besluiten bij een fusie', facility_placement: 'Plaatsingen in de algemene voorziening', changeover_case: 'Contractovergangen',
}
/** What was built on an agreement of the file, in words. */
export const builtText = (what: string): string => BUILT[what] ?? tableLabel(what)
