import type { EspdAnswer } from '@/lib/admissions/imports/espd-write'
import { ESPD_ROLE_LABELS } from '@/lib/admissions/messages/espd'
import type { DeclarationFile } from '@/lib/admissions/queries/espd'
import { dayIn, formatInstantFull, formatInstantLong } from '@/lib/kernel/instant'
import { newLetter, type LetterView } from '@/lib/letters/view'
import { ESPD_EXCLUSION, ESPD_NAMES, ESPD_VERSION } from '@/lib/procedures/schema/espd'

const said = ({ code, yes, document }: EspdAnswer): string => {
  const answer = yes === null ? 'Nog niet beantwoord' : Object.hasOwn(ESPD_EXCLUSION, code) ? (yes ? 'Is van toepassing' : 'Is niet van toepassing') : yes ? 'Voldoet' : 'Voldoet niet'
  return document ? `${answer}\n${document.name}` : answer
}

/** The own declaration as a paper to read: the same answers as in the XML, and which criteria that can't hold. */
export function espdView({ declaration, left, signed, windowName }: DeclarationFile): LetterView {
  const { operator, procedure } = declaration
  return {
    ...newLetter('record'),
    title: 'Uniform Europees Aanbestedingsdocument (UEA)',
    sender: { name: operator.name, lines: [operator.street ?? '', `${operator.postcode ?? ''} ${operator.city ?? ''}`.trim()].filter((line) => line !== '') },
    issuedOn: dayIn(declaration.at),
    ourReference: procedure.reference,
    blocks: [
      {
        type: 'facts',
        items: [
          { label: 'Procedure', value: procedure.title },
          { label: 'Instapmoment', value: windowName },
          { label: 'In opdracht van', value: procedure.buyer },
          { label: 'Ondernemer', value: `${operator.name}, KVK ${operator.kvk}` },
          { label: 'Rol', value: ESPD_ROLE_LABELS[operator.role] },
          { label: 'Percelen', value: declaration.lots.join(', ') || 'nog niet gekozen' },
          { label: 'Model', value: `ESPD-EDM ${ESPD_VERSION}` },
          { label: 'Gemaakt', value: formatInstantFull(declaration.at) },
          { label: 'Getekend', value: signed ? `${signed.name}, ${signed.role}, ${formatInstantLong(signed.at)}` : 'Niet in dit document; u tekent bij het indienen' },
        ],
      },
      {
        type: 'table',
        caption: 'Eisen van de Europese lijst',
        columns: [
          { label: 'Eis', align: 'start', share: 3 },
          { label: 'Antwoord', align: 'start', share: 3 },
          { label: 'Toelichting', align: 'start', share: 4 },
        ],
        rows: declaration.answers.map((answer) => [`${ESPD_NAMES[answer.code]}\n${answer.text}`, said(answer), answer.explanation ?? '']),
        empty: 'Deze procedure stelt geen eis van de Europese lijst.',
      },
      ...(left.length > 0
        ? [
            { type: 'heading' as const, text: 'Niet in het UEA', level: 1 as const },
            { type: 'paragraph' as const, text: 'Deze eisen hebben geen code in de Europese lijst, of een eigen antwoord per perceel. U beantwoordt ze in het portaal.' },
            { type: 'list' as const, items: [...left] },
          ]
        : []),
    ],
  }
}
