import { kindOf, type KindCode } from '@/lib/letters/kinds'
import { wordsIn, type WrittenPassages } from '@/lib/letters/texts'

export type Fault = { readonly passage: string; readonly part: 'heading' | 'text'; readonly sentence: string }

const quoted = (words: readonly string[]) => words.map((word) => `{{${word}}}`).join(', ')

/**
 * What is wrong with the words somebody wrote for a kind of letter: a fill-in word that this passage doesn't know, one that may
 * not be missing, brackets that don't close, or nothing at all. One Dutch sentence per field.
 */
export function faultsIn(code: KindCode, passages: WrittenPassages): Fault[] {
  const kind = kindOf(code)
  return Object.entries(kind.passages).flatMap(([key, passage]): Fault[] => {
    const written = passages[key]
    const text = written?.text ?? ''
    const found: Fault[] = []
    const fault = (part: Fault['part'], sentence: string) => {
      if (!found.some((each) => each.part === part)) found.push({ passage: key, part, sentence })
    }
    for (const [part, said] of [['heading', written?.heading ?? ''], ['text', text]] as const) {
      const rest = said.replaceAll(/\{\{[^{}]*\}\}/g, '')
      if (/\{\{|\}\}/.test(rest)) fault(part, 'Een invulwoord staat tussen {{ en }}. Hier ontbreekt een deel van de haken.')
      for (const word of wordsIn(said)) {
        if (passage.uses?.includes(word)) continue
        const known = passage.uses?.length ? `Hier kunt u gebruiken: ${quoted(passage.uses)}.` : 'In deze tekst kan geen invulwoord staan.'
        fault(part, kind.words[word] ? `{{${word}}} kan niet in deze tekst. ${known}` : `{{${word}}} bestaat niet in deze brief. ${known}`)
      }
    }
    if (text.trim() === '') fault('text', 'Vul deze tekst in.')
    else if (passage.heading !== undefined && (written?.heading ?? '').trim() === '') fault('heading', 'Vul een kop in.')
    const missing = (passage.must ?? []).filter((word) => !wordsIn(`${written?.heading ?? ''} ${text}`).includes(word))
    if (missing.length > 0) fault('text', `${missing.map((word) => `{{${word}}} (${kind.words[word]?.means})`).join(' en ')} mag niet ontbreken in deze tekst.`)
    return found
  })
}
