import { waitingTexts } from '@/lib/correspondence/queries'
import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'

/** Words of letters that this person may adopt, and the own drafts. */
export const letterItems = async (tx: Tx, actor: Person): Promise<Item[]> =>
  (await waitingTexts(tx, actor)).map(({ id, kindName, place, toAdopt, by, returned }): Item => ({ kind: toAdopt ? 'adopt-letter' : 'finish-letter', key: id, due: null, href: routes.letterText(id), letter: kindName, place, by, returned }))
