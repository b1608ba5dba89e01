import { Feed } from 'feed'
import { read } from '@/lib/db'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { formatDayLong } from '@/lib/kernel/day'
import { formatInstantFull } from '@/lib/kernel/instant'
import { publicWindows } from '@/lib/procedures/queries/public'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { feedText } from '@/lib/reporting/rules'
import { routes } from '@/lib/routes'

const LATEST = 50

/** Published windows as an Atom feed for everyone, the newest publication first; `origin` makes the links whole. One region, or all. */
export const windowFeed = (origin: string, region: string | undefined): Promise<string> =>
  read(ANONYMOUS, async (tx, now) => {
    const windows = (await publicWindows(tx, now))
      .filter((window) => region === undefined || window.procedure.region.code === region)
      .sort((a, b) => (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0))
      .slice(0, LATEST)
    const self = origin + routes.feed(region)
    const feed = new Feed({
      id: self,
      link: origin + routes.publicProcedures(region),
      feedLinks: { atom: self },
      title: 'Perceel: instapmomenten huishoudelijke ondersteuning',
      language: 'nl',
      copyright: '',
      generator: 'Perceel',
      updated: windows[0]?.publishedAt ?? new Date(0),
    })
    for (const window of windows) {
      const link = `${origin}${routes.publicProcedure(window.procedure.id)}`
      feed.addItem({
        id: `urn:uuid:${window.id}`,
        link,
        title: feedText(`${window.name}: ${window.procedure.title}`),
        description: feedText(`${window.procedure.region.name}. ${window.procedure.status === 'withdrawn' ? 'De procedure is ingetrokken. Instappen kan niet meer.' : isContinuous(window) ? `Instappen kan vanaf ${formatInstantFull(window.opensAt)}, de hele looptijd.` : `Instappen kan van ${formatInstantFull(window.opensAt)} tot ${formatInstantFull(window.closesAt)}. Start op ${formatDayLong(window.contractStart)}.`}${window.stoppedAt && window.procedure.status !== 'withdrawn' ? ` Gestopt op ${formatInstantFull(window.stoppedAt)}.` : ''}`),
        date: window.publishedAt ?? window.opensAt,
        published: window.publishedAt ?? window.opensAt,
      })
    }
    return feed.atom1()
  })
