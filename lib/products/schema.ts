/**
 * Kinds of household support as catalogues have them: combi is both in one product, bespoke is made to measure, a package or module has
 * fixed minutes. A general facility and a restorative track stand in the catalogue and are never indicated.
 */
export const PRODUCT_KINDS = ['regular', 'direction', 'combi', 'bespoke', 'package', 'module', 'restorative', 'general'] as const
export type ProductKind = (typeof PRODUCT_KINDS)[number]

/** In what an indication can be given. Whatever the unit, a decision states minutes a week and frequency as well. */
export const UNITS = ['minutes-week', 'result-month', 'hours-year', 'modules', 'packages', 'classes'] as const
export type Unit = (typeof UNITS)[number]

export const FREQUENCIES = ['weekly', 'two-weekly'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** For what an hour is paid: help in kind, or a personal budget with formal or informal help. */
export const RATE_KINDS = ['in-kind', 'formal-budget', 'informal-budget'] as const
export type RateKind = (typeof RATE_KINDS)[number]

