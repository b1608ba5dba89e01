import { afterAll, vi } from 'vitest'
import { disconnect } from '@/lib/db'

// A setup file: it runs again for each test file, also where files share the modules of one process.
afterAll(async () => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  await disconnect()
})
