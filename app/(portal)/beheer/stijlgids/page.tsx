import { screen } from '@/app/screen'
import { Guide } from './Guide'

const THEMES = { standaard: 'Standaard', heide: 'Heide' } as const
type Theme = keyof typeof THEMES

const styleGuide = screen(['administrator'], {
  load: async (_actor, { search }) => ({ theme: (search['thema'] === 'heide' ? 'heide' : 'standaard') as Theme }),
  title: ({ theme }) => `Stijlgids, thema ${THEMES[theme]}`,
  render: ({ theme }) => <Guide theme={theme} />,
})

export const generateMetadata = styleGuide.metadata
export default styleGuide.page
