import { ICONS } from '@/components/ui/icons'

export const dynamic = 'force-static'

const attributes = (of: Readonly<Record<string, string>>) =>
  Object.entries(of)
    .filter(([name]) => name !== 'key')
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')

/** Every drawing of the portal in one file, in the colour of the words beside it. */
export function GET(): Response {
  const symbols = Object.entries(ICONS).map(([name, parts]) => `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${parts.map(([tag, of]) => `<${tag}${attributes(of)}/>`).join('')}</symbol>`)
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`, { headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'public, max-age=86400', 'x-content-type-options': 'nosniff' } })
}
