/** Rows on one page of a list. */
export const PAGE = 25

/** How far a figure is counted that grows with a municipality: past it, "meer dan" says enough. */
export const COUNTED = 1000

/** The page that was asked for in an address, from 0; anything else is the first. */
export const pageOf = (text: string | undefined): number => (text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : 0)

/** The first row of a page; a page past the end is the last one. */
export const firstOf = (page: number, total: number): number => Math.min(page, Math.max(0, Math.ceil(total / PAGE) - 1)) * PAGE
