import { FIGURE } from '@/prisma/commands/stages'

/** What a test measured, on a line of its own; `npm run test:long` shows these lines, also of tests that pass. */
export const figure = (text: string): void => void process.stdout.write(`${FIGURE}${text}\n`)
