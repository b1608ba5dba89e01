/** What a long test measured, on a line of its own; `npm run test:long` prints these lines, also of tests that pass. */
export const FIGURE = '▪ '
export const figure = (text: string): void => void process.stdout.write(`${FIGURE}${text}\n`)
