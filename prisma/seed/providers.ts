/**
 * The parties of the NMD council letter (../shared/sources/1-nmd-aa-en-hunze.txt), and three invented ones.
 * Name, legal form, "nu gecontracteerd" and municipalities are the letter's; all else is invented and says so.
 */
export const MUNICIPALITIES = ['Aa en Hunze', 'Assen', 'Midden-Drenthe', 'Noordenveld', 'Tynaarlo'] as const
export type MunicipalityName = (typeof MUNICIPALITIES)[number]

const ALL: readonly MunicipalityName[] = MUNICIPALITIES
export const LETTER = 'Raadsbrief Inkoop Huishoudelijke Ondersteuning Wmo, college van Aa en Hunze, najaar 2023'

export type PartyOfLetter = {
  readonly name: string
  readonly legalForm: string
  readonly contractedBefore: boolean | null
  readonly lots: readonly MunicipalityName[]
  readonly role: 'admitted' | 'refused' | 'not-applied' | 'invented'
}

const party = (name: string, legalForm: string, contractedBefore: boolean | null, lots: readonly MunicipalityName[], role: PartyOfLetter['role'] = 'admitted'): PartyOfLetter => ({ name, legalForm, contractedBefore, lots, role })

/** In the letter's own order and spelling; "niet vermeld" where the letter gives no legal form. */
export const PARTIES: readonly PartyOfLetter[] = [
  party('Arckin B.V.', 'B.V.', true, ALL),
  party('Beter Thuis Wonen Thuiszorg B.V.', 'B.V.', true, ALL),
  party('Buurtdiensten Nederland B.V.', 'B.V.', true, ['Aa en Hunze', 'Assen', 'Tynaarlo']),
  party('Coöperatie Hélpgewoon Nederland U.A.', 'Coöperatie U.A.', false, ALL),
  party('De Nieuwe Zorg Thuis', 'niet vermeld', true, ALL),
  party('De Zorgzaak B.V.', 'B.V.', true, ALL),
  party('Dokter Schoonmaakorganisatie B.V.', 'B.V.', true, ALL),
  party('IederZijnWerk', 'niet vermeld', true, ALL),
  party('Miep B.V.', 'B.V.', true, ALL),
  party('Stichting Lelie Zorggroep', 'Stichting', true, ['Assen']),
  party('Stichting Zorggroep Drenthe', 'Stichting', true, ALL),
  party('Thuisgenoten Zorg Holding', 'Holding', true, ['Assen', 'Midden-Drenthe', 'Noordenveld', 'Tynaarlo']),
  party('ThuiszorgInHolland', 'niet vermeld', true, ['Assen', 'Noordenveld']),
  party('Tzorg', 'niet vermeld', true, ALL),
  // The letter doesn't say for which municipalities these two entered: all five colleges refused them.
  party('Chalcedoonzorg', 'niet vermeld', true, ALL, 'refused'),
  party('T.I.G. Zorg', 'niet vermeld', false, ALL, 'refused'),
  party('Bions', 'niet vermeld', true, [], 'not-applied'),
  party('Huishoudhulp Het Zand B.V.', 'B.V.', false, ['Assen', 'Tynaarlo'], 'invented'),
  party('Coöperatie Wijkhulp Noord U.A.', 'Coöperatie U.A.', false, ['Assen', 'Noordenveld', 'Tynaarlo'], 'invented'),
  party('Thuishulp De Linde B.V.', 'B.V.', false, ['Assen', 'Noordenveld', 'Tynaarlo'], 'invented'),
]
