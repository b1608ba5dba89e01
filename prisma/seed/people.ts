import type { Role } from '@/lib/kernel/actor'

/** The demonstration's people; all invented. position under 100 stands on the sign-in page. */
export type SeedPerson = {
  readonly name: string
  readonly role: Role
  readonly title: string
  readonly place: 'region' | 'municipality' | 'access' | 'provider' | 'body'
  readonly municipality?: string
  readonly provider?: string
  /** The advisory board or bureau, when that is the place. */
  readonly body?: string
  readonly position: number
  readonly email?: string
}

export const PEOPLE: readonly SeedPerson[] = [
  { name: 'Marit Hofstee', role: 'procurement-officer', title: 'Inkoper', place: 'region', position: 1 },
  { name: 'Daan Kuiper', role: 'procurement-officer', title: 'Inkoper, opent en beoordeelt mee', place: 'region', position: 2 },
  { name: 'Ellen Prins', role: 'contract-manager', title: 'Contractmanager', place: 'region', position: 3 },
  { name: 'Tom Wever', role: 'college-clerk', title: 'Besluitregistratie', place: 'municipality', municipality: 'Assen', position: 4 },
  { name: 'Rika Postma', role: 'college-clerk', title: 'Besluitregistratie', place: 'municipality', municipality: 'Aa en Hunze', position: 5 },
  { name: 'Wim Dekker', role: 'college-clerk', title: 'Besluitregistratie, met mandaat', place: 'region', position: 6 },
  { name: 'Sanne Veldman', role: 'integrity-officer', title: 'Bibob-functionaris', place: 'municipality', municipality: 'Noordenveld', position: 7 },
  { name: 'Mirjam Roosdorp', role: 'policy-adviser', title: 'Beleidsadviseur', place: 'region', position: 8 },
  { name: 'Jelle Haverkate', role: 'policy-adviser', title: 'Beleidsadviseur, stelt mee vast', place: 'region', position: 9 },
  { name: 'Fenna Bosch', role: 'consultant', title: 'Wmo-consulent', place: 'access', municipality: 'Assen', position: 10 },
  { name: 'Tess Oldenhof', role: 'consultant', title: 'Wmo-consulent, besluit mee', place: 'access', municipality: 'Assen', position: 13 },
  { name: 'Joris Smid', role: 'consultant', title: 'Wmo-consulent', place: 'access', municipality: 'Aa en Hunze', position: 11 },
  { name: 'Gerda Hollander', role: 'desk-agent', title: 'KCC-medewerker', place: 'municipality', municipality: 'Assen', position: 13 },
  { name: 'Anouk Tersteeg', role: 'objections-officer', title: 'Bezwaarbehandelaar', place: 'municipality', municipality: 'Assen', position: 12 },
  { name: 'Wendy Scholten', role: 'back-office', title: 'Backoffice Wmo', place: 'municipality', municipality: 'Assen', position: 14 },
  { name: 'Roelof Eising', role: 'back-office', title: 'Backoffice Wmo', place: 'municipality', municipality: 'Aa en Hunze', position: 16 },
  { name: 'Bart Hekkert', role: 'controller', title: 'Controller', place: 'municipality', municipality: 'Aa en Hunze', position: 15 },
  { name: 'Ilse Warmolts', role: 'controller', title: 'Controller', place: 'municipality', municipality: 'Assen', position: 17 },
  { name: 'Nadia Loman', role: 'provider-admin', title: 'Beheerder, half ingevuld', place: 'provider', provider: 'Thuishulp De Linde B.V.', position: 20 },
  { name: 'Bert Mulder', role: 'provider-admin', title: 'Beheerder, in beoordeling', place: 'provider', provider: 'Coöperatie Wijkhulp Noord U.A.', position: 21 },
  { name: 'Carla Venema', role: 'provider-admin', title: 'Beheerder, niet toegelaten', place: 'provider', provider: 'Huishoudhulp Het Zand B.V.', position: 22 },
  { name: 'Lotte Zijlstra', role: 'provider-staff', title: 'Planner, toegelaten', place: 'provider', provider: 'Stichting Zorggroep Drenthe', position: 23 },
  { name: 'Hugo Brands', role: 'auditor', title: 'Rechtmatigheid', place: 'municipality', municipality: 'Assen', position: 30 },
  { name: 'Petra Vonk', role: 'supervisor', title: 'Wmo-toezichthouder', place: 'municipality', municipality: 'Assen', position: 32 },
  { name: 'Greet Sluiter', role: 'advisory-board', title: 'Lid van de adviesraad', place: 'body', body: 'Adviesraad Sociaal Domein Assen (verzonnen)', position: 33 },
  { name: 'Otto Reinders', role: 'bureau', title: 'Adviseur tarieven', place: 'body', body: 'Adviesbureau Maat en Tarief (verzonnen)', position: 34 },
  { name: 'Yara Kok', role: 'administrator', title: 'Functioneel beheerder', place: 'region', position: 31 },
]
