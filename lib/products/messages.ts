import type { ProductKind } from '@/lib/products/schema'

export const PRODUCT_KIND_LABELS = { regular: 'Regulier', direction: 'Met overname regie', combi: 'Combi', bespoke: 'Maatwerk' } as const satisfies Record<ProductKind, string>
