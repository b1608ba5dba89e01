/** The domains, in the only order in which they may know each other: each sees those to its left. */
export const DOMAINS = [
  'organisations',
  'rulebook',
  'providers',
  'products',
  'lots',
  'norms',
  'tariffs',
  'consultations',
  'procedures',
  'admissions',
  'selection',
  'contracts',
  'availability',
  'residents',
  'indications',
  'allocations',
  'supervision',
  'redress',
  'correspondence',
  'deliveries',
  'continuity',
  'reporting',
  'exchange',
  'desk',
] as const

export type Domain = (typeof DOMAINS)[number]
