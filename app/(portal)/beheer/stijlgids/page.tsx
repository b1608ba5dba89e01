import { screen } from '@/app/screen'
import { Guide } from './Guide'

const THEMES = { standaard: 'Standaard', heide: 'Heide' } as const
type Theme = keyof typeof THEMES

const themeOf = (text: string | undefined): Theme => (text === 'heide' ? 'heide' : 'standaard')

const styleGuide = screen(['administrator'], {
  load: async (_actor, { search }) => ({ theme: themeOf(search['thema']) }),
  title: ({ theme }) => `Stijlgids, thema ${THEMES[theme]}`,
  render: ({ theme }) => <Guide theme={theme} />,
})

export const generateMetadata = styleGuide.metadata
export default styleGuide.page
