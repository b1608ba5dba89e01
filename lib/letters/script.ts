import type { Day } from '@/lib/kernel/day'
import { kindOf, type KindCode } from '@/lib/letters/kinds'
import { completeOf, type WrittenPassages } from '@/lib/letters/texts'
import { newLetter, paragraphs, type LetterView } from '@/lib/letters/view'

export type ScriptPart = { readonly label: string; readonly text: string }

/** The parts of a script in the order in which they are said; a part that came later than the version has no words and is left out. */
export const scriptParts = (text: { readonly kind: KindCode; readonly passages: WrittenPassages }): ScriptPart[] => {
  const { passages } = kindOf(text.kind)
  return Object.entries(completeOf(text)).flatMap(([key, { text: said }]) => (said === '' ? [] : [{ label: passages[key]?.label ?? key, text: said }]))
}

/** A script as a document to print: what is said, whose words they are, and that nothing of it goes to a resident. */
export const scriptView = (text: { readonly kind: KindCode; readonly passages: WrittenPassages }, { municipality, today, version }: { readonly municipality: string; readonly today: Day; readonly version?: number }): LetterView => ({
  ...newLetter('record'),
  title: kindOf(text.kind).name,
  sender: { name: municipality, lines: ['Gespreksleidraad'] },
  issuedOn: today,
  blocks: scriptParts(text).flatMap((part) => [{ type: 'heading' as const, level: 1 as const, text: part.label }, ...paragraphs(part.text)]),
  footer: `Voor de medewerker die het gesprek voert${version === undefined ? '' : `, versie ${version}`}. Deze tekst gaat niet naar de inwoner.`,
})
