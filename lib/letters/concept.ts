import type { LetterView } from './view'

/** A letter as it would go out, marked as a concept in its title and at its head; `text` says what is not fixed yet. */
export const asConcept = (view: LetterView, text: string): LetterView => ({ ...view, title: `Concept: ${view.title}`, blocks: [{ type: 'notice', title: 'Concept', text }, ...view.blocks] })
