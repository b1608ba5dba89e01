import { setUpRegionOf } from '@/prisma/seed/region'
import { runDesk } from '@/prisma/seed/regions/desk'
import { awardGroningen, GRONINGEN } from '@/prisma/seed/regions/groningen'
import { changeoverGroningen } from '@/prisma/seed/regions/groningen-changeover'
import { helpGroningen } from '@/prisma/seed/regions/groningen-help'
import { jointGroningen } from '@/prisma/seed/regions/groningen-joint'
import { movesGroningen } from '@/prisma/seed/regions/groningen-moves'
import { contractHardenberg, HARDENBERG, prepareEnd, prepareHardenberg } from '@/prisma/seed/regions/hardenberg'
import { runSdcg, SDCG } from '@/prisma/seed/regions/sdcg'
import { adviseIjmond, IJMOND, publishIjmond } from '@/prisma/seed/regions/ijmond'
import { takeOverIjmond } from '@/prisma/seed/regions/ijmond-takeover'

/** The regions besides NMD, each at the stage that its source describes. */
export async function replayRegions(clock: (moment: string) => Promise<void>): Promise<void> {
  await clock('2019-12-02 09:00')
  for (const region of [IJMOND, HARDENBERG, SDCG, GRONINGEN]) await setUpRegionOf(region)
  await runSdcg(clock)
  await awardGroningen(clock)
  await adviseIjmond(clock)
  await publishIjmond(clock)
  await contractHardenberg(clock)
  await runDesk(clock)
  await prepareHardenberg(clock)
  await prepareEnd(clock)
  await changeoverGroningen(clock)
  await movesGroningen(clock)
  await helpGroningen(clock)
  await jointGroningen(clock)
  await takeOverIjmond(clock)
}
