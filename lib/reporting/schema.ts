import type { Compartment } from '@/lib/audit/record'

/** The compartments an auditor reads; what is sealed or a provider's own stays closed to him. */
export const READ_COMPARTMENTS = ['region', 'resident', 'platform'] as const satisfies readonly Compartment[]
export type ReadCompartment = (typeof READ_COMPARTMENTS)[number]
