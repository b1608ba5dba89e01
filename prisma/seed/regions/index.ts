import { setUpRegionOf } from '@/prisma/seed/region'
import { HARDENBERG, prepareHardenberg } from '@/prisma/seed/regions/hardenberg'
import { IJMOND, publishIjmond } from '@/prisma/seed/regions/ijmond'

/** The regions besides NMD, each at the stage that its source describes. */
export async function replayRegions(clock: (moment: string) => Promise<void>): Promise<void> {
  await clock('2019-12-02 09:00')
  for (const region of [IJMOND, HARDENBERG]) await setUpRegionOf(region)
  await publishIjmond(clock)
  await prepareHardenberg(clock)
}
