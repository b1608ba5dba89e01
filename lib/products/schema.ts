/** Kinds of household support as catalogues have them: combi is both in one product, bespoke is made to measure. */
export const PRODUCT_KINDS = ['regular', 'direction', 'combi', 'bespoke'] as const
export type ProductKind = (typeof PRODUCT_KINDS)[number]
